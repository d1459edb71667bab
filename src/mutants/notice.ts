// Mutants and trials -> which mutant some scenario notices.

import { refsTo } from '../ir/plan-rules.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { Otherwise } from '../values/index.ts';
import { differing } from './differences.ts';
import { bindingsWith } from './infection.ts';
import type { Mutant } from './mutant.ts';
import { expectationsOn, isNoticed, isNoticedIn, rulesOf, type Trial } from './trial.ts';

/** The first trial that fails under the rules with the slip in them. `slipped`: those rules. */
export function noticedBy(
  program: CoreProgram,
  trials: readonly Trial[],
  mutant: Mutant,
  slipped: CoreProgram,
): Trial | undefined {
  if (mutant.slips.some(({ of }) => of === 'text')) {
    const names = differing(program, slipped);
    const mayShow = ({ scenario, plan }: Trial): boolean => names.has(scenario.plan) || names.has(plan.name);
    return trials.filter(mayShow).find((trial) => isNoticedIn(slipped, trial));
  }
  const rules = refsTo(program, rulesOf(program, mutant));
  const otherwise: Otherwise = {
    isOtherwise: (rule) => rules.has(rule),
    bindings: (before) => bindingsWith(before, mutant),
  };
  const found = trials.find((trial) =>
    expectationsOn(program, trial, mutant).some((expectation) =>
      isNoticed(slipped, trial, expectation, otherwise),
    ),
  );
  return found ?? pickedOtherwise(trials, mutant, slipped);
}

/** Whom a plan is for is looked at when a programme picks it, and is no part of what is expected. */
function pickedOtherwise(trials: readonly Trial[], mutant: Mutant, slipped: CoreProgram): Trial | undefined {
  const rules = rulesOf(slipped, mutant);
  const isPicking = [...slipped.plans.values()].some(
    ({ appliesTo }) => appliesTo !== undefined && rules.includes(appliesTo),
  );
  if (!isPicking) return undefined;
  return trials
    .filter(({ scenario }) => slipped.programmes.has(scenario.plan))
    .find((trial) => isNoticedIn(slipped, trial));
}
