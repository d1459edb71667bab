// What is remembered of what cases are near to.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface NearState {
  readonly sheet: SheetState;
  /** The groups that are open, by the keys of their rows. */
  readonly open: ReadonlySet<string>;
}

export function startNear(): NearState {
  return { sheet: START_OF_SHEET, open: new Set() };
}
