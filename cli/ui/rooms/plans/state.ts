// What is remembered of the plans that can be asked.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

export interface PlansState {
  readonly sheet: SheetState;
}

export function startPlans(): PlansState {
  return { sheet: START_OF_SHEET };
}
