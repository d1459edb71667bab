// Facts as JSON holds them -> values. What is absent is unknown; nothing here guesses.
//
// Invariant: the JSON has been checked against its schema, so that every value is of the kind its field has.

import { dayFromIso, isoFromDay } from './date.ts';
import { divide, type Exact, exactFromJson, larger, smaller } from './exact.ts';
import { cutList, type ListValue } from './list.ts';
import { ANYTHING, COUNT_UNKNOWN, point, type Range, range } from './range.ts';
import { type SymbolValue, UNKNOWN_SYMBOL } from './symbol.ts';
import { UNKNOWN, type Verdict, verdictOf } from './verdict.ts';
import { placeInWindow, type Window } from './window.ts';

/**
 * A record as JSON holds it; undefined is a record of which nothing is known.
 *
 * @example
 * const facts: Facts = { reference: 'A', floods: [{ on: '2015-05-01' }] };
 */
export type Facts = Readonly<Record<string, unknown>> | undefined;

/**
 * The value of a field, or undefined where it is absent; inherited properties are no facts.
 *
 * @example
 * factOf({ reference: 'A' }, 'toString'); // => undefined
 */
export function factOf(facts: Facts, name: string): unknown {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** Where a fact came from, and the day on which it was recorded, as ISO text. */
export interface Provenance {
  readonly source?: string;
  readonly recorded?: string;
}

/**
 * Where a fact came from: what the record says of that fact alone, else of itself; nothing where nothing is said.
 * `{ "born": "2001-05-04", "$provenance": { "born": { "source": "school census", "recorded": "2015-03-01" } } }`
 */
export function provenanceOf(facts: Facts, name: string): Provenance {
  const own = factOf(factOf(facts, '$provenance') as Facts, name) as Provenance | undefined;
  return { ...recordProvenance(facts), ...own };
}

/** `{ "$source": "police", "$recorded": "2015-03-01", … }` */
export function recordProvenance(facts: Facts): Provenance {
  const source = factOf(facts, '$source');
  const recorded = factOf(facts, '$recorded');
  return {
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof recorded === 'string' ? { recorded } : {}),
  };
}

/**
 * @example
 * readYesNo(undefined) === UNKNOWN; // => true
 */
export function readYesNo(raw: unknown): Verdict {
  return verdictOf(raw as boolean | undefined);
}

/**
 * The key of an option, a text or a reference.
 *
 * @example
 * readSymbol(undefined) === UNKNOWN_SYMBOL; // => true
 */
export function readSymbol(raw: unknown): SymbolValue {
  return raw === undefined ? UNKNOWN_SYMBOL : (raw as string);
}

/**
 * The place of an option in its scale, from 0 for the lowest.
 *
 * @example
 * readScale('high', ['low', 'high']).lo; // => 1
 */
export function readScale(raw: unknown, options: readonly string[]): Range {
  return raw === undefined ? range(0, options.length - 1) : point(options.indexOf(raw as string));
}

/**
 * What somebody judged: `{ "answer": true, "by": "police", "reason": "…" }`. One by nobody who may, or without the reason that
 * is required, is no judgement.
 *
 * @example
 * readJudgement({ $judgements: { damp: { answer: true, by: 'police' } } }, 'damp', ['police'], false) === YES; // => true
 */
export function readJudgement(
  facts: Facts,
  name: string,
  by: readonly string[],
  reasonRequired: boolean,
): Verdict {
  const told = factOf(factOf(facts, '$judgements') as Facts, name) as Facts;
  const judge = factOf(told, 'by');
  const reason = factOf(told, 'reason');
  if (typeof judge !== 'string' || !by.includes(judge)) return UNKNOWN;
  if (reasonRequired && (typeof reason !== 'string' || reason.trim() === '')) return UNKNOWN;
  return readYesNo(factOf(told, 'answer'));
}

/**
 * @example
 * readCount(undefined).hi; // => Infinity
 */
export function readCount(raw: unknown): Range {
  return raw === undefined ? COUNT_UNKNOWN : point(raw as number);
}

/**
 * @example
 * readNumber(0.1).lo; // => { n: 1n, d: 10n }
 */
export function readNumber(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(exactOf(raw));
}

/**
 * Whole pence, as pounds.
 *
 * @example
 * readMoney(1250).lo; // => { n: 25n, d: 2n }
 */
export function readMoney(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(divide(exactOf(raw), 100));
}

/**
 * A number of per cent, as the ratio.
 *
 * @example
 * readPercent(12.5).lo; // => { n: 1n, d: 8n }
 */
export function readPercent(raw: unknown): Range {
  return raw === undefined ? ANYTHING : point(divide(exactOf(raw), 100));
}

function exactOf(raw: unknown): Exact {
  const number = exactFromJson(raw as number);
  if (number === undefined) throw new RangeError('internal error: a checked number is finite');
  return number;
}

/**
 * The end of a spell, to place it in time. One that goes on has not ended by the last day of which facts can tell; whether it
 * goes on after that is not known.
 */
export function readEnd(raw: unknown, horizon = Infinity): Range {
  return raw === 'ongoing' ? { lo: horizon, hi: Infinity, na: false } : readDate(raw);
}

/**
 * A day; `{ earliest, latest }` is a day known only to lie between two. The day on which what is ongoing will end is not
 * known: a length worked out from it is not without end, it is unknown.
 *
 * @example
 * readDate({ earliest: '2015-01-01' }).hi; // => Infinity
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

/**
 * An array is the whole list; `{ items, complete: false }` may hold more, and `complete_to` says up to which day it does not.
 *
 * @example
 * readList([]).open; // => false
 */
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

/**
 * Texts, such as references to records: known, perhaps more.
 *
 * @example
 * readTexts(['A', 'B']).items.length; // => 2
 */
export function readTexts(raw: unknown): ListValue<SymbolValue> {
  return readList(raw) as unknown as ListValue<SymbolValue>;
}

/**
 * By which fields a record stands in time; those of an event are one.
 *
 * @example
 * const between: Placement = { from: 'from', to: 'to' };
 */
export interface Placement {
  readonly from: string;
  readonly to: string;
}

/** The events or spells in a window; `horizon` as of `Question`, or without end for a window that looks forward. */
export function cutByDates(
  l: ListValue<Facts>,
  placement: Placement,
  w: Window,
  horizon = Infinity,
): ListValue<Facts> {
  const place = (facts: Facts): Verdict => placeInWindow(...daysOf(facts, placement, horizon), w);
  return cutList(l, place, w, horizon);
}

/** The days of an event or a spell. */
export function daysOf(facts: Facts, { from, to }: Placement, horizon = Infinity): [Range, Range] {
  const start = readDate(factOf(facts, from));
  return [start, from === to ? start : readEnd(factOf(facts, to), horizon)];
}

/** As `cutByDates`, and each spell keeps only its days in the window: what is measured of it is measured within. */
export function clipByDates(
  l: ListValue<Facts>,
  placement: Placement,
  w: Window,
  horizon = Infinity,
): ListValue<Facts> {
  const cut = cutByDates(l, placement, w, horizon);
  return {
    ...cut,
    items: cut.items.map((item) => ({ ...item, value: clipFacts(item.value, placement, w, horizon) })),
  };
}

/** A spell with only its days in the window; an event as it is. */
export function clipFacts(facts: Facts, { from, to }: Placement, w: Window, horizon = Infinity): Facts {
  if (facts === undefined || from === to) return facts;
  const [start, end] = daysOf(facts, { from, to }, horizon);
  const first = { lo: larger(start.lo, w.from.lo), hi: larger(start.hi, w.from.hi) };
  const last = { lo: smaller(end.lo, w.to.lo), hi: smaller(end.hi, w.to.hi) };
  return { ...facts, [from]: spanOfDays(first), [to]: spanOfDays(last) };
}

/** As facts write a day that lies between two. */
function spanOfDays({ lo, hi }: Pick<Range, 'lo' | 'hi'>): unknown {
  const isDay = (day: Exact): day is number => typeof day === 'number' && Number.isFinite(day);
  return {
    ...(isDay(lo) ? { earliest: isoFromDay(lo) } : {}),
    ...(isDay(hi) ? { latest: isoFromDay(hi) } : {}),
  };
}
