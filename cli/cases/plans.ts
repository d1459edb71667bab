// What is asked -> the plan that holds for a case: a plan by its name, or the one that a programme has for the phase and the place.

import {
  type CorePlan,
  type CoreProgram,
  type Facts,
  InternalError,
  pickPlan,
  type Question,
} from '../../src/index.ts';

/** A plan or a programme, by its name. */
export interface AskedName {
  readonly name: string;
  /** Of a programme; undefined: the one that its dates pick. */
  readonly phase: string | undefined;
}

export type PlanPicked =
  | { readonly plan: CorePlan }
  /** Why there is none for the case. */
  | { readonly none: string };

export function pickFor(
  { program, asked: { name, phase } }: { readonly program: CoreProgram; readonly asked: AskedName },
  facts: Facts,
  question: Question,
): PlanPicked {
  const plan = program.plans.get(name);
  if (plan) return { plan };
  const programme = program.programmes.get(name);
  if (!programme) throw new InternalError(`there is a plan or a programme ${name}`);
  const picked = pickPlan(program, programme, facts, question, phase);
  switch (picked.kind) {
    case 'plan':
      return { plan: picked.plan };
    case 'none':
      return { none: 'no phase is for such a record' };
    case 'not known':
      return { none: `which plan holds rests on ${picked.what.replaceAll('_', ' ')}, which is not known` };
  }
}

/** In the words of its author, else its name; of a programme with the phase that is asked for. */
export function titleOfAsked(program: CoreProgram, { name, phase }: AskedName): string {
  const title = (program.plans.get(name) ?? program.programmes.get(name))?.label ?? name;
  return phase === undefined ? title : `${title}, ${phase.replaceAll('_', ' ')}`;
}

/** What could be asked of such a record instead: the programmes, their phases, and every plan. */
export function choicesFor({ programmes, plans }: CoreProgram, of: string): readonly AskedName[] {
  const ofThem = [...programmes.values()].filter((programme) => programme.of === of);
  return [
    ...ofThem.flatMap(({ name, phases }) => [
      { name, phase: undefined },
      ...(phases.length > 1 ? phases.map(({ key }) => ({ name, phase: key })) : []),
    ]),
    ...[...plans.values()].flatMap((plan) => (plan.of === of ? [{ name: plan.name, phase: undefined }] : [])),
  ];
}
