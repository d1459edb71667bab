// The chosen part of the chosen case -> the verdict that is asked about, and changes made to what is known of the case.

import {
  type Change,
  changed,
  type FigureAnswer,
  factAt,
  type Inquiry,
  isPayment,
  type PlanAnswer,
  type Verdict,
} from '../../../src/index.ts';
import { chosenPart } from '../rooms/browse/rows.ts';
import { withStep } from './edits.ts';
import { shownText } from './fit-text.ts';
import type { TuiState } from './state.ts';
import type { View } from './view.ts';

export interface PartAsked {
  readonly part: FigureAnswer;
  /** As it stands on the screen. */
  readonly title: string;
  readonly inquiry: Inquiry;
  readonly verdict: Verdict;
}

export function answerIn(state: TuiState, { tools, listing }: View): PlanAnswer | undefined {
  const { chosen, day } = state;
  return listing.placeOf(chosen) === -1 ? undefined : tools.answers.answerOf(state, chosen, day);
}

const ASKED = new WeakMap<FigureAnswer, PartAsked>();

/** The same object while the answer is the same; undefined where no case is chosen, or the part gives a figure and no verdict. */
export function partAsked(state: TuiState, view: View): PartAsked | undefined {
  const answer = answerIn(state, view);
  const part = answer && chosenPart(answer, state.browse.cursor);
  if (!answer || !part) return undefined;
  const known = ASKED.get(part);
  if (known) return known;
  const { rule, value } = isPayment(part) ? part.when.trace : part.trace;
  if (!rule || value.kind !== 'verdict') return undefined;
  const asked: PartAsked = {
    part,
    title: shownText(part.label === undefined ? part.name : `${part.name}: ${part.label}`),
    inquiry: { ...view.tools.answers.askingOf(answer), rule: rule.id },
    verdict: value.verdict,
  };
  ASKED.set(part, asked);
  return asked;
}

/** What is said where `partAsked` finds nothing. */
export function nothingAsked(state: TuiState, view: View): string {
  return answerIn(state, view) ? 'a figure: choose a part that is yes or no' : 'no case is chosen';
}

/** The case with these changes made, one after the other, each to be undone by itself. */
export function withChanges(state: TuiState, view: View, changes: readonly Change[]): TuiState {
  return changes.reduce((so, change) => withChange(so, view, change), state);
}

function withChange(state: TuiState, view: View, change: Change): TuiState {
  if (change.kind === 'day') return { ...state, day: change.day };
  const answer = answerIn(state, view);
  if (!answer) return state;
  const asking = view.tools.answers.askingOf(answer);
  const { facts, asked } = changed(asking, change);
  // What says what stood there anyway is no change to undo or to keep.
  if (change.kind === 'fact' && isSame(factAt(asking.facts, change.steps), factAt(facts, change.steps)))
    return state;
  const edits = withStep(state.edits, state.chosen, { change, facts, dates: asked.dates });
  return { ...state, edits };
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
