// AST -> core: `number of …` and `sum of …`.

import type * as ast from '../syntax/ast.ts';
import type { Core } from './core.ts';
import { countOf } from './lower-counted.ts';
import { itemValues } from './lower-path.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';

export function lowerFold(lowering: Lowering, node: ast.Fold, scope: LoweringScope): Core {
  if (node.op === 'number') return countOf(lowering, node.over, [], [node.where], node.span, scope);
  const resolution = lowering.resolutions.paths.get(node.over);
  const type = lowering.resolutions.types.get(node.over);
  if (resolution?.kind !== 'item-value' || type?.kind !== 'values')
    return broken('a sum is over one value of each item');
  const list = itemValues(lowering, resolution, node.where, node.over.span, scope);
  return {
    kind: 'fold',
    origin: node.span,
    op: 'sum',
    list,
    least: type.of.kind === 'count' ? 0 : -Infinity,
  };
}
