// AST -> core: `at least 3 fixed exclusions where …` is a comparison of a count of a select.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { CompareOp } from '../values/index.ts';
import type { Core, Fold } from './core.ts';
import { compareOp } from './lower-comparison.ts';
import { itemsOf } from './lower-noun.ts';
import { broken, coreField, type Lowering, type LoweringScope } from './lowering.ts';

export function lowerCounted(
  lowering: Lowering,
  node: ast.Counted,
  whoIs: ast.Expression | undefined,
  scope: LoweringScope,
): Core {
  const { bound, span: origin } = node;
  const left = countOf(lowering, node, node.adjectives, [whoIs, node.where], origin, scope);
  const compare = (op: CompareOp, right: Core): Core => {
    return { kind: 'compare', origin, unit: 'plain', op, left, right };
  };
  switch (bound.kind) {
    case 'a':
      return compare('at least', { kind: 'literal', origin: bound.span, value: 1 });
    case 'no':
      return compare('equal', { kind: 'literal', origin: bound.span, value: 0 });
    case 'bound':
      return compare(compareOp(bound.word), lowering.lower(bound.number, scope));
  }
}

/** How many items of a noun its adjectives and conditions leave; `key` is what the checker noted the noun by. */
export function countOf(
  lowering: Lowering,
  key: ast.Counted | ast.Path,
  adjectives: readonly ast.Name[],
  conditions: readonly (ast.Expression | undefined)[],
  origin: Span,
  scope: LoweringScope,
): Fold {
  const noun = lowering.resolutions.nouns.get(key) ?? broken('every noun has a meaning');
  const wheres = (as: string, inner: LoweringScope): readonly Core[] => [
    ...adjectives.map((adjective) => lowerAdjective(lowering, adjective, as)),
    ...conditions.flatMap((condition) => (condition ? [lowering.lower(condition, inner)] : [])),
  ];
  return {
    kind: 'fold',
    origin,
    op: 'count',
    list: itemsOf(lowering, noun, wheres, origin, scope),
    least: 0,
  };
}

function lowerAdjective(lowering: Lowering, adjective: ast.Name, as: string): Core {
  const { field: symbol, option } =
    lowering.resolutions.adjectives.get(adjective) ?? broken('every adjective has a meaning');
  const origin = adjective.span;
  const of: Core = { kind: 'input', origin, name: as };
  const field: Core = { kind: 'field', origin, of, field: coreField(lowering, symbol.of.id, symbol.name) };
  if (option === undefined) return field;
  return {
    kind: 'compare',
    origin,
    unit: 'symbol',
    op: 'equal',
    left: field,
    right: { kind: 'literal', origin, value: option },
  };
}
