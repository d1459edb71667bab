// A Parquet file -> records in JSON, one row group after another: never more than one is held.

import { closeSync, openSync, readSync } from 'node:fs';
import { type AsyncBuffer, parquetMetadataAsync } from 'hyparquet';
import { isoFromDay, nearestName } from '../../src/index.ts';
import { reasonOf, shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { factOfCell } from './cells.ts';
import { type Found, MOST_LINE_BYTES } from './chunks.ts';
import { NOT_TEXT } from './csv-table.ts';
import { expectedOf, type FactShape, type ListShape, type RecordShape } from './fact-shape.ts';
import { unreadable } from './in-file.ts';
import { rowsOfGroup, TooLarge } from './parquet-rows.ts';
import { LONG_RECORD, MOST_REASONS } from './reject.ts';

export interface ParquetSource {
  readonly path: string;
  readonly allBytes: number;
  /** Told how much of the file has been read. */
  readonly onBytes: (bytes: number) => void;
}

export async function* parquetRecords(source: ParquetSource, shape: RecordShape): AsyncIterable<Found> {
  const descriptor = opened(source.path);
  try {
    yield* recordsIn(source, bufferOf(descriptor, source.allBytes), shape);
  } finally {
    closeSync(descriptor);
  }
}

async function* recordsIn(
  source: ParquetSource,
  file: AsyncBuffer,
  shape: RecordShape,
): AsyncIterable<Found> {
  const metadata = await orUnreadable(source.path, () => parquetMetadataAsync(file));
  const unknown = new Set<string>();
  let row = 0;
  let read = 0;
  for (const [at, group] of metadata.row_groups.entries()) {
    const rows = rowsOfGroup(file, metadata, group)[Symbol.asyncIterator]();
    const next = (): ReturnType<typeof rows.next> => orUnreadable(source.path, () => rows.next(), at + 1);
    for (let facts = await next(); !facts.done; facts = await next())
      yield* recordOf(shape, facts.value, ++row, unknown);
    read += Number(group.total_compressed_size ?? group.total_byte_size);
    source.onBytes(Math.min(read, source.allBytes));
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

function bufferOf(descriptor: number, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    slice: (start, end = byteLength) => {
      const bytes = new Uint8Array(end - start);
      let at = 0;
      for (let got = 1; got > 0 && at < bytes.length; at += got)
        got = readSync(descriptor, bytes, at, bytes.length - at, start + at);
      return bytes.buffer;
    },
  };
}

/** Whatever the reader stumbles over, the file is not what it says it is. */
async function orUnreadable<T>(path: string, work: () => Promise<T>, group = 0): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(path, group);
    return unreadable(path, 'it is not whole Parquet data, or is of a kind that headline does not read');
  }
}

function tooLarge(path: string, group: number): never {
  return refuse(
    `‘${shownPath(path)}’ can’t be read: row group ${group} of it is too large to be held`,
    'write it in smaller row groups, such as of 20,000 rows',
  );
}

// -- one row --------------------------------------------------------------------------------------------------

function* recordOf(
  shape: RecordShape,
  facts: Record<string, unknown>,
  line: number,
  unknown: Set<string>,
): Iterable<Found> {
  const reader = new RowReader(unknown);
  const record = reader.record(facts, shape, '');
  for (const reason of reader.passedOver)
    yield {
      line,
      table: undefined,
      reject: { code: 'batch/unknown-column', reasons: [reason] },
      isRecord: false,
    };
  const text = JSON.stringify(record);
  const reasons = reader.reasons.slice(0, MOST_REASONS);
  if (reasons.length > 0)
    yield { line, table: undefined, reject: { code: 'batch/bad-cell', reasons }, isRecord: true };
  else if (text.length > MOST_LINE_BYTES)
    yield { line, table: undefined, reject: LONG_RECORD, isRecord: true };
  else yield { line, text };
}

/** Reads the values of one row as facts; what is no fact it tells. */
class RowReader {
  readonly reasons: string[] = [];
  readonly passedOver: string[] = [];
  /** Columns that have been told of, by the way to them. */
  readonly #unknown: Set<string>;

  constructor(unknown: Set<string>) {
    this.#unknown = unknown;
  }

  record(value: object, shape: RecordShape, way: string): Record<string, unknown> {
    const facts: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      const of = shape.fact(name);
      if (!of) this.#passOver(shape, name, way);
      else if (inner !== null && inner !== undefined) {
        const fact = this.#fact(inner, of, `${way}${name}`);
        if (fact !== undefined) facts[name] = fact;
      }
    }
    return facts;
  }

  /** Its name is not told: it could be private. */
  #passOver({ facts }: RecordShape, name: string, way: string): void {
    const key = `${way}${name}`.replace(/\[\d+\]/g, '');
    if (this.#unknown.has(key)) return;
    this.#unknown.add(key);
    const near = nearestName(name, facts);
    const within = way === '' ? '' : ` of ${way.replace(/\[\d+\]/g, '').slice(0, -1)}`;
    const help = near === undefined ? '' : ` (did you mean ‘${near}’?)`;
    this.passedOver.push(
      `a column${within} is a fact that the vocabulary does not have${help}; it was passed over`,
    );
  }

  #fact(value: unknown, shape: FactShape, way: string): unknown {
    if (shape.kind === 'list') return this.#list(value, shape, way);
    const fact =
      shape.kind === 'record'
        ? isGroup(value)
          ? this.record(value, shape, `${way}.`)
          : undefined
        : factOfValue(value, shape);
    if (fact === undefined) this.reasons.push(`‘${way}’ must be ${expectedOf(shape)}`);
    return fact;
  }

  /** A list alone is whole; one that may hold more stands in a group with what is known of it, as in JSON. */
  #list(value: unknown, shape: ListShape, way: string): unknown {
    if (Array.isArray(value)) return this.#items(value, shape, way);
    const { items, complete, complete_to, ...more } = isGroup(value)
      ? (value as Record<string, unknown>)
      : {};
    const day = isNone(complete_to) ? undefined : factOfValue(complete_to, DAY);
    const isSound =
      isGroup(value) &&
      Object.keys(more).length === 0 &&
      (isNone(items) || Array.isArray(items)) &&
      (isNone(complete) || typeof complete === 'boolean') &&
      (isNone(complete_to) || (shape.toDay && day !== undefined && complete !== true));
    if (!isSound) {
      this.reasons.push(`‘${way}’ must be a list, or a group with items and complete or complete_to`);
      return undefined;
    }
    if (isNone(items)) {
      if (complete === true || day !== undefined)
        this.reasons.push(`‘${way}’ is said to be whole and has no items: give it an empty list of them`);
      return undefined;
    }
    const all = this.#items(items as readonly unknown[], shape, way);
    if (complete === true) return all;
    return day === undefined ? { items: all, complete: false } : { items: all, complete_to: day };
  }

  #items(values: readonly unknown[], { item }: ListShape, way: string): readonly unknown[] {
    return values.map((value, at) => this.#fact(value, item, `${way}[${at}]`));
  }
}

const DAY: FactShape = { kind: 'date', between: false, ongoing: false };

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

const DAY_MILLISECONDS = 86_400_000;

/** Undefined where the value is no such fact. */
export function factOfValue(value: unknown, shape: FactShape): unknown {
  switch (shape.kind) {
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    case 'whole':
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint'
        ? factOfCell(String(value), shape)
        : undefined;
    case 'text':
    case 'option':
      return typeof value === 'string' && !value.includes(NOT_TEXT) ? factOfCell(value, shape) : undefined;
    case 'date':
      return dateOf(value, shape);
    case 'record':
    case 'list':
      return undefined;
  }
}

function dateOf(value: unknown, shape: FactShape & { readonly kind: 'date' }): unknown {
  if (typeof value === 'string') return factOfCell(value, shape);
  if (value instanceof Date) {
    const day = value.getTime() / DAY_MILLISECONDS;
    return Number.isInteger(day) ? factOfCell(isoFromDay(day), shape) : undefined;
  }
  if (!shape.between || !isGroup(value)) return undefined;
  const ends = Object.entries(value).filter(([, end]) => !isNone(end));
  const days = ends.map(([name, end]) => [name, factOfValue(end, DAY)] as const);
  const isSound = days.every(
    ([name, day]) => (name === 'earliest' || name === 'latest') && day !== undefined,
  );
  return isSound && days.length > 0 ? Object.fromEntries(days) : undefined;
}
