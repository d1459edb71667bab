// Values that change with time, and values by key.

import type { Range } from './range.ts';
import { possibleSymbols, type SymbolValue } from './symbol.ts';

/**
 * A value and the days on which it is in force, both included.
 *
 * @example
 * const fee: DatedEntry<Range> = { from: day, to: Infinity, value: point(1000) };
 */
export interface DatedEntry<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * The value in force on a day: of those that are, the last in the list, so that a temporary one stands in for the one before
 * it and gives way to it again. `unknown` stands for days on which none is in force.
 *
 * @example
 * lookUpDated([{ from: day, to: Infinity, value: point(1000) }], point(day), ANY_NUMBER, unionRange).lo; // => 1000
 */
export function lookUpDated<T>(
  entries: readonly DatedEntry<T>[],
  at: Range,
  unknown: T,
  union: (a: T, b: T) => T,
): T {
  if (at.lo === at.hi && !at.na) {
    const day = Number(at.lo);
    return entries.findLast(({ from, to }) => from <= day && day <= to)?.value ?? unknown;
  }
  const there = entries.filter(({ from, to }) => from <= Number(at.hi) && Number(at.lo) <= to);
  const values = there.map(({ value }) => value);
  return (isAlways(there, at) ? values : [...values, unknown]).reduce(union);
}

/** Whether one of the values is in force on every day of the range. */
function isAlways(entries: readonly DatedEntry<unknown>[], { lo, hi }: Range): boolean {
  let reached = Number(lo);
  for (const { from, to } of [...entries].sort((a, b) => a.from - b.from)) {
    if (from > reached) return false;
    reached = Math.max(reached, to + 1);
  }
  return reached > Number(hi);
}

/**
 * Values by the keys of one choice, or of two.
 *
 * @example
 * const counts: Keyed<Range> = new Map([['hill', point(288)]]);
 */
export type Keyed<T> = ReadonlyMap<string, T | ReadonlyMap<string, T>>;

/**
 * The value of a key, or of two; whatever the keys that are still possible give. `unknown` stands for a key without one.
 *
 * @example
 * lookUpKeyed(new Map([['hill', point(288)]]), ['hill'], ANY_NUMBER, unionRange).lo; // => 288
 */
export function lookUpKeyed<T extends object>(
  table: Keyed<T>,
  keys: readonly SymbolValue[],
  unknown: T,
  union: (a: T, b: T) => T,
): T {
  const [key, ...rest] = keys;
  const possible = key === undefined ? null : (possibleSymbols(key) ?? [...table.keys()]);
  const values = (possible ?? []).map((one): T => {
    const found = table.get(one);
    if (found === undefined) return unknown;
    return found instanceof Map ? lookUpKeyed(found as Keyed<T>, rest, unknown, union) : (found as T);
  });
  return values.length === 0 ? unknown : values.reduce(union);
}
