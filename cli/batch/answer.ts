// An answer as generated code gives it, as far as a run reads it.

import type { PlainAmount, PlainNumber, PlainOption, PlainSpan, PlainVerdict } from '../../src/index.ts';

export type Part = PlainVerdict | PlainNumber | PlainOption | PlainSpan;

export interface Payment {
  readonly amount: PlainAmount;
  readonly due: PlainVerdict;
  readonly claimed: PlainVerdict | undefined;
}

export type Parts = Readonly<Record<string, Part>>;

export interface Answered {
  readonly plan: string;
  readonly asOf: string;
  readonly inForce: boolean;
  readonly appliesTo: Part | undefined;
  readonly eligibility: Part | undefined;
  readonly eligible: Part | undefined;
  readonly problems: Parts;
  readonly indicators: Parts;
  readonly filters: Parts;
  readonly gates: Parts;
  readonly outcomes: Parts;
  readonly progress: Part | undefined;
  readonly payments: Readonly<Record<string, Payment>>;
  readonly warnings: readonly { readonly because: string; readonly holds: PlainVerdict }[];
  readonly dates: Parts;
  readonly figures: Parts;
}

/** The module of a plan. Invariant: it is asked of facts that fit. */
export interface PlanModule {
  evaluateChecked(facts: unknown, question: PlanQuestion): Answered;
}

export interface PlanQuestion {
  readonly asOf: string;
  readonly knownOn?: string;
  readonly dates: Readonly<Record<string, string>>;
}

export const UNKNOWN = 'unknown';
export const DOES_NOT_APPLY = 'does not apply';

/** A part in one word: its verdict, its grade or option, its exact figure; `unknown` while it may still be more than one. */
export function wordOf(part: Part): string {
  if ('verdict' in part) return part.verdict;
  if ('low' in part) return spanWord(part);
  if ('value' in part) return part.value ?? UNKNOWN;
  if (part.option !== null) return part.option;
  return part.possible?.length === 0 ? DOES_NOT_APPLY : UNKNOWN;
}

function spanWord({ low, high }: PlainSpan): string {
  const [from, to] = [wordOf(low), wordOf(high)];
  if (from === to) return from;
  return from === UNKNOWN || to === UNKNOWN ? UNKNOWN : `${from} to ${to}`;
}
