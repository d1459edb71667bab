// A verdict that is not what is wanted -> the smallest sets of conditions that keep it from being so, in the words of the rule.

import { isPart } from '../interpret/carriers.ts';
import { recordName } from '../interpret/describe.ts';
import { explain, type Reason, type WordsOf } from '../interpret/explain.ts';
import type { Trace } from '../interpret/value.ts';
import { windowText } from '../values/index.ts';
import { type Condition, type Flip, flipsOf, type Wanted } from './flips.ts';
import { asKnown, type Inquiry, traceOf } from './inquiry.ts';

/**
 * A condition that has to come out otherwise.
 *
 * @example
 * const lacks: readonly Lack[] = whyNot(inquiry, NO, wordsOf).sets[0] ?? [];
 */
export interface Lack {
  /** The parts of the plan that it stands under, the innermost last: `school`, `school.exclusions`. */
  readonly parts: readonly string[];
  /** The records, and the days, that it is told of, the outermost first. */
  readonly of: readonly string[];
  /** Why it comes out as it does. */
  readonly reason: Reason;
  readonly wanted: Wanted;
  /** How many facts it takes at least. */
  readonly cost: number;
}

/**
 * @example
 * const found: WhyNot = whyNot(inquiry, NO, wordsOf);
 */
export interface WhyNot {
  /** Any one of these sets would do; the smallest first. */
  readonly sets: readonly (readonly Lack[])[];
  /** How many facts the smallest takes at least; undefined where the rules leave no way. */
  readonly distance: number | undefined;
  /** How many sets of the same size there are. */
  readonly smallest: number;
}

/**
 * The smallest sets of conditions that have failed; none of a verdict that is as wanted.
 *
 * @example
 * whyNot(inquiry, NO, wordsOf).sets[0]!.map(({ parts }) => parts.at(-1)); // => ['damp.soaked']
 */
export function whyNot(given: Inquiry, wanted: Wanted, wordsOf: WordsOf): WhyNot {
  const found = flipsOf(traceOf(asKnown(given)), wanted).filter(({ cost }) => cost > 0);
  const sets = found.map((flip) => lacksOf(flip, wordsOf));
  const distance = found[0]?.cost;
  return { sets, distance, smallest: found.filter(({ cost }) => cost === distance).length };
}

function lacksOf({ conditions }: Flip, wordsOf: WordsOf): readonly Lack[] {
  return conditions.map((condition) => lackOf(condition, wordsOf));
}

function lackOf({ trace, wanted, cost, within }: Condition, wordsOf: WordsOf): Lack {
  const { subject: _, ...plain } = trace;
  return {
    parts: within.flatMap(({ rule }) => (rule && isPart(rule.role) ? [rule.name] : [])),
    of: [...new Set([...within, trace].flatMap(calledBy))],
    reason: explain(plain, wordsOf),
    wanted,
    cost,
  };
}

function calledBy({ subject, days }: Trace): readonly string[] {
  if (subject) return [recordName(subject)];
  return days ? [windowText(days)] : [];
}
