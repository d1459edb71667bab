// An answer of the interpreter -> the plain JSON that generated code gives for the same question.

import type { FigureAnswer, PartAnswer, PaymentAnswer, PlanAnswer } from '../../src/interpret/answer.ts';
import {
  isoFromDay,
  plainDate,
  plainNumber,
  plainOption,
  plainPayment,
  plainPlace,
  plainSpan,
  plainVerdict,
} from '../../src/values/index.ts';

export type Plain = { readonly [name: string]: unknown };

export function plainAnswer(answer: PlanAnswer): Plain {
  const named = (parts: readonly FigureAnswer[]): Plain =>
    Object.fromEntries(parts.map((part) => [part.name, plainPart(part)]));
  const { knownOn, progress, eligibility, eligible, appliesTo } = answer;
  return {
    plan: answer.plan.name,
    asOf: isoFromDay(answer.asOf),
    knownOn: knownOn === undefined ? undefined : isoFromDay(knownOn),
    inForce: answer.inForce,
    appliesTo: appliesTo && plainPart(appliesTo),
    eligibility: eligibility && plainPart(eligibility),
    eligible: eligible && plainPart(eligible),
    problems: named(answer.problems),
    indicators: named(answer.problems.flatMap((problem) => problem.indicators)),
    filters: named(answer.filters),
    gates: named(answer.gates),
    outcomes: named(answer.outcomes),
    progress: progress && plainPart(progress),
    payments: Object.fromEntries(answer.payments.map((payment) => [payment.name, paymentOf(payment)])),
    warnings: answer.warnings.map((warning) => ({ because: warning.reason, holds: plainPart(warning) })),
    dates: named(answer.dates),
    figures: named(answer.defines),
  };
}

function paymentOf({ amount, when, paid }: PaymentAnswer): Plain {
  return { ...plainPayment(amount, when.verdict, paid?.verdict) };
}

export function plainPart({ value, unit }: FigureAnswer | PartAnswer): unknown {
  const options = typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : undefined;
  switch (value.kind) {
    case 'verdict':
      return plainVerdict(value.verdict);
    case 'number':
      if (options) return plainPlace(value.number, options);
      return unit === 'date' ? plainDate(value.number) : plainNumber(value.number);
    case 'symbol':
      return plainOption(value.symbol);
    case 'span':
      return plainSpan(value.span, options ?? []);
    default:
      throw new Error('a part is a verdict, a figure or an option');
  }
}
