// The first room: the list of cases and, beside it, the reasons of the chosen one.

import { BASIC_HINTS, type Hint, hintPieces, SHARED_HINTS } from '../../model/hints.ts';
import { keepInSight, type Layout } from '../../model/layout.ts';
import { line, piece } from '../../model/line.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { KEYS_OF_ROOMS } from '../keys-of-rooms.ts';
import { type Column, handledBy, type Move, movedPlace, type RoomModel } from '../room.ts';
import { allListed } from '../sift/state.ts';
import type { Room } from '../slices.ts';
import { close, open } from './folds.ts';
import { BROWSE_COMMANDS } from './keys.ts';
import { listPane, reasonsPane } from './lines.ts';
import { heightOf } from './row-lines.ts';
import { placeOf, type Row } from './rows.ts';

export const browseRoom: RoomModel = {
  enter: (state) => ({ ...state, room: 'browse' }),
  press: handledBy(BROWSE_COMMANDS, {
    open,
    close,
    switchPane: ({ browse, ...state }) => ({
      ...state,
      browse: { ...browse, pane: browse.pane === 'list' ? 'reasons' : 'list' },
    }),
    full: ({ browse, ...state }) => ({
      ...state,
      browse: { ...browse, full: !browse.full },
      message: browse.full ? 'only the reasons that decide' : 'every reason',
    }),
    clear: (state) => ({ ...state, search: '', sift: allListed(state.sift) }),
  }),
  move,
  settle,
  columns,
  footer: (_, { layout }) => hintPieces([...BASIC_HINTS, ...OWN_HINTS, ...SHARED_HINTS], layout.size.columns),
  showsDay: true,
};

const OWN_HINTS: readonly Hint[] = [
  { commands: [BROWSE_COMMANDS.open], word: 'open' },
  { commands: [BROWSE_COMMANDS.close], word: 'back' },
  ...entered('flip', 'why not'),
  ...entered('ask', 'ask'),
  ...entered('change', 'facts'),
  ...entered('sift', 'filter'),
];

function entered(room: Room, word: string): readonly Hint[] {
  const { enter } = KEYS_OF_ROOMS[room];
  return enter ? [{ commands: [enter], word }] : [];
}

function move(state: TuiState, asked: Move, view: View): TuiState {
  const { listing, layout, rows } = view;
  if (state.browse.pane === 'list') {
    const place = movedPlace(listing.placeOf(state.chosen), asked, listing.count, layout.paneHeight);
    return { ...state, chosen: listing.at(place) ?? state.chosen };
  }
  const at = placeOf(rows, state.browse.cursor);
  const lines = asked.unit === 'page' ? rowsInPage(rows, at, asked.by > 0 ? 1 : -1, layout) : asked.by;
  const place = movedPlace(at, { by: lines, unit: 'line' }, rows.length, layout.paneHeight);
  return { ...state, browse: { ...state.browse, cursor: rows[place]?.key } };
}

/** How many rows on or back a page of lines is; never none. */
function rowsInPage(rows: readonly Row[], at: number, direction: 1 | -1, layout: Layout): number {
  let room = layout.paneHeight;
  let moved = 0;
  for (let next = at + direction; rows[next]; next += direction) {
    room -= heightOf(rows[next] as Row, layout.reasonsWidth);
    if (room < 0) break;
    moved++;
  }
  return direction * Math.max(1, moved);
}

function settle(state: TuiState, { listing, layout, rows }: View): TuiState {
  const place = Math.max(0, listing.placeOf(state.chosen));
  const at = placeOf(rows, state.browse.cursor);
  const { listTop, reasonsTop } = state.browse;
  const height = layout.paneHeight;
  const browse = {
    ...state.browse,
    listTop: keepInSight(listTop, { first: place, last: place }, height, listing.count),
    reasonsTop: keepInSight(reasonsTop, linesOf(rows, at, layout), height, lineCount(rows, layout)),
  };
  return { ...state, browse };
}

/** The first and the last line of a row, counted from the first of all. */
function linesOf(rows: readonly Row[], at: number, layout: Layout): { first: number; last: number } {
  const first = lineCount(rows.slice(0, at), layout);
  const row = rows[at];
  return { first, last: row ? first + heightOf(row, layout.reasonsWidth) - 1 : first };
}

function lineCount(rows: readonly Row[], { reasonsWidth }: Layout): number {
  return rows.reduce((sum, row) => sum + heightOf(row, reasonsWidth), 0);
}

/** In a narrow window, only the pane that the keys go to. */
function columns(state: TuiState, view: View): readonly Column[] {
  const { isWide, listWidth, bodyHeight } = view.layout;
  if (!isWide)
    return [{ lines: state.browse.pane === 'list' ? listPane(state, view) : reasonsPane(state, view) }];
  const divider = Array.from({ length: bodyHeight }, () => line([piece('│', 'faint')]));
  return [
    { lines: listPane(state, view), width: listWidth },
    { lines: divider, width: 1 },
    { lines: reasonsPane(state, view) },
  ];
}
