// How many of some conditions hold when each of some items can account for one of them at most.

import { compareExact } from './exact.ts';
import { applies } from './range.ts';
import type { Facts } from './read.ts';
import { NA, type Need, NO, tally, type Verdict, when, YES } from './verdict.ts';

/** More items than these are not tried in every way: the answer then stays open between what is sure and what is possible. */
export const MOST_COUNTED = 8;

export interface Counting {
  /** The items of which each can account for one condition. */
  readonly items: readonly { readonly value: Facts; readonly maybe: boolean }[];
  /** How many conditions there are. */
  readonly conditions: number;
  /** A condition, as if these items had never been. */
  readonly judge: (condition: number, without: ReadonlySet<Facts>) => Verdict;
  /** All the items together can account for one. */
  readonly together: boolean;
}

/**
 * A tally of conditions in which the items are given to one condition each, in whatever way most conditions are met. A condition
 * counts when it is met, and still is when the items that were not given to it had never been.
 */
export function tallyCounting(counting: Counting, need: Extract<Need, { kind: 'count' }>): Verdict {
  const conditions = Array.from({ length: counting.conditions }, (_, index) => index);
  const whole = conditions.map((condition) => counting.judge(condition, new Set()));
  const plain = tally(whole, need);
  if (counting.items.length === 0 || (plain & (YES | NO)) === 0) return plain;
  const { least, most } = reachable(counting, whole);
  const within = withinNeed(need, least, most);
  return within | (plain & NA);
}

/** The fewest and the most conditions that can be met. */
function reachable(
  counting: Counting,
  whole: readonly Verdict[],
): { readonly least: number; readonly most: number } {
  const { items } = counting;
  const everyItem = new Set(items.map(({ value }) => value));
  const alone = whole.map((verdict, condition) =>
    (verdict & YES) === 0 ? verdict : counting.judge(condition, everyItem),
  );
  const isOpen = items.some(({ maybe }) => maybe);
  const count = (counts: (verdict: Verdict) => boolean, hasAll: boolean): number => {
    const met = whole.map(counts);
    const free = whole.flatMap((_, condition) =>
      met[condition] && counts(alone[condition] ?? 0) ? [condition] : [],
    );
    const bound = whole.flatMap((_, condition) =>
      met[condition] && !counts(alone[condition] ?? 0) ? [condition] : [],
    );
    if (bound.length === 0) return free.length;
    // While it is open who is one of the items, all that may be met may be met together.
    if (hasAll) return free.length + bound.length;
    return free.length + mostGiven(counting, bound, counts, items.length > MOST_COUNTED ? 'few' : 'all');
  };
  const most = count((verdict) => (verdict & YES) !== 0, isOpen || items.length > MOST_COUNTED);
  return { least: count((verdict) => verdict === YES, false), most };
}

/** The most of these conditions that are met when each item is given to one of them. */
function mostGiven(
  { items, judge, together }: Counting,
  conditions: readonly number[],
  counts: (verdict: Verdict) => boolean,
  tried: 'all' | 'few',
): number {
  if (together) return 1;
  if (tried === 'few') return 0;
  const all = (1 << items.length) - 1;
  const without = (given: number): ReadonlySet<Facts> =>
    new Set(items.flatMap(({ value }, index) => (given & (1 << index) ? [] : [value])));
  let best = new Array<number>(all + 1).fill(0);
  for (const condition of conditions) {
    const met: number[] = [];
    for (let given = 1; given <= all; given++)
      // What holds with fewer is enough: more need not be given.
      if (!met.some((less) => (less & given) === less) && counts(judge(condition, without(given))))
        met.push(given);
    const next = [...best];
    for (let held = 1; held <= all; held++)
      for (const given of met)
        if ((given & held) === given) next[held] = Math.max(next[held] ?? 0, (best[held & ~given] ?? 0) + 1);
    best = next;
  }
  return best[all] ?? 0;
}

function withinNeed({ least, most }: Extract<Need, { kind: 'count' }>, from: number, to: number): Verdict {
  const lower = least ?? { lo: -Infinity, hi: -Infinity, na: false };
  const upper = most ?? { lo: Infinity, hi: Infinity, na: false };
  if (!applies(lower) || !applies(upper)) return 0;
  const reaches = compareExact(to, lower.lo) >= 0 && compareExact(from, upper.hi) <= 0;
  const misses = compareExact(from, lower.hi) < 0 || compareExact(to, upper.lo) > 0;
  return when(reaches, misses);
}
