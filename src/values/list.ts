// Lists of facts that may be incomplete: items that may not belong, and more items than are known.

import { compareExact, type Exact, larger, smaller } from './exact.ts';
import { addRange, applies, NOT_APPLICABLE_NUMBER, point, type Range, range } from './range.ts';
import { ABSENT, ANY_ANSWER, type Need, tally, type Verdict, YES } from './verdict.ts';
import type { Window } from './window.ts';

/** An item of a list. */
export interface Item<T> {
  readonly value: T;
  /** It may not belong to the list: it has no date, or a `where` of it is unknown. */
  readonly maybe: boolean;
}

/** A list as far as it is known. */
export interface ListValue<T> {
  readonly items: readonly Item<T>[];
  /** It may hold more items than are known. */
  readonly open: boolean;
  /**
   * The last day up to which every item is known: -Infinity when there is none, Infinity of a complete list.
   */
  readonly completeTo: number;
}

/** One value for each item. */
export function eachOf<T, U>(l: ListValue<T>, of: (value: T) => U): ListValue<U> {
  return { ...l, items: l.items.map(({ value, maybe }) => ({ value: of(value), maybe })) };
}

/** As `tally`, of a list; an item that may not belong may be absent. */
export function tallyList(l: ListValue<Verdict>, need: Need, further: Verdict = ANY_ANSWER): Verdict {
  const items = l.items.map(({ value, maybe }) => (maybe ? value | ABSENT : value));
  return tally(items, need, l.open, further);
}

/** Whether every item is known, and that there are no others. */
export function isWhole<T>(l: ListValue<T>): boolean {
  return !l.open && l.items.every((item) => !item.maybe);
}

/** How many items there may be. */
export function countList<T>(l: ListValue<T>): Range {
  const sure = l.items.filter((item) => !item.maybe).length;
  return range(sure, l.open ? Infinity : l.items.length);
}

/**
 * The sum of the amounts that apply. An item that may not belong, or may not apply, adds from 0; an open list
 * adds any number of amounts from `least` to `most`, which are the bounds of their type. An empty list sums
 * to 0; a list that holds amounts, none of which applies, does not apply.
 *
 * `furtherMayNotApply`: whether an amount that is not known of yet may turn out not to apply. That of a plain
 * fact cannot, and `false` says so.
 */
export function sumList(l: ListValue<Range>, least: Exact, most: Exact, furtherMayNotApply = true): Range {
  if (surelyNoneApplies(l)) return NOT_APPLICABLE_NUMBER;
  const further = l.open ? anyNumberOf(least, most) : point(0);
  const sum = l.items.map(partOfSum).reduce(addRange, further);
  return { ...sum, na: possiblyNoneApplies(l, l.open && furtherMayNotApply) };
}

/**
 * The items for which a condition is yes; what does not apply is left out, and what is unknown may belong.
 */
export function selectList<T>(l: ListValue<T>, condition: (value: T) => Verdict): ListValue<T> {
  return { ...l, items: l.items.flatMap((item) => selectItem(item, condition(item.value))) };
}

/**
 * The items placed in a window. The cut is closed when the list is complete to the last day that the window
 * can have.
 */
export function cutList<T>(l: ListValue<T>, place: (value: T) => Verdict, w: Window): ListValue<T> {
  const cut = selectList(l, place);
  return compareExact(l.completeTo, w.to.hi) >= 0 ? { ...cut, open: false, completeTo: Infinity } : cut;
}

function selectItem<T>(item: Item<T>, verdict: Verdict): Item<T>[] {
  if ((verdict & YES) === 0) return [];
  return verdict === YES ? [item] : [{ value: item.value, maybe: true }];
}

function partOfSum({ value, maybe }: Item<Range>): Range {
  if (!applies(value)) return point(0);
  return maybe || value.na ? range(smaller(0, value.lo), larger(0, value.hi)) : value;
}

function anyNumberOf(least: Exact, most: Exact): Range {
  return range(compareExact(least, 0) < 0 ? -Infinity : 0, compareExact(most, 0) > 0 ? Infinity : 0);
}

function surelyNoneApplies({ items, open }: ListValue<Range>): boolean {
  return !open && items.some((item) => !item.maybe) && items.every((item) => !applies(item.value));
}

/** Whether the list may hold something and yet no amount that applies. */
function possiblyNoneApplies({ items }: ListValue<Range>, furtherMayNotApply: boolean): boolean {
  const allMayFallOut = items.every((item) => item.maybe || item.value.na);
  return allMayFallOut && (furtherMayNotApply || items.some((item) => item.value.na));
}
