// The session, the state and the size -> all that is in sight, worked out lazily and kept while it stays the same.

import type { PlanAnswer } from '../../../src/index.ts';
import type { TuiSession } from '../session.ts';
import { createAnswers } from './answers.ts';
import { shownText } from './fit-text.ts';
import { helpLines } from './help-lines.ts';
import { type Layout, layoutFor, type Size } from './layout.ts';
import type { Line } from './line.ts';
import { listWidthFor } from './list-lines.ts';
import { type Row, rowsOf } from './rows.ts';
import type { TuiState } from './state.ts';
import type { Word } from './verdict-sign.ts';

export interface View {
  readonly layout: Layout;
  readonly startDay: number;
  /** The cases listed, by their places in the session. */
  readonly shown: readonly number[];
  /** The reasons of the chosen case; none when no case is listed. */
  readonly rows: readonly Row[];
  readonly help: readonly Line[];
  nameOf(index: number): string;
  wordOf(index: number, day: number): Word;
}

export type ViewOf = (state: TuiState) => View;

/** Everything that does not change with the state. `size` is asked each time, since a window may change its size. */
export function createViews(session: TuiSession): (size: Size) => ViewOf {
  const answers = createAnswers(session);
  const names = session.cases.map(({ name }) => shownText(name));
  const searched = names.map((name) => name.toLocaleLowerCase('en'));
  const listWidth = listWidthFor(names);
  const everyCase = names.map((_, index) => index);

  const shownOf = lastKept((filter: string): readonly number[] => {
    const wanted = filter.toLocaleLowerCase('en');
    return wanted === '' ? everyCase : everyCase.filter((index) => searched[index]?.includes(wanted));
  });
  const rowsFor = lastKept(
    (
      answer: PlanAnswer,
      start: PlanAnswer,
      open: TuiState['open'],
      turned: TuiState['turned'],
      full: boolean,
      hidden: boolean,
    ) => rowsOf({ answer, start, wordsOf: session.wordsOf }, { open, turned, full, hidden }),
  );
  const rowsIn = ({ chosen, day, open, turned, full, hidden }: TuiState): readonly Row[] => {
    const answer = answers.answerOf(chosen, day, hidden);
    const start = answers.answerOf(chosen, session.asOf, hidden);
    return answer && start ? rowsFor(answer, start, open, turned, full, hidden) : [];
  };

  return (size) => {
    const layout = layoutFor(size, listWidth);
    return (state) => {
      const shown = shownOf(state.filter);
      return {
        layout,
        startDay: session.asOf,
        shown,
        rows: shown.includes(state.chosen) ? rowsIn(state) : [],
        help: helpLines(layout.size.columns),
        nameOf: (index) => (state.hidden ? `No. ${index + 1}` : (names[index] ?? '')),
        wordOf: answers.wordOf,
      };
    };
  };
}

/** The function, giving the same result as last time when it is asked the same thing again. */
function lastKept<Asked extends readonly unknown[], Result>(
  work: (...asked: Asked) => Result,
): (...asked: Asked) => Result {
  let last: { readonly asked: Asked; readonly result: Result } | undefined;
  return (...asked) => {
    const known = last;
    if (known && asked.every((one, index) => one === known.asked[index])) return known.result;
    const result = work(...asked);
    last = { asked, result };
    return result;
  };
}
