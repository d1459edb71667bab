// How many facts each case is from being eligible, and what it waits for: worked out in the background by the interpreter, and only once
// somebody asks for it, since it takes long.

import { howFar } from '../../../src/index.ts';
import type { AskedName } from '../../cases/plans.ts';
import { type Answers, AS_READ } from './answers.ts';
import type { Background } from './background.ts';
import type { Cases } from './cases.ts';
import { lastKept } from './last-kept.ts';

export interface Nearness {
  /** How many cases have it by now. */
  readonly done: () => number;
  /** A place in `DISTANCES`; -1 where it is not worked out yet, or the plan does not say who is eligible. */
  readonly distanceOf: (index: number) => number;
  /** Places in `things`. */
  readonly waitsOf: (index: number) => readonly number[];
  /** What cases wait for, in the order in which it turned up; it grows. */
  readonly things: () => readonly string[];
  readonly goOn: () => void;
}

/** As many facts as are told apart. */
const MOST = 3;
export const DISTANCES: readonly string[] = [
  'it is',
  'one fact short',
  ...Array.from({ length: MOST - 1 }, (_, more) => `${more + 2} facts short`),
  'further, or never',
];

interface Parts {
  readonly cases: Cases;
  readonly answers: Answers;
  readonly background: Background;
}

export interface Nearnesses {
  /** Gone on with; what was asked before is given up. */
  readonly of: (plan: AskedName | undefined, day: number) => Nearness;
}

export function createNearnesses(parts: Parts): Nearnesses {
  const made = lastKept((plan: AskedName | undefined, day: number) => nearnessOf(parts, plan, day));
  return {
    of: (plan, day) => {
      const nearness = made(plan, day);
      nearness.goOn();
      return nearness;
    },
  };
}

function nearnessOf(
  { cases, answers, background }: Parts,
  plan: AskedName | undefined,
  day: number,
): Nearness {
  const distances: number[] = [];
  const waits: (readonly number[])[] = [];
  const things = new Map<string, number>();
  let isRunning = false;

  function look(index: number): void {
    const { distance, waiting } = farOf(answers, plan, index, day);
    distances.push(distance);
    waits.push(
      waiting.map((thing) => {
        const place = things.get(thing) ?? things.size;
        things.set(thing, place);
        return place;
      }),
    );
  }
  function* steps(): Iterator<undefined, undefined> {
    while (distances.length < cases.count()) {
      look(distances.length);
      if (distances.length % TOLD === 0) background.changed();
      yield undefined;
    }
    isRunning = false;
    return undefined;
  }
  return {
    done: () => distances.length,
    distanceOf: (index) => distances[index] ?? -1,
    waitsOf: (index) => waits[index] ?? [],
    things: () => [...things.keys()],
    goOn: () => {
      if (isRunning || distances.length >= cases.count()) return;
      isRunning = true;
      background.run('nearness', steps());
    },
  };
}

const TOLD = 20;

function farOf(
  answers: Answers,
  plan: AskedName | undefined,
  index: number,
  day: number,
): { readonly distance: number; readonly waiting: readonly string[] } {
  const asking = answers.newAskingOf({ ...AS_READ, hidden: false, plan }, index, day);
  const rule = asking && (asking.plan.eligible ?? asking.plan.eligibility);
  if (!asking || rule === undefined) return { distance: -1, waiting: [] };
  const { facts, waits } = howFar({ ...asking, rule }, MOST);
  return { distance: facts ?? MOST + 1, waiting: waits };
}
