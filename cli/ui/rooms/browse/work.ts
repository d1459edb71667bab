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
    rows: (state) => {
      const { chosen, day, hidden, browse } = state;
      const { open, turned, full } = browse;
      const answer = answers.answerOf(state, chosen, day);
      const start = answers.startOf(state, chosen) ?? answer;
      return answer && start ? rowsFor(answer, start, open, turned, full, hidden) : [];
    },
  };
}
