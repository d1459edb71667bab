// The rows of filters and orders, kept while they stay the same.

import type { Facet } from '../../model/facets.ts';
import { keptWhile } from '../../model/last-kept.ts';
import { countsOf, listedBy } from '../../model/sifting.ts';
import type { TuiState } from '../../model/state.ts';
import type { Tools } from '../../model/tools.ts';
import type { Row } from '../browse/rows.ts';
import { siftRows } from './sift-rows.ts';

export interface SiftWork {
  readonly rows: (state: TuiState) => readonly Row[];
}

export function createSiftWork({ cases, facets }: Tools): SiftWork {
  const kept = keptWhile<readonly Row[]>();
  const rowsOf = (state: TuiState): readonly Row[] => {
    const { search, sift } = state;
    const all = facets.of(state);
    const counted = (facet: Facet): readonly number[] =>
      countsOf(facet, cases.count(), listedBy({ search, ...sift }, cases, all, facet.key));
    return siftRows({ facets: all, sift, countsOf: counted });
  };
  return {
    rows: (state) => {
      const { filters, only, order, open, deep } = state.sift;
      const asked = [state.search, filters, only, order, open, deep, state.edits, facets.stampOf(state)];
      return kept(asked, () => rowsOf(state));
    },
  };
}
