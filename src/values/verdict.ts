// A verdict is the set of answers still possible, as bits; more than one of them is "unknown". A tally counts
// verdicts against a bound, and every `and`, `or`, `not`, `any`, `every` and `at least 2 of` is one.

import { ceiling, compareExact, larger } from './exact.ts';
import { applies, point, type Range } from './range.ts';

/**
 * A set of the answers YES, NO and NA; never empty. An item of a tally may hold ABSENT too.
 *
 * @example
 * const either: Verdict = YES | NO;
 */
export type Verdict = number;

/**
 * @example
 * verdictWord(YES); // => 'yes'
 */
export const YES = 1;
/**
 * @example
 * verdictWord(NO); // => 'no'
 */
export const NO = 2;
/**
 * Does not apply.
 *
 * @example
 * verdictWord(NA); // => 'does not apply'
 */
export const NA = 4;
/** Only on an item of a tally: it may not belong to the list at all. */
export const ABSENT = 8;
/**
 * @example
 * plainVerdict(UNKNOWN).possible; // => ['yes', 'no']
 */
export const UNKNOWN = 3;
/**
 * @example
 * plainVerdict(ANY_ANSWER).possible; // => ['yes', 'no', 'does not apply']
 */
export const ANY_ANSWER = 7;

/**
 * One answer, in the words that users see.
 *
 * @example
 * const yes: Answer = 'yes';
 */
export type Answer = 'yes' | 'no' | 'does not apply';

/**
 * What a tally asks of its items: that every one is yes, or that the number of them that are lies within
 * bounds.
 *
 * @example
 * const two: Need = { kind: 'count', least: point(2), most: null };
 */
export type Need =
  | { readonly kind: 'every' }
  | { readonly kind: 'count'; readonly least: Range | null; readonly most: Range | null };

/**
 * @example
 * tally([YES, UNKNOWN], EVERY) === UNKNOWN; // => true
 */
export const EVERY: Need = { kind: 'every' };
/**
 * @example
 * tally([NO, UNKNOWN, YES], AT_LEAST_ONE) === YES; // => true
 */
export const AT_LEAST_ONE: Need = { kind: 'count', least: point(1), most: null };
/**
 * @example
 * tally([NO, NO], NONE) === YES; // => true
 */
export const NONE: Need = { kind: 'count', least: null, most: point(0) };

const ANSWERS: readonly (readonly [Verdict, Answer])[] = [
  [YES, 'yes'],
  [NO, 'no'],
  [NA, 'does not apply'],
];

/** The answers still possible, in the order yes, no, does not apply. */
export function answers(v: Verdict): Answer[] {
  return ANSWERS.filter(([bit]) => (v & bit) !== 0).map(([, answer]) => answer);
}

/**
 * Whether exactly one answer is possible.
 *
 * @example
 * isDecided(UNKNOWN); // => false
 */
export function isDecided(v: Verdict): boolean {
  return v !== 0 && (v & (v - 1)) === 0;
}

/**
 * The one answer, or `unknown`.
 *
 * @example
 * verdictWord(YES); // => 'yes'
 */
export function verdictWord(v: Verdict): Answer | 'unknown' {
  return ANSWERS.find(([bit]) => v === bit)?.[1] ?? 'unknown';
}

/**
 * The verdict of a yes/no fact; undefined is a fact that is not known.
 *
 * @example
 * verdictOf(undefined) === UNKNOWN; // => true
 */
export function verdictOf(b: boolean | undefined): Verdict {
  if (b === undefined) return UNKNOWN;
  return b ? YES : NO;
}

/** The verdict with exactly these answers. */
export function when(possibleYes: boolean, possibleNo: boolean, na = false): Verdict {
  return (possibleYes ? YES : 0) | (possibleNo ? NO : 0) | (na ? NA : 0);
}

/**
 * Whatever either may be.
 *
 * @example
 * unionVerdicts(YES, NO) === UNKNOWN; // => true
 */
export function unionVerdicts(a: Verdict, b: Verdict): Verdict {
  return a | b;
}

/**
 * As `numberKey`, of verdicts.
 *
 * @example
 * verdictKey(YES); // => '1'
 */
export function verdictKey(v: Verdict): string | null | undefined {
  if (v === NA) return undefined;
  return isDecided(v) ? String(v) : null;
}

/** Swaps yes and no; what does not apply has no opposite. */
export function not(v: Verdict): Verdict {
  const swapped = ((v & YES) !== 0 ? NO : 0) | ((v & NO) !== 0 ? YES : 0);
  return swapped | (v & (NA | ABSENT));
}

/** `and`: every one of those that apply is yes. */
export function allOf(...items: readonly Verdict[]): Verdict {
  return tally(items, EVERY);
}

/** `or`: at least one of those that apply is yes. */
export function anyOf(...items: readonly Verdict[]): Verdict {
  return tally(items, AT_LEAST_ONE);
}

/**
 * The answers that a tally may still give, whichever of its answers each item turns out to have.
 *
 * Of one completion with y yes, n no and a that do not apply (absent items are gone): when y + n = 0 and a >
 * 0 it does not apply; `every` is yes when n = 0 (and does not apply when nothing is left); a count is yes
 * when y is within the bounds. `open` says that there may be any number of further items, each with one of
 * the answers of `further`. It is worked out from counts, without enumeration, and is exactly the set that
 * enumeration gives.
 *
 * @example
 * verdictWord(tally([YES, NO], { kind: 'count', least: point(2), most: null })); // => 'no'
 */
export function tally(
  items: Iterable<Verdict>,
  need: Need,
  open = false,
  further: Verdict = ANY_ANSWER,
): Verdict {
  const seen = survey(items, open ? further : 0);
  return need.kind === 'every' ? everyVerdict(seen) : countVerdict(seen, need.least, need.most);
}

/** All that a tally needs to know of its items. */
interface Survey {
  readonly surelyYes: number;
  readonly possiblyYes: number;
  readonly someMayBeNo: boolean;
  readonly someMayBeNa: boolean;
  readonly someSurelyNo: boolean;
  /** Every item may fall out: be absent or not apply. True of no items. */
  readonly allMayFallOut: boolean;
  readonly allMayBeAbsent: boolean;
}

/** `further`: the answers of items that are not known of; 0 of a list that is complete. */
function survey(items: Iterable<Verdict>, further: Verdict): Survey {
  let surelyYes = 0;
  let possiblyYes = (further & YES) !== 0 ? Infinity : 0;
  let some = further;
  let surelyNo = false;
  let fallOut = true;
  let absent = true;
  for (const item of items) {
    if (item === YES) surelyYes += 1;
    if ((item & YES) !== 0) possiblyYes += 1;
    if (item === NO) surelyNo = true;
    if ((item & (NA | ABSENT)) === 0) fallOut = false;
    if ((item & ABSENT) === 0) absent = false;
    some |= item;
  }
  return {
    surelyYes,
    possiblyYes,
    someMayBeNo: (some & NO) !== 0,
    someMayBeNa: (some & NA) !== 0,
    someSurelyNo: surelyNo,
    allMayFallOut: fallOut,
    allMayBeAbsent: absent,
  };
}

function everyVerdict(seen: Survey): Verdict {
  return when(seen.possiblyYes > 0 && !seen.someSurelyNo, seen.someMayBeNo, seen.allMayFallOut);
}

function countVerdict(seen: Survey, least: Range | null, most: Range | null): Verdict {
  const from = least ?? NO_LOWER_BOUND;
  const to = most ?? NO_UPPER_BOUND;
  if (!applies(from) || !applies(to)) return NA;
  const na = from.na || to.na || (seen.allMayFallOut && seen.someMayBeNa);
  const lowest = lowestCount(seen);
  const highest = seen.possiblyYes;
  if (lowest > highest) return when(false, false, na);
  return when(reaches(lowest, highest, from, to), misses(lowest, highest, from, to), na);
}

const NO_LOWER_BOUND = point(-Infinity);
const NO_UPPER_BOUND = point(Infinity);

/** The least number of yes in a completion that counts at all; all from it to `possiblyYes` can happen. */
function lowestCount(seen: Survey): number {
  // With no yes at all, something must be no, or everything absent: otherwise the tally does not apply.
  const zeroCounts = seen.surelyYes === 0 && (seen.someMayBeNo || seen.allMayBeAbsent);
  return zeroCounts ? 0 : Math.max(seen.surelyYes, 1);
}

/** Whether some whole number from lowest to highest can be within the bounds. */
function reaches(lowest: number, highest: number, least: Range, most: Range): boolean {
  const first = ceiling(larger(lowest, least.lo));
  return compareExact(first, highest) <= 0 && compareExact(first, most.hi) <= 0;
}

/** Whether some whole number from lowest to highest can be outside the bounds. */
function misses(lowest: number, highest: number, least: Range, most: Range): boolean {
  return compareExact(lowest, least.hi) < 0 || compareExact(highest, most.lo) > 0;
}
