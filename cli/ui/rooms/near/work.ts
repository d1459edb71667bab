// The search for what cases are near to: one at a time, begun when somebody asks for it and kept until the question is another.

import type { NearGroup } from '../../../../src/index.ts';
import { lastKept } from '../../model/last-kept.ts';
import { type NearSearch, searchNear } from '../../model/near-search.ts';
import type { TuiState } from '../../model/state.ts';
import type { Tools } from '../../model/tools.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { nearRows } from './near-rows.ts';

export interface NearWork {
  /** Begins it where there is none of that question. */
  readonly of: (state: TuiState, view: View) => NearSearch;
  /** Begins it anew. */
  readonly again: (state: TuiState, view: View) => void;
  readonly rows: (search: NearSearch, state: TuiState, view: View) => readonly Row[];
}

export function createNearWork(tools: Tools): NearWork {
  let last: { readonly key: string; readonly search: NearSearch } | undefined;
  const begin = (state: TuiState, { listing }: View): NearSearch => {
    last?.search.stop();
    const indices = Array.from({ length: listing.count }, (_, place) => listing.at(place) ?? 0);
    const search = searchNear(tools, state, indices);
    last = { key: keyOf(state, listing.count), search };
    return search;
  };
  const rowsOf = lastKept(
    (
      groups: readonly NearGroup[],
      isDone: boolean,
      failed: string | undefined,
      open: ReadonlySet<string>,
      hidden: boolean,
    ) =>
      nearRows({
        groups,
        isDone,
        failed,
        open,
        nameOf: (index) => (hidden ? `No. ${index + 1}` : tools.cases.nameOf(index)),
      }),
  );
  return {
    of: (state, view) => (last?.key === keyOf(state, view.listing.count) ? last.search : begin(state, view)),
    again: (state, view) => {
      begin(state, view);
    },
    rows: (search, { near, hidden }) =>
      rowsOf(search.groups(), search.done() >= search.total, search.failed(), near.open, hidden),
  };
}

/** Of the listed cases as they stood when it began: what is changed since counts when it is looked at again. */
function keyOf({ day, plan, search, sift }: TuiState, count: number): string {
  const filters = [...sift.filters].map(([kind, values]) => [kind, ...values]);
  return JSON.stringify([day, plan, search, filters, sift.only?.title, count]);
}
