// What a room of the program is. Each is a folder of its own: its keys, what it remembers, what it works out, and how it looks.

import type { Command, Commands, KeyName } from '../model/keys.ts';
import { commandIn } from '../model/keys.ts';
import type { Line, Piece } from '../model/line.ts';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';

/** The keys of a room, for the help screen. They stand apart from the room so that the help screen can be a room too. */
export interface RoomKeys {
  /** What stands above them. */
  readonly title: string;
  /** The key that leads into the room from any other, and back to the list from the room itself; the list has none. */
  readonly enter: Command | undefined;
  /** A key of these has this meaning in the room, whatever it means elsewhere. */
  readonly commands: Commands;
}

export interface RoomModel {
  /** The state on the way in: a room that can't be entered gives back the room it came from, with a message. */
  readonly enter: (state: TuiState, view: View) => TuiState;
  /** The state after a key of its own; undefined for any other key. */
  readonly press: (state: TuiState, key: KeyName, view: View) => TuiState | undefined;
  /** The state after one of the keys that move, such as ↓ or PgUp. */
  readonly move: (state: TuiState, move: Move, view: View) => TuiState;
  /** The state with what the room points at there and in sight: after any change, of the window's size too. */
  readonly settle: (state: TuiState, view: View) => TuiState;
  /** What stands between the header and the footer: only lines in sight are made. */
  readonly columns: (state: TuiState, view: View) => readonly Column[];
  readonly footer: (state: TuiState, view: View) => readonly Piece[];
  /** Whether it shows answers of the date: where it does not, a change of the date leads back to the list. */
  readonly showsDay: boolean;
}

export interface Move {
  /** How many, down or up; without end for the first and the last line. */
  readonly by: number;
  readonly unit: 'line' | 'page';
}

export interface Column {
  readonly lines: readonly Line[];
  /** Left out: all the room that there is. */
  readonly width?: number;
}

export type Handler = (state: TuiState, view: View) => TuiState;

/** What comes of the keys of a table: `press` of a room. A command without a handler does not compile. */
export function handledBy<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  handlers: { readonly [N in Name]: Handler },
): RoomModel['press'] {
  return (state, key, view) => {
    const name = commandIn(commands, key);
    return name === undefined ? undefined : handlers[name](state, view);
  };
}

/** A place among so many, moved; a page has `height` lines. */
export function movedPlace(place: number, { by, unit }: Move, count: number, height: number): number {
  const moved = place + (unit === 'page' ? by * height : by);
  return Math.max(0, Math.min(moved, count - 1));
}
