// The records of a file that could not be read, each with its line and with what is wrong in it.

import { shownText } from '../../model/fit-text.ts';
import { START_OF_SHEET, textRow } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import type { RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';

/** So many are told: a file of which more do not fit is not the file that was meant. */
const TOLD = 1000;

export const rejectsRoom: RoomModel = {
  enter: (state) => ({ ...state, room: 'rejects', rejects: { sheet: START_OF_SHEET } }),
  press: () => undefined,
  ...sheetRoom({ room: 'rejects', rows: rowsIn, title: titleIn, hints: [] }),
  showsDay: false,
};

function rowsIn(_: TuiState, { tools }: View): readonly Row[] {
  const failed = tools.cases.reading()?.failed;
  const rejects = tools.cases.rejects();
  if (failed === undefined && rejects.length === 0) return [textRow('none', 'Every record fits.')];
  return [
    ...(failed === undefined
      ? []
      : [textRow('failed', `Not all was read: ${shownText(failed)}`, { kind: 'part' })]),
    ...rejects
      .slice(0, TOLD)
      .map(({ line, reject }, place) =>
        textRow(`${place}`, shownText(`line ${line}: ${reject.reasons.join('; ')}`)),
      ),
    ...(rejects.length > TOLD
      ? [textRow('more', `and ${rejects.length - TOLD} more`, { kind: 'detail' })]
      : []),
  ];
}

function titleIn(_: TuiState, { tools }: View): { readonly left: string; readonly right: string } {
  const { length } = tools.cases.rejects();
  const number = length.toLocaleString('en-GB');
  return { left: 'Records that do not fit', right: `${number} ${length === 1 ? 'record' : 'records'}` };
}
