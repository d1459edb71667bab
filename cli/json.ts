// Answers and reasons -> plain JSON, for tools. No fact itself is in it: reasons tell facts in words, private ones not at all.

import {
  answers,
  type Citation,
  type Missing,
  missingFor,
  missingText,
  type PartAnswer,
  type Reason,
  verdictWord,
} from '../src/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** `possible` has every answer that is not ruled out: one when the verdict is decided. */
export function partJson({ name, label, verdict, trace }: PartAnswer): Json {
  return {
    name,
    label: label ?? null,
    verdict: verdictWord(verdict),
    possible: answers(verdict),
    citations: (trace.rule?.citations ?? []).map(citationJson),
    evidence: trace.rule?.evidence ?? [],
    waitsFor: missingFor(trace).map(missingJson),
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
    waitsFor: waitsFor.map(missingJson),
    carries,
    parts: parts.map(reasonJson),
  };
}

function citationJson({ source, place }: Citation): Json {
  return {
    source: source.name,
    title: source.title,
    place: place ?? null,
    standing: source.standing ?? null,
  };
}

function missingJson(missing: Missing): Json {
  const path = missing.kind === 'fact' ? missing.fact.path : missing.calendar;
  return { kind: missing.kind, path, text: missingText(missing) };
}
