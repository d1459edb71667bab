// What a program asks -> the day, what was known, and the dates of the plan. A question that is mistyped is refused, not
// answered as another one.

import { HeadlineInputError, readDay } from './input.ts';
import { point, type Range } from './range.ts';

/**
 * @example
 * const asked: AskedQuestion = readQuestion({ asOf: '2015-09-30' }, []);
 */
export interface AskedQuestion {
  readonly day: number;
  /** What was known on a day; undefined: all that is known. */
  readonly knownOn: number | undefined;
  /** The dates that are given, by name. */
  readonly dates: Readonly<Record<string, Range>>;
}

/** What any question has. */
const PARTS: readonly string[] = ['asOf', 'knownOn', 'dates'];

/**
 * `dates`: the dates that may be given; those that are left out are not known. `more`: what else the question may have.
 * Throws a `HeadlineInputError` with the path of what can't be used.
 *
 * @example
 * readQuestion({ asOf: '2015-09-30', dates: { survey: '2015-02-01' } }, ['survey']).dates.survey?.lo; // => 16467
 */
export function readQuestion(
  given: unknown,
  dates: readonly string[],
  more: readonly string[] = [],
): AskedQuestion {
  const question = objectAt(given, '');
  for (const name of Object.keys(question))
    if (!PARTS.includes(name) && !more.includes(name))
      throw new HeadlineInputError(name, 'a question has no such part');
  const { asOf, knownOn } = question;
  return {
    day: readDay(asOf, 'asOf'),
    knownOn: knownOn === undefined ? undefined : readDay(knownOn, 'knownOn'),
    dates: question.dates === undefined ? {} : datesGiven(objectAt(question.dates, 'dates'), dates),
  };
}

function datesGiven(
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): AskedQuestion['dates'] {
  const wrong = Object.keys(given).find((name) => !names.includes(name));
  if (wrong !== undefined) {
    const known = names.length === 0 ? 'none' : names.join(', ');
    throw new HeadlineInputError(`dates.${wrong}`, `is no date that is asked for; those are: ${known}`);
  }
  const there = names.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, point(readDay(given[name], `dates.${name}`))]));
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new HeadlineInputError(path, path === '' ? 'a question is an object' : 'must be an object');
}
