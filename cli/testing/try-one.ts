// One plan tried: the same work in this thread and in another.

import type { CoreProgram } from '../../src/index.ts';
import { type PlanTried, tryPlan } from '../../src/testing/index.ts';

/** Plain data, so that it can be handed to a thread. */
export interface TryTask {
  readonly program: CoreProgram;
  readonly seed: number;
  readonly runs: number;
  readonly filter: string | undefined;
}

export function triedIn({ program, seed, runs, filter }: TryTask, name: string): PlanTried | undefined {
  const plan = program.plans.get(name);
  const isChosen = filter === undefined ? {} : { isChosen: (title: string) => hasInTitle(title, filter) };
  return plan && tryPlan(program, plan, { seed, runs, ...isChosen });
}

export function hasInTitle(title: string, filter: string): boolean {
  return title.toLowerCase().includes(filter.toLowerCase());
}
