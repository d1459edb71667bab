// How long an answer stays as it is while the date of the question moves on: a condition that is judged on every day of a
// window is worked out anew only where something that it looked at may change.
//
// Each look at what moves with the date lowers `until`, the last day up to which all of it stays. Whatever is not one of the
// looks below reads the date by `today`, after which the next day is worked out for itself.

import { type DateUnit, move, wholeUnits } from './date.ts';
import type { ListValue } from './list.ts';
import { isPoint, type Range } from './range.ts';
import { daysOf, type Facts, type Placement } from './read.ts';
import type { Window } from './window.ts';

/** Of a question about one of the days that are judged. */
export interface Steady {
  until: number;
}

interface Dated {
  readonly asOf: Range;
  readonly steady: Steady | undefined;
}

/** Nothing is said of how long it stays: the next day may differ. */
export function restless({ steady, asOf }: Dated): void {
  if (steady) steady.until = Math.min(steady.until, Number(asOf.lo));
}

/**
 * The date of the question, for whatever it is used.
 *
 * @example
 * today(question).lo === day; // => true
 */
export function today(question: Dated): Range {
  restless(question);
  return question.asOf;
}

/**
 * The date of the question, to find among periods: it is among the same until the next of them begins or ends.
 *
 * @example
 * todayAmong(question, terms).lo === day; // => true
 */
export function todayAmong(
  question: Dated,
  periods: readonly { readonly from: number; readonly to: number }[] | undefined,
): Range {
  const { steady, asOf } = question;
  if (!steady) return asOf;
  const day = Number(asOf.lo);
  for (const { from, to } of periods ?? [])
    for (const edge of [from, to]) notePassing(steady, day, day, edge, 0);
  return asOf;
}

/**
 * The date of the question, up to which whole units from another are counted: the count stays until the next is full.
 *
 * @example
 * todaySince(question, 'years', point(day - 365)).lo === day; // => true
 */
export function todaySince(question: Dated, unit: DateUnit, from: Range): Range {
  const { steady, asOf } = question;
  if (!steady) return asOf;
  const day = Number(asOf.lo);
  for (const start of [from.lo, from.hi]) {
    if (typeof start !== 'number' || !Number.isFinite(start)) continue;
    const next = move(start, wholeUnits(unit, start, day) + 1, unit);
    steady.until = Math.min(steady.until, Math.max(day, next - 1));
  }
  return asOf;
}

/**
 * The date of the question, beside another: it is on the same side of it until it comes near.
 *
 * @example
 * todayBeside(question, point(day - 30)).lo === day; // => true
 */
export function todayBeside(question: Dated, { lo, hi }: Range): Range {
  const { steady, asOf } = question;
  if (!steady) return asOf;
  const day = Number(asOf.lo);
  for (const date of [lo, hi]) notePassing(steady, day, day, Number(date), 0);
  return asOf;
}

/** What lies in a window stays until one of its ends passes a date. */
export function noteCut(
  question: Dated,
  list: ListValue<Facts>,
  placement: Placement,
  w: Window,
  horizon: number,
): void {
  const { steady } = question;
  if (!steady) return;
  // What is known of an end that is not known may be said in terms of the date.
  if (!isPoint(w.from) || !isPoint(w.to)) {
    restless(question);
    return;
  }
  if (w.moves === 'neither') return;
  const [from, to] = [Number(w.from.lo), Number(w.to.lo)];
  const day = Number(question.asOf.lo);
  const note = (date: Range['lo']): void => {
    for (const end of [from, to]) notePassing(steady, day, end, Number(date), end === day ? 0 : MOST_SLACK);
  };
  for (const { value } of list.items)
    for (const date of daysOf(value, placement, horizon)) {
      note(date.lo);
      note(date.hi);
    }
  for (const date of [horizon, list.completeTo]) note(date);
  noteOrder(steady, day, w, from, to);
}

/** One end may pass the other, and the window have no day any more; not where both keep their distance. */
function noteOrder(steady: Steady, day: number, { moves }: Window, from: number, to: number): void {
  const isToday = from === day && to === day;
  if (moves === 'both' && (isToday || to - from > 2 * MOST_SLACK)) return;
  notePassing(steady, day, from, to, MOST_SLACK);
  notePassing(steady, day, to, from, MOST_SLACK);
}

/**
 * How much further than the days that pass an end may move that lies some months or years before or after the date: months
 * differ by three days, and the last day of a month stands for those that it does not have.
 */
const MOST_SLACK = 6;

/** An end that moves on with the date is on the same side of a day, and of its neighbours, until it comes near. */
function notePassing(steady: Steady, day: number, end: number, date: number, slack: number): void {
  const gap = date - end;
  if (!Number.isFinite(gap) || gap < -1) return;
  steady.until = Math.min(steady.until, day + Math.max(0, gap - 2 - slack));
}
