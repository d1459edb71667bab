// A question that is prepared once and asked about many records.

import { readQuestion } from './asked.ts';
import { NotPlain } from './fused.ts';
import { HeadlineInputError } from './input.ts';
import { ask, askKnownOn, type Bindings, type Question } from './question.ts';
import { point, type Range } from './range.ts';
import type { Facts } from './read.ts';
import type { RecordShapes } from './record-shape.ts';
import { type Answer, type Verdict, verdictWord } from './verdict.ts';

/**
 * A question about all that is known.
 *
 * @example
 * const prepare: Prepare<string> = ({ asOf }) => (facts) => `${asOf} ${facts?.reference}`;
 */
export type Prepare<T> = (asked: {
  readonly day: number;
  readonly asOf: string;
  readonly dates: Readonly<Record<string, Range>>;
}) => (facts: Facts) => T | undefined;

/**
 * The function that answers a question; the same one while the same is asked. Undefined of what was known on a day, and where the
 * question rests on what is no plain number. Throws a `HeadlineInputError` of a question that can't be asked.
 *
 * @example
 * const prepared = preparing([], ({ asOf }) => () => asOf);
 * prepared({ asOf: '2015-09-30' })?.(place); // => '2015-09-30'
 */
export function preparing<T>(
  dates: readonly string[],
  prepare: Prepare<T>,
): (given: unknown) => ((facts: Facts) => T | undefined) | undefined {
  let last: string | undefined;
  let found: ((facts: Facts) => T | undefined) | undefined;
  return (given) => {
    if (last !== undefined && isOnly(given, last)) return found;
    const { day, knownOn, dates: known } = readQuestion(given, dates);
    if (knownOn !== undefined) return undefined;
    const { asOf } = given as { readonly asOf: string };
    const prepared = whenPlain(() => prepare({ day, asOf, dates: known }));
    // What is given beside the date could differ the next time.
    last = (given as { readonly dates?: unknown }).dates === undefined ? asOf : undefined;
    found = prepared;
    return prepared;
  };
}

/** Whether a question has that date, and nothing else: also what an object has without showing it. */
function isOnly(given: unknown, asOf: string): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const asked = given as Readonly<Record<'asOf' | 'knownOn' | 'dates', unknown>>;
  if (asked.asOf !== asOf || asked.knownOn !== undefined || asked.dates !== undefined) return false;
  // What no question has is refused, also where it is undefined.
  for (const part in given) if (part !== 'asOf' && part !== 'knownOn' && part !== 'dates') return false;
  return true;
}

/**
 * What is prepared for a question; undefined where the question rests on what is no plain number.
 *
 * @example
 * whenPlain(() => plainBounds({ lo: 0, hi: 1, na: true }, 1)); // => undefined
 */
export function whenPlain<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/**
 * A verdict that can be asked for alone: the rule, and the same as fused code.
 *
 * @example
 * const dry: Decidable = { rule: () => YES, prepare: () => () => YES };
 */
export interface Decidable {
  readonly rule: (facts: Facts, question: Question) => Verdict;
  readonly prepare: Prepare<Verdict> | undefined;
}

/**
 * A function that decides one part about one record after the other. Invariant of what it gives: it is asked of facts that fit.
 * Throws a `HeadlineInputError` of a question that can't be asked.
 *
 * @example
 * const asked = { dates: [], bindings, record: 'Place', shapes };
 * const isDry = deciding({ eligible: { rule: () => YES, prepare: undefined } }, 'eligible', asked, { asOf: '2015-09-30' });
 * isDry(place); // => 'yes'
 */
export function deciding(
  parts: Readonly<Record<string, Decidable>>,
  part: string,
  {
    dates: names,
    bindings,
    record,
    shapes,
  }: {
    readonly dates: readonly string[];
    readonly bindings: Bindings;
    readonly record: string;
    readonly shapes: RecordShapes;
  },
  given: unknown,
): (facts: Facts) => Answer | 'unknown' {
  const decidable = Object.hasOwn(parts, part) ? parts[part] : undefined;
  if (!decidable) throw new HeadlineInputError('part', `must be one of ${Object.keys(parts).join(', ')}`);
  const { day, knownOn, dates } = readQuestion(given, names);
  const { asOf } = given as { readonly asOf: string };
  const { prepare, rule } = decidable;
  const quick = knownOn === undefined && prepare ? whenPlain(() => prepare({ day, asOf, dates })) : undefined;
  const slow = (facts: Facts): Verdict => {
    const asked = ask(day, { facts, record, shapes }, bindings, dates);
    const question = knownOn === undefined ? asked : askKnownOn(asked, point(knownOn)).question;
    return rule(question.root.facts, question);
  };
  return (facts) => WORDS[quick?.(facts) ?? slow(facts)] as Answer | 'unknown';
}

const WORDS: readonly (Answer | 'unknown')[] = [0, 1, 2, 3, 4, 5, 6, 7].map(verdictWord);
