// The help screen: every key and what it does.

import { firstKeys, SHARED_COMMANDS } from '../../model/keys.ts';
import { piece } from '../../model/line.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { handledBy, movedPlace, type RoomModel } from '../room.ts';
import { HELP_COMMANDS } from './keys.ts';

export const helpRoom: RoomModel = {
  enter: (state) => ({ ...state, room: 'help', help: { top: 0 } }),
  press: handledBy(HELP_COMMANDS, { back: (state) => ({ ...state, room: 'browse' }) }),
  move: (state, move, view) => {
    const top = movedPlace(state.help.top, move, linesIn(view).length, view.layout.paneHeight);
    return { ...state, help: { top } };
  },
  settle: (state, view) => {
    const lowest = linesIn(view).length - view.layout.bodyHeight;
    return { ...state, help: { top: Math.max(0, Math.min(state.help.top, lowest)) } };
  },
  columns: ({ help: { top } }, view) => [{ lines: linesIn(view).slice(top, top + view.layout.bodyHeight) }],
  footer,
  showsDay: false,
};

function linesIn({ work, layout }: View) {
  return work('help').lines(layout.size.columns);
}

function footer({ help: { top } }: TuiState, view: View) {
  const height = view.layout.bodyHeight;
  const total = linesIn(view).length;
  const last = Math.min(total, top + height);
  const where = total > height ? `   lines ${top + 1}–${last} of ${total}: ↑ ↓` : '';
  return [
    piece(` ${firstKeys([SHARED_COMMANDS.leave])}`, 'title'),
    piece(` leaves this screen${where}`, 'faint'),
  ];
}
