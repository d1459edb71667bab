// Comparisons: two numbers, or two symbols (an option of a choice, a reference), into a verdict.

import { compareExact, larger, smaller } from './exact.ts';
import { applies, type Range } from './range.ts';
import { NA, NO, not, UNKNOWN, type Verdict, verdictOf, when } from './verdict.ts';

export type CompareOp = 'equal' | 'not equal' | 'at least' | 'at most' | 'more than' | 'less than';

const COMPARISONS: { readonly [Op in CompareOp]: (a: Range, b: Range) => Verdict } = {
  equal: areEqual,
  'not equal': (a, b) => not(areEqual(a, b)),
  'at least': isAtLeast,
  'at most': (a, b) => isAtLeast(b, a),
  'more than': (a, b) => not(isAtLeast(b, a)),
  'less than': (a, b) => not(isAtLeast(a, b)),
};

/**
 * `a is at least b` and the like: yes of ranges that leave no other answer. What does not apply on either
 * side makes the comparison not apply. `equal` is surely yes only of two known numbers.
 */
export function compareRanges(op: CompareOp, a: Range, b: Range): Verdict {
  if (!applies(a) || !applies(b)) return NA;
  return COMPARISONS[op](a, b) | (a.na || b.na ? NA : 0);
}

/** `x is between low and high`, both ends included. */
export function betweenRange(x: Range, low: Range, high: Range): Verdict {
  if (![x, low, high].every(applies)) return NA;
  const possible = compareExact(larger(x.lo, low.lo), smaller(x.hi, high.hi)) <= 0;
  const avoidable = compareExact(x.lo, low.hi) < 0 || compareExact(x.hi, high.lo) > 0;
  return when(possible, avoidable, x.na || low.na || high.na);
}

/** `a is b` of two symbols; null is one that is not known. */
export function compareSymbols(a: string | null, b: string | null): Verdict {
  return a === null || b === null ? UNKNOWN : verdictOf(a === b);
}

/** `a is any of { … }`; null is a symbol that is not known, which is still none of no options. */
export function symbolIn(a: string | null, options: readonly string[]): Verdict {
  if (options.length === 0) return NO;
  return a === null ? UNKNOWN : verdictOf(options.includes(a));
}

function isAtLeast(a: Range, b: Range): Verdict {
  return when(compareExact(a.hi, b.lo) >= 0, compareExact(a.lo, b.hi) < 0);
}

function areEqual(a: Range, b: Range): Verdict {
  const overlap = compareExact(a.lo, b.hi) <= 0 && compareExact(b.lo, a.hi) <= 0;
  const different = compareExact(a.lo, b.hi) < 0 || compareExact(b.lo, a.hi) < 0;
  return when(overlap, different);
}
