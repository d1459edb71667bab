// AST -> core: windows, as the two days that they come to. Both days are included.

import type * as ast from '../syntax/ast.ts';
import type { DurationUnit } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { negate } from '../values/index.ts';
import { AS_OF, type Core } from './core.ts';
import { lowerCalendar } from './lower-vocabulary.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';

export function lowerWindow(lowering: Lowering, window: ast.WindowText, scope: LoweringScope): Core {
  const origin = window.span;
  const asOf: Core = { kind: 'input', origin, name: AS_OF };
  switch (window.kind) {
    case 'ever':
      // Any time up to the date of the question: what comes later was not so on that date.
      return { kind: 'window', origin, from: { kind: 'literal', origin, value: -Infinity }, to: asOf };
    case 'now':
      return { kind: 'window', origin, from: asOf, to: asOf };
    case 'relative': {
      const calendar = lowering.resolutions.calendars.get(window);
      return calendar ? periods(lowering, window, calendar, asOf) : units(lowering, window, asOf, scope);
    }
  }
}

type Relative = Extract<ast.WindowText, { kind: 'relative' }>;

/**
 * The last 12 months: from the day after the same day 12 months before, to the date of the question; so twelve months
 * of days, and an event exactly 12 months before is not among them. The next 12 months begin on the day after.
 */
function units(lowering: Lowering, window: Relative, asOf: Core, scope: LoweringScope): Core {
  const origin = window.span;
  const number = lowering.lower(window.number, scope);
  const unit = unitOf(window.unit.text);
  if (window.direction === 'next') {
    return {
      kind: 'window',
      origin,
      from: dayAfter(asOf, origin),
      to: { kind: 'arith', origin, op: 'move', unit, left: asOf, right: number },
    };
  }
  const back: Core = { kind: 'arith', origin, op: 'move', unit, left: asOf, right: negated(number) };
  return { kind: 'window', origin, from: dayAfter(back, origin), to: asOf };
}

function dayAfter(day: Core, origin: Span): Core {
  return {
    kind: 'arith',
    origin,
    op: 'move',
    unit: 'days',
    left: day,
    right: { kind: 'literal', origin, value: 1 },
  };
}

function negated(number: Core): Core {
  return { kind: 'literal', origin: number.origin, value: negate(wholeNumber(number)) };
}

function wholeNumber(number: Core): number {
  return number.kind === 'literal' && typeof number.value === 'number'
    ? number.value
    : broken('a window has a whole number of units');
}

function unitOf(word: string): DurationUnit {
  const plural = word.endsWith('s') ? word : `${word}s`;
  return plural === 'days' || plural === 'weeks' || plural === 'months' ? plural : 'years';
}

/** The last 3 terms: from the first day of the third last that is complete, to the last day of the last that is. */
function periods(
  lowering: Lowering,
  window: Relative,
  symbol: Parameters<typeof lowerCalendar>[0],
  asOf: Core,
): Core {
  const origin = window.span;
  const calendar = lowerCalendar(symbol);
  const number = wholeNumber(lowering.lower(window.number, { frames: [], window: undefined }));
  const [from, to] = window.direction === 'last' ? [-number, -1] : [1, number];
  return {
    kind: 'window',
    origin,
    from: { kind: 'lookup', origin, calendar, at: asOf, offset: from, edge: 'from' },
    to: { kind: 'lookup', origin, calendar, at: asOf, offset: to, edge: 'to' },
  };
}
