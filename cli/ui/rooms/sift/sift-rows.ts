// What cases can be filtered and sorted by -> rows, each value with how many of the listed cases have it.

import type { Facet } from '../../model/facets.ts';
import { textRow } from '../../model/sheet.ts';
import { BY_NAME } from '../../model/sifting.ts';
import type { Row } from '../browse/rows.ts';
import { AS_READ_ORDER, type Deep, type SiftState } from './state.ts';

export interface SiftShown {
  readonly facets: readonly Facet[];
  readonly sift: SiftState;
  /** Of each value of a kind, among the cases that the other filters let through. */
  readonly countsOf: (facet: Facet) => readonly number[];
}

/** Stands between a kind and a value: in no printable text. */
const UNDER = '\n';
export const ORDER = 'order';
export const DEEP: Readonly<Record<Deep, string>> = {
  outcomes: 'Outcomes, progress and payments',
  nearness: 'How near each case is, and what it waits for',
};

export function valueKey(kind: string, value: string): string {
  return `${kind}${UNDER}${value}`;
}

/** The kind, and the value where it is one. */
export function keyParts(key: string): readonly [kind: string, value: string | undefined] {
  const [kind = '', value] = key.split(UNDER);
  return [kind, value];
}

export function siftRows(shown: SiftShown): readonly Row[] {
  const { facets, sift } = shown;
  return [
    ...orderRows(facets, sift),
    ...facets.flatMap((facet) => facetRows(shown, facet)),
    ...Object.entries(DEEP).flatMap(([key, title]) =>
      sift.deep.has(key as Deep) ? [] : [textRow(key, `${title} (Enter works it out)`, { kind: 'part' })],
    ),
  ];
}

function orderRows(facets: readonly Facet[], { order, open }: SiftState): readonly Row[] {
  const orders = [
    { key: AS_READ_ORDER, title: 'as they were read' },
    { key: BY_NAME, title: 'by name' },
    ...facets.flatMap(({ key, title, isSingle }) => (isSingle ? [{ key, title: `by: ${title}` }] : [])),
  ];
  const chosen = orders.find(({ key }) => key === order)?.title ?? 'as they were read';
  const isOpen = open.has(ORDER);
  return [
    textRow(ORDER, `Order: ${chosen}`, { fold: isOpen ? 'open' : 'closed', kind: 'part' }),
    ...(isOpen
      ? orders.map(({ key, title }) =>
          textRow(valueKey(ORDER, key), `${key === order ? '(•)' : '( )'} ${title}`, { depth: 1 }),
        )
      : []),
  ];
}

function facetRows({ sift, countsOf }: SiftShown, facet: Facet): readonly Row[] {
  const { key, title, values } = facet;
  const chosen = sift.filters.get(key) ?? new Set();
  const isOpen = sift.open.has(key);
  const told = chosen.size === 0 ? '' : `: only ${[...chosen].join(' or ')}`;
  const head = textRow(key, `${title}${told}`, { fold: isOpen ? 'open' : 'closed', kind: 'part' });
  if (!isOpen) return [head];
  const counts = countsOf(facet);
  const shown = values
    .map((value, place) => ({ value, count: counts[place] ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.has(value));
  const inOrder = facet.isSingle ? shown : shown.toSorted((a, b) => b.count - a.count);
  return [
    head,
    ...inOrder.map(({ value, count }) =>
      textRow(
        valueKey(key, value),
        `${chosen.has(value) ? '[x]' : '[ ]'} ${count.toLocaleString('en-GB').padStart(7)}  ${value}`,
        { depth: 1 },
      ),
    ),
  ];
}
