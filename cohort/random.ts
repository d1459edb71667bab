// A seed and some names -> a stream of whole numbers, the same on every machine.
// SHA-256 of the seed and the names is the state of a generator xoroshiro128+ (Blackman and Vigna 2018, "Scrambled linear
// pseudorandom number generators", arXiv:1805.01407), as pure-rand has it. Streams of different names tell nothing of one
// another, so that what is drawn for one subject never moves what is drawn for the next.

import { hash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export type Random = ReturnType<typeof xoroshiro128plusFromState>;

/** Rates are whole numbers in 10,000, so that nothing is ever rounded. */
export const WHOLE = 10_000;

export function randomOf(seed: number, ...names: readonly (string | number)[]): Random {
  const state = hash('sha256', [seed, ...names].join('/'), 'buffer');
  return xoroshiro128plusFromState([0, 4, 8, 12].map((at) => state.readInt32BE(at)));
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return uniformInt(random, least, most);
}

/** Yes, so often in 10,000. */
export function chance(random: Random, rate: number): boolean {
  return uniformInt(random, 1, WHOLE) <= rate;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return itemAt(items, uniformInt(random, 0, items.length - 1));
}

/** What may be drawn, each with its weight: a whole number. */
export type Weighed<T> = readonly (readonly [T, number])[];

export function draw<T>(random: Random, rows: Weighed<T>): T {
  let left = uniformInt(
    random,
    1,
    rows.reduce((sum, [, weight]) => sum + weight, 0),
  );
  const at = rows.findIndex(([, weight]) => {
    left -= weight;
    return left <= 0;
  });
  return itemAt(rows, at)[0];
}

function itemAt<T>(items: readonly T[], at: number): T {
  const item = items[at];
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
}
