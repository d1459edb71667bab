// Answers and reasons -> plain JSON, for tools. No fact itself is in it: reasons tell facts in words, private ones not at all.

import {
  type Account,
  type Citation,
  type FigureAnswer,
  factTexts,
  type Missing,
  missingFor,
  missingPath,
  missingText,
  type PaymentAnswer,
  plainAmount,
  plainValue,
  type Reason,
  verdictWord,
} from '../src/index.ts';

/** Why each part is so, in the fewest facts; each as text. */
export function accountJson({ eligibility, sections }: Account): readonly Json[] {
  const first = eligibility ? [{ title: 'Who is eligible', parts: [eligibility] }] : [];
  return [...first, ...sections].flatMap(({ title, parts }) =>
    parts.map(({ name, label, answer, lines, facts, assumptions, waitsFor }) => ({
      section: title,
      name,
      label: label ?? null,
      answer,
      because: lines.map(({ depth, text }) => ({ depth, text })),
      facts: factTexts(facts),
      assumptions,
      waitsFor: waitsFor.map(missingJson),
    })),
  );
}

type Json = Readonly<Record<string, unknown>>;

/** A verdict with every answer that is not ruled out, or a figure as far as it is known. */
export function partJson(part: FigureAnswer): Json {
  const { name, label, value, unit, trace, from, because } = part;
  return {
    name,
    label: label ?? null,
    ...plainValue(value, unit),
    citations: (trace.rule?.citations ?? []).map(citationJson),
    evidence: trace.rule?.evidence ?? [],
    from: from ?? null,
    because: because ?? null,
    waitsFor: missingFor(trace).map(missingJson),
  };
}

/** An amount in pence. */
export function paymentJson(payment: PaymentAnswer): Json {
  return {
    ...partJson(payment),
    ...plainAmount(payment.amount),
    due: partJson(payment.when),
    claimed: payment.paid ? partJson(payment.paid) : null,
  };
}

export function reasonJson(reason: Reason): Json {
  const { kind, text, label, verdict, answer, details, citations, evidence, waitsFor, carries, parts } =
    reason;
  return {
    kind,
    text,
    label: label ?? null,
    verdict: verdict === undefined ? null : verdictWord(verdict),
    answer,
    details,
    citations: citations.map(citationJson),
    evidence,
    from: reason.from ?? null,
    because: reason.because ?? null,
    waitsFor: waitsFor.map(missingJson),
    carries,
    parts: parts.map(reasonJson),
  };
}

export function citationJson({ source, place }: Citation): Json {
  return {
    source: source.name,
    title: source.title,
    place: place ?? null,
    standing: source.standing ?? null,
  };
}

export function missingJson(missing: Missing): Json {
  return { kind: missing.kind, path: missingPath(missing), text: missingText(missing) };
}
