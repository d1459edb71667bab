// One case under two plans, and who of many changes -> rows.

import { type ChangeGroup, type Changes, changeWords } from '../../../cases/changes.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';

/** A part of the case in the words of both plans; undefined under one that does not have it. */
export interface PartPair {
  readonly title: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
}

export interface CompareShown {
  readonly name: string;
  readonly pairs: readonly PartPair[];
  readonly changes: Changes;
  readonly total: number;
  readonly done: number;
  readonly open: ReadonlySet<string>;
  readonly nameOf: (index: number) => string;
}

/** Stands between a group and a case: in no printable text. */
const UNDER = '\n';
/** So many cases are named; a group can be listed. */
const NAMED = 500;
const ABSENT = 'not in it';

export function groupKey(place: number): string {
  return `group ${place}`;
}

/** The group that a row is or stands under, and the case where it is one. */
export function rowParts(key: string): readonly [group: string, index: number | undefined] {
  const [group = '', index] = key.split(UNDER);
  return [group, index === undefined || index === '' ? undefined : Number(index)];
}

export function compareRows(shown: CompareShown): readonly Row[] {
  return [...cohortRows(shown), ...pairRows(shown)];
}

function pairRows({ name, pairs }: CompareShown): readonly Row[] {
  const differ = pairs.filter(({ first, second }) => first !== second).length;
  const width = Math.max(0, ...pairs.map(({ first = ABSENT }) => first.length));
  const wide = Math.max(0, ...pairs.map(({ second = ABSENT }) => second.length));
  return [
    textRow('case', `${name}: ${differ} of ${pairs.length} parts come out otherwise`, { kind: 'part' }),
    ...[...pairs].sort(differingFirst).map(({ title, first = ABSENT, second = ABSENT }) => {
      const sign = first === second ? '=' : '≠';
      return textRow(`pair ${title}`, `${sign} ${first.padEnd(width)}  ${second.padEnd(wide)}  ${title}`, {
        depth: 1,
        kind: first === second ? 'detail' : 'answer',
      });
    }),
  ];
}

function differingFirst(a: PartPair, b: PartPair): number {
  return Number(a.first === a.second) - Number(b.first === b.second);
}

function cohortRows(shown: CompareShown): readonly Row[] {
  const { changes, total, done } = shown;
  const number = (count: number): string => count.toLocaleString('en-GB').padStart(7);
  const share = done < total ? ` (${Math.floor((done / Math.max(1, total)) * 100)}% looked at)` : '';
  const moved = changes.groups.reduce((sum, { indices }) => sum + indices.length, 0);
  const title = `Of the listed cases ${moved.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} come out otherwise${share}`;
  return [
    textRow('cohort', title, { kind: 'part' }),
    ...changes.counts.map(({ from, to, count }) =>
      textRow(
        `count ${from} ${to}`,
        `${number(count)}  eligible: ${from === to ? `${from} under both` : `${from} → ${to}`}`,
        {
          depth: 1,
          kind: from === to ? 'detail' : 'answer',
        },
      ),
    ),
    ...(changes.groups.length === 0 ? [] : [textRow('why', 'By what comes out otherwise', { kind: 'part' })]),
    ...changes.groups.flatMap((group, place) => groupRows(group, place, shown)),
  ];
}

function groupRows(group: ChangeGroup, place: number, { open, nameOf }: CompareShown): readonly Row[] {
  const key = groupKey(place);
  const isOpen = open.has(key);
  const { eligible, parts, indices } = group;
  const told = [
    ...(eligible ? [`eligible: ${eligible.to} instead of ${eligible.from}`] : []),
    ...parts.map(changeWords),
  ];
  const text = `${indices.length.toLocaleString('en-GB').padStart(7)}  ${told.join('; ')}`;
  return [
    textRow(key, text, { depth: 1, fold: isOpen ? 'open' : 'closed' }),
    ...(isOpen
      ? [
          ...indices
            .slice(0, NAMED)
            .map((index) => textRow(`${key}${UNDER}${index}`, nameOf(index), { depth: 3 })),
          ...(indices.length > NAMED
            ? [textRow(`${key}${UNDER}`, `and ${indices.length - NAMED} more`, { depth: 3, kind: 'detail' })]
            : []),
        ]
      : []),
  ];
}
