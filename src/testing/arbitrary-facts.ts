// A vocabulary -> random facts of a record of it, near the days and numbers that its rules name: there the mistakes are.

import fc, { type Arbitrary } from 'fast-check';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import { compareExact, factOf, isoFromDay, readEnd } from '../values/index.ts';
import { type Fill, type Generator, generatorOf, recordCalled } from './generator.ts';
import type { Json, Row } from './json.ts';
import { besideOf, NAMES, oneAfterAnother, usualDays } from './lifelike-facts.ts';
import { namedApart } from './named-apart.ts';

/**
 * @example
 * const options: FactOptions = { asOf, complete: true };
 */
export interface FactOptions {
  /** The date of the question, as a day since 1970-01-01. */
  readonly asOf: number;
  /** No fact is left unknown. */
  readonly complete?: boolean;
  /** How deep records stand in records. */
  readonly depth?: number;
}

/**
 * Facts that fit the vocabulary (`readFacts` takes them), with everything in them that can be unknown, and values that nobody would
 * write: for tests of what reads facts. Those that could be of somebody are made by `familiesFor`.
 *
 * @example
 * fc.sample(arbitraryFacts(program, 'Place', { asOf }), 1).length; // => 1
 */
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

export function rowOf(generator: Generator, record: CoreRecord, depth: number): Arbitrary<Row> {
  const fields = record.fields.map((field) =>
    field.type.kind === 'record' && depth <= 0
      ? fc.constant(undefined)
      : maybe(generator, field, valueNear(generator, record, field, depth)),
  );
  const parts = fc.tuple(fc.tuple(...fields), besideOf(generator, record), provenance(generator, record));
  return parts.map(([values, beside, recorded]) => {
    const row = { ...rowFrom(record.fields, values), ...beside, ...recorded };
    return isBackwards(record, row) ? turned(record, row) : row;
  });
}

/** When the record was recorded, and one of its facts: mostly nobody says. */
function provenance(generator: Generator, { fields }: CoreRecord): Arbitrary<Row> {
  const day = fc.constantFrom(...generator.recent).map(isoFromDay);
  const whole = day.map((on): Row => ({ $recorded: on }));
  const one = fc
    .tuple(fc.constantFrom(...fields.map(({ name }) => name)), day)
    .map(([name, on]): Row => ({ $provenance: { [name]: { recorded: on } } }));
  return fc.oneof(
    { weight: generator.lifelike ? 60 : 10, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: whole },
    { weight: 1, arbitrary: one },
  );
}

export function rowFrom(fields: readonly CoreField[], values: readonly (Json | undefined)[]): Row {
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

export function isBackwards({ placed }: CoreRecord, row: Row): boolean {
  if (!placed || placed.from === placed.to) return false;
  const from = readEnd(factOf(row, placed.from.name));
  const to = readEnd(factOf(row, placed.to.name));
  return compareExact(from.lo, to.hi) > 0;
}

/** A spell that is back to front, turned round. */
function turned({ placed }: CoreRecord, row: Row): Row {
  if (!placed) return row;
  const { from, to } = placed;
  const { [from.name]: start, [to.name]: end, ...others } = row;
  return start === undefined || end === undefined ? row : { ...others, [from.name]: end, [to.name]: start };
}

/** Of what is lifelike mostly a value at which something in the plan changes, or one beside it. */
function valueNear(
  generator: Generator,
  record: CoreRecord,
  field: CoreField,
  depth: number,
): Arbitrary<Json> {
  const any = jsonOf(generator, record, field, depth);
  const near = generator.lifelike?.near(record, field) ?? [];
  const life =
    generator.lifelike && field.type.kind === 'date' && record.form === 'record'
      ? [{ weight: 3, arbitrary: fc.constantFrom(...usualDays(generator, record)).map(isoFromDay) }]
      : [];
  if (near.length === 0 && life.length === 0) return any;
  // How long something lasted is judged day by day: where every other question is about years, few can be asked.
  const isOfWhole = life.length > 0 && record.name === generator.lifelike?.whole;
  const turning =
    near.length === 0 ? [] : [{ weight: isOfWhole ? 1 : 4, arbitrary: fc.constantFrom(...near) }];
  const others = life.length > 0 ? [] : [{ weight: 2, arbitrary: any }];
  return fc.oneof(...turning, ...life, ...others);
}

export function jsonOf(
  generator: Generator,
  record: CoreRecord,
  field: CoreField,
  depth: number,
): Arbitrary<Json> {
  const { type } = field;
  switch (type.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'count':
      return fc.constantFrom(...generator.numbers);
    case 'number':
    case 'duration':
      if (generator.lifelike) return fc.constantFrom(...generator.numbers);
      return fc.oneof(
        fc.constantFrom(...generator.numbers),
        fc.constantFrom(-1, 0.1, 0.5, 2.5, 9.99, 1e21, 1e-7).filter((number) => Math.abs(number) <= 2 ** 53),
      );
    case 'percent':
      return fc.oneof(fc.constantFrom(0, 10, 15, 50, 100), fc.constantFrom(9.9, 10.1, 33.3));
    case 'money':
      if (generator.lifelike)
        return fc.constantFrom(...generator.numbers, 1000).map((pounds) => pounds * 100);
      return fc.oneof(
        fc.constantFrom(-100, 0, 1, 99, 100, 10_000),
        fc.constantFrom(...generator.numbers).map((pounds) => pounds * 100),
      );
    case 'text':
    case 'reference':
      return generator.lifelike ? fc.constantFrom(...NAMES) : fc.constantFrom('A', 'B', '', 'constructor');
    case 'references':
      return fc.uniqueArray(fc.constantFrom(...(generator.lifelike ? NAMES : ['A', 'B', ''])), {
        maxLength: 3,
      });
    case 'judgement':
      throw new InternalError('a judgement is no field of a vocabulary');
    case 'choice':
    case 'scale':
      return fc.constantFrom(...type.options.map((option) => option.key));
    case 'date':
      return dateOf(generator, type.ongoing);
    case 'record':
      return rowOf(generator, recordCalled(generator, type.record), depth - 1);
    case 'list':
      return listOf(generator, record, field, depth);
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

function listOf(generator: Generator, holder: CoreRecord, field: CoreField, depth: number): Arbitrary<Json> {
  if (depth <= 0 || field.type.kind !== 'list') return fc.constant([]);
  const record = recordCalled(generator, field.type.record);
  if (generator.lifelike) return someOf(generator, record, generator.lifelike.fill(holder, field), depth);
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

function someOf(
  generator: Generator,
  record: CoreRecord,
  { oneIn, most }: Fill,
  depth: number,
): Arbitrary<Json> {
  const rows = fc.array(rowOf(generator, record, depth - 1), { minLength: 1, maxLength: most });
  const items =
    record.form === 'spell'
      ? fc
          .tuple(fc.nat(5), rows)
          .map(([which, found]) => (which === 0 ? found : oneAfterAnother(record, found)))
      : rows;
  const day = fc.constantFrom(...generator.days).map(isoFromDay);
  const open = [
    { weight: 1, arbitrary: items.map((known) => ({ items: known, complete: false })) },
    { weight: 1, arbitrary: fc.tuple(items, day).map(([known, to]) => ({ items: known, complete_to: to })) },
  ];
  return fc.oneof(
    { weight: 6 * (oneIn - 1) + 1, arbitrary: fc.constant([]) },
    { weight: 6, arbitrary: items },
    ...(generator.unknown === 0 ? [] : open),
  );
}
