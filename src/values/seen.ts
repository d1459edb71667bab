// Tallies of which only the kinds of items are known that were met: as fused code gathers them, one bit for each kind.

import { ABSENT, NA, NO, type Verdict, when, YES } from './verdict.ts';

const KINDS = 16;

/** The kinds of items, each a set of answers that may hold ABSENT, for which something is so. */
function kindsThat(isSo: (item: Verdict) => boolean): number {
  let kinds = 0;
  for (let item = 1; item < KINDS; item++) if (isSo(item)) kinds |= 1 << item;
  return kinds;
}

const MAY_BE_YES = kindsThat((item) => (item & YES) !== 0);
const SURELY_YES = 1 << YES;
const MAY_BE_NO = kindsThat((item) => (item & NO) !== 0);
const SURELY_NO = 1 << NO;
const MAY_NOT_APPLY = kindsThat((item) => (item & NA) !== 0);
const MAY_FALL_OUT = kindsThat((item) => (item & (NA | ABSENT)) !== 0);
const MAY_BE_ABSENT = kindsThat((item) => (item & ABSENT) !== 0);

/**
 * `tally(items, EVERY, further !== 0, further)`, where bit `item` of `seen` says whether there is such an item. `further`: the answers of
 * items that are not known of, 0 of a list that is complete.
 *
 * @example
 * everySeen((1 << YES) | (1 << UNKNOWN), 0) === UNKNOWN; // => true
 */
export function everySeen(seen: number, further: Verdict): Verdict {
  const mayBeYes = (seen & MAY_BE_YES) !== 0 || (further & YES) !== 0;
  const mayBeNo = (seen & MAY_BE_NO) !== 0 || (further & NO) !== 0;
  return when(mayBeYes && (seen & SURELY_NO) === 0, mayBeNo, (seen & ~MAY_FALL_OUT) === 0);
}

/**
 * As `everySeen`, of a tally that asks whether the number of yes is within bounds; `sure` and `possible`: how many items surely are
 * yes, and how many may be.
 *
 * @example
 * countSeen((1 << YES) | (1 << NO), 1, 1, 0, 2, Infinity) === NO; // => true
 */
export function countSeen(
  seen: number,
  sure: number,
  possible: number,
  further: Verdict,
  least: number,
  most: number,
): Verdict {
  const mayBeNo = (seen & MAY_BE_NO) !== 0 || (further & NO) !== 0;
  const mayNotApply = (seen & MAY_NOT_APPLY) !== 0 || (further & NA) !== 0;
  const na = (seen & ~MAY_FALL_OUT) === 0 && mayNotApply;
  const zeroCounts = sure === 0 && (mayBeNo || (seen & ~MAY_BE_ABSENT) === 0);
  const lowest = zeroCounts ? 0 : Math.max(sure, 1);
  const highest = (further & YES) !== 0 ? Infinity : possible;
  if (lowest > highest) return when(false, false, na);
  const first = Math.max(lowest, least);
  return when(first <= highest && first <= most, lowest < least || highest > most, na);
}

/**
 * As `countSeen`, of a tally that asks for one yes or more.
 *
 * @example
 * anySeen((1 << NO) | (1 << UNKNOWN), 0) === UNKNOWN; // => true
 */
export function anySeen(seen: number, further: Verdict): Verdict {
  return countSeen(
    seen,
    (seen & SURELY_YES) === 0 ? 0 : 1,
    (seen & MAY_BE_YES) === 0 ? 0 : 1,
    further,
    1,
    Infinity,
  );
}
