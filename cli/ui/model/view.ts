// The session, the state and the size -> all that is in sight, worked out lazily and kept while it stays the same.

import { listWidthFor } from '../rooms/browse/list-lines.ts';
import type { Row } from '../rooms/browse/rows.ts';
import { createWorks, type WorkOf } from '../rooms/works.ts';
import type { TuiSession } from '../session.ts';
import { lastKept } from './last-kept.ts';
import { type Layout, layoutFor, type Size } from './layout.ts';
import type { Listing } from './listing.ts';
import { createListings } from './sifting.ts';
import type { TuiState } from './state.ts';
import { createTools, type Tools } from './tools.ts';
import type { Word } from './verdict-sign.ts';

export interface View {
  readonly layout: Layout;
  readonly startDay: number;
  /** What is wrong in the rules as they were saved last. */
  readonly trouble: readonly string[];
  readonly tools: Tools;
  /** What a room keeps from key to key. */
  readonly work: WorkOf;
  readonly listing: Listing;
  /** The reasons of the chosen case; none when no case is listed. */
  readonly rows: readonly Row[];
  nameOf(index: number): string;
  /** The verdict of the eligibility as things stand; and as they stood at the start. */
  wordOf(index: number): Word;
  startWordOf(index: number): Word;
}

export type ViewOf = (state: TuiState) => View;

/** Everything that does not change with the state. `size` is asked each time, since a window may change its size. */
export function createViews(
  session: TuiSession,
  tools = createTools(session),
  trouble: readonly string[] = [],
): (size: Size) => ViewOf {
  const { cases, answers, facets } = tools;
  const work = createWorks(tools);
  const listingFor = createListings(cases, facets);
  const layoutOf = lastKept(layoutFor);

  return (size) => (state) => {
    const listing = listingFor(state);
    return {
      layout: layoutOf(size, listWidthFor(cases.widestName())),
      startDay: session.asOf,
      trouble,
      tools,
      work,
      listing,
      get rows() {
        return listing.placeOf(state.chosen) === -1 ? [] : work('browse').rows(state);
      },
      nameOf: (index) => (state.hidden ? `No. ${index + 1}` : cases.nameOf(index)),
      wordOf: (index) => answers.wordOf(state, index, state.day),
      startWordOf: answers.startWordOf,
    };
  };
}
