// Facets and what is asked of them -> the cases that are listed, in their order.

import { AS_READ_ORDER, type SiftState } from '../rooms/sift/state.ts';
import type { Cases } from './cases.ts';
import type { Facet, Facets } from './facets.ts';
import { keptWhile, lastKept } from './last-kept.ts';
import { everyOf, type Listing, listingOf } from './listing.ts';
import type { TuiState } from './state.ts';

/** The listing of a state, kept while it stays the same. Nothing is worked out of cases that stand as they were read, all or by name. */
export function createListings(cases: Cases, facets: Facets): (state: TuiState) => Listing {
  const plain = lastKept((search: string, total: number): Listing => {
    const isListed = listedBy({ search, filters: new Map(), only: undefined }, cases, []);
    return isListed ? listingOf(indicesOf(total, isListed), total) : everyOf(total);
  });
  const kept = keptWhile<Listing>();
  return (state) => {
    const { search, edits, sift } = state;
    const { filters, only, order } = sift;
    if (filters.size === 0 && !only && order === AS_READ_ORDER) return plain(search, cases.count());
    const pinned = pinnedIn(state);
    return kept([pinned, search, filters, only, order, edits, facets.stampOf(state)], () =>
      sifted(state, cases, facets.of(state), pinned),
    );
  };
}

/** The chosen case stays in sight while it is changed, whatever it is changed to. */
function pinnedIn({ chosen, edits }: TuiState): number | undefined {
  return edits.has(chosen) ? chosen : undefined;
}

function sifted(
  { search, sift }: TuiState,
  cases: Cases,
  facets: readonly Facet[],
  pinned: number | undefined,
): Listing {
  const total = cases.count();
  const isLike = listedBy({ search, ...sift }, cases, facets);
  const isListed = isLike && ((index: number) => index === pinned || isLike(index));
  return listingOf(inOrderOf(indicesOf(total, isListed), sift.order, cases, facets), total);
}

export const BY_NAME = 'name';

/** Whether a case is listed; undefined where all are. `without`: a kind whose filter does not count. */
export function listedBy(
  { search, filters, only }: { readonly search: string } & Pick<SiftState, 'filters' | 'only'>,
  cases: Cases,
  facets: readonly Facet[],
  without?: string,
): ((index: number) => boolean) | undefined {
  const wanted = search.toLocaleLowerCase('en');
  const tests = [
    ...(wanted === '' ? [] : [(index: number) => cases.searchedOf(index).includes(wanted)]),
    ...(only ? [(index: number) => only.indices.has(index)] : []),
    ...facets.flatMap((facet) => {
      const values = facet.key === without ? undefined : filters.get(facet.key);
      return values && values.size > 0 ? [filterOf(facet, values)] : [];
    }),
  ];
  return tests.length === 0 ? undefined : (index) => tests.every((test) => test(index));
}

function filterOf({ values, of }: Facet, wanted: ReadonlySet<string>): (index: number) => boolean {
  const places = values.map((value) => wanted.has(value));
  return (index) => of(index).some((place) => places[place]);
}

/** How many of the listed cases have each value of a facet. */
export function countsOf(
  { values, of }: Facet,
  total: number,
  isListed: ((index: number) => boolean) | undefined,
): readonly number[] {
  const counts = values.map(() => 0);
  for (let index = 0; index < total; index++)
    if (isListed?.(index) ?? true) for (const place of of(index)) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function indicesOf(total: number, isListed: ((index: number) => boolean) | undefined): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < total; index++) if (isListed?.(index) ?? true) found.push(index);
  return found;
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** Cases that an order does not tell apart stay as they were read; those without a value come last. */
function inOrderOf(
  found: readonly number[],
  order: string,
  cases: Cases,
  facets: readonly Facet[],
): readonly number[] {
  if (order === BY_NAME)
    return found.toSorted((a, b) => NAMES.compare(cases.nameOf(a), cases.nameOf(b)) || a - b);
  const facet = facets.find(({ key, isSingle }) => isSingle && key === order);
  if (!facet) return found;
  const heaps: number[][] = facet.values.map(() => []);
  const rest: number[] = [];
  for (const index of found) {
    const [place] = facet.of(index);
    if (place === undefined) rest.push(index);
    else heaps[place]?.push(index);
  }
  return [...heaps.flat(), ...rest];
}
