// A room that is a list of rows over the whole width: what such rooms do alike.

import { type Hint, hintPieces, LEAVE_HINTS, SHARED_HINTS } from '../model/hints.ts';
import { movedInSheet, type SheetState, type SheetTitle, settledSheet, sheetLines } from '../model/sheet.ts';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';
import type { Row } from './browse/rows.ts';
import type { RoomModel } from './room.ts';
import type { Room, Slices } from './slices.ts';

/** The rooms that remember a sheet. */
export type SheetRoomName = {
  [R in Room]: Slices[R] extends { readonly sheet: SheetState } ? R : never;
}[Room];

export interface SheetRoom {
  readonly room: SheetRoomName;
  readonly rows: (state: TuiState, view: View) => readonly Row[];
  readonly title: (state: TuiState, view: View) => SheetTitle;
  readonly hints: readonly Hint[];
}

export function sheetRoom({
  room,
  rows,
  title,
  hints,
}: SheetRoom): Pick<RoomModel, 'move' | 'settle' | 'columns' | 'footer'> {
  const sheetIn = (state: TuiState): SheetState => state[room].sheet;
  return {
    move: (state, move, view) =>
      withSheet(state, room, movedInSheet(rows(state, view), sheetIn(state), move, view.layout)),
    settle: (state, view) =>
      withSheet(state, room, settledSheet(rows(state, view), sheetIn(state), view.layout)),
    columns: (state, view) => [
      { lines: sheetLines(rows(state, view), sheetIn(state), view.layout, title(state, view)) },
    ],
    footer: (_, { layout }) => hintPieces([...LEAVE_HINTS, ...hints, ...SHARED_HINTS], layout.size.columns),
  };
}

export function withSheet(state: TuiState, room: SheetRoomName, sheet: SheetState): TuiState {
  return { ...state, [room]: { ...state[room], sheet } };
}

/** The state with the cursor on the row of that key. */
export function withCursor(state: TuiState, room: SheetRoomName, cursor: string): TuiState {
  return withSheet(state, room, { ...state[room].sheet, cursor });
}
