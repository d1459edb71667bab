// A number of families -> where each of them lives and how complex its needs are, in the shares of the county.

import { between, randomOf, WHOLE } from './random.ts';

/** How many needs: two to four put a family at risk, five or more make it one with complex needs (locality pack, slide 14). */
export type Band = 'at_risk' | 'complex';

export interface Place {
  readonly locality: string;
  readonly band: Band;
}

interface Share extends Place {
  readonly families: number;
}

/** The county's count of March 2012: "troubled" families have five needs or more, "threshold" families two to four. */
const COUNTED: readonly (readonly [locality: string, complex: number, atRisk: number])[] = [
  ['north_west_leicestershire', 235, 354],
  ['charnwood', 431, 635],
  ['melton', 127, 161],
  ['oadby_and_wigston', 68, 156],
  ['harborough', 66, 150],
  ['blaby', 80, 172],
  ['hinckley_and_bosworth', 277, 390],
];

/** 3,302 families. */
export const COUNTY = COUNTED.reduce((sum, [, complex, atRisk]) => sum + complex + atRisk, 0);

/** So many families by locality, and in each locality by need, by largest remainder both times. */
export function sharesOf(families: number): readonly Share[] {
  const totals = COUNTED.map(([, complex, atRisk]) => complex + atRisk);
  const localities = sharedOut(families, totals);
  return COUNTED.flatMap(([locality, ...bands], index) => {
    const [complex = 0, atRisk = 0] = sharedOut(localities[index] ?? 0, bands);
    return [
      { locality, band: 'complex', families: complex },
      { locality, band: 'at_risk', families: atRisk },
    ] as const;
  });
}

/** Largest remainder: each its whole part, and one more to the largest remainders; of equal ones to the first. */
function sharedOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const parts = weights.map((weight, index) => {
    const product = total * weight;
    return { index, whole: Math.floor(product / sum), rest: product % sum };
  });
  const left = total - parts.reduce((so, { whole }) => so + whole, 0);
  const winners = [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index).slice(0, left);
  return parts.map((part) => part.whole + (winners.includes(part) ? 1 : 0));
}

/**
 * The places of families 1, 2, 3 …, round by round of the county's 3,302. A whole round is the same however many families
 * are asked for. The last one, when it is not whole, begins as the whole one would, and differs only where the shares of
 * its number ask for it.
 */
export function* placesOf(families: number, seed: number): Iterable<Place> {
  for (let before = 0; before < families; before += COUNTY) {
    const order = orderOf(seed, before / COUNTY);
    const left = families - before;
    yield* left >= COUNTY ? order : fitted(order.slice(0, left), sharesOf(left));
  }
}

/** A round in its order. Each share is spread evenly over it, so that any beginning of it is nearly a small county. */
function orderOf(seed: number, round: number): readonly Place[] {
  const random = randomOf(seed, 'order', round);
  const slots = sharesOf(COUNTY).flatMap((share) =>
    Array.from({ length: share.families }, (_, index) => ({
      share,
      at: index * WHOLE + between(random, 0, WHOLE - 1),
    })),
  );
  // By at / families, multiplied out; of equal ones the share that is told first.
  slots.sort((a, b) => a.at * b.share.families - b.at * a.share.families);
  return slots.map(({ share }) => share);
}

/** The same order with as few changes as make the shares exact: the last of those too many become those too few. */
function fitted(order: readonly Place[], shares: readonly Share[]): readonly Place[] {
  const isSame = (a: Place, b: Place): boolean => a.locality === b.locality && a.band === b.band;
  const wanted = shares.map((share) => ({ share, left: share.families }));
  const kept = order.map((place) => {
    const want = wanted.find(({ share }) => isSame(share, place));
    if (!want || want.left === 0) return undefined;
    want.left--;
    return place;
  });
  const missing = wanted.flatMap(({ share, left }) => Array.from({ length: left }, () => share));
  return kept.map((place) => place ?? missing.shift() ?? failed());
}

function failed(): never {
  throw new RangeError('the shares make up the whole');
}
