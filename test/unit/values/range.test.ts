// Ranges: numbers that rest on missing facts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANYTHING,
  add,
  addRange,
  applies,
  COUNT_UNKNOWN,
  compareExact,
  divide,
  divideRange,
  type Exact,
  exact,
  greatestOf,
  isPoint,
  larger,
  leastOf,
  multiply,
  multiplyRange,
  NOT_APPLICABLE_NUMBER,
  point,
  type Range,
  range,
  rangeText,
  smaller,
  subtract,
  subtractRange,
  unionRange,
} from '../../../src/values/index.ts';

const AT_LEAST_ONE = range(1, Infinity);

/** A range with some of the values that it may turn out to have; null is "does not apply". */
interface Sampled {
  readonly r: Range;
  readonly values: readonly (Exact | null)[];
}

const numbers = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => exact(BigInt(n), BigInt(d)));

const sampled: fc.Arbitrary<Sampled> = fc
  .tuple(fc.array(numbers, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([values, na, openBelow, openAbove]) => ({
    r: range(
      openBelow ? -Infinity : values.reduce(smaller),
      openAbove ? Infinity : values.reduce(larger),
      na,
    ),
    values: na ? [...values, null] : values,
  }));

function holds(r: Range, value: Exact | null): boolean {
  if (value === null) return r.na;
  return compareExact(r.lo, value) <= 0 && compareExact(value, r.hi) <= 0;
}

function isSound(
  work: (a: Range, b: Range) => Range,
  exactly: (a: Exact, b: Exact) => Exact | null,
): fc.IPropertyWithHooks<[Sampled, Sampled]> {
  return fc.property(sampled, sampled, (a, b) => {
    const result = work(a.r, b.r);
    for (const x of a.values) {
      for (const y of b.values) {
        const value = x === null || y === null ? null : exactly(x, y);
        expect(holds(result, value), `${rangeText(a.r)} and ${rangeText(b.r)}`).toBe(true);
      }
    }
  });
}

describe('in words', () => {
  test.each<[Range, string]>([
    [point(3), '3'],
    [range(3, 4), '3 to 4'],
    [range(3, Infinity), 'at least 3'],
    [range(-Infinity, 4), 'at most 4'],
    [ANYTHING, 'unknown'],
    [COUNT_UNKNOWN, 'at least 0'],
    [NOT_APPLICABLE_NUMBER, 'does not apply'],
    [range(3, 3, true), '3, or does not apply'],
    [range(exact(1n, 2n), 4, true), '0.5 to 4, or does not apply'],
    [range(-Infinity, Infinity, true), 'unknown, or does not apply'],
  ])('%o is "%s"', (r, text) => {
    expect(rangeText(r)).toBe(text);
  });

  test('with the words of the caller for each number', () => {
    expect(rangeText(range(700, 800), (x) => `£${x}`)).toBe('£700 to £800');
  });

  test('known, possible and impossible numbers are told apart', () => {
    expect([point(3), range(3, 3, true), range(3, 4), NOT_APPLICABLE_NUMBER].map(isPoint)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([point(3), range(3, 3, true), NOT_APPLICABLE_NUMBER].map(applies)).toEqual([true, true, false]);
    expect(() => range(4, 3)).toThrow(RangeError);
  });
});

describe('sums', () => {
  test('three sure and none or one more are 3 to 4', () => {
    expect(addRange(point(3), range(0, 1))).toEqual(range(3, 4));
    expect(addRange(range(3, 4), COUNT_UNKNOWN)).toEqual(range(3, Infinity));
    expect(subtractRange(range(3, 4), range(1, 2))).toEqual(range(1, 3));
    expect(subtractRange(point(3), COUNT_UNKNOWN)).toEqual(range(-Infinity, 3));
    expect(subtractRange(COUNT_UNKNOWN, COUNT_UNKNOWN)).toEqual(ANYTHING);
  });

  test('what does not apply spreads through a sum', () => {
    expect(addRange(point(3), NOT_APPLICABLE_NUMBER)).toEqual(NOT_APPLICABLE_NUMBER);
    expect(addRange(point(3), range(1, 2, true))).toEqual(range(4, 5, true));
  });
});

describe('products', () => {
  test('come from the corners', () => {
    expect(multiplyRange(range(2, 3), range(4, 5))).toEqual(range(8, 15));
    expect(multiplyRange(range(-2, 3), range(-4, 5))).toEqual(range(-12, 15));
  });

  test('nothing times an unknown amount is nothing', () => {
    expect(multiplyRange(point(0), ANYTHING)).toEqual(point(0));
    expect(multiplyRange(range(0, 2), AT_LEAST_ONE)).toEqual(COUNT_UNKNOWN);
  });
});

describe('quotients', () => {
  test('6 to 8 over 2 is 3 to 4', () => {
    expect(divideRange(range(6, 8), point(2))).toEqual(range(3, 4));
    expect(divideRange(range(6, 8), range(-4, -2))).toEqual(range(-4, exact(-3n, 2n)));
  });

  test('a rate over nothing does not apply', () => {
    expect(divideRange(point(3), point(0))).toEqual(NOT_APPLICABLE_NUMBER);
    expect(divideRange(ANYTHING, point(0))).toEqual(NOT_APPLICABLE_NUMBER);
  });

  test('a rate over what may be nothing may not apply', () => {
    expect(divideRange(range(6, 8), range(0, 2))).toEqual(range(3, Infinity, true));
    expect(divideRange(range(6, 8), range(-2, 0))).toEqual(range(-Infinity, -3, true));
    expect(divideRange(range(6, 8), range(-2, 2))).toEqual(range(-Infinity, Infinity, true));
    expect(divideRange(range(-1, 1), range(0, 2))).toEqual(range(-Infinity, Infinity, true));
    expect(divideRange(point(0), range(0, 2))).toEqual(range(0, 0, true));
    expect(divideRange(range(0, 8), COUNT_UNKNOWN)).toEqual(range(0, Infinity, true));
    expect(divideRange(range(6, 8), COUNT_UNKNOWN)).toEqual(range(0, Infinity, true));
    expect(divideRange(range(-8, -6), range(0, 2))).toEqual(range(-Infinity, -3, true));
  });

  test('a rate over an unknown count that is not nothing has a bound', () => {
    expect(divideRange(range(6, 8), range(2, Infinity))).toEqual(range(0, 4));
    expect(divideRange(AT_LEAST_ONE, AT_LEAST_ONE)).toEqual(COUNT_UNKNOWN);
  });
});

describe('least, greatest, either', () => {
  test('leave out what does not apply', () => {
    expect(leastOf([range(2, 5), range(3, 4), NOT_APPLICABLE_NUMBER])).toEqual(range(2, 4));
    expect(greatestOf([range(2, 5), range(3, 4)])).toEqual(range(3, 5));
    expect(leastOf([range(1, 2, true), range(4, 5)])).toEqual(range(1, 5));
    expect(greatestOf([range(1, 2, true), range(4, 5, true)])).toEqual(range(1, 5, true));
  });

  test('of nothing do not apply', () => {
    expect(leastOf([])).toEqual(NOT_APPLICABLE_NUMBER);
    expect(greatestOf([NOT_APPLICABLE_NUMBER])).toEqual(NOT_APPLICABLE_NUMBER);
  });

  test('either of two numbers is anything from the lower to the higher', () => {
    expect(unionRange(point(3), range(5, 6, true))).toEqual(range(3, 6, true));
    expect(unionRange(point(3), NOT_APPLICABLE_NUMBER)).toEqual(range(3, 3, true));
  });
});

describe('whatever the missing facts turn out to be, the result was in the range', () => {
  test('of a sum', () => fc.assert(isSound(addRange, add)));
  test('of a difference', () => fc.assert(isSound(subtractRange, subtract)));
  test('of a product', () => fc.assert(isSound(multiplyRange, multiply)));
  test('of a quotient', () => {
    fc.assert(
      isSound(divideRange, (x, y) => (y === 0 ? null : divide(x, y))),
      { numRuns: 500 },
    );
  });

  test('of the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(sampled, { maxLength: 4 }), fc.nat(), (list, seed) => {
        const chosen = list.map(({ values }, index) => values[(seed >> index) % values.length] ?? null);
        const left = chosen.filter((value) => value !== null);
        const ranges = list.map(({ r }) => r);
        expect(holds(leastOf(ranges), left.length === 0 ? null : left.reduce(smaller))).toBe(true);
        expect(holds(greatestOf(ranges), left.length === 0 ? null : left.reduce(larger))).toBe(true);
      }),
    );
  });

  test('and known numbers give one known number', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(addRange(point(a), point(b))).toEqual(point(add(a, b)));
        expect(multiplyRange(point(a), point(b))).toEqual(point(multiply(a, b)));
        const quotient = b === 0 ? NOT_APPLICABLE_NUMBER : point(divide(a, b));
        expect(divideRange(point(a), point(b))).toEqual(quotient);
      }),
    );
  });
});
