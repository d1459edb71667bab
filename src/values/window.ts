// A window: the days from one date to another, both included, either of which may not be known. A list is cut
// to it.

import { dayText } from './date.ts';
import { compareExact, type Exact, larger, smaller } from './exact.ts';
import { applies, isPoint, type Range, rangeText } from './range.ts';
import { NA, type Verdict, when } from './verdict.ts';

/**
 * The days from `from` to `to`, both included; a window that ends before it starts has no day.
 *
 * @example
 * const ahead: Window = { from: point(16709), to: point(17073), ahead: true };
 */
export interface Window {
  readonly from: Range;
  readonly to: Range;
  /** It looks ahead on purpose: what facts say of days to come is taken at its word. */
  readonly ahead?: boolean;
  /** Which of its ends move along with the date of the question; it is not said of one that nobody is sure of. */
  readonly moves?: 'neither' | 'both';
}

/**
 * Whether any day from start to end is in the window. An event has its date as both; a spell that goes on has
 * `point(Infinity)` as its end.
 *
 * Invariant: a spell does not end before it starts. That is what makes a spell of unknown start that ended
 * inside the window surely in it; one that is surely back to front has no day, and is in no window.
 */
export function placeInWindow(start: Range, end: Range, w: Window): Verdict {
  if (!applies(start) || !applies(end) || !applies(w.from) || !applies(w.to)) return NA;
  const na = start.na || end.na || w.from.na || w.to.na;
  return when(mayMeet(start, end, w), mayMiss(start, end, w), na);
}

/** The longest spell possible meets the longest window possible. */
function mayMeet(start: Range, end: Range, w: Window): boolean {
  return !isAfter(larger(start.lo, w.from.lo), smaller(end.hi, w.to.hi));
}

/** Some spell starts after some window, or ends before it; or the window, or the spell, has no day. */
function mayMiss(start: Range, end: Range, w: Window): boolean {
  const latestStart = smaller(start.hi, end.hi);
  const earliestEnd = larger(end.lo, start.lo);
  const beside = isAfter(latestStart, w.to.lo) || isAfter(w.from.hi, earliestEnd);
  return beside || isAfter(w.from.hi, w.to.lo) || isAfter(start.lo, end.hi);
}

function isAfter(a: Exact, b: Exact): boolean {
  return compareExact(a, b) > 0;
}

/**
 * `1 October 2014 to 30 September 2015`, `30 September 2015`, `up to 30 September 2015`, `1 May 2015
 * onwards`.
 *
 * @example
 * windowText({ from: point(16345), to: point(16708) }); // => '2 October 2014 to 30 September 2015'
 */
export function windowText({ from, to }: Window): string {
  if (!applies(from) || !applies(to)) return 'does not apply';
  if (isPoint(from) && isPoint(to)) return knownWindowText(from.lo, to.lo);
  if (isAnything(from) && isAnything(to)) return 'not known';
  return `${endText(from)} to ${endText(to)}`;
}

function isAnything({ lo, hi }: Range): boolean {
  return lo === -Infinity && hi === Infinity;
}

function knownWindowText(from: Exact, to: Exact): string {
  if (isAfter(from, to)) return 'no days';
  if (compareExact(from, to) === 0) return exactDayText(from);
  if (from === -Infinity) return to === Infinity ? 'at any time' : `up to ${exactDayText(to)}`;
  return to === Infinity ? `${exactDayText(from)} onwards` : `${exactDayText(from)} to ${exactDayText(to)}`;
}

/** An end that is not known stands in brackets, so that its own "to" is not heard as the window's. */
function endText(end: Range): string {
  return isPoint(end) ? exactDayText(end.lo) : `(${rangeText(end, exactDayText)})`;
}

function exactDayText(day: Exact): string {
  if (day === Infinity) return 'the end of time';
  return day === -Infinity ? 'the beginning of time' : dayText(Number(day));
}
