// A place that a rule cites -> the passage of its source that it is in.

import type * as ast from '../syntax/ast.ts';

/** Passages by their places, and how long those are, the longest first: a citation is compared with no others. */
interface Index {
  readonly byPlace: ReadonlyMap<string, ast.Passage>;
  readonly lengths: readonly number[];
}

const INDEXES = new WeakMap<ast.Passages, Index>();

/** The passage with the longest place that is the one cited, or that the one cited begins with. */
export function passageOf(passages: ast.Passages, cited: string): ast.Passage | undefined {
  const { byPlace, lengths } = indexOf(passages);
  for (const length of lengths) {
    const found = endsAt(cited, length) ? byPlace.get(cited.slice(0, length)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** `paragraph 1(iii), second sentence` is within `paragraph 1`; `paragraph 10` is not. */
export function isWithin(place: string, around: string): boolean {
  return around !== '' && endsAt(place, around.length) && place.startsWith(around);
}

/** Whether a place may end there: no letter and no digit goes on. */
function endsAt(place: string, length: number): boolean {
  return place.length >= length && !/^[\p{L}\p{N}]/u.test(place.slice(length, length + 2));
}

function indexOf(passages: ast.Passages): Index {
  const known = INDEXES.get(passages);
  if (known) return known;
  const byPlace = new Map<string, ast.Passage>();
  for (const passage of passages.items)
    if (passage.place.text !== '' && !byPlace.has(passage.place.text))
      byPlace.set(passage.place.text, passage);
  const lengths = [...new Set([...byPlace.keys()].map((place) => place.length))].sort((a, b) => b - a);
  const index = { byPlace, lengths };
  INDEXES.set(passages, index);
  return index;
}
