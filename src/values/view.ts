// The facts of a record as they were known on a day, or without some of the items of its lists: a copy, with what each part
// of it was copied from.

import { dayFromIso, FIRST_DAY, isoFromDay } from './date.ts';
import { type Facts, factOf, provenanceOf, readDate, readList, recordProvenance } from './read.ts';
import type { RecordShapes } from './record-shape.ts';

/**
 * The whole that a plan is asked about.
 *
 * @example
 * const root: Root = { facts: place, record: 'Place', shapes };
 */
export interface Root {
  readonly facts: Facts;
  readonly record: string;
  readonly shapes: RecordShapes;
}

/**
 * @example
 * const view: View = { facts: place, copies: new Map() };
 */
export interface View {
  readonly facts: Facts;
  /** Each record of the copy by the one that it was copied from; one that is not in it is not known. */
  readonly copies: ReadonlyMap<Facts, Facts>;
}

/** What is kept of a record, and whether its list can be whole without it. */
interface Keeping {
  /** `recorded`: the day on which it was recorded, where that is said of it or of what holds it. */
  readonly record: (
    facts: Facts,
    recorded: number | undefined,
    record: string,
  ) => 'kept' | 'gone' | 'unknown';
  readonly fact: (recorded: number | undefined) => boolean;
}

/**
 * The facts as they were known on a day: what was recorded later is not known, and a list that holds such an item is
 * whole up to the day before the first of them, if they have days. A fact that does not say when it was recorded was so
 * with what holds it; where nothing says it, it counts as known from the start.
 */
export function asKnownOn(root: Root, day: number): View {
  const isKnown = (recorded: number | undefined): boolean => recorded === undefined || recorded <= day;
  return viewOf(root, {
    record: (_, recorded) => (isKnown(recorded) ? 'kept' : 'unknown'),
    fact: isKnown,
  });
}

/** The facts without some items, as if they had never been; neither had what is about one of them. */
export function withoutItems(root: Root, items: ReadonlySet<Facts>): View {
  const gone = keysOf(root, items);
  return viewOf(root, {
    record: (facts, _, record) =>
      items.has(facts) || isAbout(root.shapes, facts, record, items, gone) ? 'gone' : 'kept',
    fact: () => true,
  });
}

/** What references name the items by. */
function keysOf(root: Root, items: ReadonlySet<Facts>): ReadonlySet<string> {
  const found = new Set<string>();
  walk(root, (facts, record) => {
    const identity = root.shapes.get(record)?.identity;
    const key = items.has(facts) && identity != null ? factOf(facts, identity) : undefined;
    if (typeof key === 'string') found.add(`${record} ${key}`);
  });
  return found;
}

/** Whether a record holds one of the items, or refers to one: a membership of a person, an incident with a victim. */
function isAbout(
  shapes: RecordShapes,
  facts: Facts,
  record: string,
  items: ReadonlySet<Facts>,
  gone: ReadonlySet<string>,
): boolean {
  const shape = shapes.get(record);
  return (
    shape?.records.some(([field]) => items.has(factOf(facts, field) as Facts)) === true ||
    shape?.references.some(([field, of]) => gone.has(`${of} ${factOf(facts, field)}`)) === true
  );
}

function viewOf({ facts, record, shapes }: Root, keeping: Keeping): View {
  const copies = new Map<Facts, Facts>();
  const copying: Copying = { shapes, keeping, copies };
  const whole = facts && copyFields(copying, facts, record, recordedOn(facts));
  return { facts: whole, copies };
}

interface Copying {
  readonly shapes: RecordShapes;
  readonly keeping: Keeping;
  readonly copies: Map<Facts, Facts>;
}

type Json = Readonly<Record<string, unknown>>;

function copyRecord(copying: Copying, facts: Facts, record: string, inherited: number | undefined): Facts {
  if (facts === undefined) return undefined;
  const recorded = recordedOn(facts) ?? inherited;
  if (copying.keeping.record(facts, recorded, record) !== 'kept') return undefined;
  return copyFields(copying, facts, record, recorded);
}

function copyFields(
  copying: Copying,
  facts: NonNullable<Facts>,
  record: string,
  recorded: number | undefined,
): Facts {
  const entries = Object.entries(facts).flatMap(([name, raw]) => {
    const own = dayOf(provenanceOf(facts, name).recorded);
    const copy = copyFact(copying, record, name, raw, own ?? recorded);
    return copy === undefined ? [] : [[name, copy] as const];
  });
  const copy: Facts = Object.fromEntries(entries);
  copying.copies.set(facts, copy);
  return copy;
}

function copyFact(
  copying: Copying,
  record: string,
  name: string,
  raw: unknown,
  inherited: number | undefined,
): unknown {
  if (name === '$judgements') return copyJudgements(copying, raw as Json, inherited);
  const shape = copying.shapes.get(record);
  const list = shape?.lists.find(([field]) => field === name)?.[1];
  if (list !== undefined) return copyList(copying, raw, list, inherited);
  const inner = shape?.records.find(([field]) => field === name)?.[1];
  if (inner !== undefined) return copyRecord(copying, raw as Facts, inner, inherited);
  return copying.keeping.fact(inherited) ? raw : undefined;
}

/** A judgement that does not say when it was recorded was so when it was made. */
function copyJudgements({ keeping }: Copying, judgements: Json, inherited: number | undefined): unknown {
  return Object.fromEntries(
    Object.entries(judgements).filter(([, judgement]) => {
      const on = (judgement as Json).on;
      const made = typeof on === 'string' ? dayFromIso(on) : undefined;
      return keeping.fact(recordedOn(judgement as Json) ?? made ?? inherited);
    }),
  );
}

function copyList(copying: Copying, raw: unknown, record: string, recorded: number | undefined): unknown {
  if (!copying.keeping.fact(recorded)) return undefined;
  const isWhole = Array.isArray(raw);
  const items = (isWhole ? raw : (raw as Json).items) as readonly Facts[];
  const states = items.map((item) =>
    copying.keeping.record(item, (item && recordedOn(item)) ?? recorded, record),
  );
  const kept = items
    .filter((_, index) => states[index] === 'kept')
    .map((item) => copyRecord(copying, item, record, recorded));
  const unknown = items.filter((_, index) => states[index] === 'unknown');
  if (unknown.length > 0) return openedBy(unknown, kept, raw, copying.shapes.get(record)?.placed?.[0]);
  return isWhole ? kept : { ...(raw as Json), items: kept };
}

/** A list is known up to the day before the first thing in it that was not known of. */
function openedBy(
  unknown: readonly Facts[],
  kept: readonly Facts[],
  raw: unknown,
  date: string | undefined,
): unknown {
  const first = unknown.map((facts) =>
    date === undefined ? -Infinity : Number(readDate(factOf(facts, date)).lo),
  );
  const last = first.reduce((least, day) => Math.min(least, day - 1), readList(raw).completeTo);
  return last < FIRST_DAY ? { items: kept, complete: false } : { items: kept, complete_to: isoFromDay(last) };
}

function recordedOn(facts: Json): number | undefined {
  return dayOf(recordProvenance(facts).recorded);
}

function dayOf(recorded: string | undefined): number | undefined {
  return recorded === undefined ? undefined : dayFromIso(recorded);
}

/** Where a record stands in the whole, from the inside out; undefined for the whole itself. */
export interface FactPath {
  readonly within: FactPath | undefined;
  readonly field: string;
  /** Of an item of a list. */
  readonly index?: number;
}

/** Names, and numbers where a list has items: `members`, 0. */
export function stepsOf(path: FactPath | undefined): readonly (string | number)[] {
  if (!path) return [];
  const own = path.index === undefined ? [path.field] : [path.field, path.index];
  return [...stepsOf(path.within), ...own];
}

/** Every record of the whole, which it is, and where it stands. */
export function walk(
  { facts, record, shapes }: Root,
  visit: (facts: Facts, record: string, path: FactPath | undefined) => void,
): void {
  const seen = (found: Facts, name: string, path: FactPath | undefined): void => {
    if (found === undefined) return;
    visit(found, name, path);
    const shape = shapes.get(name);
    for (const [field, of] of shape?.records ?? [])
      seen(factOf(found, field) as Facts, of, { within: path, field });
    for (const [field, of] of shape?.lists ?? []) {
      const { items } = readList(factOf(found, field));
      for (const [index, item] of items.entries()) seen(item.value, of, { within: path, field, index });
    }
  };
  seen(facts, record, undefined);
}
