// What is remembered of rules that were saved and do not check.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface TroubleState {
  readonly sheet: SheetState;
}

export function startTrouble(): TroubleState {
  return { sheet: START_OF_SHEET };
}
