// The time line of the chosen part of the chosen case, kept while it stays the same.

import {
  type FigureAnswer,
  type PlanAnswer,
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

export function createTimelineWork({ session, cases, answers }: Tools): TimelineWork {
  const { plan, given, wordsOf } = session;
  const made = lastKept(
    (answer: PlanAnswer, part: FigureAnswer, chosen: number, hidden: boolean): TitledTimeline => {
      const program = answers.programFor(hidden);
      const asked = { ...given, asOf: answer.asOf };
      const asking = { program, plan, facts: cases.factsOf(chosen), asked };
      return {
        title: shownText(part.label === undefined ? part.name : `${part.name}: ${part.label}`),
        timeline: timelineOf(asking, reasonTrace(part), wordsOf),
      };
    },
  );
  return {
    of: ({ chosen, day, hidden, browse }) => {
      const answer = answers.answerOf(chosen, day, hidden);
      const part = answer && chosenPart(answer, browse.cursor);
      return answer && part ? made(answer, part, chosen, hidden) : undefined;
    },
  };
}
