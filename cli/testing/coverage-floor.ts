// The least that scenarios should reach, in per cent -> the kinds of which they reach less. Compared in whole numbers, so that no share
// is rounded over the floor.

import type { CoverageCount } from '../../src/index.ts';
import { refuse } from '../report.ts';

/** So many per cent, as so many of each `of`. */
export interface Floor {
  readonly text: string;
  readonly share: bigint;
  readonly of: bigint;
}

/** From 0 to 100, with up to three decimal places. */
export function floorOf(text: string): Floor {
  const found = /^(\d{1,3})(?:\.(\d{1,3}))?%?$/.exec(text);
  const [, whole = '', decimals = ''] = found ?? [];
  const of = 100n * 10n ** BigInt(decimals.length);
  const share = found ? BigInt(whole + decimals) : of + 1n;
  if (share > of) refuse(`--min takes a number from 0 to 100, in per cent, not ‘${text}’`);
  return { text: text.replace(/%$/, ''), share, of };
}

export function belowFloor(
  kinds: readonly CoverageCount[],
  { share, of: all }: Floor,
): readonly CoverageCount[] {
  return kinds.filter(({ reached, of }) => BigInt(reached) * all < share * BigInt(of));
}
