// One question: the day that it is about, and what has been worked out for it so far.

import { point, type Range } from './range.ts';
import type { Facts } from './read.ts';

export interface Question {
  /** The date of the question. */
  readonly asOf: Range;
  /** By rule, then by the record that it was asked of. */
  readonly answers: Map<string, Map<Facts, unknown>>;
}

export function ask(asOf: number): Question {
  return { asOf: point(asOf), answers: new Map() };
}

/** A rule that many others use is worked out once for each record. Invariant: it rests on the record and the date alone. */
export function once<T>({ answers }: Question, rule: string, self: Facts, work: () => T): T {
  const known = (answers.get(rule) ?? new Map()) as Map<Facts, T>;
  answers.set(rule, known);
  const found = known.get(self);
  if (found !== undefined) return found;
  const worked = work();
  known.set(self, worked);
  return worked;
}
