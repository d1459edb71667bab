// Sharing out a total in proportion to weights, in whole units.

import { add, compareExact, divide, type Exact, exact, floor, multiply, roundTo, subtract } from './exact.ts';
import { applies, isPoint, NOT_APPLICABLE_NUMBER, point, type Range } from './range.ts';

/**
 * How parts are made whole.
 *
 * - `largest remainder` (Hamilton): each gets the whole part of its share; what is left goes, one unit each, to the
 *   largest fractions. Of equal fractions the larger weight goes first, then the earlier.
 * - `d'Hondt` and `Sainte-Laguë`: the units are given one by one to whoever has the highest weight divided by the units
 *   that it has plus one, or by twice those plus one. Of equal quotients the larger weight goes first, then the earlier.
 * - `half up of each share`: each share is rounded by itself, so the parts need not add up to the whole.
 *
 * @example
 * const method: ApportionMethod = 'largest remainder';
 */
export type ApportionMethod = 'largest remainder' | "d'Hondt" | 'Sainte-Laguë' | 'half up of each share';

/** More units than this are not given out one by one. */
const MOST_UNITS = 100_000;

/**
 * The parts of a total, in units of 10^-places, in the order of the weights. Undefined where there is nothing to go by (no
 * weight above 0), or the total is not a whole number of units, or there are too many units to give out one by one.
 */
export function shareOut(
  total: Exact,
  weights: readonly Exact[],
  places: number,
  method: ApportionMethod,
): readonly Exact[] | undefined {
  const sum = weights.reduce(add, 0);
  const unit = exact(1n, 10n ** BigInt(places));
  const units = divide(total, unit);
  if (compareExact(sum, 0) <= 0 || weights.some((weight) => compareExact(weight, 0) < 0)) return undefined;
  const shares = weights.map((weight) => divide(multiply(units, weight), sum));
  const inUnits = METHODS[method](units, shares, weights);
  return inUnits?.map((part) => multiply(part, unit));
}

type Method = (
  units: Exact,
  shares: readonly Exact[],
  weights: readonly Exact[],
) => readonly Exact[] | undefined;

const METHODS: { readonly [M in ApportionMethod]: Method } = {
  'largest remainder': largestRemainder,
  "d'Hondt": (units, _, weights) => highestAverages(units, weights, (given) => given + 1),
  'Sainte-Laguë': (units, _, weights) => highestAverages(units, weights, (given) => 2 * given + 1),
  'half up of each share': (_, shares) => shares.map((share) => roundTo(share, 0, 'half up')),
};

function largestRemainder(
  units: Exact,
  shares: readonly Exact[],
  weights: readonly Exact[],
): readonly Exact[] | undefined {
  if (compareExact(floor(units), units) !== 0 || compareExact(units, 0) < 0) return undefined;
  const parts = shares.map(floor);
  const left = Number(subtract(units, parts.reduce(add, 0)));
  const byRest = shares
    .map((share, index) => ({ index, rest: subtract(share, parts[index] ?? 0) }))
    .sort((a, b) => compareExact(b.rest, a.rest) || larger(weights, a.index, b.index));
  const lucky = new Set(byRest.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => (lucky.has(index) ? add(part, 1) : part));
}

function highestAverages(
  units: Exact,
  weights: readonly Exact[],
  divisor: (given: number) => number,
): readonly Exact[] | undefined {
  if (compareExact(floor(units), units) !== 0) return undefined;
  if (compareExact(units, 0) < 0 || compareExact(units, MOST_UNITS) > 0) return undefined;
  const given = weights.map(() => 0);
  const quotient = (index: number): Exact => divide(weights[index] ?? 0, divisor(given[index] ?? 0));
  for (let left = Number(units); left > 0; left--) {
    const next = weights
      .map((_, index) => index)
      .reduce((best, index) => {
        const order = compareExact(quotient(index), quotient(best)) || -larger(weights, index, best);
        return order > 0 ? index : best;
      });
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}

/** Below 0 where the first of two places has the larger weight; 0 where they are equal. */
function larger(weights: readonly Exact[], a: number, b: number): number {
  return compareExact(weights[b] ?? 0, weights[a] ?? 0);
}

/**
 * The part of one weight; anything from nothing to all while a weight or the total is not known.
 *
 * @example
 * sharePart(point(10), [point(1), point(2)], 1, 0, 'largest remainder').lo; // => 7
 */
export function sharePart(
  total: Range,
  weights: readonly Range[],
  index: number,
  places: number,
  method: ApportionMethod,
): Range {
  if (!applies(total) || weights.some((weight) => !applies(weight))) return NOT_APPLICABLE_NUMBER;
  if (!isPoint(total) || !weights.every(isPoint)) {
    const na = total.na || weights.some((weight) => weight.na);
    return compareExact(total.lo, 0) < 0 ? { lo: -Infinity, hi: Infinity, na } : { lo: 0, hi: total.hi, na };
  }
  const parts = shareOut(
    total.lo,
    weights.map((weight) => weight.lo),
    places,
    method,
  );
  const part = parts?.[index];
  return part === undefined ? NOT_APPLICABLE_NUMBER : point(part);
}
