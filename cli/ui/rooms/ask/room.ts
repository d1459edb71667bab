// The interview: the facts that can still change the chosen part, best first. An answer goes into the case, and can be taken back.

import { type Ask, type Change, dayFromIso, stepsTo, verdictWord } from '../../../../src/index.ts';
import { editTexts } from '../../model/edit-texts.ts';
import { shownText } from '../../model/fit-text.ts';
import type { Hint } from '../../model/hints.ts';
import { answerIn, nothingAsked, partAsked, withChanges } from '../../model/inquiry.ts';
import { SHARED_COMMANDS } from '../../model/keys.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import { prompted, type TuiState } from '../../model/state.ts';
import { typedFact } from '../../model/typed-fact.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { type Handler, handledBy, type RoomModel } from '../room.ts';
import { sheetRoom, withSheet } from '../sheet-room.ts';
import { ASK_COMMANDS } from './keys.ts';
import { answerKey, interviewRows, questionKey, questionsOf } from './questions.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [ASK_COMMANDS.give], word: 'answer' },
  { commands: [ASK_COMMANDS.type], word: 'type' },
  { commands: [ASK_COMMANDS.skip], word: 'skip' },
  { commands: [SHARED_COMMANDS.undo], word: 'undo' },
];

export const askRoom: RoomModel = {
  enter: (state, view) =>
    partAsked(state, view)
      ? { ...withSheet(state, 'ask', START_OF_SHEET), room: 'ask' }
      : { ...state, message: nothingAsked(state, view) },
  press: handledBy(ASK_COMMANDS, {
    give: (state, view) => giveChosen(state, view),
    first: giving(0),
    second: giving(1),
    third: giving(2),
    type: typeAnswer,
    skip: (state, view) => {
      const ask = questionIn(state, view);
      return ask ? putOff(state, [ask.path], skippedIn(state).has(ask.path)) : state;
    },
  }),
  ...sheetRoom({ room: 'ask', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: true,
};

function rowsIn(state: TuiState, view: View): readonly Row[] {
  const asked = partAsked(state, view);
  if (!asked) return [];
  const found = view.work('ask').of(asked.inquiry);
  return interviewRows({
    asked,
    found,
    skipped: skippedIn(state),
    answered: editTexts(state, view, asked.inquiry).toReversed(),
  });
}

/** What was put off of another case is asked of this one. */
function skippedIn({ ask, chosen }: TuiState): ReadonlySet<string> {
  return ask.of === chosen ? ask.skipped : new Set();
}

function titleIn(state: TuiState, view: View): { readonly left: string; readonly right: string } {
  const asked = partAsked(state, view);
  if (!asked) return { left: nothingAsked(state, view), right: '' };
  const { title, verdict } = asked;
  return { left: `${view.nameOf(state.chosen)} · ${title}`, right: verdictWord(verdict) };
}

function questionIn(state: TuiState, view: View): Ask | undefined {
  const asked = partAsked(state, view);
  const found = asked && view.work('ask').of(asked.inquiry);
  return found && questionsOf(found, skippedIn(state))[0];
}

// -- answering ------------------------------------------------------------------------------------------------

function giving(index: number): Handler {
  return (state, view) => {
    const answer = questionIn(state, view)?.answers[index];
    return answer ? given(state, view, answer) : state;
  };
}

function given(state: TuiState, view: View, answer: Change): TuiState {
  return withSheet(withChanges(state, view, [answer]), 'ask', START_OF_SHEET);
}

/** On an answer, gives it; on a question further down, puts off those above it. */
function giveChosen(state: TuiState, view: View): TuiState {
  const asked = partAsked(state, view);
  const found = asked && view.work('ask').of(asked.inquiry);
  const key = rowAt(rowsIn(state, view), state.ask.sheet)?.key;
  if (!found || key === undefined) return state;
  const questions = questionsOf(found, skippedIn(state));
  const answer = questions[0]?.answers.find((_, index) => answerKey(index) === key);
  if (answer) return given(state, view, answer);
  if (key === 'type' || key === 'question') return typeAnswer(state, view);
  const at = questions.findIndex(({ path }) => questionKey(path) === key);
  return at < 1
    ? state
    : putOff(
        state,
        questions.slice(0, at).map(({ path }) => path),
        false,
      );
}

function typeAnswer(state: TuiState, view: View): TuiState {
  const ask = questionIn(state, view);
  return ask ? prompted({ ...state, ask: { ...state.ask, typing: ask.path } }, 'answer') : state;
}

/** `isAnew`: all have been put off once, and come up again. */
function putOff(state: TuiState, paths: readonly string[], isAnew: boolean): TuiState {
  const before = isAnew ? [] : [...skippedIn(state)];
  const skipped = new Set([...before, ...paths]);
  return { ...state, ask: { ...state.ask, skipped, of: state.chosen, sheet: START_OF_SHEET } };
}

/** The question that an answer is typed for, in words. */
export function typedFor(state: TuiState, view: View): string {
  return shownText(questionIn(state, view)?.text ?? '');
}

/** What was typed for the question; why it was not taken. */
export function answerTyped(
  state: TuiState,
  typed: string,
  view: View,
): TuiState | { readonly problem: string } {
  const ask = questionIn(state, view);
  const answer = answerIn(state, view);
  if (!ask || !answer || ask.path !== state.ask.typing) return state;
  if (ask.missing.kind === 'date') {
    const day = dayFromIso(typed.trim());
    if (day === undefined) return { problem: 'write it as 2015-09-30' };
    return given(state, view, { kind: 'date', name: ask.missing.date, day });
  }
  const asking = view.tools.answers.askingOf(answer);
  const steps = stepsTo(asking, ask.path);
  const read = steps ? typedFact(asking, steps, typed) : { problem: 'there is no such fact' };
  return 'problem' in read ? read : given(state, view, read.change);
}
