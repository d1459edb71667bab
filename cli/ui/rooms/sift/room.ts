// How the cases are filtered and sorted: a filter for each verdict, fact and kind of lack.

import type { Hint } from '../../model/hints.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { handledBy, type RoomModel } from '../room.ts';
import { sheetRoom, withCursor } from '../sheet-room.ts';
import { SIFT_COMMANDS } from './keys.ts';
import { DEEP, keyParts, ORDER } from './sift-rows.ts';
import { AS_READ_ORDER, allListed, type Deep, type Filters, type SiftState } from './state.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [SIFT_COMMANDS.choose], word: 'choose' },
  { commands: [SIFT_COMMANDS.clear], word: 'clear' },
];

export const siftRoom: RoomModel = {
  enter: (state) => withSift({ ...state, room: 'sift' }, { sheet: START_OF_SHEET }),
  press: handledBy(SIFT_COMMANDS, {
    choose,
    open: (state, view) => {
      const [kind, value] = chosenKey(state, view);
      return value === undefined && !state.sift.open.has(kind) ? turned(state, kind) : state;
    },
    close: (state, view) => {
      const [kind, value] = chosenKey(state, view);
      if (value !== undefined) return withCursor(state, 'sift', kind);
      return state.sift.open.has(kind) ? turned(state, kind) : state;
    },
    clear: (state) => {
      return {
        ...withSift(state, { ...allListed(state.sift), order: AS_READ_ORDER }),
        message: 'all cases, as they were read',
      };
    },
  }),
  ...sheetRoom({ room: 'sift', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: true,
};

function rowsIn(state: TuiState, view: View): readonly Row[] {
  return view.work('sift').rows(state);
}

function titleIn(
  state: TuiState,
  { listing, tools }: View,
): { readonly left: string; readonly right: string } {
  const total = tools.cases.count();
  const done = Math.min(tools.facets.doneIn(state), total);
  const share = done < total ? ` · ${Math.floor((done / total) * 100)}% looked at` : '';
  const number = (count: number): string => count.toLocaleString('en-GB');
  return { left: 'Filter and sort', right: `${number(listing.count)} of ${number(total)} cases${share}` };
}

function chosenKey(state: TuiState, view: View): readonly [kind: string, value: string | undefined] {
  return keyParts(rowAt(rowsIn(state, view), state.sift.sheet)?.key ?? '');
}

function choose(state: TuiState, view: View): TuiState {
  const [kind, value] = chosenKey(state, view);
  if (Object.hasOwn(DEEP, kind) && value === undefined && !state.sift.deep.has(kind as Deep))
    return withSift(state, { deep: new Set([...state.sift.deep, kind as Deep]) });
  if (value === undefined) return turned(state, kind);
  if (kind === ORDER) return withSift(state, { order: value });
  return withSift(state, { filters: toggled(state.sift.filters, kind, value) });
}

function toggled(filters: Filters, kind: string, value: string): Filters {
  const values = new Set(filters.get(kind));
  if (!values.delete(value)) values.add(value);
  const next = new Map(filters).set(kind, values);
  if (values.size === 0) next.delete(kind);
  return next;
}

function turned(state: TuiState, kind: string): TuiState {
  const open = new Set(state.sift.open);
  if (!open.delete(kind)) open.add(kind);
  return withCursor(withSift(state, { open }), 'sift', kind);
}

function withSift(state: TuiState, changed: Partial<SiftState>): TuiState {
  return { ...state, sift: { ...state.sift, ...changed } };
}
