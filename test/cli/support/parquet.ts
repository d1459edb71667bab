// Records in JSON -> a Parquet file with the columns that come naturally: lists of groups, days as days.

import { gzipSync, zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { FactShape, RecordShape } from '../../../cli/batch/fact-shape.ts';

type Group = Readonly<Record<string, unknown>>;

export type Codec = 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP' | 'ZSTD';

/** Facts that no record has are left out. */
export function parquetOf(
  shape: RecordShape,
  records: readonly object[],
  { codec = 'SNAPPY', rows = 1_000 }: { readonly codec?: Codec; readonly rows?: number } = {},
): Uint8Array {
  const columns = columnsOf(shape, records as readonly Group[]);
  const schema = [
    { name: 'records', num_children: columns.length },
    ...columns.flatMap((column) => column.schema),
  ];
  return writtenAs(
    schema,
    columns.map(({ name, values }) => ({ name, data: [...values] })),
    codec,
    rows,
  );
}

export function writtenAs(
  schema: SchemaElement[],
  columnData: { name: string; data: unknown[] }[],
  codec: Codec = 'SNAPPY',
  rowGroupSize = 1_000,
): Uint8Array {
  const bytes = new ByteWriter();
  const compressors = {
    GZIP: (plain: Uint8Array) => gzipSync(plain),
    ZSTD: (plain: Uint8Array) => zstdCompressSync(plain),
  };
  const writer = new ParquetWriter({ writer: bytes, schema, codec, compressors });
  writer.write({ columnData, rowGroupSize });
  writer.finish();
  return bytes.getBytes().slice();
}

interface Columns {
  readonly name: string;
  readonly schema: readonly SchemaElement[];
  readonly values: readonly unknown[];
}

function columnsOf(shape: RecordShape, records: readonly Group[]): readonly Columns[] {
  return shape.facts.flatMap((name) => {
    const of = shape.fact(name);
    const values = records.map((record) => record[name] ?? null);
    return of && values.some((value) => value !== null) ? [columnOf(name, of, values)] : [];
  });
}

const OPTIONAL = { repetition_type: 'OPTIONAL' } as const;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', ...OPTIONAL } as const;
const DAY = { type: 'INT32', converted_type: 'DATE', ...OPTIONAL } as const;

function columnOf(name: string, shape: FactShape, values: readonly unknown[]): Columns {
  const plain = (element: Omit<SchemaElement, 'name'>, of = values): Columns => ({
    name,
    schema: [{ name, ...element }],
    values: of,
  });
  switch (shape.kind) {
    case 'yes-no':
      return plain({ type: 'BOOLEAN', ...OPTIONAL });
    case 'whole':
      return plain(
        { type: 'INT64', ...OPTIONAL },
        values.map((value) => (value === null ? null : BigInt(value as number))),
      );
    case 'number':
      return plain({ type: 'DOUBLE', ...OPTIONAL });
    case 'text':
    case 'option':
      return plain(TEXT);
    case 'date':
      return dateColumn(name, values);
    case 'record':
      return groupColumn(
        name,
        columnsOf(
          shape,
          values.map((value) => (value ?? {}) as Group),
        ),
        values,
      );
    case 'list':
      return listColumn(name, shape.item, values);
  }
}

/** Days as days; where some are not one day, as texts. */
function dateColumn(name: string, values: readonly unknown[]): Columns {
  const isDays = values.every((value) => value === null || /^\d{4}-/.test(String(value)));
  const texts = values.map((value) => {
    if (typeof value !== 'object' || value === null) return value;
    const { earliest = '..', latest = '..' } = value as { earliest?: string; latest?: string };
    return `${earliest}/${latest}`;
  });
  return isDays
    ? { name, schema: [{ name, ...DAY }], values: values.map((value) => value && new Date(String(value))) }
    : { name, schema: [{ name, ...TEXT }], values: texts };
}

function groupColumn(name: string, columns: readonly Columns[], values: readonly unknown[]): Columns {
  return {
    name,
    schema: [{ name, num_children: columns.length, ...OPTIONAL }, ...columns.flatMap(({ schema }) => schema)],
    values: values.map((value, at) =>
      value === null
        ? null
        : Object.fromEntries(columns.map((column) => [column.name, column.values[at] ?? null])),
    ),
  };
}

/** A group of the items and of what is said of them; a list alone where every one is whole. */
function listColumn(name: string, item: FactShape, values: readonly unknown[]): Columns {
  const isWhole = values.every((value) => value === null || Array.isArray(value));
  if (isWhole) return itemsColumn(name, item, values as readonly (readonly unknown[] | null)[]);
  const groups = values.map((value) =>
    Array.isArray(value) ? { items: value, complete: true } : value,
  ) as Group[];
  const items = groups.map((group) => (group?.items ?? null) as readonly unknown[] | null);
  const complete = groups.map((group) => group?.complete ?? null);
  const days = groups.map((group) => group?.complete_to ?? null);
  const columns = [
    itemsColumn('items', item, items),
    {
      name: 'complete',
      schema: [{ name: 'complete', type: 'BOOLEAN', ...OPTIONAL } as const],
      values: complete,
    },
    dateColumn('complete_to', days),
  ];
  return groupColumn(name, columns, values);
}

function itemsColumn(name: string, item: FactShape, lists: readonly (readonly unknown[] | null)[]): Columns {
  const { schema, values } = columnOf(
    'element',
    item,
    lists.flatMap((list) => list ?? []),
  );
  let at = 0;
  return {
    name,
    schema: [
      { name, num_children: 1, converted_type: 'LIST', ...OPTIONAL },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      ...(schema.length > 1 || schema[0]?.type ? schema : [{ name: 'element', ...TEXT }]),
    ],
    values: lists.map((list) => list?.map(() => values[at++]) ?? null),
  };
}
