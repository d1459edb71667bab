// AST -> core: `at least 3 fixed exclusions where …` is a comparison of a count of a select.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { conditionsCalled, fieldInPlural } from '../types/check-counted.ts';
import { typeOfField } from '../types/type.ts';
import type { Core } from './core.ts';
import { compareOp } from './lower-comparison.ts';
import { type Items, itemsOf } from './lower-noun.ts';
import { lowerTallied } from './lower-tally.ts';
import { givesOf } from './lower-type.ts';
import { broken, coreField, type Lowering, type LoweringScope } from './lowering.ts';
import { compare, each, input, literal } from './nodes.ts';

export function lowerCounted(
  lowering: Lowering,
  node: ast.Counted,
  whoIs: ast.WhoIs | undefined,
  scope: LoweringScope,
): Core {
  const { bound, span: origin } = node;
  const left = countOf(lowering, { ...node, key: node, whoIs }, node.different, scope);
  switch (bound.kind) {
    case 'a':
      return compare(origin, 'at least', left, literal(bound.span, 1));
    case 'no':
      return compare(origin, 'equal', left, literal(bound.span, 0));
    case 'bound':
      return compare(origin, compareOp(bound.word), left, lowering.lower(bound.number, scope));
  }
}

/** `number of visits where …`, `number of problems met` */
export function lowerNumberOf(lowering: Lowering, node: ast.NumberOf, scope: LoweringScope): Core {
  if (!node.met) return countOf(lowering, { ...node, key: node }, node.different, scope);
  const conditions = lowering.lower(conditionsCalled(node.noun), scope);
  const yes: Core = {
    kind: 'select',
    origin: node.span,
    list: conditions,
    as: 'met',
    where: input(node.span, 'met'),
  };
  return count(node.span, yes);
}

function countOf(
  lowering: Lowering,
  items: Items,
  different: ast.Name | undefined,
  scope: LoweringScope,
): Core {
  const { span: origin } = items;
  const { list, as, noun } = itemsOf(lowering, items, scope);
  if (!different) return count(origin, list);
  const symbol = fieldInPlural(noun.element, different.text) ?? broken('the different values are of a field');
  const field = coreField(lowering, symbol);
  const value: Core = { kind: 'field', origin: different.span, of: input(origin, as), field };
  return {
    kind: 'fold',
    origin,
    op: 'distinct',
    of: givesOf(typeOfField(symbol.type)),
    list: each(origin, list, as, value),
    least: 0,
    most: Infinity,
  };
}

function count(origin: Span, list: Core): Core {
  return { kind: 'fold', origin, op: 'count', of: 'number', list, least: 0, most: Infinity };
}

export function lowerExistence(
  lowering: Lowering,
  { counted, whoIs }: ast.Existence,
  scope: LoweringScope,
): Core {
  return counted.kind === 'counted'
    ? lowerCounted(lowering, counted, whoIs, scope)
    : lowerTallied(lowering, counted, scope);
}
