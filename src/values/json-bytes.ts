// The parts of JSON as bytes -> values, for generated readers. They read what is plainly written and leave the rest: -1 is no
// place, and says that a careful reader has to look.
//
// Invariants: the bytes are UTF-8 and the line that is read ends with a line feed, which none of these goes past. They may look at
// the three bytes behind it.

import { dayFromParts } from './date.ts';
import { NO_DAY } from './fused.ts';

const TAB = 0x09;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

/**
 * The place of what comes after white space within a line.
 *
 * @example
 * afterSpace(bytes, 0); // => 0
 */
export function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at]; byte === SPACE || byte === TAB || byte === RETURN; byte = bytes[at]) at++;
  return at;
}

/**
 * The place of the quote that ends a text which starts at a place, without its own quote; -1 where anything is escaped in it, or it
 * does not end.
 *
 * @example
 * textEnd(bytes, 2); // => 11
 */
export function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte < SPACE || byte === BACKSLASH) return -1;
    at++;
  }
}

// -- dates ----------------------------------------------------------------------------------------------------

const MOST_YEAR = 9999;

/** By year the day before its 1 January, doubled, and 1 more in a leap year. */
const YEARS = Int32Array.from({ length: MOST_YEAR + 1 }, (_, year) => {
  const first = dayFromParts(year, 1, 1);
  return first === undefined ? 0 : 2 * (first - 1) + (dayFromParts(year, 2, 29) === undefined ? 0 : 1);
});

/** By month, and 100 more in a leap year: how many days it has, and 32 times the days of the year before it. */
const MONTHS = Int32Array.from({ length: 200 }, (_, at) => monthOf(at < 100 ? 2001 : 2000, at % 100));

function monthOf(year: number, month: number): number {
  const first = dayFromParts(year, month, 1);
  if (first === undefined) return 0;
  const length = [31, 30, 29, 28].find((day) => dayFromParts(year, month, day) !== undefined) ?? 0;
  return 32 * (first - (dayFromParts(year, 1, 1) ?? 0)) + length;
}

/**
 * The day that stands at a place as `2015-09-30"`, with the quote behind it, as days since 1970-01-01; `NO_DAY` where there is
 * none.
 *
 * @example
 * dayAt(new DataView(new TextEncoder().encode('1970-01-02"\n  ').buffer), 0); // => 1
 */
export function dayAt(view: DataView, at: number): number {
  const year = view.getInt32(at, true);
  if (!areDigits(year)) return NO_DAY;
  const month = view.getInt32(at + 4, true);
  if (!areDigits((month & 0x00ffff00) | 0x30000030) || (month & 0xff0000ff) !== 0x2d00002d) return NO_DAY;
  const day = view.getInt32(at + 8, true);
  if (!areDigits((day & 0xffff) | 0x30300000) || (day & 0xff0000) !== 0x220000) return NO_DAY;
  const years =
    (year & 15) * 1000 + ((year >> 8) & 15) * 100 + ((year >> 16) & 15) * 10 + ((year >> 24) & 15);
  const ofYear = YEARS[years] as number;
  const ofMonth = MONTHS[
    ((month >> 8) & 15) * 10 + ((month >> 16) & 15) + ((ofYear & 1) === 1 ? 100 : 0)
  ] as number;
  const ofDay = (day & 15) * 10 + ((day >> 8) & 15);
  if (years === 0 || ofDay === 0 || ofDay > (ofMonth & 31)) return NO_DAY;
  return (ofYear >> 1) + (ofMonth >> 5) + ofDay;
}

/** Whether four characters are digits: none of them leaves the row of digits, not even with six added. */
function areDigits(four: number): boolean {
  return (four & 0xf0f0f0f0) === 0x30303030 && ((four + 0x06060606) & 0xf0f0f0f0) === 0x30303030;
}

// -- numbers --------------------------------------------------------------------------------------------------

/** More digits, the point counted as one, may be rounded: a careful reader then looks. */
const MOST_DIGITS = 15;

const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, places) => 10 ** places);

/**
 * Puts the number that stands at a place into a column, and gives the place behind it; -1 where none does that is plainly written.
 *
 * @example
 * numberInto(new TextEncoder().encode('-12.5,'), 0, new Float64Array(1), 0); // => 5
 */
export function numberInto(bytes: Uint8Array, from: number, column: Float64Array, row: number): number {
  const isNegative = bytes[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  let at = first;
  let number = 0;
  let digit = (bytes[at] as number) - ZERO;
  while (digit >= 0 && digit <= 9) {
    number = number * 10 + digit;
    digit = (bytes[++at] as number) - ZERO;
  }
  if (at === first || (bytes[first] === ZERO && at > first + 1)) return -1;
  if (bytes[at] === POINT) {
    const point = at;
    digit = (bytes[++at] as number) - ZERO;
    while (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digit = (bytes[++at] as number) - ZERO;
    }
    const places = at - point - 1;
    if (places === 0 || at - first > MOST_DIGITS) return -1;
    number /= POWERS[places] as number;
  } else if (at - first > MOST_DIGITS) return -1;
  column[row] = isNegative ? -number : number;
  return at;
}

/**
 * As `numberInto`, of whole numbers: `3`, and `3.0` which is the same.
 *
 * @example
 * wholeInto(new TextEncoder().encode('12.5,'), 0, new Float64Array(1), 0); // => -1
 */
export function wholeInto(bytes: Uint8Array, from: number, column: Float64Array, row: number): number {
  const digit = (bytes[from] as number) - ZERO;
  const next = bytes[from + 1] as number;
  // Most are one digit with a mark behind it.
  if (digit >= 0 && digit <= 9 && (next < POINT || next > 0x39)) {
    column[row] = digit;
    return from + 1;
  }
  const end = numberInto(bytes, from, column, row);
  return end < 0 || Number.isInteger(column[row]) ? end : -1;
}

// -- names of records -----------------------------------------------------------------------------------------

/**
 * Whether the text between two places is among those between pairs of places; `known` holds twice `count` places.
 *
 * @example
 * isAmong(bytes, new Int32Array([2, 11]), 1, 2, 11); // => true
 */
export function isAmong(
  bytes: Uint8Array,
  known: Int32Array,
  count: number,
  from: number,
  to: number,
): boolean {
  for (let one = 0; one < 2 * count; one += 2)
    if ((known[one + 1] as number) - (known[one] as number) === to - from)
      if (isSame(bytes, known[one] as number, from, to - from)) return true;
  return false;
}

function isSame(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
}
