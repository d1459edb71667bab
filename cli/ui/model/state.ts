// What the program remembers between two keys. Everything shown follows from it, from the session and from the size.

import { type Room, type Slices, startSlices } from '../rooms/slices.ts';
import type { Supposed } from './answers.ts';
import { NO_EDITS } from './edits.ts';

/** What all rooms share; what one room remembers stands in a slice under its name. */
export interface TuiState extends Slices, Supposed {
  readonly room: Room;
  /** The chosen case, by its place in the session. */
  readonly chosen: number;
  /** The date of the question, as a day since 1970-01-01. */
  readonly day: number;
  /** Only cases whose names hold it are listed. */
  readonly search: string;
  /** What is being typed. */
  readonly prompt: Prompt | undefined;
  /** One line said in answer to the last key. */
  readonly message: string | undefined;
  readonly over: boolean;
}

/** What a text can be typed for; `model/prompts.ts` has what comes of each. */
export type PromptKind =
  | 'date'
  | 'search'
  | 'keep'
  | 'export'
  | 'quit'
  | 'answer'
  | 'fact'
  | 'next'
  | 'before';

export interface Prompt {
  readonly kind: PromptKind;
  readonly text: string;
  /** Why the text was not taken. */
  readonly problem: string | undefined;
}

export function startState(day: number, edits = NO_EDITS): TuiState {
  return {
    ...startSlices(),
    room: 'browse',
    chosen: 0,
    day,
    search: '',
    prompt: undefined,
    message: undefined,
    hidden: false,
    edits,
    plan: undefined,
    over: false,
  };
}

/** The state while a text is typed. */
export function prompted(state: TuiState, kind: PromptKind, text = ''): TuiState {
  return { ...state, prompt: { kind, text, problem: undefined } };
}
