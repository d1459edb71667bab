// Which cases are listed, in which order: from a place in the list to a case and back without a search.

export interface Listing {
  readonly count: number;
  /** The case at a place, by its place in the session. */
  readonly at: (place: number) => number | undefined;
  /** Where a case stands; -1 for one that is not listed. */
  readonly placeOf: (index: number) => number;
}

/** Every case in the order of the session. */
export function everyOf(count: number): Listing {
  const isOne = (place: number): boolean => place >= 0 && place < count;
  return {
    count,
    at: (place) => (isOne(place) ? place : undefined),
    placeOf: (index) => (isOne(index) ? index : -1),
  };
}

/** Those cases, in that order. */
export function listingOf(indices: ArrayLike<number>, total: number): Listing {
  const places = new Int32Array(total).fill(-1);
  for (let place = 0; place < indices.length; place++) places[indices[place] as number] = place;
  return {
    count: indices.length,
    at: (place) => indices[place],
    placeOf: (index) => places[index] ?? -1,
  };
}
