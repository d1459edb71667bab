// A stretch of time cut into units of one length, one after another, and a window into its days.

import { type DateUnit, moveRange } from './date.ts';
import { compareExact } from './exact.ts';
import type { ListValue } from './list.ts';
import { isPoint, point, type Range, range } from './range.ts';
import type { Window } from './window.ts';

/**
 * Where the units stand: the last up to a date, the next from the day after it; `before` leaves out the date itself.
 *
 * @example
 * const side: BlockSide = 'last';
 */
export type BlockSide = 'last' | 'next' | 'before';

/**
 * The windows of so many units before or after a date, earliest first.
 *
 * @example
 * unitWindows(point(day), 2, 'weeks', 'last').map(({ from }) => dayText(Number(from.lo))); // => ['17 September 2015', '24 September 2015']
 */
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

/**
 * Windows as a list of which nothing is missing.
 *
 * @example
 * listOfWindows(unitWindows(point(day), 3, 'months', 'last')).items.length; // => 3
 */
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
 * whose own days are not known, nor those of one that is too long. `runsOf`: the days between two, in order.
 */
export function eachDay<T>(
  { from, to }: Window,
  horizon: number,
  runsOf: (from: number, to: number) => readonly Run<T>[],
): EachDay<T> {
  if (!isPoint(from) || !isPoint(to) || !Number.isFinite(Number(from.lo)) || !Number.isFinite(Number(to.lo)))
    return { runs: [], further: true };
  const first = Number(from.lo);
  const last = Math.min(Number(to.lo), horizon);
  if (last - first >= MOST_DAYS) return { runs: [], further: true };
  const runs = first > last ? [] : runsOf(first, last);
  return { runs, further: compareExact(to.lo, horizon) > 0 && compareExact(to.lo, first) >= 0 };
}

/** Days up to the next on which something may change; `on` says up to when it stays. */
export function skipping<T>(
  from: number,
  to: number,
  on: (day: number) => { readonly value: T; readonly until: number },
): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (let day = from; day <= to; ) {
    const { value, until } = on(day);
    const last = Math.min(to, Math.max(day, until));
    runs.push({ from: day, to: last, value });
    day = last + 1;
  }
  return runs;
}

/** How a condition is judged on one day, and whether one look at several together is sure that each of them gives the same. */
export interface DayJudge<T> {
  readonly on: (day: number) => T;
  readonly isSame: (a: T, b: T) => boolean;
  readonly isSteady: (days: Range) => boolean;
}

/** Fewer days than these are worked out one by one: a look at all of them together costs as much as a day. */
const FEW_DAYS = 32;

/** Halves of the days in which one look finds nothing to change; neighbours that give the same are one. */
export function halving<T>(from: number, to: number, judge: DayJudge<T>): readonly Run<T>[] {
  const found: Run<T>[] = [];
  for (const run of halves(from, to, judge)) {
    const before = found.at(-1);
    if (before && judge.isSame(before.value, run.value)) found[found.length - 1] = { ...before, to: run.to };
    else found.push(run);
  }
  return found;
}

function halves<T>(from: number, to: number, judge: DayJudge<T>): readonly Run<T>[] {
  if (to - from < FEW_DAYS)
    return Array.from({ length: to - from + 1 }, (_, index) => oneDay(from + index, judge));
  if (judge.isSteady(range(from, to))) return [{ ...oneDay(from, judge), to }];
  const middle = Math.floor((from + to) / 2);
  return [...halves(from, middle, judge), ...halves(middle + 1, to, judge)];
}

function oneDay<T>(day: number, { on }: DayJudge<T>): Run<T> {
  return { from: day, to: day, value: on(day) };
}
