// The time line of the chosen part of the chosen case, kept while it stays the same.

import {
  type Asking,
  type FigureAnswer,
  reasonTrace,
  type Timeline,
  timelineOf,
} from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import { lastKept } from '../../model/last-kept.ts';
import type { TuiState } from '../../model/state.ts';
import type { Tools } from '../../model/tools.ts';
import { chosenPart } from '../browse/rows.ts';

export interface TimelineWork {
  /** Undefined where no case is chosen, or the plan has no part. */
  readonly of: (state: TuiState) => TitledTimeline | undefined;
}

export interface TitledTimeline {
  readonly title: string;
  readonly timeline: Timeline;
}

export function createTimelineWork({ session, answers }: Tools): TimelineWork {
  const { wordsOf } = session;
  const made = lastKept(
    (part: FigureAnswer, asking: Asking): TitledTimeline => ({
      title: shownText(part.label === undefined ? part.name : `${part.name}: ${part.label}`),
      timeline: timelineOf(asking, reasonTrace(part), wordsOf),
    }),
  );
  return {
    of: (state) => {
      const answer = answers.answerOf(state, state.chosen, state.day);
      const part = answer && chosenPart(answer, state.browse.cursor);
      return answer && part ? made(part, answers.askingOf(answer)) : undefined;
    },
  };
}
