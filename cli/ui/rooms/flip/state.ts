// What is remembered of what would change a verdict.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface FlipState {
  readonly sheet: SheetState;
  /** The way whose effects are shown, by its place. */
  readonly open: number | undefined;
}

export function startFlip(): FlipState {
  return { sheet: START_OF_SHEET, open: undefined };
}
