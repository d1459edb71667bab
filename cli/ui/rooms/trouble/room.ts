// What is wrong in the rules as they were saved last, as `headline check` tells it. Until it is mended the rules before are asked.

import { shownText } from '../../model/fit-text.ts';
import { START_OF_SHEET, textRow } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import type { RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';

export const troubleRoom: RoomModel = {
  enter: (state) => ({ ...state, room: 'trouble', trouble: { sheet: START_OF_SHEET } }),
  press: () => undefined,
  ...sheetRoom({
    room: 'trouble',
    rows: rowsIn,
    title: () => ({ left: 'The rules as they were saved last', right: '' }),
    hints: [],
  }),
  showsDay: false,
};

function rowsIn(_: TuiState, { trouble }: View): readonly Row[] {
  if (trouble.length === 0) return [textRow('none', 'They check, and are the ones that are asked.')];
  return trouble.map((text, line) => textRow(`${line}`, shownText(text)));
}
