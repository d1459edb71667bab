// Facts in time, as a question sees them: cut to a window, covered by spells, judged on every day, asked of another day.

import { eachDay, skipping } from './blocks.ts';
import { tallyCounting } from './counting.ts';
import { covers } from './covers.ts';
import type { ListValue } from './list.ts';
import { askAt, askKnownOn, askWithout, horizonOf, inView, type Question } from './question.ts';
import { applies, point, type Range } from './range.ts';
import { clipByDates, cutByDates, daysOf, type Facts, type Placement } from './read.ts';
import { noteCut, restless } from './steady.ts';
import type { Need, Verdict } from './verdict.ts';
import type { Window } from './window.ts';

/**
 * The events or spells in a window.
 *
 * @example
 * cutIn(question, floods, placement, year).items.length; // => 1
 */
export function cutIn(
  question: Question,
  list: ListValue<Facts>,
  placement: Placement,
  w: Window,
): ListValue<Facts> {
  const horizon = horizonOf(question, w);
  noteCut(question, list, placement, w, horizon);
  return cutByDates(list, placement, w, horizon);
}

/**
 * As `cutIn`, and each spell keeps only its days in the window.
 *
 * @example
 * const [stay] = clipIn(question, readList([{ from: '2014-01-01', to: 'ongoing' }]), { from: 'from', to: 'to' }, year).items;
 * readDate(stay?.value?.from).lo === day - 364; // => true
 */
export function clipIn(
  question: Question,
  list: ListValue<Facts>,
  placement: Placement,
  w: Window,
): ListValue<Facts> {
  const horizon = horizonOf(question, w);
  noteCut(question, list, placement, w, horizon);
  const clipped = clipByDates(list, placement, w, horizon);
  // What is left of a spell ends with the window.
  if (placement.from !== placement.to && clipped.items.length > 0 && w.moves !== 'neither')
    restless(question);
  return clipped;
}

/**
 * Whether spells cover every day of a window.
 *
 * @example
 * coversIn(question, readList([{ from: '2014-01-01', to: 'ongoing' }]), { from: 'from', to: 'to' }, year) === YES; // => true
 */
export function coversIn(
  question: Question,
  list: ListValue<Facts>,
  placement: Placement,
  w: Window,
): Verdict {
  const horizon = horizonOf(question, w);
  noteCut(question, list, placement, w, horizon);
  const items = list.items.map(({ value, maybe }) => {
    const [from, to] = daysOf(value, placement, horizon);
    return { value: { from, to }, maybe };
  });
  return covers(knownUpTo({ ...list, items }, w, horizon), w);
}

/** Whatever spells there are after the last day of which facts can tell are not known. */
export function knownUpTo<T>(list: ListValue<T>, { to }: Window, horizon: number): ListValue<T> {
  const completeTo = Math.min(list.completeTo, horizon);
  return { ...list, completeTo, open: list.open || Number(to.hi) > completeTo };
}

/**
 * A condition judged on every day of a window: what its days give, those that follow one another and give the same as one.
 *
 * @example
 * judgeDaily(question, year, () => YES).items.length > 0; // => true
 */
export function judgeDaily(
  question: Question,
  w: Window,
  judge: (question: Question) => Verdict,
): ListValue<Verdict> {
  restless(question);
  const { runs, further } = eachDay(w, horizonOf(question, w), (from, to) =>
    skipping(from, to, (day) => {
      const asked = askAt(question, point(day));
      return { value: judge(asked), until: asked.steady?.until ?? day };
    }),
  );
  return {
    items: runs.map(({ value }) => ({ value, maybe: false })),
    open: further,
    completeTo: further ? -Infinity : Infinity,
  };
}

/**
 * What a record of the facts has become in the question that is asked.
 *
 * @example
 * const asItIs: Seen = (facts) => facts;
 */
export type Seen = (facts: Facts) => Facts;

/**
 * A value as another day would have it; of a day that does not apply there is none.
 *
 * @example
 * shiftTo(question, point(day - 365), ({ asOf }) => asOf, NOT_APPLICABLE_NUMBER, unionRange).lo === day - 365; // => true
 */
export function shiftTo<T>(
  question: Question,
  day: Range,
  value: (question: Question) => T,
  none: T,
  union: (a: T, b: T) => T,
): T {
  if (!applies(day)) return none;
  const found = value(askAt(question, day));
  return day.na ? union(found, none) : found;
}

/**
 * As `shiftTo`, of what was known on the day.
 *
 * @example
 * shiftKnown(question, point(day - 365), ({ asOf }) => asOf, NOT_APPLICABLE_NUMBER, unionRange).lo === day; // => true
 */
export function shiftKnown<T>(
  question: Question,
  day: Range,
  value: (question: Question, seen: Seen) => T,
  none: T,
  union: (a: T, b: T) => T,
): T {
  if (!applies(day)) return none;
  const known = askKnownOn(question, day);
  const found = value(known.question, (facts) => inView(known.view, facts));
  return day.na ? union(found, none) : found;
}

/**
 * A tally of conditions of which each of the items can account for one at most, or all of them together.
 *
 * @example
 * tallyOnce(question, floods, false, () => [() => YES], { kind: 'count', least: point(1), most: null }) === YES; // => true
 */
export function tallyOnce(
  question: Question,
  items: ListValue<Facts>,
  together: boolean,
  conditions: (question: Question, seen: Seen) => readonly (() => Verdict)[],
  need: Extract<Need, { kind: 'count' }>,
): Verdict {
  const whole = conditions(question, (facts) => facts);
  const judge = (condition: number, without: ReadonlySet<Facts>): Verdict => {
    const asked = without.size === 0 ? undefined : askWithout(question, without);
    const judged = asked ? conditions(asked.question, (facts) => inView(asked.view, facts)) : whole;
    return (judged[condition] as () => Verdict)();
  };
  return tallyCounting({ items: items.items, conditions: whole.length, judge, together }, need);
}
