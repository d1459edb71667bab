// A verdict and a day -> the next day, or the last one before it, on which the verdict is another. Every day between is asked about:
// a rule may turn on any of them.

import { addDays, dayFromIso, type Verdict } from '../values/index.ts';
import { type Inquiry, traceOf, verdictOf } from './inquiry.ts';

/**
 * @example
 * const turn: Turn = { day: asOf, from: 1, to: 2 };
 */
export interface Turn {
  /** The first day, from the one that is asked about, on which it is so. */
  readonly day: number;
  /** The verdict on the day that is asked about. */
  readonly from: Verdict;
  /** The verdict on that day. */
  readonly to: Verdict;
}

const FIRST_DAY = dayFromIso('0001-01-01') ?? Number.NEGATIVE_INFINITY;
const LAST_DAY = dayFromIso('9999-12-31') ?? Number.POSITIVE_INFINITY;

/**
 * A day is asked about with each step, so that whoever waits may do something else between; it ends with the turn, or with undefined
 * where none was found among so many days, or before the calendar ends.
 *
 * @example
 * const steps = turnAfter({ program, plan, rule: 'dry/eligibility', facts: { reference: 'A' }, asked: { asOf } }, 1, 30);
 * [...steps].length; // => 30
 */
export function* turnAfter(
  inquiry: Inquiry,
  direction: 1 | -1,
  most: number,
): Generator<number, Turn | undefined> {
  const { asked } = inquiry;
  const from = verdictOf(traceOf(inquiry));
  for (let days = 1; days <= most; days++) {
    const day = addDays(asked.asOf, direction * days);
    if (day < FIRST_DAY || day > LAST_DAY) return undefined;
    const to = verdictOf(traceOf({ ...inquiry, asked: { ...asked, asOf: day } }));
    if (to !== from) return { day, from, to };
    yield day;
  }
  return undefined;
}
