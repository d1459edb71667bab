// What records are near to -> groups: what is missing, who holds it, how many records, and the money at stake.

import { add, type Exact } from '../values/index.ts';
import type { MissingThing, NearMiss } from './near.ts';

/**
 * Records that are near to one thing for want of the same.
 *
 * @example
 * const groups: readonly NearGroup[] = nearGroups([{ name: 'A', misses: [] }]);
 */
export interface NearGroup {
  readonly part: string;
  readonly label: string | undefined;
  readonly kind: NearMiss['kind'];
  readonly missing: readonly MissingThing[];
  /** Those who hold what is missing, each once. */
  readonly holders: readonly string[];
  /** Of time: how many weeks short they are at most. */
  readonly weeks: number | undefined;
  readonly names: readonly string[];
  /** What would be paid, all together, in pounds; undefined where no payment is known to rest on it. */
  readonly amount: Exact | undefined;
}

/**
 * The largest first; of those of one size in the order in which they turned up.
 *
 * @example
 * const misses = nearMisses({ program, plan, facts: { reference: 'A' }, asked: { asOf } }, { parts: ['damp'] });
 * nearGroups([{ name: 'A', misses }]).map(({ part, names }) => [part, names]); // => [['damp', ['A']]]
 */
export function nearGroups(
  found: readonly { readonly name: string; readonly misses: readonly NearMiss[] }[],
): readonly NearGroup[] {
  const groups = new Map<string, Gathered>();
  for (const { name, misses } of found)
    for (const miss of misses) {
      const key = keyOf(miss);
      groups.set(key, joined(groups.get(key), name, miss));
    }
  return [...groups.values()].sort((a, b) => b.names.length - a.names.length);
}

function keyOf({ part, kind, missing }: NearMiss): string {
  // Which of two facts was found first is chance.
  const things = missing.map(({ text, holders }) => JSON.stringify([text, ...holders])).sort();
  return JSON.stringify([part, kind, ...things]);
}

/** The names grow in place: a group may be long. */
type Gathered = NearGroup & { readonly names: string[] };

function joined(group: Gathered | undefined, name: string, miss: NearMiss): Gathered {
  const { part, label, kind, missing, weeks } = miss;
  const holders = [...new Set(missing.flatMap((thing) => thing.holders))];
  const before = group ?? { part, label, kind, missing, holders, weeks, names: [], amount: undefined };
  before.names.push(name);
  return {
    ...before,
    amount: sum(before.amount, miss.amount),
    weeks: weeks === undefined ? before.weeks : Math.max(before.weeks ?? 0, weeks),
  };
}

function sum(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  return a === undefined ? b : b === undefined ? a : add(a, b);
}
