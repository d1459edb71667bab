// The rows of filters and orders, kept while they stay the same.

import type { Facet } from '../../model/facets.ts';
import { countsOf, listedBy } from '../../model/sifting.ts';
import type { TuiState } from '../../model/state.ts';
import type { Tools } from '../../model/tools.ts';
import type { Row } from '../browse/rows.ts';
import { siftRows } from './sift-rows.ts';

export interface SiftWork {
  readonly rows: (state: TuiState) => readonly Row[];
}

export function createSiftWork({ cases, facets }: Tools): SiftWork {
  let last: { readonly asked: readonly unknown[]; readonly rows: readonly Row[] } | undefined;
  return {
    rows: (state) => {
      const { filters, only, order, open, deep } = state.sift;
      const asked = [state.search, filters, only, order, open, deep, state.edits, facets.stampOf(state)];
      if (last && asked.every((one, place) => one === last?.asked[place])) return last.rows;
      const all = facets.of(state);
      const counted = (facet: Facet): readonly number[] =>
        countsOf(
          facet,
          cases.count(),
          listedBy({ search: state.search, filters, only }, cases, all, facet.key),
        );
      const rows = siftRows({ facets: all, sift: state.sift, countsOf: counted });
      last = { asked, rows };
      return rows;
    },
  };
}
