// When something holds, in words; and which of several dated things hold on the day that is asked about.

import type * as ast from '../../syntax/ast.ts';
import { dayText } from '../../values/index.ts';

/** A stretch of days, both ends included; an end that is left out is without end. */
export interface Days {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const ALWAYS: Days = { from: undefined, to: undefined };

export function daysOf(period: Pick<ast.FromDate, 'from' | 'to'> | undefined): Days {
  return period ? { from: period.from.day, to: period.to?.day } : ALWAYS;
}

/** `from 1 April 2015 to 31 March 2016` */
export function periodText({ from, to }: Days): string {
  if (from === undefined) return to === undefined ? 'at any time' : `to ${dayText(to)}`;
  return to === undefined ? `from ${dayText(from)}` : `from ${dayText(from)} to ${dayText(to)}`;
}

export function dateText({ day }: ast.DateText): string {
  return day === undefined ? '' : dayText(day);
}

export function holdsOn({ from = -Infinity, to = Infinity }: Days, day: number): boolean {
  return from <= day && day <= to;
}

/** Something that holds for a time, with the days on which it really does. */
export type Placed<T> = T & { readonly days: Days };

/**
 * Of what is dated, that which holds on a day; all of it where no day is asked about. The last written that holds on a day counts: so
 * what has no end of its own ends when something later begins that has none either, and what is for a time only gives way again.
 */
export function inForce<T extends { readonly period: ast.FromDate | undefined }>(
  dated: readonly T[],
  day: number | undefined,
): readonly Placed<T>[] {
  const placed = dated.flatMap((one, index) => {
    const days = until(one, dated.slice(index + 1));
    return days ? [{ ...one, days }] : [];
  });
  if (day === undefined) return placed;
  const found = placed.findLast(({ period }) => holdsOn(daysOf(period), day));
  return found ? [found] : [];
}

/** Nothing where something later holds from the first day on: then this never does. */
function until<T extends { readonly period: ast.FromDate | undefined }>(
  { period }: T,
  later: readonly T[],
): Days | undefined {
  const own = daysOf(period);
  if (own.to !== undefined) return own;
  const starts = later.map((one) => daysOf(one.period)).filter(({ to }) => to === undefined);
  const next = starts.map(({ from }) => from ?? -Infinity).sort((left, right) => left - right)[0];
  if (next === undefined) return own;
  return next <= (own.from ?? -Infinity) ? undefined : { ...own, to: next - 1 };
}

/** `from 1 April 2015`, of a plan that is in force for a time. */
export function inForceText({ inForce: days }: ast.Plan): string | undefined {
  return days && periodText(daysOf(days));
}
