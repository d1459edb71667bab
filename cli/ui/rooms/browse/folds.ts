// Opening and folding: parts of the plan, reasons, and what a verdict waits for.

import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { keyAbove, placeOf, type Row } from './rows.ts';
import type { BrowseState } from './state.ts';

/** Opens the chosen row, or steps into one that is open; from the list, to the reasons. */
export function open(state: TuiState, { rows }: View): TuiState {
  const { browse } = state;
  if (browse.pane === 'list') return withBrowse(state, { pane: 'reasons' });
  const at = placeOf(rows, browse.cursor);
  const row = rows[at];
  if (row?.fold === 'closed') return turn(state, row);
  const next = rows[Math.min(at + 1, rows.length - 1)];
  return row?.fold === 'open' ? withBrowse(state, { cursor: next?.key }) : state;
}

/** Folds the chosen row, else steps out to what it stands under; from a closed part, back to the list. */
export function close(state: TuiState, { rows }: View): TuiState {
  const { browse } = state;
  if (browse.pane === 'list') return state;
  const row = rows[placeOf(rows, browse.cursor)];
  if (row?.fold === 'open') return turn(state, row);
  const above = row && keyAbove(row.key);
  return withBrowse(state, above === undefined ? { pane: 'list' } : { cursor: above });
}

function turn(state: TuiState, { kind, key }: Row): TuiState {
  const { open: opened, turned } = state.browse;
  const folds = kind === 'part' ? { open: without(opened, key) } : { turned: without(turned, key) };
  return withBrowse(state, { ...folds, cursor: key });
}

function withBrowse(state: TuiState, changed: Partial<BrowseState>): TuiState {
  return { ...state, browse: { ...state.browse, ...changed } };
}

/** The set without what was in it, or with what was not. */
function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const turned = new Set(keys);
  if (!turned.delete(key)) turned.add(key);
  return turned;
}
