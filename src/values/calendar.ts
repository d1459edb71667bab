// Periods of a calendar, such as school terms, found from a date.

import { isPoint, NOT_APPLICABLE_NUMBER, point, type Range, range } from './range.ts';
import type { Window } from './window.ts';

/**
 * The days of a period, both included. Invariant: the periods of a calendar follow one another and do not overlap.
 *
 * @example
 * const spring: Period = { from: dayFromIso('2015-01-05') ?? 0, to: dayFromIso('2015-03-27') ?? 0 };
 */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Which period of a calendar is meant, seen from a date.
 *
 * @example
 * const last: PeriodChoice = { kind: 'nth', offset: -1 };
 */
export type PeriodChoice =
  /**
   * Counted: -1 is the last that is complete on the date (its last day counts as complete), -2 the one before; 1 is the next
   * to begin after it. `before`: -1 is the last that ended before the date itself. `including`: -1 is the one in progress
   * up to the date, where there is one.
   */
  | {
      readonly kind: 'nth';
      readonly offset: number;
      readonly before?: boolean;
      readonly including?: boolean;
    }
  /** The one that holds the date. */
  | { readonly kind: 'holding' }
  /** `the first of terms that starts after the date` */
  | {
      readonly kind: 'which';
      readonly which: 'first' | 'last';
      readonly edge: 'starts' | 'ends';
      readonly side: 'before' | 'after';
    };

/**
 * An edge of a period found from a date. A calendar that does not reach far enough gives a day that is not known: another
 * period may lie between its end and the date. Between two periods none holds the date, which then does not apply.
 *
 * @example
 * lookUpPeriod(terms, point(day), { kind: 'nth', offset: -1 }, 'to').lo === day - 80; // => true
 */
export function lookUpPeriod(
  periods: readonly Period[],
  at: Range,
  choice: PeriodChoice,
  edge: 'from' | 'to',
): Range {
  // Of a day that is not known it is not known either whether any period holds it.
  if (!isPoint(at)) return range(-Infinity, Infinity, at.na || choice.kind === 'holding');
  const day = Number(at.lo);
  const found = findPeriod(periods, day, choice);
  if (found === 'none') return NOT_APPLICABLE_NUMBER;
  return found === 'unreached' ? unreached(periods, day, choice, edge) : point(found[edge]);
}

type Found = Period | 'unreached' | 'none';

function findPeriod(periods: readonly Period[], day: number, choice: PeriodChoice): Found {
  switch (choice.kind) {
    case 'holding':
      return holding(periods, day);
    case 'nth':
      return (
        (choice.offset < 0 ? nthBefore(periods, day, choice) : nthAfter(periods, day, choice)) ?? 'unreached'
      );
    case 'which':
      return firstOrLast(periods, day, choice) ?? 'unreached';
  }
}

type Nth = Extract<PeriodChoice, { kind: 'nth' }>;

function nthBefore(periods: readonly Period[], day: number, choice: Nth): Period | undefined {
  if (!periods.some((period) => period.to >= day)) return undefined;
  const complete = periods.filter((period) => (choice.before ? period.to < day : period.to <= day));
  const current = choice.including
    ? periods.find((period) => period.from <= day && period.to > day)
    : undefined;
  // Of the one in progress only the days up to the date have been.
  const seen = current ? [...complete, { from: current.from, to: day }] : complete;
  return seen.at(choice.offset);
}

function nthAfter(periods: readonly Period[], day: number, { offset }: Nth): Period | undefined {
  if (!periods.some((period) => period.from <= day)) return undefined;
  return periods.filter((period) => period.from > day)[offset - 1];
}

function holding(periods: readonly Period[], day: number): Found {
  const found = periods.find((period) => period.from <= day && period.to >= day);
  if (found) return found;
  const isBetween = periods.some((period) => period.to < day) && periods.some((period) => period.from > day);
  return isBetween ? 'none' : 'unreached';
}

type Which = Extract<PeriodChoice, { kind: 'which' }>;

function firstOrLast(periods: readonly Period[], day: number, choice: Which): Period | undefined {
  const fits = fitting(periods, day, choice);
  // The nearest to the date is known only where the calendar reaches the date; the farthest never is.
  const isBefore = choice.side === 'before';
  const reaches = periods.some(({ from, to }) => (isBefore ? to >= day - 1 : from <= day + 1));
  return isNearest(choice) && reaches ? (isBefore ? fits.at(-1) : fits[0]) : undefined;
}

function fitting(periods: readonly Period[], day: number, { edge, side }: Which): readonly Period[] {
  const dayOf = (period: Period): number => (edge === 'starts' ? period.from : period.to);
  return periods.filter((period) => (side === 'before' ? dayOf(period) < day : dayOf(period) > day));
}

/** `the first that starts after`, `the last that ends before`. */
function isNearest({ which, side }: Which): boolean {
  return (which === 'last') === (side === 'before');
}

/**
 * A complete period lies before the date, one to come after it; one that starts before the date may end after it. Where the
 * calendar reaches the date and only has too few, it lies before the first of the calendar, or after the last.
 */
function unreached(
  periods: readonly Period[],
  day: number,
  choice: PeriodChoice,
  edge: 'from' | 'to',
): Range {
  if (choice.kind === 'holding') return range(-Infinity, Infinity, true);
  const isBefore = choice.kind === 'nth' ? choice.offset < 0 : choice.side === 'before';
  const isFew = hasTooFew(periods, day, choice);
  const isOver = choice.kind === 'which' && isFarEdge(choice, edge);
  const [first, last] = [periods[0], periods.at(-1)];
  if (isBefore)
    return range(-Infinity, Math.min(isOver ? Infinity : day, isFew && first ? first.from - 1 : Infinity));
  return range(Math.max(isOver ? -Infinity : day + 1, isFew && last ? last.to + 1 : -Infinity), Infinity);
}

/** `the last day of the last that starts before`, `the first day of the first that ends after`: they may lie over the date. */
function isFarEdge(choice: Which, edge: 'from' | 'to'): boolean {
  const holdsDate = (choice.edge === 'starts') === (choice.side === 'before');
  return holdsDate && (edge === 'from') !== (choice.edge === 'starts');
}

function hasTooFew(
  periods: readonly Period[],
  day: number,
  choice: Exclude<PeriodChoice, { kind: 'holding' }>,
): boolean {
  if (choice.kind === 'which') return isNearest(choice) && fitting(periods, day, choice).length === 0;
  return periods.some(({ from, to }) => (choice.offset < 0 ? to >= day : from <= day));
}

/**
 * The windows of several periods counted from a date, earliest first.
 *
 * @example
 * periodWindows(terms, point(day), 2, { direction: 'last' }).length; // => 2
 */
export function periodWindows(
  periods: readonly Period[],
  at: Range,
  count: number,
  choice: Omit<Nth, 'kind' | 'offset'> & { readonly direction: 'last' | 'next' },
): readonly Window[] {
  const { direction, ...rest } = choice;
  const offsets = Array.from({ length: count }, (_, index) =>
    direction === 'next' ? index + 1 : index - count,
  );
  return offsets.map((offset) => {
    const nth: PeriodChoice = { kind: 'nth', offset, ...rest };
    const [from, to] = [lookUpPeriod(periods, at, nth, 'from'), lookUpPeriod(periods, at, nth, 'to')];
    // Whoever asks notes when the next period begins; of one in progress the days go on to the date.
    return rest.including ? { from, to } : { from, to, moves: 'neither' };
  });
}
