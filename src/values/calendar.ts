// Periods of a calendar, such as school terms, counted from a date.

import { isPoint, point, type Range, range } from './range.ts';

/** The days of a period, both included. Invariant: the periods of a calendar follow one another and do not overlap. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * An edge of a period counted from a date. -1 is the last period that is complete on that date (its last day counts as
 * complete), -2 the one before; 1 is the next to begin after it. A calendar that does not reach far enough on either
 * side gives a day that is not known: another period may lie between its end and the date.
 */
export function lookUpPeriod(
  periods: readonly Period[],
  at: Range,
  offset: number,
  edge: 'from' | 'to',
): Range {
  if (!isPoint(at)) return range(-Infinity, Infinity, at.na);
  const day = Number(at.lo);
  const found = offset < 0 ? complete(periods, day, offset) : upcoming(periods, day, offset);
  return found ? point(found[edge]) : unreached(day, offset);
}

function complete(periods: readonly Period[], day: number, offset: number): Period | undefined {
  const reaches = periods.some((period) => period.to >= day);
  return reaches ? periods.filter((period) => period.to <= day).at(offset) : undefined;
}

function upcoming(periods: readonly Period[], day: number, offset: number): Period | undefined {
  const reaches = periods.some((period) => period.from <= day);
  return reaches ? periods.filter((period) => period.from > day)[offset - 1] : undefined;
}

/** A complete period lies before the date, one to come after it. */
function unreached(day: number, offset: number): Range {
  return offset < 0 ? range(-Infinity, day) : range(day + 1, Infinity);
}
