// The same cases under two plans -> who comes out otherwise, grouped by what of the verdict and of its parts is another.

import { type Column, ELIGIBLE, WORDS } from './columns.ts';

/** A part that both plans have, by its place among the columns of each. */
export interface SharedPart {
  readonly key: string;
  readonly title: string;
  readonly first: number;
  readonly second: number;
}

export interface PartChange {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Cases that change alike. */
export interface ChangeGroup {
  /** Of the eligibility; undefined where it stays. */
  readonly eligible: { readonly from: string; readonly to: string } | undefined;
  /** The parts that come out otherwise. */
  readonly parts: readonly PartChange[];
  readonly indices: readonly number[];
}

/** What of an eligibility that changes comes from to what, and for how many cases; what stays too. */
export interface ChangeCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Changes {
  readonly counts: readonly ChangeCount[];
  /** The largest first; those whose eligibility changes before the others. */
  readonly groups: readonly ChangeGroup[];
}

export function sharedParts(first: readonly Column[], second: readonly Column[]): readonly SharedPart[] {
  return first.flatMap(({ key, title, values }, place) => {
    const other = values === WORDS ? second.findIndex((column) => column.key === key) : -1;
    return other === -1 ? [] : [{ key, title, first: place, second: other }];
  });
}

/** `valueOf`: the place in `WORDS` of the value of a case in a column of the plan; -1 of none. */
export interface Side {
  readonly valueOf: (column: number, index: number) => number;
}

export function changesOf(
  parts: readonly SharedPart[],
  indices: Iterable<number>,
  first: Side,
  second: Side,
): Changes {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  const groups = new Map<string, ChangeGroup & { readonly indices: number[] }>();
  for (const index of indices) {
    const moved = parts.flatMap(({ key, title, ...side }) => {
      const from = wordOf(first.valueOf(side.first, index));
      const to = wordOf(second.valueOf(side.second, index));
      if (key === ELIGIBLE) countOne(counts, from, to);
      return from === to ? [] : [{ key, title, from, to }];
    });
    if (moved.length === 0) continue;
    const key = moved.map((one) => `${one.key} ${one.from} ${one.to}`).join('\n');
    const group = groups.get(key) ?? newGroup(moved);
    group.indices.push(index);
    groups.set(key, group);
  }
  return {
    counts: [...counts.values()].sort((a, b) => b.count - a.count),
    groups: [...groups.values()].sort(
      (a, b) => Number(isMoved(b)) - Number(isMoved(a)) || b.indices.length - a.indices.length,
    ),
  };
}

function wordOf(value: number): string {
  return WORDS[value] ?? 'not asked';
}

function countOne(
  counts: Map<string, { from: string; to: string; count: number }>,
  from: string,
  to: string,
): void {
  const key = `${from}\n${to}`;
  const known = counts.get(key) ?? { from, to, count: 0 };
  known.count += 1;
  counts.set(key, known);
}

function newGroup(
  moved: readonly (PartChange & { readonly key: string })[],
): ChangeGroup & { readonly indices: number[] } {
  const eligible = moved.find(({ key }) => key === ELIGIBLE);
  return {
    eligible: eligible && { from: eligible.from, to: eligible.to },
    parts: moved.filter(({ key }) => key !== ELIGIBLE).map(({ title, from, to }) => ({ title, from, to })),
    indices: [],
  };
}

function isMoved({ eligible }: ChangeGroup): boolean {
  return eligible !== undefined;
}

/** `crime: yes instead of unknown`. */
export function changeWords({ title, from, to }: PartChange): string {
  return `${title}: ${to} instead of ${from}`;
}
