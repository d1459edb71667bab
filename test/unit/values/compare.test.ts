// Comparisons of numbers and symbols that may not be known.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COUNT_UNKNOWN,
  type CompareOp,
  compareExact,
  compareRanges,
  compareSymbols,
  exact,
  exactFromDecimal,
  NA,
  NO,
  NOT_APPLICABLE_NUMBER,
  NOT_APPLICABLE_SYMBOL,
  point,
  type Range,
  range,
  symbolsOf,
  UNKNOWN,
  UNKNOWN_SYMBOL,
  verdictOf,
  YES,
} from '../../../src/values/index.ts';

const TRUTHS: { readonly [Op in CompareOp]: (order: number) => boolean } = {
  equal: (order) => order === 0,
  'not equal': (order) => order !== 0,
  'at least': (order) => order >= 0,
  'at most': (order) => order <= 0,
  'more than': (order) => order > 0,
  'less than': (order) => order < 0,
};
const OPS = Object.keys(TRUTHS) as CompareOp[];

const spans = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
  .map(([lo, width, na]) => range(lo, lo + width, na));

/** Halves are enough to stand for all rationals between whole bounds. */
function halvesIn(r: Range): ReturnType<typeof exact>[] {
  const values: ReturnType<typeof exact>[] = [];
  for (let twice = Number(r.lo) * 2; twice <= Number(r.hi) * 2; twice++)
    values.push(exact(BigInt(twice), 2n));
  return values;
}

describe('three dated exclusions and one with no date', () => {
  const exclusions = range(3, 4);

  test('are at least 3, perhaps at least 4, and not at least 5', () => {
    expect(compareRanges('at least', exclusions, point(3))).toBe(YES);
    expect(compareRanges('at least', exclusions, point(4))).toBe(UNKNOWN);
    expect(compareRanges('at least', exclusions, point(5))).toBe(NO);
  });

  test('are at most 4, perhaps fewer than 4, and not fewer than 3', () => {
    expect(compareRanges('at most', exclusions, point(4))).toBe(YES);
    expect(compareRanges('less than', exclusions, point(4))).toBe(UNKNOWN);
    expect(compareRanges('less than', exclusions, point(3))).toBe(NO);
    expect(compareRanges('more than', exclusions, point(2))).toBe(YES);
  });

  test('are perhaps 3, and surely not 5', () => {
    expect(compareRanges('equal', exclusions, point(3))).toBe(UNKNOWN);
    expect(compareRanges('equal', exclusions, point(5))).toBe(NO);
    expect(compareRanges('not equal', exclusions, point(5))).toBe(YES);
  });
});

describe('is', () => {
  test('is yes only of two single equal values', () => {
    expect(compareRanges('equal', point(3), point(3))).toBe(YES);
    expect(compareRanges('equal', range(3, 4), range(3, 4))).toBe(UNKNOWN);
    expect(compareRanges('equal', point(exact(1n, 3n)), point(exact(2n, 6n)))).toBe(YES);
  });

  test('of two symbols is unknown when either is', () => {
    expect(compareSymbols('fixed', 'fixed')).toBe(YES);
    expect(compareSymbols('fixed', 'permanent')).toBe(NO);
    expect([
      compareSymbols(UNKNOWN_SYMBOL, 'fixed'),
      compareSymbols('fixed', UNKNOWN_SYMBOL),
      compareSymbols(UNKNOWN_SYMBOL, UNKNOWN_SYMBOL),
    ]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  test('of a symbol that is one of several is no of every other one', () => {
    const either = symbolsOf(['fixed', 'permanent']);
    expect(compareSymbols(either, 'fixed')).toBe(UNKNOWN);
    expect(compareSymbols(either, 'lunchtime')).toBe(NO);
    expect(compareSymbols(symbolsOf(['fixed'], true), 'fixed')).toBe(YES | NA);
    expect(compareSymbols(NOT_APPLICABLE_SYMBOL, 'fixed')).toBe(NA);
  });
});

describe('the ends of a comparison', () => {
  test('absence of exactly 10% is at least 10% and not more than 10%', () => {
    const tenth = point(exactFromDecimal('0.1') ?? 0);
    const absence = point(exact(32n, 320n));
    expect(compareRanges('at least', absence, tenth)).toBe(YES);
    expect(compareRanges('more than', absence, tenth)).toBe(NO);
  });

  test('a count of which nothing is known is at least 0', () => {
    expect(compareRanges('at least', COUNT_UNKNOWN, point(0))).toBe(YES);
    expect(compareRanges('less than', COUNT_UNKNOWN, point(0))).toBe(NO);
    expect(compareRanges('at most', COUNT_UNKNOWN, point(9))).toBe(UNKNOWN);
  });
});

describe('a number that does not apply', () => {
  test('makes the comparison not apply', () => {
    for (const op of OPS) {
      expect(compareRanges(op, NOT_APPLICABLE_NUMBER, point(3))).toBe(NA);
      expect(compareRanges(op, point(3), NOT_APPLICABLE_NUMBER)).toBe(NA);
    }
    expect(compareRanges('at least', range(3, 4, true), point(3))).toBe(YES | NA);
  });
});

describe('a comparison is exactly what trying every value gives', () => {
  test.each(OPS)('%s', (op) => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        let expected = a.na || b.na ? NA : 0;
        for (const x of halvesIn(a)) {
          for (const y of halvesIn(b)) expected |= verdictOf(TRUTHS[op](compareExact(x, y)));
        }
        expect(compareRanges(op, a, b)).toBe(expected);
      }),
    );
  });
});
