// How much the differential tests try, and how much they tried. A pair is one plan and one family: it counts for an evaluator when that
// evaluator answered and its answer was held to the interpreter's.
//
// PAIRS=20000 is how many pairs are asked for in one run of these tests; SEED=7 tries others. `npm run test:long` sets both.

import { appendFileSync } from 'node:fs';

const { PAIRS, SEED, PAIRS_TOLD } = process.env;

/** In every run of all the tests. */
const USUAL_PAIRS = 2000;

const IN_ALL = PAIRS === undefined ? USUAL_PAIRS : wholeOf(PAIRS);

function wholeOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RangeError(`not a number of runs: ${text}`);
}

/** A run of its own takes other cases. */
export const seed: { readonly seed?: number } = SEED === undefined ? {} : { seed: wholeOf(SEED) };

/** As many of something as that times the usual number of pairs. */
export function runs(usual: number): number {
  return Math.ceil((usual * IN_ALL) / USUAL_PAIRS);
}

/** Time for tests that take longer when more is asked of them. */
export const SLOW = { timeout: PAIRS === undefined ? 120_000 : 7_200_000 };

/** What answers a pair, or reads it. */
export type Evaluator = 'interpreter' | 'object evaluator' | 'fused code' | 'column evaluator' | 'reader';

export class Tally {
  readonly #pairs = new Map<Evaluator, number>();
  readonly #seen = new WeakMap<object, Set<string>>();
  readonly #what: string;

  constructor(what: string) {
    this.#what = what;
  }

  /** However often a plan is asked about the same family, on whatever days: it is one pair. */
  add(plan: object, family: unknown, ...evaluators: readonly Evaluator[]): void {
    const seen = this.#seen.get(plan) ?? new Set();
    this.#seen.set(plan, seen);
    const text = JSON.stringify(family);
    for (const name of evaluators) {
      const key = `${name} ${text}`;
      if (!seen.has(key)) this.#pairs.set(name, this.of(name) + 1);
      seen.add(key);
    }
  }

  of(name: Evaluator): number {
    return this.#pairs.get(name) ?? 0;
  }

  /** Writes the numbers down where a long run gathers them. */
  tell(): void {
    if (PAIRS_TOLD === undefined) return;
    const told: Told = { what: this.#what, pairs: Object.fromEntries(this.#pairs) };
    appendFileSync(PAIRS_TOLD, `${JSON.stringify(told)}\n`);
  }
}

/** A line of what is told. */
export interface Told {
  readonly what: string;
  readonly pairs: Partial<Record<Evaluator, number>>;
}
