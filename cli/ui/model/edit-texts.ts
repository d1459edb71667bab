// The changes that were made to the chosen case -> each in words, said of what stood there before it.

import { type Asking, changeText } from '../../../src/index.ts';
import type { TuiState } from './state.ts';
import type { View } from './view.ts';

/** The first change first. `now`: the case as it stands. */
export function editTexts({ edits, chosen }: TuiState, { tools }: View, now: Asking): readonly string[] {
  const { done } = edits.get(chosen) ?? { done: [] };
  const befores = [
    { facts: tools.cases.factsOf(chosen), dates: tools.session.given.dates },
    ...done.slice(0, -1),
  ];
  return done.map(({ change }, index) => {
    if (!change) return 'changed in an earlier run';
    const before = befores[index];
    const asked = { ...now.asked, dates: before?.dates ?? {} };
    return changeText({ ...now, facts: before?.facts, asked }, change);
  });
}
