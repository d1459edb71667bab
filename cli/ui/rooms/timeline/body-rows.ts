// A time line -> what stands one under the other below the windows: whose it is, its lanes, and what is not known of it.

import type { Timeline, TimelineItem, TimelineLane } from '../../../../src/index.ts';

export type BodyRow =
  /** Whose lanes follow. */
  | { readonly kind: 'whose'; readonly text: string; readonly depth: number }
  | { readonly kind: 'lane'; readonly lane: TimelineLane; readonly depth: number }
  /** The lists that the rule asked about and that hold nothing to draw. */
  | { readonly kind: 'none'; readonly text: string; readonly depth: number };

export function bodyRowsOf({ rows }: Timeline): readonly BodyRow[] {
  return rows.flatMap(({ name, depth, lanes }): readonly BodyRow[] => [
    { kind: 'whose', text: name, depth },
    ...lanes
      .filter(({ items }) => items.length > 0)
      .map((lane) => ({ kind: 'lane' as const, lane, depth: depth + 1 })),
    ...notDrawn(lanes).map((text) => ({ kind: 'none' as const, text, depth: depth + 1 })),
  ]);
}

function notDrawn(lanes: readonly TimelineLane[]): readonly string[] {
  const empty = lanes.filter(({ items, private: isPrivate }) => items.length === 0 && !isPrivate);
  return [
    told(
      'known (private)',
      lanes.filter((lane) => lane.private),
    ),
    told(
      'not known',
      empty.filter(({ open, kind }) => open || kind === 'date'),
    ),
    told(
      'none',
      empty.filter(({ open, kind }) => !open && kind !== 'date'),
    ),
  ].filter((text) => text !== '');
}

function told(word: string, lanes: readonly TimelineLane[]): string {
  return lanes.length === 0 ? '' : `${word}: ${lanes.map(({ name }) => name).join(', ')}`;
}

/** An item with what it stands under. */
export interface Placed {
  readonly item: TimelineItem;
  readonly lane: TimelineLane;
  readonly whose: string;
}

/** Every item in the order in which ↓ comes to them: row by row, the earliest first. */
export function itemsInOrder({ rows }: Timeline): readonly Placed[] {
  return rows.flatMap(({ name, lanes }) =>
    lanes.flatMap((lane) => [...lane.items].sort(byDay).map((item) => ({ item, lane, whose: name }))),
  );
}

function byDay(one: TimelineItem, other: TimelineItem): number {
  const [a, b] = [one, other].map(({ from }) => Number(from.hi === Infinity ? from.lo : from.hi));
  return a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1;
}
