// Exact numbers: nothing is ever a floating-point approximation.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compareExact,
  divide,
  type Exact,
  exact,
  exactFromDecimal,
  exactFromJson,
  exactText,
  floor,
  isInteger,
  multiply,
  negate,
  type RoundingMode,
  roundTo,
  subtract,
} from '../../../src/values/index.ts';

const numerators = fc.oneof(fc.bigInt(-1000n, 1000n), fc.bigInt(-(10n ** 20n), 10n ** 20n));
const denominators = fc.oneof(fc.constant(1n), fc.bigInt(1n, 60n), fc.bigInt(1n, 10n ** 18n));
const exacts = fc.tuple(numerators, denominators).map(([n, d]) => exact(n, d));
const modes = fc.constantFrom<RoundingMode>('half up', 'half even', 'down', 'up');

function decimal(text: string): Exact {
  const value = exactFromDecimal(text);
  if (value === undefined) throw new Error(`not a decimal: ${text}`);
  return value;
}

function keepsTheInvariant(x: Exact): boolean {
  if (typeof x === 'number') return Number.isSafeInteger(x) && !Object.is(x, -0);
  const small = x.n <= BigInt(Number.MAX_SAFE_INTEGER) && x.n >= BigInt(Number.MIN_SAFE_INTEGER);
  return x.d > 1n ? lowestTerms(x.n, x.d) : x.d === 1n && !small;
}

function lowestTerms(n: bigint, d: bigint): boolean {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n;
}

describe('sums', () => {
  test('a tenth and two tenths are exactly three tenths', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toEqual(decimal('0.3'));
  });

  test('£26,667 three times is £80,001, a plain number', () => {
    expect(multiply(decimal('26,667'), 3)).toBe(80_001);
  });

  test('a third three times is 1, a plain number again', () => {
    expect(multiply(divide(1, 3), 3)).toBe(1);
  });

  test('sums beyond the safe integers stay exact and come back', () => {
    const beyond = add(Number.MAX_SAFE_INTEGER, 2);
    expect(beyond).toEqual({ n: 9_007_199_254_740_993n, d: 1n });
    expect(exactText(beyond)).toBe('9007199254740993');
    expect(subtract(beyond, 2)).toBe(Number.MAX_SAFE_INTEGER);
    expect(multiply(94_906_267, 94_906_267)).toEqual({ n: 94_906_267n ** 2n, d: 1n });
  });

  test('0 has no sign', () => {
    for (const zero of [multiply(0, -5), negate(0), divide(0, -3), roundTo(exact(-1n, 10n), 0, 'half up')]) {
      expect(Object.is(zero, 0)).toBe(true);
    }
  });

  test('dividing by 0 is a broken promise of the caller', () => {
    expect(() => divide(1, 0)).toThrow(RangeError);
    expect(() => exact(1n, 0n)).toThrow(RangeError);
  });

  test('every result keeps the invariant and obeys arithmetic', () => {
    fc.assert(
      fc.property(exacts, exacts, exacts, (a, b, c) => {
        const results = [a, add(a, b), subtract(a, b), multiply(a, b), negate(a), floor(a), ceiling(a)];
        if (b !== 0) results.push(divide(a, b));
        expect(results.every(keepsTheInvariant)).toBe(true);
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(multiply(a, c), multiply(b, c))).toEqual(multiply(add(a, b), c));
        if (b !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });
});

describe('order', () => {
  test('89.1% is more than 89% and less than 90.6%', () => {
    expect(compareExact(decimal('89.1'), 89)).toBe(1);
    expect(compareExact(decimal('89.1'), decimal('90.6'))).toBe(-1);
    expect(compareExact(divide(2, 4), decimal('0.5'))).toBe(0);
  });

  test('every number lies between the infinities', () => {
    fc.assert(
      fc.property(exacts, (x) => {
        expect(compareExact(x, Infinity)).toBe(-1);
        expect(compareExact(-Infinity, x)).toBe(-1);
      }),
    );
    expect(compareExact(Infinity, Infinity)).toBe(0);
  });

  test('the order is that of the difference', () => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        expect(compareExact(a, b)).toBe(compareExact(subtract(a, b), 0));
      }),
    );
  });

  test('whole numbers are told from parts', () => {
    expect([3, -3, exact(10n ** 20n)].every(isInteger)).toBe(true);
    expect(isInteger(decimal('3.5'))).toBe(false);
    expect([floor(decimal('-3.5')), ceiling(decimal('-3.5')), floor(-3)]).toEqual([-4, -3, -3]);
    expect([floor(decimal('3.5')), ceiling(decimal('3.5')), ceiling(Infinity)]).toEqual([3, 4, Infinity]);
  });
});

describe('reading and writing', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['1,066', 1066],
    ['8,760,000', 8_760_000],
    ['-1,066.50', exact(-2133n, 2n)],
    ['0.10', exact(1n, 10n)],
  ])('%s is a number', (text, value) => {
    expect(exactFromDecimal(text)).toEqual(value);
  });

  test.each([
    '',
    '-',
    '1,2',
    '10,66',
    '1066,000',
    '0,123',
    ',123',
    '1,066,',
    '.5',
    '5.',
    '1e3',
    '+1',
    ' 1',
    '1.0,000',
    '--1',
    'NaN',
  ])('"%s" is refused', (text) => {
    expect(exactFromDecimal(text)).toBeUndefined();
  });

  test('a JSON number is read by its shortest text, so 0.1 is one tenth', () => {
    expect(exactFromJson(0.1)).toEqual(exact(1n, 10n));
    expect(exactFromJson(29.9)).toEqual(exact(299n, 10n));
    expect(exactFromJson(1e21)).toEqual(exact(10n ** 21n));
    expect(exactFromJson(1.5e-7)).toEqual(exact(15n, 10n ** 8n));
    expect(exactFromJson(-0)).toBe(0);
    expect([NaN, Infinity, -Infinity].map(exactFromJson)).toEqual([undefined, undefined, undefined]);
  });

  test('a JSON number is the decimal that its text says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (n, places) => {
          expect(exactFromJson(Number(`${n}e-${places}`))).toEqual(exact(BigInt(n), 10n ** BigInt(places)));
        },
      ),
    );
  });

  test.each<[Exact, string]>([
    [1066, '1066'],
    [exact(-5n, 2n), '-2.5'],
    [exact(1n, 20n), '0.05'],
    [exact(-1n, 1000n), '-0.001'],
    [exact(1n, 4096n), '0.000244140625'],
    [exact(1n, 8192n), '1/8192'],
    [exact(-1n, 3n), '-1/3'],
  ])('%o is written as %s', (value, text) => {
    expect(exactText(value)).toBe(text);
  });

  test('what is written as a decimal reads back as itself', () => {
    fc.assert(
      fc.property(numerators, fc.integer({ min: 0, max: 12 }), (n, places) => {
        const value = exact(n, 10n ** BigInt(places));
        expect(exactFromDecimal(exactText(value))).toEqual(value);
      }),
    );
  });
});

describe('rounding', () => {
  test.each<[string, number, RoundingMode, string]>([
    ['2.5', 0, 'half up', '3'],
    ['-2.5', 0, 'half up', '-3'],
    ['2.5', 0, 'half even', '2'],
    ['3.5', 0, 'half even', '4'],
    ['-2.5', 0, 'half even', '-2'],
    ['-3.5', 0, 'half even', '-4'],
    ['2.4', 0, 'half up', '2'],
    ['2.6', 0, 'half even', '3'],
    ['-2.6', 0, 'half even', '-3'],
    ['2.9', 0, 'down', '2'],
    ['-2.9', 0, 'down', '-2'],
    ['2.1', 0, 'up', '3'],
    ['-2.1', 0, 'up', '-3'],
    ['9.25', 1, 'half up', '9.3'],
    ['9.25', 1, 'half even', '9.2'],
    ['9.35', 1, 'half even', '9.4'],
    ['-9.25', 1, 'half up', '-9.3'],
    ['1.005', 2, 'half up', '1.01'],
    ['0.5', 0, 'half even', '0'],
    ['-0.4', 0, 'half up', '0'],
    ['1,250', -2, 'half up', '1300'],
    ['1,250', -2, 'half even', '1200'],
    ['1,250', -3, 'up', '2000'],
    ['7', 2, 'up', '7'],
  ])('%s to %i places, %s, is %s', (value, places, mode, rounded) => {
    expect(exactText(roundTo(decimal(value), places, mode))).toBe(rounded);
  });

  test('7.5 workers over 8 localities are 0.9 each, and 0.94 to two places', () => {
    const each = divide(decimal('7.5'), 8); // 0.9375
    expect(exactText(roundTo(each, 1, 'half up'))).toBe('0.9');
    expect(exactText(roundTo(each, 2, 'half up'))).toBe('0.94');
    expect(exactText(roundTo(each, 3, 'half up'))).toBe('0.938');
    expect(exactText(roundTo(each, 3, 'half even'))).toBe('0.938');
    expect(exactText(roundTo(each, 3, 'down'))).toBe('0.937');
  });

  test('827 of 2,770 is 29.9%', () => {
    expect(exactText(roundTo(divide(82_700, 2_770), 1, 'half up'))).toBe('29.9');
  });

  test('a figure moves by less than one unit, by at most half a unit when to the nearest, and only once', () => {
    fc.assert(
      fc.property(exacts, fc.integer({ min: -3, max: 4 }), modes, (x, places, mode) => {
        const rounded = roundTo(x, places, mode);
        const unit = places >= 0 ? exact(1n, 10n ** BigInt(places)) : exact(10n ** BigInt(-places));
        const moved = divide(subtract(rounded, x), unit);
        const size = compareExact(moved, 0) < 0 ? negate(moved) : moved;
        expect(isInteger(divide(rounded, unit))).toBe(true);
        expect(compareExact(size, mode.startsWith('half') ? exact(1n, 2n) : 1)).toBeLessThanOrEqual(0);
        expect(roundTo(rounded, places, mode)).toEqual(rounded);
      }),
    );
  });

  test('rounding the opposite figure gives the opposite result', () => {
    fc.assert(
      fc.property(exacts, fc.integer({ min: -2, max: 3 }), modes, (x, places, mode) => {
        expect(roundTo(negate(x), places, mode)).toEqual(negate(roundTo(x, places, mode)));
      }),
    );
  });
});
