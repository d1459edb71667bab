// Dates: the calendar, months that are too short, and completed years.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANYTHING,
  addDays,
  addMonths,
  addYears,
  COUNT_UNKNOWN,
  compareExact,
  type DateUnit,
  dayFromIso,
  dayFromParts,
  dayText,
  exact,
  isoFromDay,
  monthNumber,
  move,
  moveRange,
  NOT_APPLICABLE_NUMBER,
  partsFromDay,
  point,
  range,
  wholeUnits,
  wholeUnitsRange,
} from '../../../src/values/index.ts';

const UNITS: readonly DateUnit[] = ['days', 'weeks', 'months', 'years'];
const units = fc.constantFrom(...UNITS);
const days = fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') });
const recentDays = fc.integer({ min: day('1990-01-01'), max: day('2030-12-31') });

function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no such date: ${iso}`);
  return found;
}

describe('the calendar', () => {
  test('counts days from 1 January 1970', () => {
    expect(dayFromParts(1970, 1, 1)).toBe(0);
    expect(dayFromParts(1969, 12, 31)).toBe(-1);
    expect(dayFromIso('2015-09-30')).toBe(16_708);
    expect(dayFromIso('2000-02-29')).toBe(11_016);
  });

  test('knows which years have a 29 February', () => {
    const leap = [1900, 2000, 2015, 2016, 2100].map((year) => dayFromParts(year, 2, 29) !== undefined);
    expect(leap).toEqual([false, true, false, true, false]);
  });

  test.each([
    [2015, 9, 31],
    [2015, 0, 1],
    [2015, 13, 1],
    [2015, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
    [2015, 1.5, 1],
  ])('there is no date of year %d, month %d, day %d', (year, month, dayOfMonth) => {
    expect(dayFromParts(year, month, dayOfMonth)).toBeUndefined();
  });

  test.each([
    '2015-9-30',
    '2015-09-31',
    '30-09-2015',
    '2015-09-30T00:00',
    ' 2015-09-30',
    '0000-01-01',
    '20150930',
    '',
  ])('"%s" is not a date', (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  test('every day reads back from its parts and its text', () => {
    fc.assert(
      fc.property(days, (one) => {
        const { year, month, day: dayOfMonth } = partsFromDay(one);
        expect(dayFromParts(year, month, dayOfMonth)).toBe(one);
        expect(dayFromIso(isoFromDay(one))).toBe(one);
        expect(isoFromDay(one)).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });

  test('every day of a whole cycle of 400 years reads back', () => {
    let previous = '';
    for (let one = day('1800-01-01'); one <= day('2200-12-31'); one++) {
      const iso = isoFromDay(one);
      if (dayFromIso(iso) !== one || iso <= previous) throw new Error(`${one} is read as ${iso}`);
      previous = iso;
    }
    expect(previous).toBe('2200-12-31');
  });

  test('is written as people write it', () => {
    expect(dayText(day('2015-09-30'))).toBe('30 September 2015');
    expect(dayText(day('2016-02-01'))).toBe('1 February 2016');
    expect(isoFromDay(day('0045-03-15'))).toBe('0045-03-15');
    expect(['January', 'December', 'Sept', 'may'].map(monthNumber)).toEqual([1, 12, undefined, undefined]);
  });
});

describe('moving a date', () => {
  test.each([
    ['2015-03-31', -1, 'months', '2015-02-28'],
    ['2016-03-31', -1, 'months', '2016-02-29'],
    ['2015-01-31', 1, 'months', '2015-02-28'],
    ['2015-10-31', 1, 'months', '2015-11-30'],
    ['2015-12-15', 1, 'months', '2016-01-15'],
    ['2015-01-15', -1, 'months', '2014-12-15'],
    ['2015-09-30', -12, 'months', '2014-09-30'],
    ['2015-02-28', 12, 'months', '2016-02-28'],
    ['2016-02-29', 1, 'years', '2017-02-28'],
    ['2016-02-29', 4, 'years', '2020-02-29'],
    ['2016-02-29', -1, 'years', '2015-02-28'],
    ['2015-12-28', 1, 'weeks', '2016-01-04'],
    ['2016-02-28', 1, 'days', '2016-02-29'],
    ['2016-03-01', -1, 'days', '2016-02-29'],
  ] as const)('%s and %i %s is %s', (from, n, unit, to) => {
    expect(isoFromDay(move(day(from), n, unit))).toBe(to);
  });

  test('by a year is by 12 months, by a week is by 7 days', () => {
    fc.assert(
      fc.property(recentDays, fc.integer({ min: -50, max: 50 }), (one, n) => {
        expect(addYears(one, n)).toBe(addMonths(one, 12 * n));
        expect(move(one, n, 'weeks')).toBe(addDays(one, 7 * n));
      }),
    );
  });

  test('a later day never moves to an earlier one', () => {
    fc.assert(
      fc.property(recentDays, fc.nat(60), fc.integer({ min: -30, max: 30 }), units, (one, later, n, unit) => {
        expect(move(one + later, n, unit)).toBeGreaterThanOrEqual(move(one, n, unit));
        expect(move(one, n + 1, unit)).toBeGreaterThan(move(one, n, unit));
      }),
    );
  });
});

describe('whole units between dates', () => {
  test.each([
    // A child is 18 from the start of the birthday.
    ['years', '1997-09-30', '2015-09-29', 17],
    ['years', '1997-09-30', '2015-09-30', 18],
    // Born on 29 February: a year older on 1 March of a common year, as in England and Wales.
    ['years', '2004-02-29', '2005-02-28', 0],
    ['years', '2004-02-29', '2005-03-01', 1],
    ['years', '2004-02-29', '2008-02-28', 3],
    ['years', '2004-02-29', '2008-02-29', 4],
    ['months', '2015-01-31', '2015-02-28', 0],
    ['months', '2015-01-31', '2015-03-01', 1],
    ['months', '2014-09-30', '2015-09-30', 12],
    ['months', '2014-10-01', '2015-09-30', 11],
    ['weeks', '2015-09-01', '2015-09-14', 1],
    ['weeks', '2015-09-01', '2015-09-15', 2],
    ['days', '2016-02-28', '2016-03-01', 2],
    ['years', '2015-09-30', '2015-09-29', -1],
    ['months', '2015-03-15', '2015-02-16', -1],
    ['months', '2015-03-15', '2015-02-15', -1],
    ['months', '2015-03-15', '2015-02-14', -2],
    ['weeks', '2015-09-15', '2015-09-14', -1],
    ['days', '2015-09-15', '2015-09-14', -1],
  ] as const)('%s from %s to %s: %i', (unit, from, to, count) => {
    expect(wholeUnits(unit, day(from), day(to))).toBe(count);
  });

  test('never fall as time goes on', () => {
    fc.assert(
      fc.property(recentDays, recentDays, fc.nat(400), units, (from, to, later, unit) => {
        expect(wholeUnits(unit, from, to + later)).toBeGreaterThanOrEqual(wholeUnits(unit, from, to));
        expect(wholeUnits(unit, from + later, to)).toBeLessThanOrEqual(wholeUnits(unit, from, to));
      }),
    );
  });

  test('are 1 a unit later, except where the month is too short to have the day', () => {
    fc.assert(
      fc.property(recentDays, units, (from, unit) => {
        const to = move(from, 1, unit);
        const short = unit !== 'days' && unit !== 'weeks' && partsFromDay(to).day < partsFromDay(from).day;
        expect(wholeUnits(unit, from, to)).toBe(short ? 0 : 1);
      }),
    );
  });
});

describe('dates that are not known', () => {
  test('a child born in 2000 was 14 or 15 on 30 September 2015', () => {
    const born = range(day('2000-01-01'), day('2000-12-31'));
    expect(wholeUnitsRange('years', born, point(day('2015-09-30')))).toEqual(range(14, 15));
    expect(wholeUnitsRange('years', born, point(day('2015-12-31')))).toEqual(point(15));
  });

  test('with one end unknown the span has the other bound, or none', () => {
    const asOf = point(day('2015-09-30'));
    expect(wholeUnitsRange('years', ANYTHING, asOf)).toEqual(ANYTHING);
    expect(wholeUnitsRange('years', range(-Infinity, day('2000-01-01')), asOf)).toEqual(range(15, Infinity));
    expect(wholeUnitsRange('years', range(day('2000-01-01'), Infinity), asOf)).toEqual(range(-Infinity, 15));
    expect(wholeUnitsRange('days', point(0), point(Infinity))).toEqual(point(Infinity));
    expect(wholeUnitsRange('days', NOT_APPLICABLE_NUMBER, asOf)).toEqual(NOT_APPLICABLE_NUMBER);
    expect(wholeUnitsRange('days', range(0, 1, true), point(5))).toEqual(range(4, 5, true));
  });

  test('an unknown day, or an unknown number of units, moves by its ends', () => {
    expect(moveRange(range(0, 10), range(1, 2), 'weeks')).toEqual(range(7, 24));
    expect(moveRange(point(day('2015-03-31')), point(-1), 'months')).toEqual(point(day('2015-02-28')));
    expect(moveRange(ANYTHING, point(1), 'years')).toEqual(ANYTHING);
    expect(moveRange(point(0), COUNT_UNKNOWN, 'days')).toEqual(range(0, Infinity));
    expect(moveRange(point(0), NOT_APPLICABLE_NUMBER, 'days')).toEqual(NOT_APPLICABLE_NUMBER);
    expect(moveRange(point(0), point(exact(10n ** 30n)), 'years').hi).toBe(Infinity);
    expect(moveRange(range(0, Infinity, true), point(3), 'days')).toEqual(range(3, Infinity, true));
  });

  test('whatever the dates turn out to be, the result was in the range', () => {
    fc.assert(
      fc.property(
        recentDays,
        fc.nat(500),
        fc.nat(500),
        recentDays,
        fc.nat(90),
        units,
        (lo, width, at, to, more, unit) => {
          const from = range(lo, lo + width);
          const known = lo + Math.min(at, width);
          const span = wholeUnitsRange(unit, from, range(to, to + more));
          const moved = moveRange(from, range(more, more + 2), unit);
          expect(within(span, wholeUnits(unit, known, to))).toBe(true);
          expect(within(span, wholeUnits(unit, known, to + more))).toBe(true);
          expect(within(moved, move(known, more + 1, unit))).toBe(true);
        },
      ),
    );
  });
});

function within(
  r: { lo: Parameters<typeof compareExact>[0]; hi: Parameters<typeof compareExact>[0] },
  n: number,
): boolean {
  return compareExact(r.lo, n) <= 0 && compareExact(n, r.hi) <= 0;
}
