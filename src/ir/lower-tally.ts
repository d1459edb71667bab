// AST -> core: how many of some conditions hold. `and`, `or`, `not` and `at least 2 of` are all tallies.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Core } from './core.ts';
import { lowerPath } from './lower-path.ts';
import type { Lowering, LoweringScope } from './lowering.ts';

type Quantifier = 'any' | 'all' | 'none';

export function tallyOf(quantifier: Quantifier, list: Core, origin: Span): Core {
  if (quantifier === 'all') return { kind: 'tally', origin, list, need: { kind: 'every' } };
  const bound: Core = { kind: 'literal', origin, value: quantifier === 'any' ? 1 : 0 };
  const need = quantifier === 'any' ? { least: bound, most: undefined } : { least: undefined, most: bound };
  return { kind: 'tally', origin, list, need: { kind: 'count', ...need } };
}

/** `not X` is "none of { X }": yes and no change places, and what does not apply still does not. */
export function notOf(value: Core, origin: Span): Core {
  return tallyOf('none', { kind: 'list', origin, items: [value] }, origin);
}

export function lowerTallied(lowering: Lowering, node: ast.Tallied, scope: LoweringScope): Core {
  const { bound, of, span: origin } = node;
  const list: Core =
    of.kind === 'list-of'
      ? {
          kind: 'list',
          origin: of.span,
          items: of.items.map((item) => lowering.lower(item, scope)),
        }
      : lowerPath(lowering, of, scope);
  switch (bound.kind) {
    case 'bound':
      return {
        kind: 'tally',
        origin,
        list,
        need: needOf(bound.word, lowering.lower(bound.number, scope)),
      };
    case 'a':
      return tallyOf('any', list, origin);
    case 'no':
      return tallyOf('none', list, origin);
    default:
      return tallyOf(bound.kind, list, origin);
  }
}

function needOf(word: ast.BoundWord, number: Core): Extract<Core, { kind: 'tally' }>['need'] {
  const oneMore: Core = {
    kind: 'arith',
    origin: number.origin,
    op: '+',
    left: number,
    right: one(number.origin),
  };
  const oneLess: Core = {
    kind: 'arith',
    origin: number.origin,
    op: '-',
    left: number,
    right: one(number.origin),
  };
  switch (word) {
    case 'at least':
      return { kind: 'count', least: number, most: undefined };
    case 'at most':
      return { kind: 'count', least: undefined, most: number };
    case 'exactly':
      return { kind: 'count', least: number, most: number };
    case 'more than':
      return { kind: 'count', least: oneMore, most: undefined };
    default:
      return { kind: 'count', least: undefined, most: oneLess };
  }
}

const one = (origin: Span): Core => ({ kind: 'literal', origin, value: 1 });
