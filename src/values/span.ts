// What stands in the middle of places on a scale: of an even number of them everything from the lower to the higher of the two.

import {
  ANY_NUMBER,
  ANYTHING,
  isSettledNumber,
  NOT_APPLICABLE_NUMBER,
  type Range,
  unionRange,
} from './range.ts';

/**
 * @example
 * const fromLowToHigh: Span = { low: point(0), high: point(1) };
 */
export interface Span {
  readonly low: Range;
  readonly high: Range;
}

/**
 * @example
 * isKnownSpan(UNKNOWN_SPAN); // => false
 */
export const UNKNOWN_SPAN: Span = { low: ANYTHING, high: ANYTHING };

/**
 * As `UNKNOWN_SPAN`, and it may not apply.
 *
 * @example
 * isKnownSpan(ANY_SPAN); // => false
 */
export const ANY_SPAN: Span = { low: ANY_NUMBER, high: ANY_NUMBER };

/**
 * @example
 * applies(NOT_APPLICABLE_SPAN.low); // => false
 */
export const NOT_APPLICABLE_SPAN: Span = { low: NOT_APPLICABLE_NUMBER, high: NOT_APPLICABLE_NUMBER };

/**
 * Whether both ends are known.
 *
 * @example
 * isKnownSpan({ low: point(1), high: point(1) }); // => true
 */
export function isKnownSpan({ low, high }: Span): boolean {
  return isSettledNumber(low) && isSettledNumber(high);
}

/**
 * Whatever either may be.
 *
 * @example
 * unionSpans(UNKNOWN_SPAN, { low: point(0), high: point(1) }).low.na; // => false
 */
export function unionSpans(a: Span, b: Span): Span {
  return { low: unionRange(a.low, b.low), high: unionRange(a.high, b.high) };
}
