// Exact rational numbers: what every figure of a plan is worked out in. Nothing here is ever a floating-point
// approximation.
//
// Invariant: a value that is a safe integer is always a JS number; every other value is a Fraction in lowest
// terms with d >= 1 (d is 1 only when the value is an integer beyond the safe range). So `===` decides
// equality of two small integers, and counts and days cost no more than plain arithmetic.

/** A number that is not a safe integer: n / d in lowest terms, d >= 1. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * An exact number. A JS number here is always a safe integer (or, as the bound of a range, an infinity).
 *
 * @example
 * const third: Exact = { n: 1n, d: 3n };
 */
export type Exact = number | Fraction;

/**
 * How a figure is rounded: see `roundTo`.
 *
 * @example
 * const mode: RoundingMode = 'half up';
 */
export type RoundingMode = 'half up' | 'half even' | 'down' | 'up';

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** More decimal places than this are written as a fraction. */
const MOST_PLACES_SHOWN = 12;

/** The exact value of n / d. */
export function exact(n: bigint, d: bigint = 1n): Exact {
  if (d === 0n) throw divisionByZero();
  const common = greatestCommonDivisor(magnitude(n), magnitude(d));
  const sign = d < 0n ? -1n : 1n;
  return settle((sign * n) / common, (sign * d) / common);
}

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return exact(top(a) * bottom(b) + top(b) * bottom(a), bottom(a) * bottom(b));
}

/** a - b. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

/** a * b. */
export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return withoutMinusZero(product);
  }
  return exact(top(a) * top(b), bottom(a) * bottom(b));
}

/** a / b. A divisor of 0 is a broken promise of the caller: a rule that divides by 0 "does not apply". */
export function divide(a: Exact, b: Exact): Exact {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return withoutMinusZero(a / b);
  return exact(top(a) * bottom(b), bottom(a) * top(b));
}

/** -a. */
export function negate(a: Exact): Exact {
  return typeof a === 'number' ? withoutMinusZero(-a) : { n: -a.n, d: a.d };
}

/** Which of two is the larger; either may be an infinity. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number') return order(a, b);
  if (isInfinite(a) || isInfinite(b)) return order(nearestSide(a), nearestSide(b));
  return order(top(a) * bottom(b), top(b) * bottom(a));
}

/** The smaller of two; either may be an infinity. */
export function smaller(a: Exact, b: Exact): Exact {
  return compareExact(a, b) <= 0 ? a : b;
}

/** The larger of two; either may be an infinity. */
export function larger(a: Exact, b: Exact): Exact {
  return compareExact(a, b) >= 0 ? a : b;
}

/** Whether a value is a whole number. */
export function isInteger(x: Exact): boolean {
  return typeof x === 'number' ? Number.isInteger(x) : x.d === 1n;
}

/** The greatest whole number that is not above x; an infinity is its own. */
export function floor(x: Exact): Exact {
  if (typeof x === 'number') return x;
  const quotient = x.n / x.d;
  return exact(x.n < 0n && quotient * x.d !== x.n ? quotient - 1n : quotient);
}

/** The least whole number that is not below x; an infinity is its own. */
export function ceiling(x: Exact): Exact {
  return negate(floor(negate(x)));
}

/**
 * Reads what an author writes: `12`, `-3.50`, `1,066`. Refuses misplaced commas, exponents, a bare point,
 * spaces.
 */
export function exactFromDecimal(text: string): Exact | undefined {
  const parts = /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = parts;
  return fromDigits(sign, whole.replaceAll(',', '') + decimals, -decimals.length);
}

/**
 * Reads a JSON number through its shortest decimal text, so that 0.1 is exactly 1/10. Refuses NaN and
 * infinities.
 */
export function exactFromJson(n: number): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(n));
  if (parts === null) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  return fromDigits(sign, whole + decimals, Number(exponent) - decimals.length);
}

/** `2.5`, `-1066`; a value that needs more than 12 decimal places is written `n/d`, as in `1/3`. */
export function exactText(x: Exact): string {
  if (typeof x === 'number') return String(x);
  if (x.d === 1n) return String(x.n);
  const unit = 10n ** BigInt(MOST_PLACES_SHOWN);
  return unit % x.d === 0n ? decimalText((x.n * unit) / x.d) : `${x.n}/${x.d}`;
}

/**
 * Rounds to a number of decimal places (a negative number of places rounds to tens, hundreds and so on).
 *
 * - `half up`: to the nearest, and a half goes away from zero: 2.5 is 3 and -2.5 is -3, so that a repayment
 *   rounds like the payment that it reverses.
 * - `half even`: to the nearest, and a half goes to the even neighbour: 2.5 is 2, 3.5 is 4.
 * - `down`: towards zero. `up`: away from zero.
 */
export function roundTo(x: Exact, places: number, mode: RoundingMode): Exact {
  if (typeof x === 'number' && places >= 0) return x;
  const unit = powerOfTen(-places);
  const scaled = divide(x, unit);
  return multiply(exact(roundQuotient(top(scaled), bottom(scaled), mode)), unit);
}

function roundQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const towardsZero = n / d;
  const rest = magnitude(n % d);
  const away = rest !== 0n && goesAwayFromZero(mode, order(rest * 2n, d), towardsZero % 2n !== 0n);
  if (!away) return towardsZero;
  return n < 0n ? towardsZero - 1n : towardsZero + 1n;
}

/**
 * Whether a value that is not whole is rounded away from zero; `half` is -1 below a half, 0 at it, 1 above
 * it.
 */
function goesAwayFromZero(mode: RoundingMode, half: -1 | 0 | 1, odd: boolean): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half up':
      return half >= 0;
    case 'half even':
      return half > 0 || (half === 0 && odd);
  }
}

function fromDigits(sign: string, digits: string, power: number): Exact {
  return multiply(exact(BigInt(sign + digits)), powerOfTen(power));
}

function powerOfTen(power: number): Exact {
  return power >= 0 ? exact(10n ** BigInt(power)) : exact(1n, 10n ** BigInt(-power));
}

/** Writes a whole number of units of 10^-12 as a decimal without trailing zeros. */
function decimalText(units: bigint): string {
  const digits = String(magnitude(units)).padStart(MOST_PLACES_SHOWN + 1, '0');
  const decimals = digits.slice(-MOST_PLACES_SHOWN).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -MOST_PLACES_SHOWN)}.${decimals}`;
}

/** Keeps the invariant of this file for n / d already in lowest terms. */
function settle(n: bigint, d: bigint): Exact {
  return d === 1n && magnitude(n) <= LARGEST_SAFE ? Number(n) : { n, d };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let divisor = a;
  let rest = b;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isInfinite(x: Exact): x is number {
  return x === Infinity || x === -Infinity;
}

/** An infinity as itself and anything finite as 0, which is enough to compare the two. */
function nearestSide(x: Exact): number {
  return isInfinite(x) ? x : 0;
}

function top(x: Exact): bigint {
  return typeof x === 'number' ? BigInt(x) : x.n;
}

function bottom(x: Exact): bigint {
  return typeof x === 'number' ? 1n : x.d;
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** JS has a -0, which would be printed, compared by Object.is and stored differently from 0. */
function withoutMinusZero(x: number): number {
  return x + 0;
}

function divisionByZero(): RangeError {
  return new RangeError('internal error: an exact number was divided by 0; the caller must rule that out');
}
