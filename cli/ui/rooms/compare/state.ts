// What is remembered of two plans side by side.

import type { AskedName } from '../../../cases/plans.ts';
import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface CompareState {
  readonly sheet: SheetState;
  /** The plan beside the one that is asked; undefined until it is chosen. */
  readonly other: AskedName | undefined;
  /** The rows that are open, by their keys. */
  readonly open: ReadonlySet<string>;
}

export function startCompare(): CompareState {
  return { sheet: START_OF_SHEET, other: undefined, open: new Set(['cohort']) };
}
