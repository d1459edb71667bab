// What is tried on families: whether something that should hold of a plan holds of each.

import { askPlan, type PlanAnswer } from '../interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { Span } from '../text/span.ts';
import type { Family } from './family.ts';

/** What one family says: `open` where what is unknown leaves it open, or where it is not about such a family. */
export type Judged =
  | { readonly kind: 'holds' | 'open' }
  /** What came out instead, in words. */
  | { readonly kind: 'breaks'; readonly how: string };

export const HOLDS: Judged = { kind: 'holds' };
export const OPEN: Judged = { kind: 'open' };
export const breaks = (how: string): Judged => ({ kind: 'breaks', how });

export interface Trial {
  readonly title: string;
  /** Where it is stated; undefined of what should hold of every plan. */
  readonly at: Span | undefined;
  readonly judge: (family: Family) => Judged;
}

/** The plan that is tried. */
export interface Subject {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  /** What it answers; several trials look at the same answer one after another. */
  readonly answer: (family: Family) => PlanAnswer;
}

export function subjectOf(program: CoreProgram, plan: CorePlan): Subject {
  let last: { readonly family: Family; readonly answer: PlanAnswer } | undefined;
  return {
    program,
    plan,
    answer: (family) => {
      if (last?.family !== family) last = { family, answer: askPlan(program, plan, family.facts, family) };
      return last.answer;
    },
  };
}
