// The rows of reasons of the chosen case, kept while they stay the same.

import type { PlanAnswer } from '../../../../src/index.ts';
import { lastKept } from '../../model/last-kept.ts';
import type { TuiState } from '../../model/state.ts';
import type { Tools } from '../../model/tools.ts';
import { type Row, rowsOf } from './rows.ts';
import type { BrowseState } from './state.ts';

export interface BrowseWork {
  readonly rows: (state: TuiState) => readonly Row[];
}

export function createBrowseWork({ session, answers }: Tools): BrowseWork {
  const rowsFor = lastKept(
    (
      answer: PlanAnswer,
      start: PlanAnswer,
      open: BrowseState['open'],
      turned: BrowseState['turned'],
      full: boolean,
      hidden: boolean,
    ) => rowsOf({ answer, start, wordsOf: session.wordsOf }, { open, turned, full, hidden }),
  );
  return {
    rows: ({ chosen, day, hidden, browse: { open, turned, full } }) => {
      const answer = answers.answerOf(chosen, day, hidden);
      const start = answers.answerOf(chosen, session.asOf, hidden);
      return answer && start ? rowsFor(answer, start, open, turned, full, hidden) : [];
    },
  };
}
