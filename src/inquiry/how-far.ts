// A verdict -> how many facts it is from yes, and what it waits for, in words that hold for any record.

import { missingFor } from '../interpret/missing.ts';
import { missingInGeneral } from '../interpret/waits-for.ts';
import { YES } from '../values/index.ts';
import { distanceOf } from './flips.ts';
import { type Inquiry, traceOf } from './inquiry.ts';

/**
 * @example
 * const far: HowFar = { facts: 1, waits: ['wet of Place'] };
 */
export interface HowFar {
  /** The least number of facts that would have to be otherwise, by what the rule says; 0 of a yes; undefined where no so few do. */
  readonly facts: number | undefined;
  /** Each thing once; none of a verdict that is known. */
  readonly waits: readonly string[];
}

/**
 * `atMost`: whoever is farther than so many facts is not told apart from those who can't get there.
 *
 * @example
 * howFar({ program, plan, rule: 'dry/eligibility', facts: { reference: 'A' }, asked: { asOf } }, 2).facts; // => 1
 */
export function howFar(inquiry: Inquiry, atMost: number): HowFar {
  const trace = traceOf(inquiry);
  return {
    facts: distanceOf(trace, YES, atMost),
    waits: [...new Set(missingFor(trace).map(missingInGeneral))],
  };
}
