// Two cases on two sides of a boundary that differ in one day or number -> the two next to each other between which it lies.

import { type Change, changed } from '../inquiry/change.ts';
import { factAt, fieldAt } from '../inquiry/place.ts';
import type { CoreField } from '../ir/vocabulary.ts';
import type { Case } from '../mutants/case.ts';
import { dayFromIso, isoFromDay, isPoint } from '../values/index.ts';
import { type Crossing, type Pair, pairOf } from './neighbour.ts';

/** As near as single steps lead; the same pair where what changes has no steps. */
export function tightened(crossing: Crossing, pair: Pair): Pair {
  const stepped = stepsOf(crossing, pair);
  if (!stepped) return pair;
  const { make } = stepped;
  let [from, to] = [stepped.from, stepped.to];
  let best = pair;
  // Between a case on the one side and a case on the other the boundary lies in one half.
  while (Math.abs(to - from) > 1) {
    const middle = from + Math.trunc((to - from) / 2);
    const closer = pairOf(crossing, best.near, make(middle), pair.part);
    const further =
      closer ?? pairOf(crossing, caseWith(crossing, best.near, make(middle)), make(to), pair.part);
    if (!further) return best;
    best = further;
    if (closer) to = middle;
    else from = middle;
  }
  return best;
}

function caseWith({ program }: Crossing, near: Case, change: Change): Case {
  const { facts, asked } = changed({ program, ...near }, change);
  return { plan: near.plan, facts, asked };
}

/** Whether there is nothing between the two. */
export function isTight(crossing: Crossing, pair: Pair): boolean {
  const stepped = stepsOf(crossing, pair);
  return !stepped || Math.abs(stepped.to - stepped.from) <= 1;
}

interface Stepped {
  readonly from: number;
  readonly to: number;
  readonly make: (step: number) => Change;
}

function stepsOf({ program }: Crossing, { near, change }: Pair): Stepped | undefined {
  if (change.kind === 'day')
    return { from: near.asked.asOf, to: change.day, make: (day) => ({ kind: 'day', day }) };
  if (change.kind === 'date') {
    const { name, day } = change;
    const before = near.asked.dates?.[name];
    const from = before && isPoint(before) && typeof before.lo === 'number' ? before.lo : undefined;
    return from === undefined
      ? undefined
      : { from, to: day, make: (step) => ({ kind: 'date', name, day: step }) };
  }
  if (change.kind !== 'fact') return undefined;
  const { steps } = change;
  const before = factAt(near.facts, steps);
  const field = fieldAt({ program, plan: near.plan }, steps);
  const scale = field && scaleOf(field);
  const [from, to] = [stepOf(before, scale), stepOf(change.to, scale)];
  if (from === undefined || to === undefined) return undefined;
  const valueAt = (step: number): unknown =>
    typeof change.to === 'string' ? isoFromDay(step) : step / (scale ?? 1);
  return { from, to, make: (step) => ({ kind: 'fact', steps, to: valueAt(step) }) };
}

/** How many steps there are in one: pence in a pound. */
function scaleOf({ type }: CoreField): number {
  return type.kind === 'money' ? 100 : 1;
}

function stepOf(raw: unknown, scale = 1): number | undefined {
  if (typeof raw === 'string') return dayFromIso(raw);
  if (typeof raw !== 'number') return undefined;
  const steps = Math.round(raw * scale);
  return steps / scale === raw ? steps : undefined;
}
