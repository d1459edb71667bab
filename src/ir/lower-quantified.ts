// AST -> core: `any child has …` is a tally over each of a list.

import type * as ast from '../syntax/ast.ts';
import type { Core } from './core.ts';
import { itemsOf } from './lower-noun.ts';
import { tallyOf } from './lower-tally.ts';
import { broken, enter, type Lowering, type LoweringScope } from './lowering.ts';

export function lowerQuantified(lowering: Lowering, node: ast.Quantified, scope: LoweringScope): Core {
  const noun = lowering.resolutions.nouns.get(node) ?? broken('every noun has a meaning');
  const { whoIs, span: origin } = node;
  const list = itemsOf(
    lowering,
    noun,
    (_, inner) => (whoIs ? [lowering.lower(whoIs, inner)] : []),
    node.noun.span,
    scope,
  );
  const { as, inner } = enter(scope);
  const value = lowering.lower(node.body, inner);
  const quantifier = node.quantifier === 'any' ? 'any' : node.quantifier === 'every' ? 'all' : 'none';
  return tallyOf(quantifier, { kind: 'each', origin, list, as, value }, origin);
}
