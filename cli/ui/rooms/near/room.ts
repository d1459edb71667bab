// The listed cases that are a fact or two, or some weeks, from a verdict or a payment, by what is missing and who holds it.

import type { NearGroup } from '../../../../src/index.ts';
import type { Hint } from '../../model/hints.ts';
import type { NearSearch } from '../../model/near-search.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { listOnly, rowParts } from '../case-groups.ts';
import { handledBy, type RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';
import { NEAR_COMMANDS } from './keys.ts';
import { groupKey } from './near-rows.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [NEAR_COMMANDS.open], word: 'cases' },
  { commands: [NEAR_COMMANDS.list], word: 'list them' },
  { commands: [NEAR_COMMANDS.again], word: 'again' },
];

export const nearRoom: RoomModel = {
  enter: (state, view) => {
    if (view.listing.count === 0) return { ...state, message: 'no case is listed' };
    if (!canBeNamed(view)) return { ...state, message: 'such records have no reference to be told apart by' };
    return { ...state, room: 'near', near: { ...state.near, sheet: START_OF_SHEET } };
  },
  press: handledBy(NEAR_COMMANDS, {
    open: (state, view) => {
      const [group, index] = rowParts(chosenKey(state, view));
      if (index !== undefined) return { ...state, room: 'browse', chosen: index };
      return groupCalled(state, view, group) ? turned(state, group) : state;
    },
    list: (state, view) => {
      const group = groupCalled(state, view, rowParts(chosenKey(state, view))[0]);
      if (!group) return { ...state, message: 'choose a group first' };
      return listOnly(state, `near ${group.part}`, group.names.map(Number));
    },
    again: (state, view) => {
      view.work('near').again(state, view);
      return state;
    },
  }),
  ...sheetRoom({ room: 'near', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: false,
};

function canBeNamed({ tools }: View): boolean {
  const { program, of } = tools.session;
  return program.records.get(of)?.calledBy !== undefined;
}

function searchIn(state: TuiState, view: View): NearSearch {
  return view.work('near').of(state, view);
}

function rowsIn(state: TuiState, view: View): readonly Row[] {
  return view.work('near').rows(searchIn(state, view), state, view);
}

function titleIn(state: TuiState, view: View): { readonly left: string; readonly right: string } {
  const { total, done } = searchIn(state, view);
  const number = (count: number): string => count.toLocaleString('en-GB');
  const told = done() < total ? `${number(done())} of ${number(total)} looked at` : `${number(total)} cases`;
  return { left: 'Near misses among the listed cases', right: told };
}

function chosenKey(state: TuiState, view: View): string {
  return rowAt(rowsIn(state, view), state.near.sheet)?.key ?? '';
}

function groupCalled(state: TuiState, view: View, key: string): NearGroup | undefined {
  return searchIn(state, view)
    .groups()
    .find((group) => groupKey(group) === key);
}

function turned(state: TuiState, group: string): TuiState {
  const open = new Set(state.near.open);
  if (!open.delete(group)) open.add(group);
  return { ...state, near: { sheet: { ...state.near.sheet, cursor: group }, open } };
}
