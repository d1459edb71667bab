// A plan asked about one record on one day: every part of it, with its trace.

import type { CorePayment, CorePlan, CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import type { Unit } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  ask,
  askKnownOn,
  type Facts,
  point,
  type Question,
  type Range,
  type Verdict,
} from '../values/index.ts';
import { bindingsOf } from './bindings.ts';
import type { Evaluate } from './environment.ts';
import { evaluateRule } from './evaluate.ts';
import type { Trace, Value } from './value.ts';

/**
 * What a plan is asked: days are those since 1970-01-01.
 *
 * @example
 * const question: Question = { asOf: dayFromIso('2015-09-30') ?? 0 };
 */
export interface Asked {
  readonly asOf: number;
  /** What was known on a day; left out: all that is known. */
  readonly knownOn?: number | undefined;
  /** The dates that the plan asks for, by name; one that is left out is not known. */
  readonly dates?: Readonly<Record<string, Range>>;
}

/**
 * One part of a plan and how it came to its verdict.
 *
 * @example
 * const eligible: PartAnswer | undefined = answer.eligible;
 */
export interface PartAnswer extends FigureAnswer {
  readonly verdict: Verdict;
}

/**
 * A part that is an amount, a date, a figure or an option.
 *
 * @example
 * const asked: FigureAnswer | undefined = answer.eligibility;
 */
export interface FigureAnswer {
  /** As it is written in the plan: `eligibility`, `school`, `school.exclusions`. */
  readonly name: string;
  readonly label: string | undefined;
  readonly value: Value;
  readonly unit: Unit;
  readonly trace: Trace;
  /** The plan that it was inherited from, and why it differs from what was inherited. */
  readonly from: string | undefined;
  readonly because: string | undefined;
}

/**
 * @example
 * const [damp]: readonly ProblemAnswer[] = answer.problems;
 */
export interface ProblemAnswer extends PartAnswer {
  readonly indicators: readonly PartAnswer[];
}

/**
 * @example
 * const outcomes: readonly OutcomeAnswer[] = answer.outcomes;
 */
export interface OutcomeAnswer extends PartAnswer {
  /** The problem that it is for. */
  readonly for: string | undefined;
}

/**
 * What is paid: an amount in pounds, 0 where nothing is.
 *
 * @example
 * const [grant]: readonly PaymentAnswer[] = answer.payments;
 */
export interface PaymentAnswer extends FigureAnswer {
  readonly amount: Range;
  /** Whether it is due, and whether it has been claimed already. */
  readonly when: PartAnswer;
  readonly paid: PartAnswer | undefined;
}

/**
 * @example
 * const warnings: readonly WarningAnswer[] = answer.warnings;
 */
export interface WarningAnswer extends PartAnswer {
  readonly reason: string;
}

/**
 * @example
 * const whole: PlanAnswer = askPlan(program, plan, facts, { asOf });
 */
export interface PlanAnswer {
  readonly plan: CorePlan;
  /** The date of the question, as a day since 1970-01-01. */
  readonly asOf: number;
  readonly knownOn: number | undefined;
  /** Whether the plan is in force on that date; it is answered all the same, and whoever shows the answer says so. */
  readonly inForce: boolean;
  /** Whether the plan is for this record; undefined of one that is for all. */
  readonly appliesTo: PartAnswer | undefined;
  readonly dates: readonly FigureAnswer[];
  /** A verdict, or of an eligibility with grades the grade. */
  readonly eligibility: FigureAnswer | undefined;
  /** Whether there is any grade; of an eligibility without grades the eligibility itself. */
  readonly eligible: PartAnswer | undefined;
  readonly problems: readonly ProblemAnswer[];
  readonly filters: readonly PartAnswer[];
  readonly gates: readonly PartAnswer[];
  readonly outcomes: readonly OutcomeAnswer[];
  readonly progress: PartAnswer | undefined;
  readonly payments: readonly PaymentAnswer[];
  readonly warnings: readonly WarningAnswer[];
  readonly defines: readonly FigureAnswer[];
}

/**
 * Invariant: the facts fit the vocabulary (see `readFacts`).
 *
 * @example
 * verdictWord(askPlan(program, plan, { reference: 'A' }, { asOf }).eligible!.verdict); // => 'unknown'
 */
export function askPlan(program: CoreProgram, plan: CorePlan, facts: Facts, asked: Asked): PlanAnswer {
  const question = questionOf(program, plan, facts, asked);
  const figure = (rule: string): FigureAnswer => figureAnswer(evaluateRule(program, rule, question));
  const part = (rule: string): PartAnswer => partAnswer(figure(rule));
  const { asOf, knownOn } = asked;
  return {
    plan,
    asOf,
    knownOn,
    inForce: isInForce(plan, asOf),
    appliesTo: optional(plan.appliesTo, part),
    dates: plan.dates.map(({ rule, name }) => figure(rule ?? `${plan.name}/${name}`)),
    eligibility: optional(plan.eligibility, figure),
    eligible: optional(plan.eligible ?? plan.eligibility, part),
    problems: plan.problems.map(({ rule, indicators }) => ({
      ...part(rule),
      indicators: indicators.map(part),
    })),
    filters: plan.filters.map(part),
    gates: plan.gates.map(part),
    outcomes: plan.outcomes.map(({ rule, for: problem }) => ({ ...part(rule), for: problem })),
    progress: optional(plan.progress, part),
    payments: plan.payments.map((payment) => paymentAnswer(payment, figure, part)),
    warnings: plan.warnings.map(({ rule, because }) => ({ ...part(rule), reason: because })),
    defines: plan.defines.map(figure),
  };
}

/**
 * One part of a plan alone, by the name that it has there; undefined when the plan has none such. It comes out as in the whole answer.
 *
 * @example
 * askPart(program, plan, 'damp', questionOf(program, plan, { reference: 'A' }, { asOf }))?.name; // => 'damp'
 */
export function askPart(
  program: CoreProgram,
  plan: CorePlan,
  name: string,
  question: Question,
  evaluate?: Evaluate,
): FigureAnswer | undefined {
  const figure = (rule: string): FigureAnswer =>
    figureAnswer(evaluateRule(program, rule, question, evaluate));
  const isCalled = (id: string): boolean => program.rules.get(id)?.name === name;
  const payment = plan.payments.find(({ rule }) => isCalled(rule));
  if (payment) return paymentAnswer(payment, figure, (rule) => partAnswer(figure(rule)));
  return optional(partOrder(plan).find(isCalled), figure);
}

/** The rules of parts in the order of `partsOf`, so that of two of one name the same is meant. */
function partOrder(plan: CorePlan): readonly string[] {
  const { eligibility, eligible, progress } = plan;
  return [
    ...[eligibility, eligible].flatMap((rule) => rule ?? []),
    ...plan.problems.map(({ rule }) => rule),
    ...plan.problems.flatMap(({ indicators }) => indicators),
    ...plan.filters,
    ...plan.gates,
    ...plan.outcomes.map(({ rule }) => rule),
    ...(progress === undefined ? [] : [progress]),
    ...plan.dates.map(({ rule, name }) => rule ?? `${plan.name}/${name}`),
    ...plan.defines,
  ];
}

/** A question about a record under a plan, for rules to be asked one by one. */
export function questionOf(
  program: CoreProgram,
  plan: CorePlan,
  facts: Facts,
  { asOf, knownOn, dates = {} }: Asked,
): Question {
  const root = { facts, record: plan.of, shapes: shapesOf(program) };
  const question = ask(asOf, root, bindingsOf(program, plan.name), dates);
  return knownOn === undefined ? question : askKnownOn(question, point(knownOn)).question;
}

function optional<T>(rule: string | undefined, ask: (rule: string) => T): T | undefined {
  return rule === undefined ? undefined : ask(rule);
}

function figureAnswer(trace: Trace): FigureAnswer {
  const { rule, value } = trace;
  if (!rule) throw new InternalError('a part of a plan is a rule');
  const { name, label, unit, from, because } = rule;
  return { name, label, value, unit, trace, from, because };
}

function partAnswer(answer: FigureAnswer): PartAnswer {
  if (answer.value.kind !== 'verdict') throw new InternalError('a condition gives a verdict');
  return { ...answer, verdict: answer.value.verdict };
}

function paymentAnswer(
  { rule, when, paid }: CorePayment,
  figure: (rule: string) => FigureAnswer,
  part: (rule: string) => PartAnswer,
): PaymentAnswer {
  const answer = figure(rule);
  if (answer.value.kind !== 'number') throw new InternalError('a payment is an amount');
  return { ...answer, amount: answer.value.number, when: part(when), paid: optional(paid, part) };
}

export function isInForce({ inForce }: CorePlan, asOf: number): boolean {
  return !inForce || (asOf >= inForce.from && asOf <= (inForce.to ?? Number.POSITIVE_INFINITY));
}

/**
 * @example
 * isPayment(answer.payments[0]!); // => true
 */
export function isPayment(part: FigureAnswer): part is PaymentAnswer {
  return 'amount' in part;
}

/**
 * What a part rests on; of a payment, whether it is due.
 *
 * @example
 * reasonTrace(answer.payments[0]!).parts.length > 0; // => true
 */
export function reasonTrace(part: FigureAnswer): Trace {
  return isPayment(part) ? part.when.trace : part.trace;
}

/**
 * A part by the name that it has in the plan; undefined when the plan has none such.
 *
 * @example
 * partCalled(answer, 'damp')?.label; // => 'It is damp'
 */
export function partCalled(answer: PlanAnswer, name: string): FigureAnswer | undefined {
  return partsOf(answer).find((part) => part.name === name);
}

/** Every part of an answer, in the order in which a plan is read. */
export function partsOf(answer: PlanAnswer): readonly FigureAnswer[] {
  const { eligibility, eligible, progress } = answer;
  return [
    ...(eligibility ? [eligibility] : []),
    ...(eligible && eligible.name !== eligibility?.name ? [eligible] : []),
    ...answer.problems,
    ...answer.problems.flatMap((problem) => problem.indicators),
    ...answer.filters,
    ...answer.gates,
    ...answer.outcomes,
    ...(progress ? [progress] : []),
    ...answer.payments,
    ...answer.dates,
    ...answer.defines,
  ];
}
