// The changes of a state that were not kept <-> what is written of them when the program has to end.

import type { ChangedCase } from '../../keep/recovery.ts';
import type { TuiCase } from '../session.ts';
import type { Cases } from './cases.ts';
import { type Edits, lastStep, unkept, withStep } from './edits.ts';

export function unkeptCases(edits: Edits, cases: Cases): readonly ChangedCase[] {
  return unkept(edits).flatMap((index) => {
    const step = lastStep(edits, index);
    return step
      ? [{ name: cases.nameOf(index), was: cases.factsOf(index), facts: step.facts, dates: step.dates }]
      : [];
  });
}

/** Cases to stand before all others, and the edits that they had. */
export function recovered(changed: readonly ChangedCase[]): {
  readonly cases: readonly TuiCase[];
  readonly edits: Edits;
} {
  const start: Edits = new Map();
  return {
    cases: changed.map(({ name, was }) => ({ name, facts: was })),
    edits: changed.reduce(
      (edits, { facts, dates }, index) => withStep(edits, index, { change: undefined, facts, dates }),
      start,
    ),
  };
}
