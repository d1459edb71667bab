// A plan -> what it calls by name: its calendars, and the values of parameters, its own where it sets them.

import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Bindings } from '../values/index.ts';

const KNOWN = new WeakMap<CoreProgram, Map<string, Bindings>>();

/** `plan`: by its name; undefined of what is asked without a plan. */
export function bindingsOf(program: CoreProgram, plan: string | undefined): Bindings {
  const known = KNOWN.get(program) ?? new Map<string, Bindings>();
  KNOWN.set(program, known);
  const key = plan ?? '';
  const found =
    known.get(key) ?? makeBindings(program, plan === undefined ? undefined : program.plans.get(plan));
  known.set(key, found);
  return found;
}

function makeBindings({ calendars, parameters }: CoreProgram, plan: CorePlan | undefined): Bindings {
  const calendarCalled = (
    id: string,
  ): Bindings['calendars'] extends ReadonlyMap<string, infer P> ? P : never => {
    const found = calendars.get(plan?.calendars.get(id) ?? id);
    if (!found) throw new InternalError(`in the core there is a calendar ${id}`);
    return found.periods;
  };
  return {
    calendars: new Map([...calendars.keys()].map((id) => [id, calendarCalled(id)])),
    parameters: new Map([...parameters].map(([id, { values }]) => [id, plan?.parameters.get(id) ?? values])),
  };
}
