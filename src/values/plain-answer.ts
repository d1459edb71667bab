// Values -> plain JSON, for whoever embeds an evaluator or reads an answer in a file.

import { isoFromDay } from './date.ts';
import { compareExact, type Exact, exactText, multiply } from './exact.ts';
import { applies, isPoint, type Range } from './range.ts';
import type { Span } from './span.ts';
import { possibleSymbols, type SymbolValue, symbolMayNotApply } from './symbol.ts';
import { ANY_ANSWER, type Answer, answers, type Verdict, verdictWord } from './verdict.ts';

/**
 * `possible`: the answers that further facts may lead to; the verdict is unknown where there is more than one.
 *
 * @example
 * const open: PlainVerdict = { verdict: 'unknown', possible: ['yes', 'no'] };
 */
export interface PlainVerdict {
  readonly verdict: Answer | 'unknown';
  readonly possible: readonly Answer[];
}

/**
 * @example
 * plainVerdict(UNKNOWN); // => { verdict: 'unknown', possible: ['yes', 'no'] }
 */
export function plainVerdict(v: Verdict): PlainVerdict {
  return PLAIN_VERDICTS[v] as PlainVerdict;
}

/**
 * What `plainVerdict` gives, by the set of answers; nobody can change it.
 *
 * @example
 * PLAIN_VERDICTS[YES]?.verdict; // => 'yes'
 */
export const PLAIN_VERDICTS: readonly PlainVerdict[] = Array.from({ length: ANY_ANSWER + 1 }, (_, v) =>
  Object.freeze({ verdict: verdictWord(v), possible: Object.freeze(answers(v)) }),
);

/**
 * What a plan has none of.
 *
 * @example
 * Object.keys(NOTHING).length; // => 0
 */
export const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

/**
 * A list of none.
 *
 * @example
 * NONE_OF_THEM.length; // => 0
 */
export const NONE_OF_THEM: readonly never[] = Object.freeze([]);

/**
 * What is known of a figure: exact, as a decimal (`"0.25"`) or a fraction (`"1/3"`); a side of which nothing is known is null.
 *
 * @example
 * const rate: PlainNumber = { value: '0.25', least: '0.25', most: '0.25', mayNotApply: false };
 */
export interface PlainNumber {
  readonly value: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly mayNotApply: boolean;
}

/**
 * @example
 * plainNumber(point({ n: 1n, d: 3n })).value; // => '1/3'
 */
export function plainNumber(r: Range): PlainNumber {
  return bounds(r, exactText);
}

/**
 * As `PlainNumber`, in whole pence.
 *
 * @example
 * const due: PlainAmount = { value: 100_000, least: 100_000, most: 100_000, mayNotApply: false };
 */
export interface PlainAmount {
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly mayNotApply: boolean;
}

/**
 * Invariant: the amount is of whole pence, as every payment is.
 *
 * @example
 * plainAmount(point(10)); // => { value: 1000, least: 1000, most: 1000, mayNotApply: false }
 */
export function plainAmount(r: Range): PlainAmount {
  return bounds(r, (pounds) => Number(multiply(pounds, 100)));
}

/**
 * As `PlainNumber`, of days such as `2015-09-30`.
 *
 * @example
 * plainDate(point(0)).value; // => '1970-01-01'
 */
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

/**
 * The option, or while it is not known those that are still possible; null: any there is.
 *
 * @example
 * const grade: PlainOption = { option: null, possible: ['low', 'high'], mayNotApply: false };
 */
export interface PlainOption {
  readonly option: string | null;
  readonly possible: readonly string[] | null;
  readonly mayNotApply: boolean;
}

/**
 * @example
 * plainOption('hill'); // => { option: 'hill', possible: ['hill'], mayNotApply: false }
 */
export function plainOption(s: SymbolValue): PlainOption {
  const possible = possibleSymbols(s);
  const mayNotApply = symbolMayNotApply(s);
  const only = possible?.length === 1 && !mayNotApply ? possible[0] : undefined;
  return { option: only ?? null, possible, mayNotApply };
}

/**
 * As `plainOption`, of a place on a scale.
 *
 * @example
 * plainPlace(point(1), ['low', 'high']).option; // => 'high'
 */
export function plainPlace(r: Range, options: readonly string[]): PlainOption {
  const possible = applies(r)
    ? options.filter((_, place) => compareExact(place, r.lo) >= 0 && compareExact(place, r.hi) <= 0)
    : [];
  const only = possible.length === 1 && !r.na ? possible[0] : undefined;
  return { option: only ?? null, possible, mayNotApply: r.na };
}

/**
 * What stands in the middle of a scale: the lower and the higher option, which are mostly one.
 *
 * @example
 * const middle: PlainSpan = plainSpan({ low: point(0), high: point(1) }, ['low', 'high']);
 */
export interface PlainSpan {
  readonly low: PlainOption;
  readonly high: PlainOption;
}

/**
 * @example
 * plainSpan({ low: point(0), high: point(1) }, ['low', 'high']).high.option; // => 'high'
 */
export function plainSpan({ low, high }: Span, options: readonly string[]): PlainSpan {
  return { low: plainPlace(low, options), high: plainPlace(high, options) };
}
