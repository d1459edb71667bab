// Periods of a calendar, such as school terms, found from a date.

import { isPoint, NOT_APPLICABLE_NUMBER, point, type Range, range } from './range.ts';
import type { Window } from './window.ts';

/** The days of a period, both included. Invariant: the periods of a calendar follow one another and do not overlap. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Which period of a calendar is meant, seen from a date. */
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
  return found === 'unreached' ? unreached(day, choice) : point(found[edge]);
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

function firstOrLast(
  periods: readonly Period[],
  day: number,
  { which, edge, side }: Extract<PeriodChoice, { kind: 'which' }>,
): Period | undefined {
  const dayOf = (period: Period): number => (edge === 'starts' ? period.from : period.to);
  const fits = periods.filter((period) => (side === 'before' ? dayOf(period) < day : dayOf(period) > day));
  // The nearest to the date is known only where the calendar reaches over the date; the farthest never is.
  const nearest = side === 'before' ? fits.at(-1) : fits[0];
  const reachesOver = periods.some((period) =>
    side === 'before' ? dayOf(period) >= day : dayOf(period) <= day,
  );
  const isNearest = (which === 'last') === (side === 'before');
  return isNearest && reachesOver ? nearest : undefined;
}

/** A complete period lies before the date, one to come after it. */
function unreached(day: number, choice: PeriodChoice): Range {
  if (choice.kind === 'holding') return range(-Infinity, Infinity, true);
  const isBefore = choice.kind === 'nth' ? choice.offset < 0 : choice.side === 'before';
  return isBefore ? range(-Infinity, day) : range(day + 1, Infinity);
}

/** The windows of several periods counted from a date, earliest first. */
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
    return { from: lookUpPeriod(periods, at, nth, 'from'), to: lookUpPeriod(periods, at, nth, 'to') };
  });
}
