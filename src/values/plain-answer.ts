// Values -> plain JSON, for whoever embeds an evaluator or reads an answer in a file.

import { isoFromDay } from './date.ts';
import { compareExact, type Exact, exactText, multiply } from './exact.ts';
import { applies, isPoint, type Range } from './range.ts';
import type { Span } from './span.ts';
import { possibleSymbols, type SymbolValue, symbolMayNotApply } from './symbol.ts';
import { type Answer, answers, type Verdict, verdictWord } from './verdict.ts';

/** `possible`: the answers that further facts may lead to; the verdict is unknown where there is more than one. */
export interface PlainVerdict {
  readonly verdict: Answer | 'unknown';
  readonly possible: readonly Answer[];
}

export function plainVerdict(v: Verdict): PlainVerdict {
  return { verdict: verdictWord(v), possible: answers(v) };
}

/** What is known of a figure: exact, as a decimal (`"0.25"`) or a fraction (`"1/3"`); a side of which nothing is known is null. */
export interface PlainNumber {
  readonly value: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly mayNotApply: boolean;
}

export function plainNumber(r: Range): PlainNumber {
  return bounds(r, exactText);
}

/** As `PlainNumber`, in whole pence. */
export interface PlainAmount {
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly mayNotApply: boolean;
}

/** Invariant: the amount is of whole pence, as every payment is. */
export function plainAmount(r: Range): PlainAmount {
  return bounds(r, (pounds) => Number(multiply(pounds, 100)));
}

/** As `PlainNumber`, of days such as `2015-09-30`. */
export function plainDate(r: Range): PlainNumber {
  return bounds(r, (day) => isoFromDay(Number(day)));
}

function bounds<T>(
  r: Range,
  show: (x: Exact) => T,
): { value: T | null; least: T | null; most: T | null; mayNotApply: boolean } {
  if (!applies(r)) return { value: null, least: null, most: null, mayNotApply: true };
  const shown = (x: Exact): T | null => (x === Infinity || x === -Infinity ? null : show(x));
  return {
    value: isPoint(r) ? shown(r.lo) : null,
    least: shown(r.lo),
    most: shown(r.hi),
    mayNotApply: r.na,
  };
}

/** The option, or while it is not known those that are still possible; null: any there is. */
export interface PlainOption {
  readonly option: string | null;
  readonly possible: readonly string[] | null;
  readonly mayNotApply: boolean;
}

export function plainOption(s: SymbolValue): PlainOption {
  const possible = possibleSymbols(s);
  const mayNotApply = symbolMayNotApply(s);
  const only = possible?.length === 1 && !mayNotApply ? possible[0] : undefined;
  return { option: only ?? null, possible, mayNotApply };
}

/** As `plainOption`, of a place on a scale. */
export function plainPlace(r: Range, options: readonly string[]): PlainOption {
  const possible = applies(r)
    ? options.filter((_, place) => compareExact(place, r.lo) >= 0 && compareExact(place, r.hi) <= 0)
    : [];
  const only = possible.length === 1 && !r.na ? possible[0] : undefined;
  return { option: only ?? null, possible, mayNotApply: r.na };
}

/** What stands in the middle of a scale: the lower and the higher option, which are mostly one. */
export interface PlainSpan {
  readonly low: PlainOption;
  readonly high: PlainOption;
}

export function plainSpan({ low, high }: Span, options: readonly string[]): PlainSpan {
  return { low: plainPlace(low, options), high: plainPlace(high, options) };
}
