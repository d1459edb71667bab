// Groups of cases that are near to one thing for want of the same -> rows, and the cases of the open ones under them.

import type { NearGroup } from '../../../../src/index.ts';
import { groupText, holdersIn } from '../../../near/group-text.ts';
import { shownText } from '../../model/fit-text.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';
import { groupRows } from '../case-groups.ts';

export interface NearShown {
  readonly groups: readonly NearGroup[];
  readonly isDone: boolean;
  readonly failed: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly nameOf: (index: number) => string;
}

export function groupKey({ part, kind, missing }: NearGroup): string {
  return JSON.stringify([part, kind, missing.map(({ text }) => text)]);
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
      ...own.flatMap((group) => {
        const key = groupKey(group);
        const found = { key, text: groupText(group), indices: group.names.map(Number) };
        return groupRows(found, open.has(key), nameOf);
      }),
    ]),
    ...holderRows(groups),
  ];
}

function partText(part: string, label: string | undefined): string {
  return shownText(label === undefined ? part : `${part}: ${label}`);
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
