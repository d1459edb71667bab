// Dates are whole numbers of days since 1 January 1970 in the proleptic Gregorian calendar: never moments,
// never in a time zone.

import { ceiling, compareExact, type Exact, floor } from './exact.ts';
import { applies, NOT_APPLICABLE_NUMBER, type Range } from './range.ts';

/** A date as people write it; month 1 is January. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * @example
 * const unit: DateUnit = 'months';
 */
export type DateUnit = 'days' | 'weeks' | 'months' | 'years';

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const LAST_YEAR = 9999;
const DAYS_IN_ERA = 146_097; // 400 years, after which the calendar repeats
const DAYS_BEFORE_1970 = 719_468; // from 1 March of year 0

/** 1 January of year 1. */
export const FIRST_DAY = dayNumber(1, 1, 1);

/** The day with these parts; undefined when there is no such date, or its year is not from 1 to 9999. */
export function dayFromParts(year: number, month: number, day: number): number | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** The parts of a day. */
export function partsFromDay(day: number): DateParts {
  const sinceMarch = day + DAYS_BEFORE_1970;
  const era = Math.floor(sinceMarch / DAYS_IN_ERA);
  const dayOfEra = sinceMarch - era * DAYS_IN_ERA;
  const yearOfEra = yearFromDayOfEra(dayOfEra);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDaysIn(yearOfEra));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1 };
}

/**
 * Reads `2015-09-30`, and nothing else.
 *
 * @example
 * dayFromIso('2015-02-29'); // => undefined
 */
export function dayFromIso(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  return dayFromParts(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

const HYPHEN = 45;
const ZERO = 48;

/** The number that these characters write; not a number where one of them is no digit. A regular expression takes twice as long. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * `2015-09-30`.
 *
 * @example
 * isoFromDay(0); // => '1970-01-01'
 */
export function isoFromDay(day: number): string {
  const parts = partsFromDay(day);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
}

/**
 * `30 September 2015`.
 *
 * @example
 * dayText(0); // => '1 January 1970'
 */
export function dayText(day: number): string {
  const parts = partsFromDay(day);
  return `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}

/** 1 of `January`; undefined of anything but the twelve names, spelt in full with a capital. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.indexOf(name);
  return index < 0 ? undefined : index + 1;
}

/**
 * n days after a day; n may be negative, here and below.
 *
 * @example
 * isoFromDay(addDays(0, 1)); // => '1970-01-02'
 */
export function addDays(day: number, n: number): number {
  return day + n;
}

/**
 * The same day n months later; in a month that is too short, its last day: a month before 31 March is 28
 * February, or 29 February in a leap year.
 *
 * @example
 * isoFromDay(addMonths(dayFromIso('2015-03-31') ?? 0, -1)); // => '2015-02-28'
 */
export function addMonths(day: number, n: number): number {
  const parts = partsFromDay(day);
  const months = parts.year * 12 + (parts.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumber(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The same day n years later; 28 February for 29 February in a common year. */
export function addYears(day: number, n: number): number {
  return addMonths(day, 12 * n);
}

/**
 * n whole units after a day.
 *
 * @example
 * isoFromDay(move(day, 2, 'weeks')); // => '2015-10-14'
 */
export function move(day: number, n: number, unit: DateUnit): number {
  return MOVES[unit](day, n);
}

const MOVES: { readonly [Unit in DateUnit]: (day: number, n: number) => number } = {
  days: addDays,
  weeks: (day, n) => addDays(day, 7 * n),
  months: addMonths,
  years: addYears,
};

/**
 * How many whole units have been completed from one day to another; rounded down, so negative when `to` comes
 * first.
 *
 * Months and years are completed by comparing month and day. Someone born on 29 February completes a year on
 * 1 March of a common year: in England and Wales an age is attained at the start of the anniversary of the
 * birth (Family Law Reform Act 1969, section 9), and on 28 February there has been no such anniversary yet.
 * So this is not the inverse of `addMonths`, which must name some day of the shorter month.
 */
export function wholeUnits(unit: DateUnit, from: number, to: number): number {
  return SPANS[unit](from, to);
}

const SPANS: { readonly [Unit in DateUnit]: (from: number, to: number) => number } = {
  days: (from, to) => to - from,
  weeks: (from, to) => Math.floor((to - from) / 7),
  months: wholeMonths,
  years: (from, to) => Math.floor(wholeMonths(from, to) / 12),
};

function wholeMonths(from: number, to: number): number {
  const a = partsFromDay(from);
  const b = partsFromDay(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return b.day < a.day ? months - 1 : months;
}

/**
 * A day that may not be known, moved by a number of units that may not be known.
 *
 * @example
 * moveRange(point(day), point(1), 'years').lo === day + 366; // => true
 */
export function moveRange(r: Range, n: Range, unit: DateUnit): Range {
  if (!applies(r) || !applies(n)) return NOT_APPLICABLE_NUMBER;
  return {
    lo: moveBound(lowBound(r.lo), lowBound(n.lo), unit, -Infinity),
    hi: moveBound(highBound(r.hi), highBound(n.hi), unit, Infinity),
    na: r.na || n.na,
  };
}

/**
 * The whole units between two days that may not be known: fewest from the latest start to the earliest end.
 *
 * @example
 * wholeUnitsRange('years', point(day - 365), point(day)).lo; // => 1
 */
export function wholeUnitsRange(unit: DateUnit, from: Range, to: Range): Range {
  if (!applies(from) || !applies(to)) return NOT_APPLICABLE_NUMBER;
  return {
    lo: spanBound(unit, highBound(from.hi), lowBound(to.lo), -Infinity),
    hi: spanBound(unit, lowBound(from.lo), highBound(to.hi), Infinity),
    na: from.na || to.na,
  };
}

/** A later day or a greater n never moves to an earlier day, so bounds move to bounds; `side` wins. */
function moveBound(day: number, n: number, unit: DateUnit, side: number): number {
  if (day === side || n === side) return side;
  return Number.isFinite(day) && Number.isFinite(n) ? move(day, n, unit) : -side;
}

function spanBound(unit: DateUnit, from: number, to: number, side: number): number {
  if (from === -side || to === side) return side;
  return Number.isFinite(from) && Number.isFinite(to) ? wholeUnits(unit, from, to) : -side;
}

/** Beyond this many units the calendar sums would leave the safe integers; no plan reaches it. */
const FARTHEST = 1_000_000_000;

/** A whole number that is not above x, widening what is too far to count. */
function lowBound(x: Exact): number {
  if (x === Infinity || x === -Infinity) return x;
  if (compareExact(x, -FARTHEST) < 0) return -Infinity;
  return compareExact(x, FARTHEST) > 0 ? FARTHEST : Number(floor(x));
}

/** A whole number that is not below x, widening what is too far to count. */
function highBound(x: Exact): number {
  if (x === Infinity || x === -Infinity) return x;
  if (compareExact(x, FARTHEST) > 0) return Infinity;
  return compareExact(x, -FARTHEST) < 0 ? -FARTHEST : Number(ceiling(x));
}

/**
 * Days from 1970 of parts that are in order, for any year. Years are counted from March, so a leap day comes
 * last.
 */
function dayNumber(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + day - 1;
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDaysIn(yearOfEra) + dayOfYear - DAYS_BEFORE_1970;
}

/** The days of a year from March before its month 0 (March) to 11 (February). */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

/** The leap days in the first years of an era. */
function leapDaysIn(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100);
}

/** Takes out the leap days so far, after which every year has 365 days. */
function yearFromDayOfEra(dayOfEra: number): number {
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_IN_ERA - 1));
  return Math.floor((dayOfEra - leapDays) / 365);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padded(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
