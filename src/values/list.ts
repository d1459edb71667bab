// Lists of facts that may be incomplete: items that may not belong, and more items than are known.

import { add, compareExact, divide, type Exact, larger, smaller } from './exact.ts';
import {
  addRange,
  applies,
  greatestOf,
  leastOf,
  mirror,
  NOT_APPLICABLE_NUMBER,
  point,
  type Range,
  range,
} from './range.ts';
import type { Span } from './span.ts';
import { ABSENT, ANY_ANSWER, type Need, tally, type Verdict, YES } from './verdict.ts';
import type { Window } from './window.ts';

/**
 * An item of a list.
 *
 * @example
 * const surely: Item<Range> = { value: point(2), maybe: false };
 */
export interface Item<T> {
  readonly value: T;
  /** It may not belong to the list: it has no date, or a `where` of it is unknown. */
  readonly maybe: boolean;
}

/**
 * A list as far as it is known.
 *
 * @example
 * const none: ListValue<Range> = { items: [], open: false, completeTo: Infinity };
 */
export interface ListValue<T> {
  readonly items: readonly Item<T>[];
  /** It may hold more items than are known. */
  readonly open: boolean;
  /**
   * The last day up to which every item is known: -Infinity when there is none, Infinity of a complete list.
   */
  readonly completeTo: number;
}

/**
 * One value for each item.
 *
 * @example
 * eachOf(depths, (depth) => multiplyRange(depth, point(2))).items[0]?.value.lo; // => 4
 */
export function eachOf<T, U>(l: ListValue<T>, of: (value: T) => U): ListValue<U> {
  return { ...l, items: l.items.map(({ value, maybe }) => ({ value: of(value), maybe })) };
}

/**
 * All the lists of a list as one; what may not be there may bring nothing.
 *
 * @example
 * joinLists(eachOf(floods, () => depths)).items.length; // => 2
 */
export function joinLists<T>({ items, open }: ListValue<ListValue<T>>): ListValue<T> {
  return {
    items: items.flatMap(({ value, maybe }) =>
      value.items.map((item) => (maybe ? { ...item, maybe } : item)),
    ),
    open: open || items.some(({ value }) => value.open),
    completeTo: -Infinity,
  };
}

/**
 * The value of the one item of a list that has one or none; `any` stands for what is not known.
 *
 * @example
 * onlyItem(depths, NOT_APPLICABLE_NUMBER, ANY_NUMBER, unionRange).hi; // => 4
 */
export function onlyItem<T>(l: ListValue<T>, none: T, any: T, union: (a: T, b: T) => T): T {
  if (l.open) return any;
  const values = l.items.map(({ value, maybe }) => (maybe ? union(value, none) : value));
  return values.length === 0 ? none : values.reduce(union);
}

/**
 * As `tally`, of a list; an item that may not belong may be absent.
 *
 * @example
 * tallyList(eachOf(depths, () => YES), EVERY) === YES; // => true
 */
export function tallyList(l: ListValue<Verdict>, need: Need, further: Verdict = ANY_ANSWER): Verdict {
  const items = l.items.map(({ value, maybe }) => (maybe ? value | ABSENT : value));
  return tally(items, need, l.open, further);
}

/**
 * Whether every item is known, and that there are no others.
 *
 * @example
 * isWhole(readList({ items: [], complete: false })); // => false
 */
export function isWhole<T>(l: ListValue<T>): boolean {
  return !l.open && l.items.every((item) => !item.maybe);
}

/**
 * How many items there may be.
 *
 * @example
 * countList(floods).lo; // => 1
 */
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
 *
 * @example
 * sumList(depths, 0, Infinity).lo; // => 6
 */
export function sumList(l: ListValue<Range>, least: Exact, most: Exact, furtherMayNotApply = true): Range {
  if (surelyNoneApplies(l)) return NOT_APPLICABLE_NUMBER;
  const further = l.open ? anyNumberOf(least, most) : point(0);
  const sum = l.items.map(partOfSum).reduce(addRange, further);
  return { ...sum, na: possiblyNoneApplies(l, l.open && furtherMayNotApply) };
}

/**
 * The items for which a condition is yes; what does not apply is left out, and what is unknown may belong.
 *
 * @example
 * selectList(depths, (depth) => compareRanges('more than', depth, point(2))).items.length; // => 1
 */
export function selectList<T>(l: ListValue<T>, condition: (value: T) => Verdict): ListValue<T> {
  const items: Item<T>[] = [];
  for (const item of l.items) {
    const verdict = condition(item.value);
    if (verdict === YES) items.push(item);
    else if ((verdict & YES) !== 0) items.push({ value: item.value, maybe: true });
  }
  return { items, open: l.open, completeTo: l.completeTo };
}

/**
 * The items placed in a window. The cut is closed when the list is complete to the last day that the window can have; a list
 * that holds all there is holds all up to the horizon, and what comes after it is not known.
 */
export function cutList<T>(
  l: ListValue<T>,
  place: (value: T) => Verdict,
  w: Window,
  horizon = Infinity,
): ListValue<T> {
  const cut = selectList(l, place);
  const completeTo = Math.min(l.completeTo, horizon);
  return compareExact(completeTo, w.to.hi) >= 0
    ? { ...cut, open: false, completeTo: Infinity }
    : { ...cut, open: true, completeTo };
}

/**
 * The least of the values that apply; of none it does not apply. `least`: what a value not known of could be at least.
 *
 * @example
 * leastList(depths, 0).lo; // => 2
 */
export function leastList(l: ListValue<Range>, least: Exact): Range {
  const found = leastOf(l.items.map(({ value, maybe }) => (maybe ? { ...value, na: true } : value)));
  if (!l.open) return found;
  // Further values can lower the least, and may be all that there is where none is sure to be there.
  return found.na ? { lo: least, hi: Infinity, na: true } : { ...found, lo: least };
}

/**
 * As `leastList`, of the greatest.
 *
 * @example
 * greatestList(depths, 0).lo; // => 4
 */
export function greatestList(l: ListValue<Range>, least: Exact): Range {
  const found = greatestOf(l.items.map(({ value, maybe }) => (maybe ? { ...value, na: true } : value)));
  if (!l.open) return found;
  return found.na ? { lo: least, hi: Infinity, na: true } : { ...found, hi: Infinity };
}

/**
 * The mean of the values that apply; of none it does not apply.
 *
 * @example
 * meanList(depths).lo; // => 3
 */
export function meanList(l: ListValue<Range>): Range {
  const there = l.items.filter(({ value }) => applies(value));
  const sure = there.filter(({ value, maybe }) => !maybe && !value.na);
  const na = sure.length === 0;
  if (l.open) return { lo: -Infinity, hi: Infinity, na };
  if (there.length === 0) return NOT_APPLICABLE_NUMBER;
  const others = there.filter((item) => !sure.includes(item)).map(({ value }) => value);
  const lo = leastMean(
    sure.map(({ value }) => value.lo),
    others.map(({ lo }) => lo),
  );
  const hi = leastMean(
    sure.map(({ value }) => mirror(value).lo),
    others.map((value) => mirror(value).lo),
  );
  return { lo, hi: mirror(point(hi)).lo, na };
}

/** The least mean of all the first and any of the others. */
function leastMean(all: readonly Exact[], some: readonly Exact[]): Exact {
  const inOrder = [...some].sort(compareExact);
  const chosen = all.length > 0 ? [...all] : inOrder.splice(0, 1);
  let mean = meanOf(chosen);
  for (const value of inOrder) {
    const lower = meanOf([...chosen, value]);
    if (compareExact(lower, mean) >= 0) break;
    chosen.push(value);
    mean = lower;
  }
  return mean;
}

function meanOf(values: readonly Exact[]): Exact {
  if (values.includes(-Infinity)) return -Infinity;
  return values.includes(Infinity) ? Infinity : divide(values.reduce(add, 0), values.length);
}

/**
 * The middle of ranks from 0 to `highest`; of an even number of them both that stand in the middle.
 *
 * @example
 * middleList(depths, 10).low.lo; // => 2
 */
export function middleList(l: ListValue<Range>, highest: Exact): Span {
  const there = l.items.filter(({ value }) => applies(value));
  const isSure = !l.open && there.every(({ value, maybe }) => !maybe && !value.na);
  if (there.length === 0 && !l.open) return { low: NOT_APPLICABLE_NUMBER, high: NOT_APPLICABLE_NUMBER };
  if (!isSure) {
    const na = l.open || there.every(({ value, maybe }) => maybe || value.na);
    const any = l.open
      ? range(0, highest, na)
      : { ...there.map(({ value }) => value).reduce((a, b) => hull(a, b)), na };
    return { low: any, high: any };
  }
  const at = (place: number): Range => ({
    lo: there.map(({ value }) => value.lo).sort(compareExact)[place] ?? 0,
    hi: there.map(({ value }) => value.hi).sort(compareExact)[place] ?? 0,
    na: false,
  });
  return { low: at(Math.floor((there.length - 1) / 2)), high: at(Math.floor(there.length / 2)) };
}

function hull(a: Range, b: Range): Range {
  return { lo: smaller(a.lo, b.lo), hi: larger(a.hi, b.hi), na: false };
}

/**
 * How many different values there are; `keyOf` gives the same text for what is the same, null for what is not known, and
 * undefined for what does not apply.
 *
 * @example
 * distinctList(floods, ({ on }: { readonly on?: string } = {}) => on).lo; // => 1
 */
export function distinctList<T>(l: ListValue<T>, keyOf: (value: T) => string | null | undefined): Range {
  const sure = new Set<string>();
  const possible = new Set<string>();
  let unknown = 0;
  let something = false;
  for (const { value, maybe } of l.items) {
    const key = keyOf(value);
    if (key === undefined) continue;
    if (key === null) unknown++;
    else (maybe ? possible : sure).add(key);
    something ||= !maybe;
  }
  const known = new Set([...sure, ...possible]).size;
  const least = sure.size > 0 || !something ? sure.size : 1;
  return range(least, l.open ? Infinity : known + unknown);
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
