// Windows, periods and dates of questions -> each with its small slips.

import type { Core, Lookup, Periods, Shift, Window } from '../ir/core.ts';
import { AS_OF } from '../ir/core.ts';
import { literal, moved } from '../ir/nodes.ts';
import { type Mutation, type MutationContext, quoted } from './mutation.ts';
import { withNumber } from './written-number.ts';

const isAsOf = (node: Core): boolean => node.kind === 'input' && node.name === AS_OF;
const isEndless = (node: Core): boolean => node.kind === 'literal' && !Number.isFinite(node.value);

function byDays(node: Core, days: number): Core {
  return moved(node.origin, 'days', node, literal(node.origin, days));
}

/** Each end a day earlier and a day later; of one day, that day. What is to come after the date of the question is never known. */
export function windowMutations(node: Window, { textOf }: MutationContext): readonly Mutation[] {
  const { from, to, origin } = node;
  const text = quoted(textOf(origin));
  const other = (says: string, ends: Partial<Pick<Window, 'from' | 'to'>>): Mutation => ({
    kind: 'window',
    at: origin,
    says: `${text} ${says}`,
    to: { ...node, ...ends },
  });
  const earlier = other('were of the day before', { from: byDays(from, -1), to: byDays(to, -1) });
  if (isAsOf(from) && isAsOf(to)) return [earlier];
  if (JSON.stringify(from) === JSON.stringify(to))
    return [earlier, other('were of the day after', { from: byDays(from, 1), to: byDays(to, 1) })];
  const starts = [
    other('began a day earlier', { from: byDays(from, -1) }),
    other('began a day later', { from: byDays(from, 1) }),
  ];
  const ends = [
    other('ended a day earlier', { to: byDays(to, -1) }),
    ...(isAsOf(to) ? [] : [other('ended a day later', { to: byDays(to, 1) })]),
  ];
  return [...(isEndless(from) ? [] : starts), ...(isEndless(to) ? [] : ends)];
}

/** One period fewer, one more, and the one in progress taken in or left out. */
export function periodsMutations(node: Periods, { textOf }: MutationContext): readonly Mutation[] {
  const { origin, count, of } = node;
  const text = textOf(origin);
  const numbers = [count - 1, count + 1].filter((other) => other > 0);
  const others = numbers.map(
    (other): Mutation => ({
      kind: 'window',
      at: origin,
      says: `${quoted(text)} were ${quoted(withNumber(text, count, other) ?? `${other} of them`)}`,
      to: { ...node, count: other },
    }),
  );
  if (of.kind !== 'calendar') return others;
  const including = !of.including;
  const says = `${quoted(text)} ${including ? 'took in the one that is not over' : 'left out the one that is not over'}`;
  return [...others, { kind: 'window', at: origin, says, to: { ...node, of: { ...of, including } } }];
}

/** A period that is counted from a date: the one before it and the one after. */
export function lookupMutations(node: Lookup, { textOf }: MutationContext): readonly Mutation[] {
  if (node.in.kind !== 'period' || node.in.choice.kind !== 'nth') return [];
  const looked = node.in;
  const { choice } = node.in;
  const text = textOf(node.origin);
  const edge = looked.edge === 'from' ? 'began' : 'ended';
  return [-1, 1]
    .map((by) => ({ by, offset: choice.offset + by }))
    .filter(({ offset }) => offset !== 0 && Math.sign(offset) === Math.sign(choice.offset))
    .map(({ by, offset }): Mutation => {
      const said = withNumber(text, Math.abs(choice.offset), Math.abs(offset));
      const plain = `${quoted(text)} ${edge} a period ${by < 0 ? 'earlier' : 'later'}`;
      return {
        kind: 'window',
        at: node.origin,
        says: said === undefined ? plain : `${quoted(text)} were ${quoted(said)}`,
        to: { ...node, in: { ...looked, choice: { ...choice, offset } } },
      };
    });
}

/** Asked on the date of the question instead, or a day beside. */
export function shiftMutations(node: Shift, { textOf }: MutationContext): readonly Mutation[] {
  const { origin, to, value, how } = node;
  const text = `${how === 'as of' ? '‘as at’' : '‘as known on’'} ${quoted(textOf(to.origin))}`;
  const days = [-1, 1].map(
    (by): Mutation => ({
      kind: 'date',
      at: to.origin,
      says: `${text} were the day ${by < 0 ? 'before' : 'after'}`,
      to: { ...node, to: byDays(to, by) },
    }),
  );
  return [{ kind: 'date', at: origin, says: `${text} were left out`, to: value }, ...days];
}
