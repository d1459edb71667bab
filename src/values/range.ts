// A number, or the number of a day, that may rest on missing facts: every value from lo to hi is still
// possible, and with `na` so is that it does not apply.
//
// Invariant: lo <= hi, except of the one range that surely does not apply (lo = Infinity, hi = -Infinity, na
// = true). An infinite bound means that nothing is known on that side; it is not a value itself, apart from
// the days `point(Infinity)` (a spell that is still going on) and `point(-Infinity)` (a window that has no
// first day).

import {
  add,
  compareExact,
  divide,
  type Exact,
  exactText,
  larger,
  multiply,
  negate,
  type RoundingMode,
  roundTo,
  smaller,
} from './exact.ts';

/**
 * The values that a number may still have.
 *
 * @example
 * const oneOrTwo: Range = { lo: 1, hi: 2, na: false };
 */
export interface Range {
  readonly lo: Exact;
  readonly hi: Exact;
  /** It may not apply. */
  readonly na: boolean;
}

/**
 * A number of which nothing is known.
 *
 * @example
 * ANYTHING.na; // => false
 */
export const ANYTHING: Range = { lo: -Infinity, hi: Infinity, na: false };

/**
 * As `ANYTHING`, and it may not apply.
 *
 * @example
 * ANY_NUMBER.lo; // => -Infinity
 */
export const ANY_NUMBER: Range = { lo: -Infinity, hi: Infinity, na: true };

/** A count of which nothing is known. */
export const COUNT_UNKNOWN: Range = { lo: 0, hi: Infinity, na: false };

/**
 * A number that surely does not apply, such as a rate over nothing.
 *
 * @example
 * applies(NOT_APPLICABLE_NUMBER); // => false
 */
export const NOT_APPLICABLE_NUMBER: Range = { lo: Infinity, hi: -Infinity, na: true };

/**
 * The range of a known number.
 *
 * @example
 * point(3); // => { lo: 3, hi: 3, na: false }
 */
export function point(x: Exact): Range {
  return { lo: x, hi: x, na: false };
}

/** Every number from lo to hi, both included. */
export function range(lo: Exact, hi: Exact, na = false): Range {
  if (compareExact(lo, hi) > 0) throw new RangeError('internal error: a range ends below where it starts');
  return { lo, hi, na };
}

/** Whether this is one known number. */
export function isPoint(r: Range): boolean {
  return !r.na && compareExact(r.lo, r.hi) === 0;
}

/**
 * Whether nothing that is unknown could change it: one known number, or one that surely does not apply.
 *
 * @example
 * isSettledNumber(point(3)); // => true
 */
export function isSettledNumber(r: Range): boolean {
  return isPoint(r) || !applies(r);
}

/**
 * Whether some number is possible; false only when it surely does not apply.
 *
 * @example
 * applies(NOT_APPLICABLE_NUMBER); // => false
 */
export function applies(r: Range): boolean {
  return !r.na || compareExact(r.lo, r.hi) <= 0;
}

/**
 * a + b; it does not apply when either does not.
 *
 * @example
 * addRange(point(1), { lo: 0, hi: 2, na: false }); // => { lo: 1, hi: 3, na: false }
 */
export function addRange(a: Range, b: Range): Range {
  if (!applies(a) || !applies(b)) return NOT_APPLICABLE_NUMBER;
  return { lo: addBounds(a.lo, b.lo, -Infinity), hi: addBounds(a.hi, b.hi, Infinity), na: a.na || b.na };
}

/**
 * a - b; it does not apply when either does not.
 *
 * @example
 * subtractRange(point(3), point(1)).lo; // => 2
 */
export function subtractRange(a: Range, b: Range): Range {
  return addRange(a, { lo: negate(b.hi), hi: negate(b.lo), na: b.na });
}

/**
 * a * b; it does not apply when either does not.
 *
 * @example
 * multiplyRange(point(2), point(3)).lo; // => 6
 */
export function multiplyRange(a: Range, b: Range): Range {
  if (!applies(a) || !applies(b)) return NOT_APPLICABLE_NUMBER;
  if (isPoint(a) && isPoint(b)) return point(multiplyBounds(a.lo, b.lo));
  const corners = [a.lo, a.hi].flatMap((x) => [multiplyBounds(x, b.lo), multiplyBounds(x, b.hi)]);
  return { lo: corners.reduce(smaller), hi: corners.reduce(larger), na: a.na || b.na };
}

/**
 * a / b. By a sure 0 it does not apply; by a possible 0 it may not, and divisors close to 0 leave the
 * quotient without a bound: 6 to 8 over 0 to 2 is "at least 3, or does not apply".
 *
 * @example
 * divideRange(point(1), point(4)).lo; // => { n: 1n, d: 4n }
 */
export function divideRange(a: Range, b: Range): Range {
  if (!applies(a) || !applies(b)) return NOT_APPLICABLE_NUMBER;
  const quotients = reciprocals(b).map((reciprocal) => multiplyRange(a, reciprocal));
  const mayDivideByZero = compareExact(b.lo, 0) <= 0 && compareExact(b.hi, 0) >= 0;
  const whole = quotients.reduce(unionRange, NOT_APPLICABLE_NUMBER);
  return { ...whole, na: !applies(whole) || a.na || b.na || mayDivideByZero };
}

/**
 * Rounded to a number of decimal places. Rounding keeps the order of numbers, so bounds go to bounds.
 *
 * @example
 * roundRange(point({ n: 10n, d: 3n }), 0, 'half up').lo; // => 3
 */
export function roundRange(r: Range, places: number, mode: RoundingMode): Range {
  if (!applies(r)) return NOT_APPLICABLE_NUMBER;
  const bound = (x: Exact): Exact => (isInfinite(x) ? x : roundTo(x, places, mode));
  return { lo: bound(r.lo), hi: bound(r.hi), na: r.na };
}

/**
 * The least range that holds whatever either may be.
 *
 * @example
 * unionRange(point(1), point(3)); // => { lo: 1, hi: 3, na: false }
 */
export function unionRange(a: Range, b: Range): Range {
  return { lo: smaller(a.lo, b.lo), hi: larger(a.hi, b.hi), na: a.na || b.na };
}

/**
 * The same text for what is the same; null of what is not known, undefined of what does not apply.
 *
 * @example
 * numberKey(point(3)); // => '3'
 */
export function numberKey(r: Range): string | null | undefined {
  if (!applies(r)) return undefined;
  return isPoint(r) ? exactText(r.lo) : null;
}

/** The least of those that apply; of none at all it does not apply. */
export function leastOf(ranges: readonly Range[]): Range {
  if (!ranges.some(applies)) return NOT_APPLICABLE_NUMBER;
  const sure = ranges.filter((r) => !r.na);
  const lo = ranges.map((r) => r.lo).reduce(smaller);
  // A number that may not apply can only lower the least, unless it is the only one left.
  if (sure.length > 0) return { lo, hi: sure.map((r) => r.hi).reduce(smaller), na: false };
  return { lo, hi: ranges.map((r) => r.hi).reduce(larger), na: true };
}

/** The greatest of those that apply; of none at all it does not apply. */
export function greatestOf(ranges: readonly Range[]): Range {
  return mirror(leastOf(ranges.map(mirror)));
}

/** `3`, `3 to 4`, `at least 3`, `at most 4`, `unknown`, `does not apply`; or `3 to 4, or does not apply`. */
export function rangeText(r: Range, show: (x: Exact) => string = exactText): string {
  if (!applies(r)) return 'does not apply';
  return r.na ? `${numberText(r, show)}, or does not apply` : numberText(r, show);
}

function numberText({ lo, hi }: Range, show: (x: Exact) => string): string {
  if (compareExact(lo, hi) === 0) return show(lo);
  if (lo === -Infinity) return hi === Infinity ? 'unknown' : `at most ${show(hi)}`;
  return hi === Infinity ? `at least ${show(lo)}` : `${show(lo)} to ${show(hi)}`;
}

/** -r, bound for bound; what does not apply stays as it is. */
export function mirror(r: Range): Range {
  return applies(r) ? { lo: negate(r.hi), hi: negate(r.lo), na: r.na } : NOT_APPLICABLE_NUMBER;
}

/** The values of 1 / x for the x of a range that are not 0, as one range for each sign. */
function reciprocals({ lo, hi }: Range): Range[] {
  const below = compareExact(lo, 0) < 0 ? [reciprocal(lo, smaller(hi, 0), -Infinity)] : [];
  const above = compareExact(hi, 0) > 0 ? [reciprocal(larger(lo, 0), hi, Infinity)] : [];
  return [...below, ...above];
}

/** 1 / x from lo to hi, which are of one sign; `ofZero` is what it comes to close to 0. */
function reciprocal(lo: Exact, hi: Exact, ofZero: number): Range {
  return range(reciprocalBound(hi, ofZero), reciprocalBound(lo, ofZero));
}

function reciprocalBound(x: Exact, ofZero: number): Exact {
  if (x === 0) return ofZero;
  return isInfinite(x) ? 0 : divide(1, x);
}

/** The sum of two bounds of the same side; `side` wins, so that opposite infinities never make a NaN. */
function addBounds(a: Exact, b: Exact, side: number): Exact {
  if (a === side || b === side) return side;
  return isInfinite(a) || isInfinite(b) ? -side : add(a, b);
}

/** The product of two bounds, where 0 times an infinity is 0: nothing times an unknown amount is nothing. */
function multiplyBounds(a: Exact, b: Exact): Exact {
  if (a === 0 || b === 0) return 0;
  if (isInfinite(a) || isInfinite(b)) return compareExact(a, 0) * compareExact(b, 0) * Infinity;
  return multiply(a, b);
}

function isInfinite(x: Exact): boolean {
  return x === Infinity || x === -Infinity;
}
