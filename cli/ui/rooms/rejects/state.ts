// What is remembered of the records that do not fit.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface RejectsState {
  readonly sheet: SheetState;
}

export function startRejects(): RejectsState {
  return { sheet: START_OF_SHEET };
}
