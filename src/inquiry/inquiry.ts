// A verdict that is asked about: which part of which plan, of what record, on which day; and how it comes out.

import { type Asked, questionOf } from '../interpret/answer.ts';
import { evaluateRule } from '../interpret/evaluate.ts';
import type { Trace } from '../interpret/value.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { type Facts, NA, type Verdict } from '../values/index.ts';

/**
 * What a plan is asked about one record.
 *
 * @example
 * const asking: Asking = { program, plan, facts, asked: { asOf } };
 */
export interface Asking {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  readonly facts: Facts;
  readonly asked: Asked;
}

/**
 * One verdict of a plan about one record.
 *
 * @example
 * const inquiry: Inquiry = { program, plan, rule: 'dry/eligibility', facts, asked: { asOf } };
 */
export interface Inquiry extends Asking {
  /** The id of the rule whose verdict is asked about, such as `dry/eligibility`. */
  readonly rule: string;
}

/**
 * How the verdict comes about. The paths in it are those of the facts that were known on the day that is asked about.
 *
 * @example
 * valueText(traceOf(inquiry).value, 'plain'); // => 'yes'
 */
export function traceOf({ program, plan, rule, facts, asked }: Inquiry): Trace {
  return evaluateRule(program, rule, questionOf(program, plan, facts, asked));
}

/** The verdict; what is no verdict does not apply. */
export function verdictOf({ value }: Trace): Verdict {
  return value.kind === 'verdict' ? value.verdict : NA;
}

/**
 * The same with only the facts that were known on the day that is asked about, so that paths in a trace are paths in them. Asked once
 * more of what was known on that day, they are the same.
 */
export function asKnown(inquiry: Inquiry): Inquiry {
  const { program, plan, facts, asked } = inquiry;
  if (asked.knownOn === undefined) return inquiry;
  return { ...inquiry, facts: questionOf(program, plan, facts, asked).root.facts };
}
