// Facts -> what may become known later: every unknown fact filled in, every list completed, every span of days narrowed to one of its days.

import fc, { type Arbitrary } from 'fast-check';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { type Facts, factOf, isoFromDay, readEnd, readList } from '../values/index.ts';
import { type FactOptions, isBackwards, jsonOf, rowFrom, rowOf } from './arbitrary-facts.ts';
import { type Generator, generatorOf, recordCalled } from './generator.ts';
import type { Json, Row } from './json.ts';
import { namedApart } from './named-apart.ts';

/**
 * What facts may turn out to be: whatever is known of them stays as it is.
 *
 * @example
 * const [later] = fc.sample(arbitraryCompletion(program, 'Place', { reference: 'A', wet: true }, { asOf }), 1);
 * later?.['wet']; // => true
 */
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
    completedFact(generator, record, field, factOf(facts, field.name), depth),
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
  if (!placed) return row;
  const { from, to } = placed;
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

function completedFact(
  generator: Generator,
  holder: CoreRecord,
  field: CoreField,
  raw: unknown,
  depth: number,
): Arbitrary<Json> {
  const { type } = field;
  if (type.kind === 'list') return completedList(generator, recordCalled(generator, type.record), raw, depth);
  if (raw === undefined) return jsonOf(generator, holder, field, depth);
  if (type.kind === 'record')
    return completed(generator, recordCalled(generator, type.record), raw as Facts, depth - 1);
  if (type.kind !== 'date') return fc.constant(raw as Json);
  const { lo, hi } = readEnd(raw);
  if (lo === hi) return fc.constant(raw as Json);
  const ends = [lo, hi].filter((day) => Number.isFinite(day)) as number[];
  const within = [...generator.days, ...ends].filter((day) => day >= Number(lo) && day <= Number(hi));
  // What is ongoing lasts up to the last day of which facts can tell; of what lasts longer that would say less.
  const isOpen = type.ongoing && hi === Infinity && Number(lo) < generator.asOf - 1000;
  const lasting = isOpen ? [fc.constant('ongoing')] : [];
  return fc.oneof(fc.constantFrom(...within).map(isoFromDay), ...lasting);
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
