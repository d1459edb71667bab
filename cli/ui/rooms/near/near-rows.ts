// Groups of cases that are near to one thing for want of the same -> rows, and the cases of the open ones under them.

import type { NearGroup } from '../../../../src/index.ts';
import { groupText, holdersIn } from '../../../near/group-text.ts';
import { shownText } from '../../model/fit-text.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';

export interface NearShown {
  readonly groups: readonly NearGroup[];
  readonly isDone: boolean;
  readonly failed: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly nameOf: (index: number) => string;
}

/** Stands between a group and a case: in no printable text. */
const UNDER = '\n';
/** So many cases are named; a group can be listed. */
const NAMED = 500;

export function groupKey({ part, kind, missing }: NearGroup): string {
  return JSON.stringify([part, kind, missing.map(({ text }) => text)]);
}

/** The group that a row is or stands under, and the case where it is one. */
export function rowParts(key: string): readonly [group: string, index: number | undefined] {
  const [group = '', index] = key.split(UNDER);
  return [group, index === undefined ? undefined : Number(index)];
}

export function nearRows({ groups, isDone, failed, open, nameOf }: NearShown): readonly Row[] {
  const byPart = Map.groupBy(groups, ({ part }) => part);
  const none = groups.length === 0 && isDone ? [textRow('none', 'None of them is near to anything.')] : [];
  return [
    ...(failed === undefined
      ? []
      : [textRow('failed', `It was given up: ${shownText(failed)}`, { kind: 'part' })]),
    ...none,
    ...[...byPart].flatMap(([part, own]) => [
      textRow(`part ${part}`, partText(part, own[0]?.label), { kind: 'part' }),
      ...own.flatMap((group) => groupRows(group, open, nameOf)),
    ]),
    ...holderRows(groups),
  ];
}

function partText(part: string, label: string | undefined): string {
  return shownText(label === undefined ? part : `${part}: ${label}`);
}

function groupRows(group: NearGroup, open: ReadonlySet<string>, nameOf: NearShown['nameOf']): readonly Row[] {
  const key = groupKey(group);
  const isOpen = open.has(key);
  const head = textRow(key, groupText(group), { depth: 1, fold: isOpen ? 'open' : 'closed' });
  if (!isOpen) return [head];
  const { names } = group;
  return [
    head,
    ...names
      .slice(0, NAMED)
      .map((index) => textRow(`${key}${UNDER}${index}`, nameOf(Number(index)), { depth: 3 })),
    ...(names.length > NAMED
      ? [textRow(`${key}${UNDER}`, `and ${names.length - NAMED} more`, { depth: 3, kind: 'detail' })]
      : []),
  ];
}

function holderRows(groups: readonly NearGroup[]): readonly Row[] {
  const holders = holdersIn(groups);
  if (holders.length === 0) return [];
  return [
    textRow('holders', 'Whom to ask', { kind: 'part' }),
    ...holders.map(({ title, count }) =>
      textRow(`holder ${title}`, `${count.toLocaleString('en-GB').padStart(7)}  ${title}`, { depth: 1 }),
    ),
  ];
}
