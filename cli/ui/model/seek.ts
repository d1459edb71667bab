// Where the verdict of the chosen part changes next, or changed before: looked for day by day in the background.

import { dayText, type Inquiry, type Turn, turnAfter, verdictWord } from '../../../src/index.ts';
import type { Background } from './background.ts';
import { nothingAsked, partAsked } from './inquiry.ts';
import { lastKept } from './last-kept.ts';
import { prompted, type TuiState } from './state.ts';
import type { View } from './view.ts';

export type Direction = 1 | -1;

export interface Seek {
  /** The last day that was asked about; undefined before the first. */
  readonly day: () => number | undefined;
  /** Undefined while it is looked for. */
  readonly found: () => { readonly turn: Turn | undefined } | undefined;
}

export type SeekFor = (inquiry: Inquiry, direction: Direction) => Seek;

/** Ten years either way. */
const MOST_DAYS = 3653;

export function createSeek(background: Background): SeekFor {
  return lastKept((inquiry: Inquiry, direction: Direction): Seek => {
    let [day, found]: [number | undefined, { readonly turn: Turn | undefined } | undefined] = [
      undefined,
      undefined,
    ];
    function* steps(): Iterator<undefined, undefined> {
      const search = turnAfter(inquiry, direction, MOST_DAYS);
      for (;;) {
        yield undefined;
        const step = search.next();
        if (step.done) {
          found = { turn: step.value };
          return undefined;
        }
        day = step.value;
        if (day % TOLD === 0) background.changed();
      }
    }
    background.run('seek', steps());
    return { day: () => day, found: () => found };
  });
}

/** Days are told as they pass, but not each of them. */
const TOLD = 7;

/** Asks where it changes, or says why nothing is asked. */
export function askWhere(state: TuiState, view: View, direction: Direction): TuiState {
  return partAsked(state, view)
    ? prompted(state, direction === 1 ? 'next' : 'before')
    : { ...state, message: nothingAsked(state, view) };
}

function seekIn(state: TuiState, view: View, direction: Direction): Seek | undefined {
  const asked = partAsked(state, view);
  return asked && view.tools.seek(asked.inquiry, direction);
}

/** `changes on 3 May 2016: no → yes`, or how far one is. */
export function seekText(state: TuiState, view: View, direction: Direction): string {
  const seek = seekIn(state, view, direction);
  const found = seek?.found();
  if (!seek) return '';
  if (!found) {
    const day = seek.day();
    return day === undefined ? ' looking…' : ` looking: ${dayText(day)}…`;
  }
  if (!found.turn)
    return direction === 1 ? ' no change within ten years' : ' no change in the ten years before';
  const { day, from, to } = found.turn;
  return ` ${dayText(day)}: ${verdictWord(to)} (now ${verdictWord(from)})`;
}

/** The state on the day that was found. */
export function goWhere(
  state: TuiState,
  view: View,
  direction: Direction,
): TuiState | { readonly problem: string } {
  const found = seekIn(state, view, direction)?.found();
  if (!found) return { problem: 'not found yet' };
  return found.turn ? { ...state, day: found.turn.day } : state;
}
