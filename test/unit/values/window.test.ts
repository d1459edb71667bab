// Windows: which days count, and what is in one when dates are missing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANYTHING,
  dayFromIso,
  NA,
  NO,
  NOT_APPLICABLE_NUMBER,
  placeInWindow,
  point,
  type Range,
  range,
  UNKNOWN,
  type Verdict,
  verdictOf,
  type Window,
  windowText,
  YES,
} from '../../../src/values/index.ts';
import { lastUnits, nextUnits, onDay, upTo } from '../../support/windows.ts';

function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no such date: ${iso}`);
  return found;
}

function event(on: Range, w: Window): Verdict {
  return placeInWindow(on, on, w);
}

function on(iso: string): Range {
  return point(day(iso));
}

const FAR_DAY = point(Infinity);

describe('the last 12 months on 30 September 2015', () => {
  const lastYear = lastUnits(day('2015-09-30'), 12, 'months');

  test('are 1 October 2014 to 30 September 2015', () => {
    expect(windowText(lastYear)).toBe('1 October 2014 to 30 September 2015');
  });

  test('hold both of those days, and neither of the days beside them', () => {
    const dates = ['2014-09-30', '2014-10-01', '2015-09-30', '2015-10-01'];
    expect(dates.map((iso) => event(on(iso), lastYear))).toEqual([NO, YES, YES, NO]);
  });

  test('may or may not hold an event with no date, or with only a year', () => {
    expect(event(ANYTHING, lastYear)).toBe(UNKNOWN);
    expect(event(range(day('2014-01-01'), day('2014-12-31')), lastYear)).toBe(UNKNOWN);
    expect(event(range(day('2013-01-01'), day('2013-12-31')), lastYear)).toBe(NO);
    expect(event(range(day('2015-01-01'), day('2015-06-30')), lastYear)).toBe(YES);
  });
});

describe('windows at the ends of months', () => {
  test.each([
    ['2015-03-31', 1, 'months', '1 March 2015 to 31 March 2015'],
    ['2015-02-28', 12, 'months', '1 March 2014 to 28 February 2015'],
    ['2016-02-29', 12, 'months', '1 March 2015 to 29 February 2016'],
    ['2017-02-28', 12, 'months', '29 February 2016 to 28 February 2017'],
    ['2015-09-30', 26, 'weeks', '2 April 2015 to 30 September 2015'],
    ['2015-09-30', 1, 'days', '30 September 2015'],
    ['2015-09-30', 0, 'days', 'no days'],
  ] as const)('as of %s, the last %i %s: %s', (asOf, n, unit, text) => {
    expect(windowText(lastUnits(day(asOf), n, unit))).toBe(text);
  });

  test.each([
    ['2015-09-30', 12, 'months', '1 October 2015 to 30 September 2016'],
    ['2015-01-31', 1, 'months', '1 February 2015 to 28 February 2015'],
    ['2015-09-30', 1, 'days', '1 October 2015'],
  ] as const)('as of %s, the next %i %s: %s', (asOf, n, unit, text) => {
    expect(windowText(nextUnits(day(asOf), n, unit))).toBe(text);
  });

  test('the last and the next months share no day and miss none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 24 }), (asOf, n) => {
        const [before, after] = [lastUnits(asOf, n, 'months'), nextUnits(asOf, n, 'months')];
        expect([event(point(asOf), before), event(point(asOf), after)]).toEqual([YES, NO]);
        expect([event(point(asOf + 1), before), event(point(asOf + 1), after)]).toEqual([NO, YES]);
      }),
    );
  });

  test('other windows', () => {
    expect(windowText(upTo(day('2015-09-30')))).toBe('up to 30 September 2015');
    expect(windowText(onDay(day('2015-09-30')))).toBe('30 September 2015');
    expect(windowText({ from: on('2015-05-01'), to: FAR_DAY })).toBe('1 May 2015 onwards');
    expect(windowText({ from: point(-Infinity), to: FAR_DAY })).toBe('at any time');
    expect(windowText({ from: on('2015-05-01'), to: NOT_APPLICABLE_NUMBER })).toBe('does not apply');
    expect(windowText({ from: on('2015-05-01'), to: range(day('2015-06-01'), day('2015-06-05')) })).toBe(
      '1 May 2015 to (1 June 2015 to 5 June 2015)',
    );
    expect([
      event(on('1900-01-01'), upTo(day('2015-09-30'))),
      event(on('2015-10-01'), upTo(day('2015-09-30'))),
    ]).toEqual([YES, NO]);
  });
});

describe('a spell', () => {
  const september: Window = { from: on('2015-09-01'), to: on('2015-09-30') };

  test('is in a window when any day of it is', () => {
    expect(placeInWindow(on('2015-08-01'), on('2015-09-01'), september)).toBe(YES);
    expect(placeInWindow(on('2015-09-30'), on('2015-12-01'), september)).toBe(YES);
    expect(placeInWindow(on('2015-01-01'), FAR_DAY, september)).toBe(YES);
    expect(placeInWindow(on('2015-08-01'), on('2015-08-31'), september)).toBe(NO);
    expect(placeInWindow(on('2015-10-01'), FAR_DAY, september)).toBe(NO);
  });

  test('is in it for sure when either end is, whatever the other may be', () => {
    expect(placeInWindow(ANYTHING, on('2015-09-15'), september)).toBe(YES);
    expect(placeInWindow(on('2015-09-15'), ANYTHING, september)).toBe(YES);
  });

  test('is outside it for sure when it ended before or started after, whatever the other end may be', () => {
    expect(placeInWindow(ANYTHING, on('2015-08-31'), september)).toBe(NO);
    expect(placeInWindow(on('2015-10-01'), ANYTHING, september)).toBe(NO);
    expect(placeInWindow(on('2015-08-31'), ANYTHING, september)).toBe(UNKNOWN);
    expect(placeInWindow(ANYTHING, ANYTHING, september)).toBe(UNKNOWN);
  });

  test('with no day, or placed in a window with none, is not in it', () => {
    expect(placeInWindow(on('2015-09-20'), on('2015-09-10'), september)).toBe(NO);
    expect(placeInWindow(on('2015-01-01'), FAR_DAY, lastUnits(day('2015-09-30'), 0, 'days'))).toBe(NO);
  });

  test('whose date, or whose window, does not apply is not placed', () => {
    expect(event(NOT_APPLICABLE_NUMBER, september)).toBe(NA);
    expect(event(on('2015-09-15'), { from: NOT_APPLICABLE_NUMBER, to: on('2015-09-30') })).toBe(NA);
    expect(event(range(day('2015-09-01'), day('2015-09-02'), true), september)).toBe(YES | NA);
  });
});

describe('a place is exactly what trying every date gives', () => {
  const spans = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }))
    .map(([lo, width]) => range(lo, lo + width));

  test('of an event', () => {
    fc.assert(
      fc.property(spans, spans, spans, (date, from, to) => {
        let expected = 0;
        each([date, from, to], ([x = 0, first = 0, last = 0]) => {
          expected |= verdictOf(first <= x && x <= last);
        });
        expect(event(date, { from, to })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('of a spell', () => {
    fc.assert(
      fc.property(spans, spans, spans, spans, (start, end, from, to) => {
        let expected = 0;
        each([start, end, from, to], ([begins = 0, ends = 0, first = 0, last = 0]) => {
          if (begins <= ends) expected |= verdictOf(Math.max(begins, first) <= Math.min(ends, last));
        });
        // A spell that can only be back to front has no day.
        expect(placeInWindow(start, end, { from, to })).toBe(expected === 0 ? NO : expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** Calls back with every choice of one whole number from each range. */
function each(
  ranges: readonly Range[],
  visit: (chosen: readonly number[]) => void,
  chosen: readonly number[] = [],
): void {
  const [next, ...rest] = ranges;
  if (next === undefined) {
    visit(chosen);
    return;
  }
  for (let value = Number(next.lo); value <= Number(next.hi); value++) each(rest, visit, [...chosen, value]);
}
