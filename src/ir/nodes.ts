// Core nodes that many steps of lowering make.

import type { Span } from '../text/span.ts';
import type { CompareOp, Exact, Verdict } from '../values/index.ts';
import { AS_OF, type Choose, type Core, type Gives } from './core.ts';
import type { Unit } from './vocabulary.ts';

export function literal(origin: Span, value: Exact | string): Core {
  return { kind: 'literal', origin, value };
}

export function verdictLiteral(origin: Span, verdict: Verdict): Core {
  return { kind: 'literal', origin, value: { verdict } };
}

export function unknownLiteral(origin: Span, unknown: Gives, lacks: string): Core {
  return { kind: 'literal', origin, value: { unknown, lacks } };
}

export function input(origin: Span, name: string): Core {
  return { kind: 'input', origin, name };
}

export function asOf(origin: Span): Core {
  return input(origin, AS_OF);
}

export function compare(origin: Span, op: CompareOp, left: Core, right: Core, unit: Unit = 'plain'): Core {
  return { kind: 'compare', origin, unit, op, left, right, span: false };
}

export function isSymbol(origin: Span, left: Core, key: string): Core {
  return compare(origin, 'equal', left, literal(origin, key), 'symbol');
}

type Quantifier = 'any' | 'all' | 'none';

export function tallyOf(quantifier: Quantifier, list: Core, origin: Span): Core {
  if (quantifier === 'all')
    return { kind: 'tally', origin, list, need: { kind: 'every' }, counting: undefined };
  const bound = literal(origin, quantifier === 'any' ? 1 : 0);
  const need = quantifier === 'any' ? { least: bound, most: undefined } : { least: undefined, most: bound };
  return { kind: 'tally', origin, list, need: { kind: 'count', ...need }, counting: undefined };
}

export function allOf(origin: Span, items: readonly Core[]): Core {
  const [only] = items;
  return only && items.length === 1 ? only : tallyOf('all', listOf(origin, items), origin);
}

export function anyOf(origin: Span, items: readonly Core[]): Core {
  const [only] = items;
  return only && items.length === 1 ? only : tallyOf('any', listOf(origin, items), origin);
}

/** `not X` is "none of { X }": yes and no change places, and what does not apply still does not. */
export function notOf(value: Core, origin: Span): Core {
  return tallyOf('none', listOf(origin, [value]), origin);
}

export function listOf(origin: Span, items: readonly Core[]): Core {
  return { kind: 'list', origin, items };
}

export function choose(
  origin: Span,
  gives: Gives,
  cases: Choose['cases'],
  otherwise: Core | undefined,
  complete = false,
): Choose {
  return { kind: 'choose', origin, gives, cases, otherwise, complete, assumed: undefined };
}

export function each(origin: Span, list: Core, as: string, value: Core): Core {
  return { kind: 'each', origin, list, as, value, flat: false };
}

/** So many days, weeks, months or years after a date; before it where the number is below 0. */
export function moved(
  origin: Span,
  unit: 'days' | 'weeks' | 'months' | 'years',
  left: Core,
  right: Core,
): Core {
  return { kind: 'arith', origin, op: 'move', unit, left, right };
}

export function window(origin: Span, from: Core, to: Core, ahead = false): Core {
  return { kind: 'window', origin, from, to, ahead };
}
