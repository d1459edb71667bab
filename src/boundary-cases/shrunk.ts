// Two cases that differ in one fact -> two smaller ones that still do, on either side of the same boundary.

import type { Change } from '../inquiry/change.ts';
import { factAt, type Steps } from '../inquiry/place.ts';
import type { Asked } from '../interpret/answer.ts';
import type { Smallest } from '../mutants/pin.ts';
import type { Facts } from '../values/index.ts';
import { type Crossing, type Pair, pairOf } from './neighbour.ts';

/**
 * A family and what is asked about it.
 *
 * @example
 * const asked: AskedFacts = { facts, asOf };
 */
export interface AskedFacts extends Asked {
  readonly facts: Facts;
}

/** So many smaller families are asked about. */
const MOST_ASKED = 250;

export function shrunk(crossing: Crossing, pair: Pair, smallest: Smallest): Pair {
  let best = pair;
  let left = MOST_ASKED;
  smallest(pair.near, (smaller) => {
    for (const change of moved(best.change)) {
      if (left <= 0) return false;
      if (!isSamePlace(best, change, smaller.facts)) continue;
      left -= 1;
      const found = pairOf(crossing, smaller, change, pair.part);
      if (!found) continue;
      best = found;
      return true;
    }
    return false;
  });
  return best;
}

/** An item before it may be gone: then what changes stands one place further up. */
function moved(change: Change): readonly Change[] {
  if (!('steps' in change)) return [change];
  const up = change.steps.flatMap((step, index) =>
    typeof step === 'number' && step > 0 ? [change.steps.with(index, step - 1)] : [],
  );
  return [change, ...up.map((steps) => ({ ...change, steps }) as Change)];
}

/** What is changed stays as it was before: else the two would no longer be next to each other. */
function isSamePlace({ change: before, near }: Pair, change: Change, facts: Facts): boolean {
  if (!('steps' in change) || !('steps' in before)) return true;
  const holder = change.kind === 'add' ? change.steps : change.steps.slice(0, -1);
  if (holder.length > 0 && factAt(facts, holder) === undefined) return false;
  if (change.kind !== 'fact') return true;
  return textAt(facts, change.steps) === textAt(near.facts, before.steps);
}

function textAt(facts: Facts, steps: Steps): string {
  return JSON.stringify(factAt(facts, steps) ?? null);
}
