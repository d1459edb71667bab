// Plans -> the code that is generated of them, which answers a thousand cases while the interpreter answers one. It gives verdicts and
// no reasons: those are the interpreter's.

import {
  type CorePlan,
  type CoreProgram,
  type Facts,
  isoFromDay,
  type Question,
} from '../../../src/index.ts';
import type { Answered, PlanModule } from '../../batch/answer.ts';
import { moduleOf } from '../../batch/job.ts';
import { loadModule } from '../../batch/load-module.ts';
import type { Background } from './background.ts';

/** What is answered: who is eligible and by which problems, which is quick; or every part of the plan. */
export type Extent = 'eligibility' | 'all';

export interface Quick {
  /** Undefined until the code of the plan is made, which is begun in the background. */
  readonly ask: (plan: CorePlan, extent: Extent, facts: Facts, question: Question) => Answered | undefined;
}

export function createQuick(program: CoreProgram, background: Background): Quick {
  const modules = { eligibility: new Map<CorePlan, Made>(), all: new Map<CorePlan, Made>() };
  const make = (plan: CorePlan, extent: Extent): void => {
    modules[extent].set(plan, 'being made');
    background.run(
      `code of ${plan.name} ${extent}`,
      making(program, extent === 'all' ? plan : eligibilityOf(plan), (module) => {
        modules[extent].set(plan, module);
        background.changed();
      }),
    );
  };
  return {
    ask: (plan, extent, facts, question) => {
      const module = modules[extent].get(plan);
      if (module === undefined) make(plan, extent);
      return typeof module === 'object' ? module.evaluateChecked(facts, written(plan, question)) : undefined;
    },
  };
}

type Made = PlanModule | 'being made';

/** The plan without what follows from an eligibility: that takes most of the time. */
function eligibilityOf(plan: CorePlan): CorePlan {
  return {
    ...plan,
    filters: [],
    gates: [],
    outcomes: [],
    progress: undefined,
    payments: [],
    warnings: [],
    defines: [],
  };
}

function* making(
  program: CoreProgram,
  plan: CorePlan,
  made: (module: PlanModule) => void,
): Iterator<undefined, undefined> {
  yield undefined;
  void loadModule(moduleOf(program, plan)).then((module) => made(module as PlanModule));
  return undefined;
}

function written(
  { dates: asked }: CorePlan,
  { asOf, knownOn, dates = {} }: Question,
): Parameters<PlanModule['evaluateChecked']>[1] {
  const own = Object.entries(dates).filter(([name]) =>
    asked.some((date) => date.name === name && date.rule === undefined),
  );
  return {
    asOf: isoFromDay(asOf),
    ...(knownOn === undefined ? {} : { knownOn: isoFromDay(knownOn) }),
    dates: Object.fromEntries(own.map(([name, day]) => [name, isoFromDay(Number(day.lo))])),
  };
}
