// Groups of records that are near to something -> words.

import { type NearGroup, point, printable, quantityText } from '../../src/index.ts';

/** `     12  attendance of Child (held by school); £800 at stake` */
export function groupText(group: NearGroup): string {
  const size = group.names.length.toLocaleString('en-GB').padStart(7);
  const money = group.amount === undefined ? '' : `; ${quantityText(point(group.amount), 'money')} at stake`;
  return `${size}  ${whatText(group)}${money}`;
}

function whatText({ kind, missing, holders, weeks }: NearGroup): string {
  if (kind === 'due') return 'due and not claimed';
  if (kind === 'time') return `as things stand, within ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  const from = holders.length === 0 ? '' : ` (held by ${holders.map(holderText).join(' or ')})`;
  return `${missing.map(({ text }) => printable(text)).join(' and ')}${from}`;
}

const holderText = (name: string): string => printable(name.replaceAll('_', ' '));

/** Whom to ask first: for how many records each holds what is missing. */
export function holdersIn(
  groups: readonly NearGroup[],
): readonly { readonly title: string; readonly count: number }[] {
  const byHolder = new Map<string, Set<string>>();
  for (const { holders, names } of groups)
    for (const holder of holders) byHolder.set(holder, new Set([...(byHolder.get(holder) ?? []), ...names]));
  return [...byHolder]
    .map(([holder, names]) => ({ title: holderText(holder), count: names.size }))
    .sort((a, b) => b.count - a.count);
}
