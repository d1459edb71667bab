// What a text can be typed for: what is asked, and what comes of the text. A room that asks for a text has a row here.

import { dayFromIso, isoFromDay } from '../../../src/index.ts';
import { answerTyped, typedFor } from '../rooms/ask/room.ts';
import { factTyped, isSecretTyped, takeTyped } from '../rooms/change/room.ts';
import { unkept } from './edits.ts';
import { cut } from './fit-text.ts';
import { exportWhy, keepScenario } from './keep.ts';
import { goWhere, seekText } from './seek.ts';
import type { PromptKind, TuiState } from './state.ts';
import type { View } from './view.ts';

export interface PromptModel {
  /** Before the text; a short form for a narrow window. */
  readonly asked: (isNarrow: boolean, state: TuiState, view: View) => string;
  /** After it: what the keys do. */
  readonly told: string;
  /** Whether it must not be seen; left out: it may be. */
  readonly isSecret?: (state: TuiState, view: View) => boolean;
  /** What comes of it while it is typed; left out: nothing. */
  readonly typed?: (state: TuiState, text: string) => TuiState;
  /** The state without the prompt, or why the text was not taken. */
  readonly accept: (state: TuiState, text: string, view: View) => TuiState | { readonly problem: string };
  readonly cancel?: (state: TuiState) => TuiState;
}

export const PROMPTS: { readonly [K in PromptKind]: PromptModel } = {
  date: {
    asked: (isNarrow) => (isNarrow ? ' date: ' : ' date (YYYY-MM-DD): '),
    told: 'Enter asks, Esc leaves it',
    accept: takeDate,
  },
  search: {
    asked: () => ' names with: ',
    told: 'Enter keeps it, Esc clears it',
    typed: (state, search) => ({ ...state, search }),
    accept: (state) => state,
    cancel: (state) => ({ ...state, search: '' }),
  },
  keep: {
    asked: (isNarrow) => (isNarrow ? ' title: ' : ' title of the scenario: '),
    told: 'Enter keeps it, Esc leaves it',
    accept: keepScenario,
  },
  export: {
    asked: (isNarrow) => (isNarrow ? ' file: ' : ' file (.html, .md, .txt): '),
    told: 'Enter writes it, Esc leaves it',
    accept: exportWhy,
  },
  answer: {
    asked: (_, state, view) => ` ${cut(typedFor(state, view), Math.floor(view.layout.size.columns / 2))}: `,
    told: 'Enter takes it, Esc leaves it',
    accept: answerTyped,
  },
  fact: {
    asked: (_, state, view) => ` ${cut(factTyped(state, view), Math.floor(view.layout.size.columns / 2))}: `,
    told: 'Enter takes it, empty: not known',
    isSecret: isSecretTyped,
    accept: takeTyped,
  },
  next: {
    asked: (_, state, view) => seekText(state, view, 1),
    told: 'Enter goes there, Esc stays',
    accept: (state, _, view) => goWhere(state, view, 1),
  },
  before: {
    asked: (_, state, view) => seekText(state, view, -1),
    told: 'Enter goes there, Esc stays',
    accept: (state, _, view) => goWhere(state, view, -1),
  },
  quit: {
    asked: (isNarrow, { edits }) =>
      isNarrow ? ' lose changes? ' : ` lose the changes of ${counted(unkept(edits).length)}? `,
    told: 'y quits, Esc stays',
    typed: (state, text) => (text.toLowerCase() === 'y' ? { ...state, over: true } : state),
    accept: (state) => state,
  },
};

function counted(cases: number): string {
  return cases === 1 ? 'one case' : `${cases} cases`;
}

function takeDate(state: TuiState, typed: string): TuiState | { readonly problem: string } {
  const text = typed.trim();
  if (text === '') return state;
  const day = dayFromIso(text);
  if (day !== undefined) return { ...state, day };
  return {
    problem: /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? 'there is no such day'
      : `write it as ${isoFromDay(state.day)}`,
  };
}
