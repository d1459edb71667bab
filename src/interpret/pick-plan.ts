// A programme -> the plan that holds for a record: its phase by the phase's dates, its place by the option of a locality.

import type { CorePhase, CorePlan, CoreProgram, CoreProgramme, PhaseDates } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import { type Facts, factOf, type Range, readDate } from '../values/index.ts';
import { type Asked, questionOf } from './answer.ts';
import { evaluateRule } from './evaluate.ts';

/**
 * @example
 * const picked: Picked = pickPlan(program, programme, facts, { asOf });
 */
export type Picked =
  | { readonly kind: 'plan'; readonly phase: string; readonly plan: CorePlan }
  /** Which phase holds rests on a date, or which plan on a locality, that is not known. */
  | { readonly kind: 'not known'; readonly what: string }
  /** No phase is for such a record, or no phase has such a name. */
  | { readonly kind: 'none' };

/**
 * `phase`: the phase that is asked for; left out, the one whose dates hold, or the only one.
 *
 * @example
 * const found = pickPlan(program, programme, facts, { asOf });
 * found.kind === 'plan' && found.plan.name; // => 'dry'
 */
export function pickPlan(
  program: CoreProgram,
  programme: CoreProgramme,
  facts: Facts,
  asked: Asked,
  phase?: string,
): Picked {
  const found =
    phase === undefined
      ? phaseByDate(program, programme, facts, asked)
      : programme.phases.find(({ key }) => key === phase);
  if (!found) return { kind: 'none' };
  return 'kind' in found ? found : placeIn(program, found, facts);
}

/** The first phase whose dates hold; one without dates is for whoever is left. */
function phaseByDate(
  program: CoreProgram,
  { phases }: CoreProgramme,
  facts: Facts,
  asked: Asked,
): CorePhase | Picked | undefined {
  for (const phase of phases) {
    if (!phase.forWhom) return phase;
    const day = dateOf(program, phase, phase.forWhom, facts, asked);
    const { from, to } = phase.forWhom;
    if (Number(day.lo) >= from && Number(day.hi) <= to) return phase;
    if (Number(day.hi) >= from && Number(day.lo) <= to)
      return { kind: 'not known', what: phase.forWhom.date };
  }
  return undefined;
}

function dateOf(
  program: CoreProgram,
  phase: CorePhase,
  { date, isField }: PhaseDates,
  facts: Facts,
  asked: Asked,
): Range {
  if (isField) return readDate(factOf(facts, date));
  const plan = planCalled(program, phase.plan);
  const { value } = evaluateRule(program, `${plan.name}/${date}`, questionOf(program, plan, facts, asked));
  if (value.kind !== 'number') throw new InternalError('a date of a plan is a date');
  return value.number;
}

/** The plan of the record's own place, where the phase has one for it. */
function placeIn(program: CoreProgram, phase: CorePhase, facts: Facts): Picked {
  const place = phase.local.find(({ field, option }) => factOf(facts, field) === option);
  const unknown = phase.local.find(({ field }) => factOf(facts, field) === undefined);
  if (!place && unknown) return { kind: 'not known', what: unknown.field };
  return { kind: 'plan', phase: phase.key, plan: planCalled(program, (place ?? phase).plan) };
}

function planCalled({ plans }: CoreProgram, name: string): CorePlan {
  const plan = plans.get(name);
  if (!plan) throw new InternalError(`in the core there is a plan ${name}`);
  return plan;
}
