// Groups of cases that a room found -> rows, the cases of the open ones under them; and a group as the list.

import { textRow } from '../model/sheet.ts';
import type { TuiState } from '../model/state.ts';
import type { Row } from './browse/rows.ts';

export interface CaseGroup {
  readonly key: string;
  readonly text: string;
  /** By their places in the session. */
  readonly indices: readonly number[];
}

/** Stands between a group and a case: in no printable text. */
const UNDER = '\n';
/** So many cases are named; a group can be listed. */
const NAMED = 500;

export function groupRows(
  { key, text, indices }: CaseGroup,
  isOpen: boolean,
  nameOf: (index: number) => string,
): readonly Row[] {
  const head = textRow(key, text, { depth: 1, fold: isOpen ? 'open' : 'closed' });
  if (!isOpen) return [head];
  const more = indices.length - NAMED;
  return [
    head,
    ...indices.slice(0, NAMED).map((index) => textRow(`${key}${UNDER}${index}`, nameOf(index), { depth: 3 })),
    ...(more > 0 ? [textRow(`${key}${UNDER}`, `and ${more} more`, { depth: 3, kind: 'detail' })] : []),
  ];
}

/** The group that a row is or stands under, and the case where it is one. */
export function rowParts(key: string): readonly [group: string, index: number | undefined] {
  const [group = '', index = ''] = key.split(UNDER);
  return [group, index === '' ? undefined : Number(index)];
}

/** The list of only these cases, at the first of them. */
export function listOnly(state: TuiState, title: string, indices: readonly number[]): TuiState {
  const only = { title, indices: new Set(indices) };
  return { ...state, room: 'browse', chosen: indices[0] ?? state.chosen, sift: { ...state.sift, only } };
}
