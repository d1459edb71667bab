// A stretch of time cut into units of one length, one after another, and a window into its days.

import { type DateUnit, moveRange } from './date.ts';
import { compareExact } from './exact.ts';
import type { ListValue } from './list.ts';
import { isPoint, point, type Range } from './range.ts';
import type { Window } from './window.ts';

/** Where the units stand: the last up to a date, the next from the day after it; `before` leaves out the date itself. */
export type BlockSide = 'last' | 'next' | 'before';

/** The windows of so many units before or after a date, earliest first. */
export function unitWindows(
  anchor: Range,
  count: number,
  unit: DateUnit,
  side: BlockSide,
): readonly Window[] {
  const moved = (units: number, days: number): Range =>
    moveRange(moveRange(anchor, point(units), unit), point(days), 'days');
  return Array.from({ length: count }, (_, index) => {
    const start = side === 'next' ? index : index - count;
    return side === 'before'
      ? { from: moved(start, 0), to: moved(start + 1, -1) }
      : { from: moved(start, 1), to: moved(start + 1, 0) };
  });
}

/** Windows as a list of which nothing is missing. */
export function listOfWindows(windows: readonly Window[]): ListValue<Window> {
  return {
    items: windows.map((value) => ({ value, maybe: false })),
    open: false,
    completeTo: Infinity,
  };
}

/** Days that follow one another and give the same; the first stands for all. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** A condition is judged on no more days than these: some ten years. */
export const MOST_DAYS = 3_660;

/** What the days of a window give, in runs; `further`: there are days of which nothing is known. */
export interface EachDay<T> {
  readonly runs: readonly Run<T>[];
  readonly further: boolean;
}

/**
 * Every day of a window worked out, up to the horizon: what comes after it is not known. Neither are the days of a window
 * whose own days are not known, nor those of one that is too long.
 */
export function eachDay<T>(
  { from, to }: Window,
  horizon: number,
  of: (day: number) => T,
  isSame: (a: T, b: T) => boolean,
): EachDay<T> {
  if (!isPoint(from) || !isPoint(to) || !Number.isFinite(Number(from.lo)) || !Number.isFinite(Number(to.lo)))
    return { runs: [], further: true };
  const first = Number(from.lo);
  const last = Math.min(Number(to.lo), horizon);
  if (last - first >= MOST_DAYS) return { runs: [], further: true };
  const runs: Run<T>[] = [];
  for (let day = first; day <= last; day++) {
    const value = of(day);
    const before = runs.at(-1);
    if (before && isSame(before.value, value)) runs[runs.length - 1] = { ...before, to: day };
    else runs.push({ from: day, to: day, value });
  }
  return { runs, further: compareExact(to.lo, horizon) > 0 && compareExact(to.lo, first) >= 0 };
}
