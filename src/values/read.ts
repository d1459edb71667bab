// Facts as JSON holds them -> values. What is absent is unknown; nothing here guesses.
//
// Invariant: the JSON has been checked against its schema, so that every value is of the kind its field has.

import { dayFromIso } from './date.ts';
import { divide, type Exact, exactFromJson } from './exact.ts';
import { cutList, type ListValue } from './list.ts';
import { ANYTHING, COUNT_UNKNOWN, point, type Range } from './range.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { placeInWindow, type Window } from './window.ts';

/** A record as JSON holds it; undefined is a record of which nothing is known. */
export type Facts = Readonly<Record<string, unknown>> | undefined;

/** The value of a field, or undefined where it is absent; inherited properties are no facts. */
export function factOf(facts: Facts, name: string): unknown {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}

export function readYesNo(raw: unknown): Verdict {
  return verdictOf(raw as boolean | undefined);
}

/** The key of an option, or a text; null is not known. */
export function readSymbol(raw: unknown): string | null {
  return raw === undefined ? null : (raw as string);
}

export function readCount(raw: unknown): Range {
  return raw === undefined ? COUNT_UNKNOWN : point(raw as number);
}

export function readNumber(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(exactOf(raw));
}

/** Whole pence, as pounds. */
export function readMoney(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(divide(exactOf(raw), 100));
}

/** A number of per cent, as the ratio. */
export function readPercent(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(divide(exactOf(raw), 100));
}

function exactOf(raw: unknown): Exact {
  const number = exactFromJson(raw as number);
  if (number === undefined) throw new RangeError('internal error: a checked number is finite');
  return number;
}

/** The end of a spell, to place it in time: one that goes on has none. */
export function readEnd(raw: unknown): Range {
  return raw === 'ongoing' ? point(Infinity) : readDate(raw);
}

/**
 * A day; `{ earliest, latest }` is a day known only to lie between two. The day on which what is ongoing will end is not
 * known: a length worked out from it is not without end, it is unknown.
 */
export function readDate(raw: unknown): Range {
  if (raw === undefined || raw === 'ongoing') return ANYTHING;
  if (typeof raw === 'string') return point(dayOf(raw));
  const { earliest, latest } = raw as { readonly earliest?: string; readonly latest?: string };
  return {
    lo: earliest === undefined ? -Infinity : dayOf(earliest),
    hi: latest === undefined ? Infinity : dayOf(latest),
    na: false,
  };
}

function dayOf(iso: string): number {
  const day = dayFromIso(iso);
  if (day === undefined) throw new RangeError('internal error: a checked date exists');
  return day;
}

/** An array is the whole list; `{ items, complete: false }` may hold more, and `complete_to` says up to which day it does not. */
export function readList(raw: unknown): ListValue<Facts> {
  if (raw === undefined) return { items: [], open: true, completeTo: -Infinity };
  if (Array.isArray(raw)) return { items: raw.map(sure), open: false, completeTo: Infinity };
  const { items, complete_to: completeTo } = raw as {
    readonly items: readonly Facts[];
    readonly complete_to?: string;
  };
  return {
    items: items.map(sure),
    open: true,
    completeTo: completeTo === undefined ? -Infinity : dayOf(completeTo),
  };
}

const sure = (value: Facts): { readonly value: Facts; readonly maybe: false } => ({ value, maybe: false });

/** The events or spells in a window, by the fields that hold their dates; those of an event are one. */
export function cutByDates(l: ListValue<Facts>, from: string, to: string, w: Window): ListValue<Facts> {
  const place = (facts: Facts): Verdict => {
    const start = readDate(factOf(facts, from));
    return placeInWindow(start, from === to ? start : readEnd(factOf(facts, to)), w);
  };
  return cutList(l, place, w);
}
