// What fused code calls: days as whole numbers, and values of the question as plain ones.

import { addMonths, type DateUnit, move, wholeUnits } from './date.ts';
import { compareExact, type Exact, exactFromJson, multiply } from './exact.ts';
import { applies, type Range } from './range.ts';
import { NO, type Verdict, when } from './verdict.ts';

/**
 * A day that is not known, and what has no first day. It is so near that no difference of two days leaves the small whole numbers.
 *
 * @example
 * NO_DAY; // => -536870912
 */
export const NO_DAY = -(2 ** 29);
/**
 * What has no last day, and in columns what is ongoing.
 *
 * @example
 * FAR_DAY; // => 536870912
 */
export const FAR_DAY = 2 ** 29;
/**
 * A day that is written another way than `2015-09-30`.
 *
 * @example
 * dayOfFact({ earliest: '2015-01-01' }) === ODD_DAY; // => true
 */
export const ODD_DAY = FAR_DAY + 1;

/**
 * The day of a date fact: `FAR_DAY` of what is ongoing, `ODD_DAY` of a day that is written another way. Invariant: the fact fits its
 * schema, so that a text of ten characters is a date that exists.
 *
 * @example
 * dayOfFact('1970-01-02'); // => 1
 */
export function dayOfFact(fact: unknown): number {
  if (typeof fact !== 'string') return ODD_DAY;
  if (fact.length !== 10) return fact === 'ongoing' ? FAR_DAY : ODD_DAY;
  const year =
    fact.charCodeAt(0) * 1000 +
    fact.charCodeAt(1) * 100 +
    fact.charCodeAt(2) * 10 +
    fact.charCodeAt(3) -
    1111 * ZERO;
  const month = fact.charCodeAt(5) * 10 + fact.charCodeAt(6) - 11 * ZERO;
  const day = fact.charCodeAt(8) * 10 + fact.charCodeAt(9) - 11 * ZERO;
  const before = beforeYear(month <= 2 ? year - 1 : year) + (BEFORE_MONTH[month] as number);
  return (before + day) | 0;
}

const ZERO = 48;
const LAST_YEAR = 9999;
/** The day before 1 March of year 0. */
const EARLIEST = -719_469;
/** The day before 1 March of each year: a year that begins in March has its leap day last. */
const BEFORE_YEAR = Int32Array.from(
  { length: LAST_YEAR + 1 },
  (_, year) => year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + EARLIEST,
);
/** The days of such a year before its months January to December. */
const BEFORE_MONTH = new Int32Array([0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]);

/**
 * `move`, where what has no end stays so.
 *
 * @example
 * moveDay(FAR_DAY, -1, 'years') === FAR_DAY; // => true
 */
export function moveDay(day: number, n: number, unit: DateUnit): number {
  if (day <= NO_DAY || day >= FAR_DAY) return day;
  switch (unit) {
    case 'days':
      return day + n;
    case 'weeks':
      return day + 7 * n;
    default:
      return movedMonths(day, unit === 'years' ? 12 * n : n);
  }
}

/** As `addMonths`; by tables, which is six times as fast. */
function movedMonths(day: number, n: number): number {
  const near = ((day - EARLIEST) / 365.2425) | 0;
  if (near < 2 || near > LAST_YEAR - 2) return addMonths(day, n);
  const year = day <= beforeYear(near) ? near - 1 : day > beforeYear(near + 1) ? near + 1 : near;
  const dayOfYear = day - beforeYear(year) - 1;
  const month = ((5 * dayOfYear + 2) / 153) | 0;
  const months = year * 12 + month + n;
  const toYear = (months / 12) | 0;
  if (months < 12 || toYear > LAST_YEAR - 1) return addMonths(day, n);
  const toMonth = months - toYear * 12;
  const before = beforeYear(toYear) + daysBefore(toMonth);
  const after = toMonth === 11 ? beforeYear(toYear + 1) : beforeYear(toYear) + daysBefore(toMonth + 1);
  const dayOfMonth = dayOfYear - daysBefore(month) + 1;
  return before + (dayOfMonth < after - before ? dayOfMonth : after - before);
}

function beforeYear(year: number): number {
  return BEFORE_YEAR[year] as number;
}

/** The days of a year from March before its month 0 (March) to 11 (February). */
function daysBefore(monthFromMarch: number): number {
  return ((153 * monthFromMarch + 2) / 5) | 0;
}

/**
 * The last day from which at least so many whole units have passed up to a day.
 *
 * @example
 * latestDay('days', 10, 3); // => 7
 */
export function latestDay(unit: DateUnit, to: number, units: number): number {
  if (to <= NO_DAY || to >= FAR_DAY) return to;
  let day =
    unit === 'days' || unit === 'weeks'
      ? move(to, -units, unit)
      : addMonths(to, unit === 'years' ? -12 * units : -units);
  while (wholeUnits(unit, day, to) < units) day--;
  while (wholeUnits(unit, day + 1, to) >= units) day++;
  return day;
}

/**
 * As `placeInWindow`, of days.
 *
 * @example
 * placeDays(1, 1, 1, 1, 0, 0, 5, 5); // => 1
 */
export function placeDays(
  startLo: number,
  startHi: number,
  endLo: number,
  endHi: number,
  fromLo: number,
  fromHi: number,
  toLo: number,
  toHi: number,
): Verdict {
  const mayMeet = Math.max(startLo, fromLo) <= Math.min(endHi, toHi);
  const latestStart = Math.min(startHi, endHi);
  const earliestEnd = Math.max(endLo, startLo);
  const mayMiss = latestStart > toLo || fromHi > earliestEnd || fromHi > toLo || startLo > endHi;
  return when(mayMeet, mayMiss) || NO;
}

/** What rests on the question alone and is no plain number: the functions of the rules answer such a question. */
export class NotPlain extends Error {}

/**
 * Both ends of a number in so many parts of its unit, as plain numbers. Throws where it may not apply, or is no number that JSON could hold.
 *
 * @example
 * plainBounds(point(10), 100); // => [1000, 1000]
 */
export function plainBounds(range: Range, parts: number): readonly [lo: number, hi: number] {
  if (range.na) throw new NotPlain();
  return [plainEnd(range.lo, parts), plainEnd(range.hi, parts)];
}

function plainEnd(end: Exact, parts: number): number {
  if (end === Infinity || end === -Infinity) return end;
  const scaled = multiply(end, parts);
  const plain = typeof scaled === 'number' ? scaled : Number(scaled.n) / Number(scaled.d);
  const read = exactFromJson(plain);
  if (read === undefined || compareExact(read, scaled) !== 0) throw new NotPlain();
  return plain;
}

/**
 * As `plainBounds`, of a day.
 *
 * @example
 * dayBounds({ lo: -Infinity, hi: 3, na: false })[0] === NO_DAY; // => true
 */
export function dayBounds(range: Range): readonly [lo: number, hi: number] {
  if (!applies(range) || range.na) throw new NotPlain();
  return [dayEnd(range.lo), dayEnd(range.hi)];
}

function dayEnd(end: Exact): number {
  if (end === Infinity) return FAR_DAY;
  if (end === -Infinity) return NO_DAY;
  if (typeof end !== 'number' || !Number.isInteger(end) || Math.abs(end) >= FAR_DAY) throw new NotPlain();
  return end;
}
