// What keeps the chosen part from being yes (or no), and the smallest changes of fact that make it so.

import { verdictWord, type Way } from '../../../../src/index.ts';
import type { Hint } from '../../model/hints.ts';
import { nothingAsked, partAsked, withChanges } from '../../model/inquiry.ts';
import { SHARED_COMMANDS } from '../../model/keys.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { handledBy, type RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';
import { flipRows, wayKey } from './flip-rows.ts';
import { FLIP_COMMANDS } from './keys.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [FLIP_COMMANDS.open], word: 'what moves' },
  { commands: [FLIP_COMMANDS.make], word: 'make it' },
  { commands: [SHARED_COMMANDS.undo], word: 'undo' },
];

export const flipRoom: RoomModel = {
  enter: (state, view) =>
    partAsked(state, view)
      ? { ...state, room: 'flip', flip: { sheet: START_OF_SHEET, open: undefined } }
      : { ...state, message: nothingAsked(state, view) },
  press: handledBy(FLIP_COMMANDS, {
    open: (state, view) => {
      const at = chosenWay(state, view)?.at;
      if (at === undefined) return state;
      const open = state.flip.open === at ? undefined : at;
      return { ...state, flip: { sheet: { ...state.flip.sheet, cursor: wayKey(at) }, open } };
    },
    make: (state, view) => {
      const way = chosenWay(state, view)?.way;
      if (!way) return { ...state, message: 'choose one of the changes first' };
      const made = withChanges(state, view, way.changes);
      return { ...made, flip: { sheet: START_OF_SHEET, open: undefined }, message: 'made; u takes it back' };
    },
  }),
  ...sheetRoom({ room: 'flip', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: true,
};

function rowsIn(state: TuiState, view: View): readonly Row[] {
  const asked = partAsked(state, view);
  if (!asked) return [];
  const work = view.work('flip');
  return flipRows({
    found: work.of(asked.inquiry),
    open: state.flip.open,
    moved: (way) => work.moved(asked.inquiry, way),
  });
}

/** The change that the chosen row is, or stands under. */
function chosenWay(state: TuiState, view: View): { readonly way: Way; readonly at: number } | undefined {
  const asked = partAsked(state, view);
  const ways = (asked && view.work('flip').of(asked.inquiry))?.nearest.ways ?? [];
  const key = rowAt(rowsIn(state, view), state.flip.sheet)?.key.split('\n')[0];
  const at = ways.findIndex((_, index) => wayKey(index) === key);
  const way = ways[at];
  return way && { way, at };
}

function titleIn(state: TuiState, view: View): { readonly left: string; readonly right: string } {
  const asked = partAsked(state, view);
  return asked
    ? { left: `${view.nameOf(state.chosen)} · ${asked.title}`, right: verdictWord(asked.verdict) }
    : { left: nothingAsked(state, view), right: '' };
}
