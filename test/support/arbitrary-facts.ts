// Random facts of a record of a vocabulary, near the days and numbers that its rules name: there the mistakes are.

import fc, { type Arbitrary } from 'fast-check';
import { type Core, childrenOf } from '../../src/ir/core.ts';
import type { CoreProgram } from '../../src/ir/program.ts';
import { shapesOf } from '../../src/ir/record-shapes.ts';
import type { CoreField, CoreRecord } from '../../src/ir/vocabulary.ts';
import {
  compareExact,
  type DateUnit,
  type Facts,
  factOf,
  isoFromDay,
  move,
  type RecordShapes,
  readEnd,
  readList,
  stepsOf,
  walk,
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
  readonly asOf: number;
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
  return fc.oneof(...rows).map((row) => namedApart(program, record, row, undefined));
}

function generatorOf(program: CoreProgram, asOf: number, unknown: number): Generator {
  const nodes = [...program.rules.values()].flatMap((rule) => nodesOf(rule.body));
  const periods = [...program.calendars.values()].flatMap((calendar) => calendar.periods);
  const days = daysNamed(nodes, [asOf, ...periods.flatMap(({ from, to }) => [from, to])], asOf);
  return {
    records: program.records,
    days,
    recent: days.filter((day) => day > asOf - 400 && day < asOf + 40),
    numbers: numbersNamed(nodes),
    asOf,
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
function daysNamed(nodes: readonly Core[], known: readonly number[], asOf: number): readonly number[] {
  const named = nodes.flatMap((node): readonly number[] => {
    if (node.kind === 'arith' && node.op === 'move' && isNumber(node.right))
      return [move(asOf, node.right.value, node.unit)];
    if (node.kind !== 'compare' || !isNumber(node.right)) return [];
    const { unit, right } = node;
    if (isUnit(unit)) return [0, 1].map((more) => move(asOf, -(right.value + more), unit));
    return unit === 'date' ? [right.value] : [];
  });
  const near = [...known, ...named].flatMap((day) => [day - 1, day, day + 1]);
  const all = [...near, asOf - 10_000, asOf - 400, asOf - 100, asOf + 100, asOf + 400];
  return [...new Set(all)].filter((day) => day > -500_000 && day < 500_000).sort((a, b) => a - b);
}

function isNumber(node: Core): node is Core & { readonly value: number } {
  return node.kind === 'literal' && typeof node.value === 'number' && Number.isFinite(node.value);
}

function isUnit(unit: unknown): unit is DateUnit {
  return ['days', 'weeks', 'months', 'years'].some((one) => one === unit);
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
  return fc.tuple(fc.tuple(...fields), provenance(generator, record)).map(([values, recorded]) => {
    const row = { ...rowFrom(record.fields, values), ...recorded };
    return isBackwards(record, row) ? turned(record, row) : row;
  });
}

/** When the record was recorded, and one of its facts: mostly nobody says. */
function provenance({ recent }: Generator, { fields }: CoreRecord): Arbitrary<Row> {
  const day = fc.constantFrom(...recent).map(isoFromDay);
  const whole = day.map((on): Row => ({ $recorded: on }));
  const one = fc
    .tuple(fc.constantFrom(...fields.map(({ name }) => name)), day)
    .map(([name, on]): Row => ({ $provenance: { [name]: { recorded: on } } }));
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: whole },
    { weight: 1, arbitrary: one },
  );
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
    case 'duration':
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
    case 'reference':
      return fc.constantFrom('A', 'B', '', 'constructor');
    case 'references':
      return fc.uniqueArray(fc.constantFrom('A', 'B', ''), { maxLength: 3 });
    case 'judgement':
      throw new Error('a judgement is no field of a vocabulary');
    case 'choice':
    case 'scale':
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

/** Each record that references name with a name of its own; what the earlier facts know keeps its name. */
function namedApart(program: CoreProgram, record: string, row: Row, earlier: Facts): Row {
  const facts = structuredClone(row);
  const shapes = shapesOf(program);
  const known = new Map<string, string>();
  walk({ facts: earlier, record, shapes }, (found, name, path) => {
    const key = keyOf(shapes, found, name);
    if (key !== undefined) known.set(stepsOf(path).join(' '), key);
  });
  const taken = new Set(known.values());
  walk({ facts, record, shapes }, (found, name, path) => {
    const key = keyOf(shapes, found, name);
    if (key === undefined || known.has(stepsOf(path).join(' '))) return;
    const identity = String(shapes.get(name)?.identity);
    const own = taken.has(key) ? `${taken.size}` : String(factOf(found, identity));
    Object.assign(found as object, { [identity]: own });
    taken.add(`${name} ${own}`);
  });
  return facts;
}

function keyOf(shapes: RecordShapes, facts: Facts, record: string): string | undefined {
  const identity = shapes.get(record)?.identity;
  const key = identity == null ? undefined : factOf(facts, identity);
  return typeof key === 'string' ? `${record} ${key}` : undefined;
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
  const rows = completed(generator, recordCalled(program, record), facts, depth);
  return rows.map((row) => namedApart(program, record, row, facts));
}

function completed(generator: Generator, record: CoreRecord, facts: Facts, depth: number): Arbitrary<Row> {
  const fields = record.fields.map((field) =>
    completedFact(generator, field, factOf(facts, field.name), depth),
  );
  const recorded = Object.fromEntries(
    Object.entries(facts as Row).filter(([name]) => name === '$recorded' || name === '$provenance'),
  );
  const row = fc.tuple(...fields).map((values) => ({ ...rowFrom(record.fields, values), ...recorded }));
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
  // What is ongoing lasts up to the last day of which facts can tell; of what lasts longer that would say less.
  const isOpen = type.ongoing && hi === Infinity && Number(lo) < generator.asOf - 1000;
  const goesOn = isOpen ? [fc.constant('ongoing')] : [];
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
