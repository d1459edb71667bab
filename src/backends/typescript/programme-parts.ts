// What a programme is made of: the plans that it may ask, and the fields that tell the place.

import type { CorePlan, CoreProgram, CoreProgramme } from '../../ir/program.ts';
import { InternalError } from '../../text/internal-error.ts';

/**
 * The plans of which a programme asks one, each once, in its order.
 *
 * @example
 * plansOfProgramme(program, programme).map(({ name }) => name); // => ['dry']
 */
export function plansOfProgramme({ plans }: CoreProgram, { phases }: CoreProgramme): readonly CorePlan[] {
  const names = phases.flatMap(({ plan, local }) => [plan, ...local.map((place) => place.plan)]);
  return [...new Set(names)].map((name) => planCalled(plans, name));
}

/** The fields that tell the place, each with its options. */
export function placesOf(
  { records }: CoreProgram,
  { of, phases }: CoreProgramme,
): readonly (readonly [string, readonly string[]])[] {
  const names = new Set(phases.flatMap(({ local }) => local.map(({ field }) => field)));
  return [...names].map((name) => {
    const type = records.get(of)?.fields.find((field) => field.name === name)?.type;
    if (type?.kind !== 'choice') throw new InternalError('a place is told by a choice');
    return [name, type.options.map(({ key }) => key)];
  });
}

/** Of what a question has anyway, a field of the same name is read from the facts alone. */
export const isAskable = ([name]: readonly [string, unknown]): boolean =>
  !['asOf', 'knownOn', 'dates', 'phase'].includes(name);

function planCalled(plans: CoreProgram['plans'], name: string): CorePlan {
  const plan = plans.get(name);
  if (!plan) throw new InternalError(`in the core there is a plan ${name}`);
  return plan;
}
