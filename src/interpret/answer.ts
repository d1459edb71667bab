// A plan asked about one record on one day: every part of it, with its trace.

import type { CorePlan, CoreProgram } from '../ir/core.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Facts, Verdict } from '../values/index.ts';
import { evaluateRule } from './evaluate.ts';
import type { Trace } from './value.ts';

/** One part of a plan and how it came to its verdict. */
export interface PartAnswer {
  /** As it is written in the plan: `eligibility`, `school`, `school.exclusions`. */
  readonly name: string;
  readonly label: string | undefined;
  readonly verdict: Verdict;
  readonly trace: Trace;
}

export interface ProblemAnswer extends PartAnswer {
  readonly indicators: readonly PartAnswer[];
}

export interface PlanAnswer {
  readonly plan: CorePlan;
  /** The date of the question, as a day since 1970-01-01. */
  readonly asOf: number;
  /** Whether the plan is in force on that date; it is answered all the same, and whoever shows the answer says so. */
  readonly inForce: boolean;
  readonly eligibility: PartAnswer;
  readonly problems: readonly ProblemAnswer[];
  readonly filters: readonly PartAnswer[];
}

/** Invariant: the facts fit the vocabulary (see `readFacts`). */
export function askPlan(program: CoreProgram, plan: CorePlan, facts: Facts, asOf: number): PlanAnswer {
  const ask = (rule: string): PartAnswer => partAnswer(evaluateRule(program, rule, facts, asOf));
  return {
    plan,
    asOf,
    inForce: isInForce(plan, asOf),
    eligibility: ask(plan.eligibility),
    problems: plan.problems.map(({ rule, indicators }) => ({
      ...ask(rule),
      indicators: indicators.map(ask),
    })),
    filters: plan.filters.map(ask),
  };
}

function partAnswer(trace: Trace): PartAnswer {
  const { rule, value } = trace;
  if (!rule || value.kind !== 'verdict')
    throw new InternalError('a part of a plan is a rule that gives a verdict');
  return { name: rule.name, label: rule.label, verdict: value.verdict, trace };
}

function isInForce({ inForce }: CorePlan, asOf: number): boolean {
  return !inForce || (asOf >= inForce.from && asOf <= (inForce.to ?? Number.POSITIVE_INFINITY));
}

/** A part by the name that it has in the plan; undefined when the plan has none such. */
export function partCalled(answer: PlanAnswer, name: string): PartAnswer | undefined {
  const parts = [
    answer.eligibility,
    ...answer.problems,
    ...answer.problems.flatMap((problem) => problem.indicators),
    ...answer.filters,
  ];
  return parts.find((part) => part.name === name);
}
