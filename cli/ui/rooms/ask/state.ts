// What the interview remembers.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface AskState {
  readonly sheet: SheetState;
  /** The facts that are not asked for now, by their places; of the case that was chosen when they were put off. */
  readonly skipped: ReadonlySet<string>;
  readonly of: number | undefined;
  /** The fact that an answer is typed for, by its place. */
  readonly typing: string | undefined;
}

export function startAsk(): AskState {
  return { sheet: START_OF_SHEET, skipped: new Set(), of: undefined, typing: undefined };
}
