// AST -> core: stretches of days, as the two days that they come to, both included; or taken apart into their periods.

import type * as ast from '../syntax/ast.ts';
import type { DurationUnit } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { negate, type PeriodChoice } from '../values/index.ts';
import type { Core, Periods, Window } from './core.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';
import { asOf, literal, moved, window } from './nodes.ts';

export function lowerStretch(lowering: Lowering, stretch: ast.Stretch, scope: LoweringScope): Window {
  const { span: origin } = stretch;
  const between = (from: Core, to: Core, ahead = false): Window => window(origin, from, to, ahead) as Window;
  switch (stretch.kind) {
    case 'ever':
      // Any time up to the date of the question: what comes later was not so on that date.
      return between(literal(origin, -Infinity), asOf(origin));
    case 'now':
      return between(asOf(origin), asOf(origin));
    case 'at': {
      const day = lowering.lower(stretch.date, scope);
      return between(day, day);
    }
    case 'relative':
      return relative(lowering, stretch, scope);
    case 'around':
      return around(lowering, stretch, scope);
    case 'period-of': {
      const calendar = calendarOf(lowering, stretch) ?? broken('a period is of a calendar');
      const day = lowering.lower(stretch.date, scope);
      const edge = (which: 'from' | 'to'): Core => lookup(origin, calendar, day, { kind: 'holding' }, which);
      return between(edge('from'), edge('to'));
    }
    case 'from-to':
      return between(lowering.lower(stretch.from, scope), lowering.lower(stretch.to, scope));
    case 'one-sided':
      return oneSided(origin, stretch.side, lowering.lower(stretch.date, scope));
  }
}

/** Neither `before D` nor `after D` holds D itself; `since D` does. */
function oneSided(origin: Span, side: 'before' | 'after' | 'since', day: Core): Window {
  const next = moved(origin, 'days', day, literal(origin, 1));
  const last = moved(origin, 'days', day, literal(origin, -1));
  const [from, to] =
    side === 'before' ? [literal(origin, -Infinity), last] : [side === 'after' ? next : day, asOf(origin)];
  return window(origin, from, to) as Window;
}

/**
 * The last 12 months: from the day after the same day 12 months before, to the date of the question; so twelve months
 * of days, and an event exactly 12 months before is not among them. The next 12 months begin on the day after.
 */
function relative(lowering: Lowering, stretch: ast.StretchOf<'relative'>, scope: LoweringScope): Window {
  const { span: origin, direction } = stretch;
  const day = asOf(origin);
  const calendar = calendarOf(lowering, stretch);
  if (calendar) {
    const including = stretch.including ? ({ including: true } as const) : {};
    return periodsWindow(origin, calendar, day, direction, lengthOf(stretch.number), including);
  }
  return unitsWindow(lowering, stretch, direction, day, scope);
}

/** `the 6 months before claim` end on the day before it; `the 6 months after closure` begin on the day after. */
function around(lowering: Lowering, stretch: ast.StretchOf<'around'>, scope: LoweringScope): Window {
  const { span: origin, side } = stretch;
  const day = lowering.lower(stretch.date, scope);
  const calendar = calendarOf(lowering, stretch);
  if (calendar) {
    const before = side === 'before' ? ({ before: true } as const) : {};
    const direction = side === 'after' ? 'next' : 'last';
    return periodsWindow(origin, calendar, day, direction, lengthOf(stretch.number), before);
  }
  if (side !== 'before')
    return {
      ...unitsWindow(lowering, stretch, side === 'after' ? 'next' : 'last', day, scope),
      ahead: false,
    };
  const back = moved(origin, unitOf(stretch.unit.text), day, negated(lowering, stretch.number, scope));
  return window(origin, back, moved(origin, 'days', day, literal(origin, -1))) as Window;
}

function unitsWindow(
  lowering: Lowering,
  { span: origin, number, unit: word }: ast.StretchOf<'relative' | 'around'>,
  direction: 'last' | 'next',
  day: Core,
  scope: LoweringScope,
): Window {
  const unit = unitOf(word.text);
  const dayAfter = (date: Core): Core => moved(origin, 'days', date, literal(origin, 1));
  if (direction === 'next')
    return window(
      origin,
      dayAfter(day),
      moved(origin, unit, day, lowering.lower(number, scope)),
      true,
    ) as Window;
  return window(origin, dayAfter(moved(origin, unit, day, negated(lowering, number, scope))), day) as Window;
}

function negated(lowering: Lowering, node: ast.Expression, scope: LoweringScope): Core {
  const number = lowering.lower(node, scope);
  if (number.kind === 'literal' && typeof number.value === 'number')
    return literal(number.origin, negate(number.value));
  return { kind: 'arith', origin: node.span, op: '-', left: literal(node.span, 0), right: number };
}

export function unitOf(word: string): DurationUnit {
  const plural = word.endsWith('s') ? word : `${word}s`;
  return plural === 'days' || plural === 'weeks' || plural === 'months' ? plural : 'years';
}

// -- calendars ------------------------------------------------------------------------------------------------

/** What the core calls the calendar; a unit of time has none. */
export function calendarOf({ resolutions }: Lowering, node: object): string | undefined {
  return resolutions.calendars.get(node)?.id;
}

export function lookup(
  origin: Span,
  calendar: string,
  at: Core,
  choice: PeriodChoice,
  edge: 'from' | 'to',
): Core {
  return { kind: 'lookup', origin, in: { kind: 'period', calendar, choice, edge }, by: [at] };
}

/** The last 3 terms: from the first day of the third last that is complete, to the last day of the last that is. */
function periodsWindow(
  origin: Span,
  calendar: string,
  at: Core,
  direction: 'last' | 'next',
  count: number,
  how: { readonly before?: true; readonly including?: true },
): Window {
  const [first, last] = direction === 'last' ? [-count, -1] : [1, count];
  const edge = (offset: number, which: 'from' | 'to'): Core =>
    lookup(origin, calendar, at, { kind: 'nth', offset, ...how }, which);
  return window(origin, edge(first, 'from'), edge(last, 'to'), direction === 'next') as Window;
}

function lengthOf(node: ast.Expression): number {
  const number = node.kind === 'literal' && node.value.kind === 'number' ? node.value.number : undefined;
  return typeof number === 'number' ? number : broken('so many periods are written as a number');
}

// -- period by period -----------------------------------------------------------------------------------------

export function lowerPeriods(lowering: Lowering, stretch: ast.Stretch, scope: LoweringScope): Periods {
  if (stretch.kind !== 'relative' && stretch.kind !== 'around')
    return broken('only what is counted comes apart into periods');
  const { span: origin } = stretch;
  const at = stretch.kind === 'relative' ? asOf(origin) : lowering.lower(stretch.date, scope);
  const isBefore = stretch.kind === 'around' && stretch.side === 'before';
  const isNext = stretch.kind === 'relative' ? stretch.direction === 'next' : stretch.side === 'after';
  const calendar = calendarOf(lowering, stretch);
  const direction = isNext ? 'next' : 'last';
  return {
    kind: 'periods',
    origin,
    of: calendar
      ? {
          kind: 'calendar',
          calendar,
          direction,
          before: isBefore,
          including: stretch.kind === 'relative' && stretch.including !== undefined,
        }
      : { kind: 'units', unit: unitOf(stretch.unit.text), side: isBefore ? 'before' : direction },
    count: lengthOf(stretch.number),
    at,
  };
}
