// Random facts of a record of a vocabulary, near the days and numbers that its rules name: there the mistakes are.

import fc, { type Arbitrary } from 'fast-check';
import {
  type Core,
  type CoreField,
  type CoreProgram,
  type CoreRecord,
  childrenOf,
} from '../../src/ir/core.ts';
import {
  compareExact,
  type DateUnit,
  type Facts,
  factOf,
  isoFromDay,
  move,
  readEnd,
  readList,
} from '../../src/values/index.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };
type Row = { readonly [name: string]: Json };

export interface FactOptions {
  /** The date of the question, as a day since 1970-01-01. */
  readonly asOf: number;
  /** No fact is left unknown. */
  readonly complete?: boolean;
  /** How deep records stand in records. */
  readonly depth?: number;
}

interface Generator {
  readonly records: CoreProgram['records'];
  readonly days: readonly number[];
  readonly numbers: readonly number[];
  /** The days of about a year around the question. */
  readonly recent: readonly number[];
  /** Of sixteen facts, how many are not known. */
  readonly unknown: number;
}

/** Facts that fit the vocabulary (`readFacts` takes them), with everything in them that can be unknown. */
export function arbitraryFacts(
  program: CoreProgram,
  record: string,
  { asOf, complete = false, depth = 3 }: FactOptions,
): Arbitrary<Row> {
  const of = recordCalled(program, record);
  const rows = (complete ? [0] : [0, 1, 4]).map((unknown) =>
    rowOf(generatorOf(program, asOf, unknown), of, depth),
  );
  return fc.oneof(...rows);
}

function generatorOf(program: CoreProgram, asOf: number, unknown: number): Generator {
  const nodes = [...program.rules.values()].flatMap((rule) => nodesOf(rule.body));
  const days = daysNamed(nodes, asOf);
  return {
    records: program.records,
    days,
    recent: days.filter((day) => day > asOf - 400 && day < asOf + 40),
    numbers: numbersNamed(nodes),
    unknown,
  };
}

function recordCalled({ records }: Pick<CoreProgram, 'records'>, name: string): CoreRecord {
  return records.get(name)!;
}

// -- what the rules name --------------------------------------------------------------------------------------

function nodesOf(node: Core): readonly Core[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** The ends of windows and terms, birthdays of the ages that are named, and the days on both sides of each. */
function daysNamed(nodes: readonly Core[], asOf: number): readonly number[] {
  const named = nodes.flatMap((node): readonly number[] => {
    if (node.kind === 'arith' && node.op === 'move' && isNumber(node.right))
      return [move(asOf, node.right.value, node.unit)];
    if (node.kind === 'compare' && isUnit(node.unit) && isNumber(node.right))
      return [0, 1].map((more) =>
        move(asOf, -(Number((node.right as { value: number }).value) + more), node.unit as DateUnit),
      );
    if (node.kind === 'compare' && node.unit === 'date' && isNumber(node.right)) return [node.right.value];
    if (node.kind === 'lookup') return node.calendar.periods.flatMap(({ from, to }) => [from, to]);
    return [];
  });
  const near = [asOf, ...named].flatMap((day) => [day - 1, day, day + 1]);
  const all = [...near, asOf - 10_000, asOf - 400, asOf - 100, asOf + 100, asOf + 400];
  return [...new Set(all)].filter((day) => day > -500_000 && day < 500_000).sort((a, b) => a - b);
}

function isNumber(node: Core): node is Core & { readonly value: number } {
  return node.kind === 'literal' && typeof node.value === 'number' && Number.isFinite(node.value);
}

function isUnit(unit: string): unit is DateUnit {
  return ['days', 'weeks', 'months', 'years'].includes(unit);
}

/** The whole numbers that are named, and those beside them. */
function numbersNamed(nodes: readonly Core[]): readonly number[] {
  const named = nodes.flatMap((node) =>
    node.kind === 'compare' && isNumber(node.right) ? [node.right.value] : [],
  );
  return [...new Set([0, 1, 2, 3, ...named.flatMap((number) => [number - 1, number, number + 1])])]
    .filter((number) => number >= 0 && number <= 1000)
    .sort((a, b) => a - b);
}

// -- facts ----------------------------------------------------------------------------------------------------

function rowOf(generator: Generator, record: CoreRecord, depth: number): Arbitrary<Row> {
  const fields = record.fields.map((field) =>
    field.type.kind === 'record' && depth <= 0
      ? fc.constant(undefined)
      : maybe(generator, field, jsonOf(generator, field, depth)),
  );
  return fc.tuple(...fields).map((values) => {
    const row = rowFrom(record.fields, values);
    return isBackwards(record, row) ? turned(record, row) : row;
  });
}

function rowFrom(fields: readonly CoreField[], values: readonly (Json | undefined)[]): Row {
  return Object.fromEntries(
    fields.flatMap(({ name }, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The value, or nothing: not known. */
function maybe(
  { unknown }: Generator,
  field: CoreField,
  value: Arbitrary<Json>,
): Arbitrary<Json | undefined> {
  if (unknown === 0 || field.required) return value;
  return fc.oneof(
    { weight: 16 - unknown, arbitrary: value },
    { weight: unknown, arbitrary: fc.constant(undefined) },
  );
}

function isBackwards({ placed }: CoreRecord, row: Row): boolean {
  if (!placed || placed.from === placed.to) return false;
  const [from, to] = [placed.from, placed.to].map(({ name }) => readEnd(factOf(row, name)));
  return compareExact(from!.lo, to!.hi) > 0;
}

/** A spell that is back to front, turned round. */
function turned({ placed }: CoreRecord, row: Row): Row {
  return { ...row, [placed!.from.name]: row[placed!.to.name]!, [placed!.to.name]: row[placed!.from.name]! };
}

function jsonOf(generator: Generator, { type }: CoreField, depth: number): Arbitrary<Json> {
  switch (type.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'count':
      return fc.constantFrom(...generator.numbers);
    case 'number':
      return fc.oneof(
        fc.constantFrom(...generator.numbers),
        fc.constantFrom(-1, 0.1, 0.5, 2.5, 9.99, 1e21, 1e-7).filter((number) => Math.abs(number) <= 2 ** 53),
      );
    case 'percent':
      return fc.oneof(fc.constantFrom(0, 10, 15, 50, 100), fc.constantFrom(9.9, 10.1, 33.3));
    case 'money':
      return fc.oneof(
        fc.constantFrom(-100, 0, 1, 99, 100, 10_000),
        fc.constantFrom(...generator.numbers).map((pounds) => pounds * 100),
      );
    case 'text':
      return fc.constantFrom('A', 'B', '', 'constructor');
    case 'choice':
      return fc.constantFrom(...type.options.map((option) => option.key));
    case 'date':
      return dateOf(generator, type.ongoing);
    case 'record':
      return rowOf(generator, recordCalled(generator, type.record), depth - 1);
    case 'list':
      return listOf(generator, recordCalled(generator, type.record), depth);
  }
}

function dateOf({ days, recent, unknown }: Generator, mayGoOn: boolean): Arbitrary<Json> {
  const day = fc.oneof(fc.constantFrom(...days), fc.constantFrom(...recent)).map(isoFromDay);
  const goingOn = mayGoOn ? [{ weight: 2, arbitrary: fc.constant('ongoing') }] : [];
  const between = fc
    .tuple(day, day)
    .map(([a, b]) => (a < b ? { earliest: a, latest: b } : { earliest: b, latest: a }));
  const spans = [
    { weight: 2, arbitrary: between },
    { weight: 1, arbitrary: day.map((earliest) => ({ earliest })) },
    { weight: 1, arbitrary: day.map((latest) => ({ latest })) },
  ];
  return fc.oneof({ weight: 8, arbitrary: day }, ...goingOn, ...(unknown === 0 ? [] : spans));
}

function listOf(generator: Generator, record: CoreRecord, depth: number): Arbitrary<Json> {
  if (depth <= 0) return fc.constant([]);
  const items = fc.array(rowOf(generator, record, depth - 1), { maxLength: 4 });
  const none = fc.constant([]);
  if (generator.unknown === 0) return fc.oneof(none, items);
  const day = fc.constantFrom(...generator.days).map(isoFromDay);
  return fc.oneof(
    { weight: 3, arbitrary: none },
    { weight: 5, arbitrary: items },
    { weight: 1, arbitrary: items.map((known) => ({ items: known, complete: false })) },
    { weight: 1, arbitrary: fc.tuple(items, day).map(([known, to]) => ({ items: known, complete_to: to })) },
  );
}

// -- what becomes known later ---------------------------------------------------------------------------------

/** Every unknown fact filled in, every list completed, every span of days narrowed to one of its days. */
export function arbitraryCompletion(
  program: CoreProgram,
  record: string,
  facts: Facts,
  { asOf, depth = 3 }: FactOptions,
): Arbitrary<Row> {
  const generator = generatorOf(program, asOf, 0);
  return completed(generator, recordCalled(program, record), facts, depth);
}

function completed(generator: Generator, record: CoreRecord, facts: Facts, depth: number): Arbitrary<Row> {
  const fields = record.fields.map((field) =>
    completedFact(generator, field, factOf(facts, field.name), depth),
  );
  const row = fc.tuple(...fields).map((values) => rowFrom(record.fields, values));
  // Of a spell whose ends lie between days that overlap, some pairs of days are back to front.
  return row.map((found) => (isBackwards(record, found) ? asShortAsKnown(record, found, facts) : found));
}

/** The spell with its earliest start and its latest end, which is never back to front where the facts are not. */
function asShortAsKnown({ placed }: CoreRecord, row: Row, facts: Facts): Row {
  const { from, to } = placed!;
  const start = readEnd(factOf(facts, from.name)).lo;
  const end = readEnd(factOf(facts, to.name)).hi;
  const first = start === -Infinity ? dayIn(row, to.name) : Number(start);
  const last = end === Infinity ? Math.max(first, Number(dayIn(row, from.name))) : Number(end);
  const starts = Math.min(first, last);
  return { ...row, [from.name]: isoFromDay(starts), [to.name]: isoFromDay(last) };
}

function dayIn(row: Row, name: string): number {
  const { lo } = readEnd(row[name]);
  return lo === Infinity ? 20_000 : Number(lo);
}

function completedFact(generator: Generator, field: CoreField, raw: unknown, depth: number): Arbitrary<Json> {
  const { type } = field;
  if (type.kind === 'list') return completedList(generator, recordCalled(generator, type.record), raw, depth);
  if (raw === undefined) return jsonOf(generator, field, depth);
  if (type.kind === 'record')
    return completed(generator, recordCalled(generator, type.record), raw as Facts, depth - 1);
  if (type.kind !== 'date') return fc.constant(raw as Json);
  const { lo, hi } = readEnd(raw);
  if (lo === hi) return fc.constant(raw as Json);
  const ends = [lo, hi].filter((day) => Number.isFinite(day)) as number[];
  const within = [...generator.days, ...ends].filter((day) => day >= Number(lo) && day <= Number(hi));
  const goesOn = type.ongoing && hi === Infinity ? [fc.constant('ongoing')] : [];
  return fc.oneof(fc.constantFrom(...within).map(isoFromDay), ...goesOn);
}

function completedList(
  generator: Generator,
  record: CoreRecord,
  raw: unknown,
  depth: number,
): Arbitrary<Json> {
  const { items, open, completeTo } = readList(raw);
  const known = fc.tuple(...items.map(({ value }) => completed(generator, record, value, depth - 1)));
  if (!open) return known;
  const others =
    depth <= 0 ? fc.constant([]) : fc.array(rowOf(generator, record, depth - 1), { maxLength: 3 });
  return fc
    .tuple(known, others)
    .map(([found, further]) => [...found, ...further.filter((row) => isLater(record, row, completeTo))]);
}

/** What a list that is complete up to a day does not hold yet begins after that day. */
function isLater({ placed }: CoreRecord, row: Row, completeTo: number): boolean {
  return !placed || completeTo === -Infinity || Number(readEnd(row[placed.from.name]).lo) > completeTo;
}

// -- order ----------------------------------------------------------------------------------------------------

/** The same facts with every list in another order. */
export function reordered(facts: Json, shuffle: (items: readonly Json[]) => readonly Json[]): Json {
  if (typeof facts !== 'object') return facts;
  if (Array.isArray(facts)) return shuffle(facts.map((item) => reordered(item, shuffle)));
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, reordered(value, shuffle)]));
}
