// A programme as a built module has it -> the plan that holds for a record, asked. Which plan holds is what the interpreter
// says (`interpret/pick-plan.ts`).

import { readQuestion } from './asked.ts';
import { HeadlineInputError } from './input.ts';
import { ask, askKnownOn, type Bindings, type Question } from './question.ts';
import { point, type Range } from './range.ts';
import { type Facts, factOf } from './read.ts';
import type { RecordShapes } from './record-shape.ts';

/**
 * @example
 * const ground: BuiltProgramme = { record: 'Place', shapes, phases: [], plans: {}, places: {} };
 */
export interface BuiltProgramme {
  readonly record: string;
  readonly shapes: RecordShapes;
  readonly phases: readonly BuiltPhase[];
  readonly plans: Readonly<Record<string, BuiltPlan>>;
  /** The fields by whose options a phase has plans of places, which a question may give beside the facts. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

/**
 * @example
 * const phase: BuiltPhase = { key: '1', plan: 'dry', local: [], days: undefined };
 */
export interface BuiltPhase {
  readonly key: string;
  readonly plan: string;
  readonly local: readonly { readonly plan: string; readonly field: string; readonly option: string }[];
  /** The days on which its date picks it, both included; none of a phase that is for whoever is left. */
  readonly days: PhaseDays | undefined;
}

interface PhaseDays {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `ask`: the record and the question under the plan of the phase, for a date that the plan works out. */
  readonly day: (facts: Facts, ask: () => readonly [Facts, Question]) => Range;
  readonly bindings: Bindings | undefined;
}

interface BuiltPlan {
  readonly evaluate: (facts: never, question: never) => unknown;
  readonly dates: readonly string[];
}

/**
 * @example
 * const picked: PickedAnswer = { picked: 'not known', what: 'locality' };
 */
export type PickedAnswer =
  | { readonly picked: 'plan'; readonly phase: string; readonly plan: string; readonly answer: unknown }
  /** Which plan holds rests on a date, or on a place, that is not known. */
  | { readonly picked: 'not known'; readonly what: string }
  /** No phase is for such a record. */
  | { readonly picked: 'none' };

interface Asking {
  readonly programme: BuiltProgramme;
  readonly facts: Facts;
  readonly asked: ReturnType<typeof readQuestion>;
}

/**
 * @example
 * evaluateProgramme({ record: 'Place', shapes, phases: [], plans: {}, places: {} }, place, { asOf: '2015-09-30' }); // => { picked: 'none' }
 */
export function evaluateProgramme(
  programme: BuiltProgramme,
  given: Facts,
  question: Readonly<Record<string, unknown>>,
): PickedAnswer {
  const { plans, places } = programme;
  const dates = [...new Set(Object.values(plans).flatMap((plan) => plan.dates))];
  const asked = readQuestion(question, dates, ['phase', ...Object.keys(places)]);
  const facts = Object.keys(places).reduce(
    (known, field) => withPlace(programme, known, question, field),
    given,
  );
  const found = phaseOf({ programme, facts, asked }, question.phase);
  const picked = 'picked' in found ? found : planIn(found, facts);
  if (picked.picked !== 'plan') return picked;
  const plan = plans[picked.plan];
  return { ...picked, answer: plan?.evaluate(facts as never, questionFor(plan.dates, question) as never) };
}

/** A place that is given with the question counts as the fact, which must not say otherwise. */
function withPlace(
  { places }: BuiltProgramme,
  facts: Facts,
  question: Readonly<Record<string, unknown>>,
  field: string,
): Facts {
  const given = Object.hasOwn(question, field) ? question[field] : undefined;
  if (given === undefined) return facts;
  const options = places[field] ?? [];
  if (typeof given !== 'string' || !options.includes(given))
    throw new HeadlineInputError(field, `must be one of ${options.join(', ')}`);
  const known = factOf(facts, field);
  if (known !== undefined && known !== given) throw new HeadlineInputError(field, 'the facts say otherwise');
  return { ...facts, [field]: given };
}

function questionFor(
  dates: readonly string[],
  { asOf, knownOn, dates: given = {} }: Readonly<Record<string, unknown>>,
): object {
  const own = Object.entries(given as object).filter(([name]) => dates.includes(name));
  return { asOf, ...(knownOn === undefined ? {} : { knownOn }), dates: Object.fromEntries(own) };
}

// -- the phase ------------------------------------------------------------------------------------------------

function phaseOf(asking: Asking, phase: unknown): BuiltPhase | PickedAnswer {
  if (phase === undefined) return phaseByDate(asking);
  const { phases } = asking.programme;
  const found = phases.find(({ key }) => key === phase);
  if (!found)
    throw new HeadlineInputError('phase', `must be one of ${phases.map(({ key }) => key).join(', ')}`);
  return found;
}

/** The first phase whose days hold. */
function phaseByDate({ programme, facts, asked }: Asking): BuiltPhase | PickedAnswer {
  for (const phase of programme.phases) {
    const { days } = phase;
    if (!days) return phase;
    const day = days.day(facts, () => {
      const question = questionUnder({ programme, facts, asked }, days);
      return [question.root.facts, question];
    });
    if (Number(day.lo) >= days.from && Number(day.hi) <= days.to) return phase;
    if (Number(day.hi) >= days.from && Number(day.lo) <= days.to)
      return { picked: 'not known', what: days.name };
  }
  return { picked: 'none' };
}

function questionUnder({ programme, facts, asked }: Asking, { bindings }: PhaseDays): Question {
  const root = { facts, record: programme.record, shapes: programme.shapes };
  const empty: Bindings = { calendars: new Map(), parameters: new Map() };
  const first = ask(asked.day, root, bindings ?? empty, asked.dates);
  return asked.knownOn === undefined ? first : askKnownOn(first, point(asked.knownOn)).question;
}

// -- the place ------------------------------------------------------------------------------------------------

function planIn({ key, plan, local }: BuiltPhase, facts: Facts): Exclude<PickedAnswer, { picked: 'none' }> {
  const place = local.find(({ field, option }) => factOf(facts, field) === option);
  const unknown = local.find(({ field }) => factOf(facts, field) === undefined);
  if (!place && unknown) return { picked: 'not known', what: unknown.field };
  return { picked: 'plan', phase: key, plan: (place ?? { plan }).plan, answer: undefined };
}
