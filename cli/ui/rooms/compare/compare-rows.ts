// One case under two plans, and who of many changes -> rows.

import { type ChangeGroup, type Changes, changeWords } from '../../../cases/changes.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';
import { groupRows } from '../case-groups.ts';

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

const ABSENT = 'not in it';

export function groupKey(place: number): string {
  return `group ${place}`;
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
    ...changes.groups.flatMap((group, place) => {
      const key = groupKey(place);
      const found = { key, text: groupText(group), indices: group.indices };
      return groupRows(found, shown.open.has(key), shown.nameOf);
    }),
  ];
}

function groupText({ eligible, parts, indices }: ChangeGroup): string {
  const told = [
    ...(eligible ? [`eligible: ${eligible.to} instead of ${eligible.from}`] : []),
    ...parts.map(changeWords),
  ];
  return `${indices.length.toLocaleString('en-GB').padStart(7)}  ${told.join('; ')}`;
}
