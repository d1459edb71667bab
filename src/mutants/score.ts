// What became of mutants -> how many there are of each kind, and the score.

import type { MutantTried } from './try-mutants.ts';

/**
 * @example
 * const none: MutantCounts = { all: 0, noticed: 0, equivalent: 0, shown: 0, open: 0 };
 */
export interface MutantCounts {
  readonly all: number;
  readonly noticed: number;
  /** Shown to change nothing. */
  readonly equivalent: number;
  /** Not noticed, with a case on which it shows. */
  readonly shown: number;
  /** Not noticed, and no case was found. */
  readonly open: number;
}

/**
 * @example
 * countsOf([]).all; // => 0
 */
export function countsOf(tried: readonly MutantTried[]): MutantCounts {
  const count = (kind: MutantTried['outcome']['kind']): number =>
    tried.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    all: tried.length,
    noticed: count('noticed'),
    equivalent: count('equivalent'),
    shown: count('not noticed'),
    open: count('open'),
  };
}

/**
 * Of the slips that were not shown to change nothing, how many are noticed: to a tenth of a percent, rounded down.
 *
 * @example
 * scoreText({ all: 10, noticed: 6, equivalent: 1, shown: 2, open: 1 }); // => '66.6%'
 */
export function scoreText({ all, noticed, equivalent }: MutantCounts): string {
  const counted = all - equivalent;
  const tenths = counted === 0 ? 1000 : Math.floor((noticed * 1000) / counted);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/**
 * Whether so many of a hundred are noticed.
 *
 * @example
 * reaches({ all: 10, noticed: 6, equivalent: 1, shown: 2, open: 1 }, 67); // => false
 */
export function reaches({ all, noticed, equivalent }: MutantCounts, percent: number): boolean {
  return noticed * 100 >= percent * (all - equivalent);
}
