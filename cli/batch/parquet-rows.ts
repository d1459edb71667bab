// A row group of Parquet -> its rows, one after another. Of each column one page is unpacked at a time, so that memory holds what
// is packed and a few pages, however many rows there are.

import {
  type AsyncBuffer,
  type ColumnMetaData,
  type FileMetaData,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { ColumnDecoder, DecodedArray, SchemaTree } from 'hyparquet/src/types.js';
import { compressors } from 'hyparquet-compressors';

export const MOST_GROUP_BYTES = 64 * 1024 * 1024;
export const MOST_PAGE_BYTES = 16 * 1024 * 1024;
/** In the pages that are unpacked at once. */
export const MOST_VALUES = 4_000_000;

/** Thrown where more would be held than can be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export async function* rowsOfGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { columns, num_rows }: RowGroup,
): AsyncIterable<Record<string, unknown>> {
  const tree = parquetSchema(metadata);
  const packed = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size), 0);
  if (!(packed <= MOST_GROUP_BYTES)) throw new TooLarge('a row group');
  const held = { values: 0 };
  const leaves: Leaf[] = [];
  for (const { meta_data } of columns)
    if (meta_data)
      leaves.push(new Leaf(await chunkOf(file, meta_data), meta_data, pathTo(tree, meta_data), held));
  for (let row = 0; row < Number(num_rows); row++) {
    const raw: Group = {};
    for (const leaf of leaves) leaf.take(raw);
    yield groupOf(tree, raw);
  }
}

async function chunkOf(file: AsyncBuffer, column: ColumnMetaData): Promise<ArrayBuffer> {
  const data = Number(column.data_page_offset);
  const dictionary = Number(column.dictionary_page_offset ?? 0);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  return file.slice(start, start + Number(column.total_compressed_size));
}

/** From the top, which itself is left out, to the column. */
function pathTo(tree: SchemaTree, { path_in_schema }: ColumnMetaData): readonly SchemaTree[] {
  let node: SchemaTree | undefined = tree;
  return path_in_schema.map((name) => {
    node = node?.children.find(({ element }) => element.name === name);
    if (!node) throw new Error('a column is none of the schema');
    return node;
  });
}

// -- one column -----------------------------------------------------------------------------------------------

type Group = Record<string, unknown>;

interface Page {
  readonly size: number;
  readonly definitions: ArrayLike<number>;
  readonly repetitions: ArrayLike<number>;
  readonly values: DecodedArray;
}

const NO_PAGE: Page = { size: 0, definitions: [], repetitions: [], values: [] };

class Leaf {
  readonly #path: readonly SchemaTree[];
  readonly #decoder: ColumnDecoder;
  readonly #reader: { readonly view: DataView<ArrayBuffer>; offset: number };
  readonly #held: { values: number };
  readonly #deepest: number;
  #dictionary: DecodedArray | undefined;
  #page = NO_PAGE;
  #at = 0;
  #valueAt = 0;

  constructor(
    bytes: ArrayBuffer,
    { type, codec }: ColumnMetaData,
    path: readonly SchemaTree[],
    held: { values: number },
  ) {
    const element = path.at(-1)?.element;
    if (!element) throw new Error('a column has a name');
    this.#path = path;
    this.#reader = { view: new DataView(bytes), offset: 0 };
    this.#held = held;
    this.#deepest = path.filter((node) => node.element.repetition_type !== 'REQUIRED').length;
    this.#decoder = {
      pathInSchema: path.map((node) => node.element.name),
      schemaPath: [ROOT, ...path],
      element,
      type,
      codec,
      compressors,
      parsers: DEFAULT_PARSERS,
    };
  }

  /** Puts what the column has of one row into it. */
  take(row: Group): void {
    if (!this.#hasMore()) throw new Error('a column has fewer rows than its group');
    const places: number[] = [];
    do {
      const repeated = this.#page.repetitions[this.#at] ?? 0;
      const defined = this.#page.definitions[this.#at] ?? this.#deepest;
      this.#at++;
      // The list of that level goes on; those within it begin anew.
      places.length = Math.max(repeated, 0);
      if (repeated > 0) places[repeated - 1] = (places[repeated - 1] ?? 0) + 1;
      const value = defined === this.#deepest ? this.#page.values[this.#valueAt++] : undefined;
      put(row, this.#path, places, defined, value);
    } while (this.#hasMore() && (this.#page.repetitions[this.#at] ?? 0) > 0);
  }

  #hasMore(): boolean {
    while (this.#at >= this.#page.size) {
      if (this.#reader.offset >= this.#reader.view.byteLength) return false;
      this.#unpack();
    }
    return true;
  }

  #unpack(): void {
    const header = parquetHeader(this.#reader);
    const { type, compressed_page_size: size, uncompressed_page_size: unpacked } = header;
    if (unpacked > MOST_PAGE_BYTES) throw new TooLarge('a page');
    const bytes = new Uint8Array(this.#reader.view.buffer, this.#reader.offset, size);
    this.#reader.offset += size;
    const { codec, element } = this.#decoder;
    if (type === 'DICTIONARY_PAGE' && header.dictionary_page_header) {
      const page = decompressPage(bytes, unpacked, codec, compressors);
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
      const count = header.dictionary_page_header.num_values;
      const plain = readPlain({ view, offset: 0 }, this.#decoder.type, count, element.type_length);
      this.#dictionary = convert(plain, this.#decoder);
    } else if (type === 'DATA_PAGE' && header.data_page_header) {
      const { num_values, encoding } = header.data_page_header;
      this.#hold(num_values);
      const page = decompressPage(bytes, unpacked, codec, compressors);
      this.#set(num_values, encoding, readDataPage(page, header.data_page_header, this.#decoder));
    } else if (type === 'DATA_PAGE_V2' && header.data_page_header_v2) {
      const { num_values, encoding } = header.data_page_header_v2;
      this.#hold(num_values);
      this.#set(num_values, encoding, readDataPageV2(bytes, header, this.#decoder));
    } else if (type !== 'INDEX_PAGE') throw new Error('a page is of no known kind');
  }

  /** The page before is let go. */
  #hold(values: number): void {
    this.#held.values += values - this.#page.size;
    this.#page = NO_PAGE;
    if (this.#held.values > MOST_VALUES) throw new TooLarge('what is unpacked');
  }

  #set(
    size: number,
    encoding: Parameters<typeof convertWithDictionary>[2],
    { definitionLevels, repetitionLevels, dataPage }: ReturnType<typeof readDataPageV2>,
  ): void {
    this.#page = {
      size,
      // As they are read, each takes eight times as much.
      definitions: Uint8Array.from(definitionLevels ?? []),
      repetitions: Uint8Array.from(repetitionLevels),
      values: convertWithDictionary(dataPage, this.#dictionary, encoding, this.#decoder),
    };
    this.#at = 0;
    this.#valueAt = 0;
  }
}

const ROOT: SchemaTree = { children: [], count: 0, element: { name: 'root' }, path: [] };

/** `places`: where in each list on the way. What is not defined ends the way: as null, or as a list that ends there. */
function put(
  row: Group,
  path: readonly SchemaTree[],
  places: readonly number[],
  defined: number,
  value: unknown,
): void {
  let within = row;
  let level = 0;
  let lists = 0;
  for (const [index, { element }] of path.entries()) {
    const { name, repetition_type: repetition } = element;
    const isLast = index === path.length - 1;
    if (repetition === 'REPEATED') {
      within[name] ??= [];
      if (defined <= level++) return;
      const items = within[name] as unknown[];
      const place = places[lists++] ?? 0;
      if (isLast) items[place] = value;
      else {
        items[place] ??= {};
        within = items[place] as Group;
      }
      continue;
    }
    if (repetition === 'OPTIONAL' && defined <= level++) {
      within[name] = null;
      return;
    }
    if (isLast) within[name] = value;
    else {
      within[name] ??= {};
      within = within[name] as Group;
    }
  }
}

// -- rows as they are meant -----------------------------------------------------------------------------------

function groupOf({ children }: SchemaTree, raw: Group): Record<string, unknown> {
  return Object.fromEntries(
    children.map((child) => [child.element.name, meantOf(child, raw[child.element.name])]),
  );
}

/** A list stands in two groups, of which nobody wants to know. */
function meantOf(tree: SchemaTree, raw: unknown): unknown {
  if (raw === null || raw === undefined) return null;
  const item = (one: unknown): unknown => (tree.children.length === 0 ? one : groupOf(tree, one as Group));
  if (tree.element.repetition_type === 'REPEATED') return (raw as readonly unknown[]).map(item);
  const [repeated, ...more] = tree.children;
  if (!repeated || more.length > 0 || !isList(tree) || repeated.element.repetition_type !== 'REPEATED')
    return item(raw);
  const items = ((raw as Group)[repeated.element.name] ?? []) as readonly unknown[];
  const [element, ...others] = repeated.children;
  if (!element) return items;
  return others.length > 0
    ? items.map((one) => groupOf(repeated, one as Group))
    : items.map((one) => meantOf(element, (one as Group)[element.element.name]));
}

function isList({ element }: SchemaTree): boolean {
  return element.converted_type === 'LIST' || element.logical_type?.type === 'LIST';
}
