// One question: the day that it is about, what is known of the plan's dates, and what has been worked out for it so far.

import type { Period } from './calendar.ts';
import type { DatedEntry } from './dated.ts';
import { compareExact } from './exact.ts';
import type { ListValue } from './list.ts';
import { ANYTHING, applies, isPoint, point, type Range } from './range.ts';
import { type Facts, factOf, readDate, readList } from './read.ts';
import type { Steady } from './steady.ts';
import type { SymbolValue } from './symbol.ts';
import { asKnownOn, type Root, type View, walk, withoutItems } from './view.ts';
import type { Window } from './window.ts';

/**
 * What the plan that is asked calls by name: it may have calendars of its own, and its own values of a parameter.
 *
 * @example
 * const nothing: Bindings = { calendars: new Map(), parameters: new Map() };
 */
export interface Bindings {
  readonly calendars: ReadonlyMap<string, readonly Period[]>;
  readonly parameters: ReadonlyMap<string, readonly DatedEntry<unknown>[]>;
}

/**
 * @example
 * const asking: Question = ask(day, { facts: place, record: 'Place', shapes }, bindings);
 */
export interface Question {
  /** The date of the question, which `as at` moves. */
  readonly asOf: Range;
  /** The last day of which facts can tell: the date that the question was first asked about, or was known on. */
  readonly horizon: number;
  /** The dates that the plan declares, by name; one that is not given is not known. */
  readonly dates: Readonly<Record<string, Range>>;
  readonly bindings: Bindings;
  readonly root: Root;
  /** By rule, then by the record that it was asked of. */
  readonly answers: Map<string, Map<Facts, unknown>>;
  /** The same question about other days, by day, and under other plans, by plan. */
  readonly moved: Map<string, Question>;
  readonly index: Index;
  /** Of a question about another day: up to which day what has been looked at for it stays as it is. */
  readonly steady: Steady | undefined;
}

/** What is found in the facts by looking through all of them, once. */
interface Index {
  references: ReadonlyMap<string, Facts> | undefined;
  previous: ReadonlyMap<Facts, readonly Facts[] | undefined> | undefined;
}

const newIndex = (): Index => ({ references: undefined, previous: undefined });

/**
 * @example
 * ask(day, { facts: place, record: 'Place', shapes }, bindings).asOf.lo === day; // => true
 */
export function ask(asOf: number, root: Root, bindings: Bindings, dates: Question['dates'] = {}): Question {
  return {
    asOf: point(asOf),
    horizon: asOf,
    dates,
    bindings,
    root,
    answers: new Map(),
    moved: new Map(),
    index: newIndex(),
    steady: undefined,
  };
}

/**
 * A rule that many others use is worked out once for each record. Invariant: it rests on the record and the question alone.
 *
 * @example
 * once(question, 'dry/damp', place, () => YES) === YES; // => true
 */
export function once<T>({ answers }: Question, rule: string, self: Facts, work: () => T): T {
  const known = (answers.get(rule) ?? new Map()) as Map<Facts, T>;
  if (known.size === 0) answers.set(rule, known);
  const found = known.get(self);
  if (found !== undefined) return found;
  const worked = work();
  known.set(self, worked);
  return worked;
}

/**
 * A date that the plan declares.
 *
 * @example
 * dateOf(question, 'survey') === ANYTHING; // => true
 */
export function dateOf({ dates }: Question, name: string): Range {
  return Object.hasOwn(dates, name) ? (dates[name] ?? ANYTHING) : ANYTHING;
}

/** The same question about another day. */
export function askAt(question: Question, asOf: Range): Question {
  const key = `${asOf.lo} ${asOf.hi}`;
  if (typeof asOf.lo !== 'number' || typeof asOf.hi !== 'number')
    return { ...question, asOf, ...fresh(), steady: undefined };
  const known = question.moved.get(key);
  if (known) return known;
  const steady = isPoint(asOf) ? { until: Infinity } : undefined;
  const moved = { ...question, asOf: { ...asOf, na: false }, answers: new Map(), steady };
  question.moved.set(key, moved);
  return moved;
}

/**
 * The same question under another plan: its calendars and parameters hold.
 *
 * @example
 * askUnder(question, 'dry', bindings).root.record; // => 'Place'
 */
export function askUnder(question: Question, plan: string, bindings: Bindings): Question {
  const key = `under ${plan} ${question.asOf.lo} ${question.asOf.hi}`;
  const known = question.moved.get(key);
  if (known) return known;
  const moved = { ...question, bindings, ...fresh() };
  question.moved.set(key, moved);
  return moved;
}

/** The last day of which facts can tell, for a window. */
export function horizonOf({ horizon }: Question, { ahead }: Window): number {
  return ahead ? Infinity : horizon;
}

const fresh = (): Pick<Question, 'answers' | 'moved'> => ({ answers: new Map(), moved: new Map() });

/**
 * The same question of what was known on a day; while that day is not known, of what was known on its earliest.
 *
 * @example
 * askKnownOn(question, point(day)).question.root.record; // => 'Place'
 */
export function askKnownOn(question: Question, day: Range): { question: Question; view: View } {
  const known = applies(day) ? Number(day.lo) : -Infinity;
  const view = asKnownOn(question.root, known);
  return { question: asked(question, view, Math.min(question.horizon, known)), view };
}

/** The same question as if some items had never been. */
export function askWithout(
  question: Question,
  items: ReadonlySet<Facts>,
): { question: Question; view: View } {
  const view = withoutItems(question.root, items);
  return { question: asked(question, view, question.horizon), view };
}

function asked(question: Question, { facts }: View, horizon: number): Question {
  return { ...question, horizon, root: { ...question.root, facts }, ...fresh(), index: newIndex() };
}

/**
 * What a record of the facts has become in a view of them; one that the view does not hold is not known.
 *
 * @example
 * inView({ facts: place, copies: new Map([[place, { reference: 'A' }]]) }, place); // => { reference: 'A' }
 */
export function inView({ copies }: View, facts: Facts): Facts {
  return copies.get(facts);
}

/** What has come to be otherwise than when a question was asked. */
export interface Otherwise {
  /** Whether a rule says something else. */
  readonly isOtherwise: (rule: string) => boolean;
  /** What the plan calls by name. */
  readonly bindings: (before: Bindings) => Bindings;
}

/**
 * The same question, with what has been worked out for it so far but for the answers of some rules, which have come to say something
 * else. What is worked out of the other rules from now on serves both.
 *
 * @example
 * askAgain(question, { isOtherwise: (rule) => rule === 'dry/damp', bindings: (same) => same }).answers.has('dry/damp'); // => false
 */
export function askAgain(question: Question, otherwise: Otherwise): Question {
  return again(question, otherwise, new Map());
}

type Moved = Question['moved'];

function again(question: Question, otherwise: Otherwise, done: Map<Moved, Moved>): Question {
  const known = done.get(question.moved);
  const moved: Moved = known ?? new Map();
  if (!known) {
    done.set(question.moved, moved);
    for (const [key, other] of question.moved) moved.set(key, again(other, otherwise, done));
  }
  const answers = new Map([...question.answers].filter(([rule]) => !otherwise.isOtherwise(rule)));
  return { ...question, answers, moved, bindings: otherwise.bindings(question.bindings) };
}

// -- looked up in the whole -----------------------------------------------------------------------------------

/**
 * The record that a reference names; undefined where it names none that is known.
 *
 * @example
 * followReference(question, 'Place', 'A'); // => { reference: 'A', floods: [{ on: '2015-05-01' }] }
 */
export function followReference(question: Question, record: string, key: SymbolValue): Facts {
  if (typeof key !== 'string') return undefined;
  question.index.references ??= referencesIn(question.root);
  return question.index.references.get(`${record} ${key}`);
}

function referencesIn(root: Root): ReadonlyMap<string, Facts> {
  const found = new Map<string, Facts>();
  walk(root, (facts, record) => {
    const identity = root.shapes.get(record)?.identity;
    const key = identity == null ? undefined : factOf(facts, identity);
    if (typeof key !== 'string') return;
    const known = `${record} ${key}`;
    // Of two records that are called the same, nobody can say which is meant.
    found.set(known, found.has(known) ? undefined : facts);
  });
  return found;
}

/**
 * The item that comes before a record in its list: one or none; open where that is not known.
 *
 * @example
 * previousOf(question, may).items.length; // => 0
 */
export function previousOf(question: Question, self: Facts): ListValue<Facts> {
  question.index.previous ??= previousIn(question.root);
  const found = question.index.previous.get(self);
  if (!found) return { items: [], open: true, completeTo: -Infinity };
  return { items: found.map((value) => ({ value, maybe: false })), open: false, completeTo: Infinity };
}

function previousIn(root: Root): ReadonlyMap<Facts, readonly Facts[] | undefined> {
  const found = new Map<Facts, readonly Facts[] | undefined>();
  walk(root, (facts, record) => {
    for (const [name, , order] of root.shapes.get(record)?.lists ?? [])
      if (order !== null) addPrevious(found, factOf(facts, name), order);
  });
  return found;
}

/** What is brought forward through a longer list is not known: going back through it could exhaust the stack. */
export const MOST_IN_ORDER = 200;

function addPrevious(found: Map<Facts, readonly Facts[] | undefined>, raw: unknown, order: string): void {
  const { items, open } = readList(raw);
  const placed = items.map(({ value }) => ({ value, day: readDate(factOf(value, order)) }));
  const isSure = !open && items.length <= MOST_IN_ORDER && placed.every(({ day }) => day.lo === day.hi);
  const inOrder = [...placed].sort((a, b) => compareExact(a.day.lo, b.day.lo));
  for (const [index, { value, day }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    const isTied = before !== undefined && compareExact(before.day.lo, day.lo) === 0;
    found.set(value, !isSure || isTied ? undefined : before ? [before.value] : []);
  }
}
