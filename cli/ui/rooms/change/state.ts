// What is remembered of the facts that are changed.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface ChangeState {
  readonly sheet: SheetState;
  /** The lists and records that are open, by their places; they stay open from case to case. */
  readonly open: ReadonlySet<string>;
  /** Whether facts that are not known are listed too. */
  readonly all: boolean;
  /** The fact that is typed, by its place. */
  readonly typing: string | undefined;
}

export function startChange(): ChangeState {
  return { sheet: START_OF_SHEET, open: new Set(), all: true, typing: undefined };
}
