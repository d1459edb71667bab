// Comparisons of numbers: two of them into a verdict.

import { compareExact } from './exact.ts';
import { applies, type Range } from './range.ts';
import type { Span } from './span.ts';
import { allOf, NA, not, type Verdict, when } from './verdict.ts';

/**
 * @example
 * const op: CompareOp = 'at least';
 */
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
 *
 * @example
 * compareRanges('at least', point(3), point(2)) === YES; // => true
 */
export function compareRanges(op: CompareOp, a: Range, b: Range): Verdict {
  if (!applies(a) || !applies(b)) return NA;
  return COMPARISONS[op](a, b) | (a.na || b.na ? NA : 0);
}

/**
 * What stands in the middle of a list, against one value: it is at least so much when its lower end is, at most when its
 * higher end is, and equal when both are.
 *
 * @example
 * compareSpan('at least', { low: point(1), high: point(2) }, point(1)) === YES; // => true
 */
export function compareSpan(op: CompareOp, { low, high }: Span, b: Range): Verdict {
  switch (op) {
    case 'at least':
    case 'more than':
      return compareRanges(op, low, b);
    case 'at most':
    case 'less than':
      return compareRanges(op, high, b);
    case 'equal':
      return allOf(compareRanges(op, low, b), compareRanges(op, high, b));
    case 'not equal':
      return not(compareSpan('equal', { low, high }, b));
  }
}

function isAtLeast(a: Range, b: Range): Verdict {
  return when(compareExact(a.hi, b.lo) >= 0, compareExact(a.lo, b.hi) < 0);
}

function areEqual(a: Range, b: Range): Verdict {
  const overlap = compareExact(a.lo, b.hi) <= 0 && compareExact(b.lo, a.hi) <= 0;
  const different = compareExact(a.lo, b.hi) < 0 || compareExact(b.lo, a.hi) < 0;
  return when(overlap, different);
}
