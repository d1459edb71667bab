// An answer with its trace -> the parts of an audit file: each in words and exactly, with its reason.

import {
  type FigureAnswer,
  isPayment,
  type PartAnswer,
  type PaymentAnswer,
  type PlanAnswer,
} from '../interpret/answer.ts';
import { valueText } from '../interpret/describe.ts';
import { explain, type Reason, type WordsOf } from '../interpret/explain.ts';
import { missingText } from '../interpret/missing.ts';
import { paymentText } from '../interpret/payment-text.ts';
import { plainValue } from '../interpret/plain-value.ts';
import { sourceText } from '../interpret/render-reason.ts';
import { isoFromDay, plainAmount } from '../values/index.ts';
import type { AuditAnswer, AuditPart, AuditReason } from './audit-file.ts';

export function recordedAnswer(answer: PlanAnswer, wordsOf: WordsOf): AuditAnswer {
  const { from, to } = answer.plan.inForce ?? {};
  const iso = (day: number | undefined): string | null => (day === undefined ? null : isoFromDay(day));
  const told = new Map<string, string>();
  return {
    inForce: { from: iso(from), to: iso(to), onTheDay: answer.inForce },
    parts: partsIn(answer).map(([kind, part]) => recordedPart(kind, part, wordsOf, told)),
  };
}

type Part = readonly [kind: string, part: FigureAnswer];

/** What others rest on stands first, so that its reason is told once. */
function partsIn(answer: PlanAnswer): readonly Part[] {
  const { appliesTo, eligibility, eligible, progress } = answer;
  const all = (kind: string, parts: readonly (FigureAnswer | undefined)[]): readonly Part[] =>
    parts.flatMap((part) => (part ? [[kind, part] as const] : []));
  return [
    ...all('date', answer.dates),
    ...all('figure', answer.defines),
    ...all('whom it is for', [appliesTo]),
    ...answer.problems.flatMap((problem) => [
      ...all('indicator', problem.indicators),
      ...all('problem', [problem]),
    ]),
    ...all('filter', answer.filters),
    ...all('gate', answer.gates),
    ...all('eligibility', [eligibility, eligible?.name === eligibility?.name ? undefined : eligible]),
    ...all('outcome', answer.outcomes),
    ...all('progress', [progress]),
    ...answer.payments.flatMap((payment) => [
      ...all('payment due', [payment.when]),
      ...all('payment claimed', [payment.paid]),
      ...all('payment', [payment]),
    ]),
    ...all('warning', answer.warnings),
  ];
}

function recordedPart(
  kind: string,
  part: FigureAnswer,
  wordsOf: WordsOf,
  told: Map<string, string>,
): AuditPart {
  const { name, label, value, unit, trace } = part;
  const payment: PaymentAnswer | undefined = isPayment(part) ? part : undefined;
  const reason = recordedReason(explain(trace, wordsOf), told, name);
  told.set(name, JSON.stringify(withoutCarries(reason)));
  return {
    kind,
    name,
    ...(label === undefined ? {} : { label }),
    answer: payment ? paymentText(payment) : valueText(value, unit),
    exact: payment
      ? { pence: plainAmount(payment.amount) }
      : { ...plainValue(value, unit), ...reasonOfWarning(part) },
    reason,
  };
}

function reasonOfWarning(part: FigureAnswer | (PartAnswer & { readonly reason: string })): object {
  return 'reason' in part ? { because: part.reason } : {};
}

/** `own`: the name of the part that is being told, which can't be told by pointing at itself. */
function recordedReason(reason: Reason, told: ReadonlyMap<string, string>, own?: string): AuditReason {
  const { kind, text, label, answer, details, citations, evidence, from, because, waitsFor, carries } =
    reason;
  const whole: AuditReason = {
    kind,
    text,
    ...(label === undefined ? {} : { label }),
    answer,
    ...listed('details', details),
    ...listed('citations', citations.map(sourceText)),
    ...listed('evidence', evidence),
    ...(from === undefined ? {} : { from }),
    ...(because === undefined ? {} : { because }),
    ...listed('waitsFor', waitsFor.map(missingText)),
    ...(carries ? {} : { carries: false as const }),
    ...listed(
      'parts',
      reason.parts.map((part) => recordedReason(part, told)),
    ),
  };
  if (kind !== 'part' || text === own || told.get(text) !== JSON.stringify(withoutCarries(whole)))
    return whole;
  return { kind, text, answer, ...(carries ? {} : { carries: false }), toldBefore: true };
}

function listed<K extends string, T>(key: K, items: readonly T[]): { readonly [k in K]?: readonly T[] } {
  return (items.length === 0 ? {} : { [key]: items }) as { readonly [k in K]?: readonly T[] };
}

function withoutCarries({ carries: _, ...reason }: AuditReason): AuditReason {
  return reason;
}
