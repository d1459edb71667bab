// What is remembered of how the cases are filtered and sorted.

import { type SheetState, START_OF_SHEET } from '../../model/sheet.ts';

/** Of each kind the values of which a case has to have one, by their texts. */
export type Filters = ReadonlyMap<string, ReadonlySet<string>>;

/** What follows from an eligibility; how near each case is to one, and what it waits for. */
export type Deep = 'outcomes' | 'nearness';

export interface Only {
  readonly title: string;
  readonly indices: ReadonlySet<number>;
}

export interface SiftState {
  readonly sheet: SheetState;
  readonly filters: Filters;
  /** Only these, by their places in the session: a group that another room found. */
  readonly only: Only | undefined;
  /** The key of an order. */
  readonly order: string;
  /** What takes long, and is worked out because somebody asked for it. */
  readonly deep: ReadonlySet<Deep>;
  /** The kinds that are open, by their keys. */
  readonly open: ReadonlySet<string>;
}

export const AS_READ_ORDER = 'as read';

/** What is left of it when all cases are listed again. */
export function allListed(sift: SiftState): SiftState {
  return { ...sift, filters: new Map(), only: undefined };
}

export function startSift(): SiftState {
  return {
    sheet: START_OF_SHEET,
    filters: new Map(),
    only: undefined,
    order: AS_READ_ORDER,
    deep: new Set(),
    open: new Set(['eligible']),
  };
}
