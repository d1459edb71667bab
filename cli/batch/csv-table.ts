// One table of CSV -> its rows, one after another, with the line on which each begins.

import { pipeline } from 'node:stream';
import { type CsvError, Parser } from 'csv-parse';
import { nearestName } from '../../src/index.ts';
import { shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { MOST_LINE_BYTES } from './chunks.ts';
import { type InFile, unreadable } from './in-file.ts';
import { compareKeys } from './keys.ts';
import type { Reject } from './reject.ts';
import {
  columnOf,
  PARENT_KEY,
  RECORD_KEY,
  ROW_KEY,
  type TableColumn,
  type TableLayout,
} from './table-layout.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The key of the record to which it belongs; undefined where the row is too broken to tell. */
  readonly key: string | undefined;
  /** Why it is broken. */
  readonly broken: string | undefined;
}

/** What the heading of a table says. */
export interface Heading {
  readonly size: number;
  readonly columns: readonly { readonly at: number; readonly title: string; readonly column: TableColumn }[];
  readonly rowKey: number | undefined;
  readonly recordKey: number | undefined;
  readonly parentKey: number | undefined;
  /** Columns that are passed over, and why. */
  readonly rejects: readonly Reject[];
}

/** What is asked of its columns. */
export interface TableAsked {
  /** The field by which the vocabulary names such a record; the key where no `$id` is. */
  readonly identity: string | undefined;
  /** Whether other tables speak of its rows. */
  readonly isParent: boolean;
  /** Whether its rows must tell the record, and the row, to which they belong. */
  readonly needsRecord: boolean;
  readonly needsParent: boolean;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export class CsvTable {
  readonly layout: TableLayout;
  readonly file: InFile;
  readonly heading: Heading;
  readonly #rows: AsyncIterator<Parsed>;
  #next: Row | undefined;
  #isAtEnd = false;
  /** The parser counts a line that ends in a quote by `\r\n` as two. */
  #countedTwice = 0;
  /** The key of the row before. */
  #key: string | undefined;

  private constructor(layout: TableLayout, file: InFile, heading: Heading, rows: AsyncIterator<Parsed>) {
    this.layout = layout;
    this.file = file;
    this.heading = heading;
    this.#rows = rows;
  }

  static async open(layout: TableLayout, file: InFile, asked: TableAsked): Promise<CsvTable> {
    const rows = rowsOf(file);
    const first = await rows.next();
    if (first.done) return unreadable(file.path, 'it has no heading');
    return new CsvTable(layout, file, headingOf(layout, file, first.value.record, asked), rows);
  }

  /** The row that stands next, without passing it. */
  async peek(): Promise<Row | undefined> {
    if (this.#next || this.#isAtEnd) return this.#next;
    const found = await this.#rows.next();
    if (found.done) this.#isAtEnd = true;
    else this.#next = this.#rowOf(found.value);
    return this.#next;
  }

  pass(): void {
    this.#next = undefined;
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }

  #rowOf({ record, info }: Parsed): Row {
    const { size, recordKey } = this.heading;
    this.#countedTwice += timesIn(record, '\r\n');
    const line = info.lines - this.#countedTwice - timesIn(record, '\n');
    const broken = (reason: string): Row => ({ line, cells: record, key: undefined, broken: reason });
    if (record.length !== size) return broken(`the row has ${record.length} cells, and the heading ${size}`);
    if (recordKey === undefined) return { line, cells: record, key: '', broken: undefined };
    const key = record[recordKey] ?? '';
    if (key === '') return broken('the row does not tell the key of its record');
    if (key.includes(NOT_TEXT)) return broken('the key of its record is not UTF-8 text');
    if (this.#key !== undefined && compareKeys(this.#key, key) > 0) outOfOrder(this.file, line);
    this.#key = key;
    return { line, cells: record, key, broken: undefined };
  }
}

/** What a reader puts where bytes are no text. */
export const NOT_TEXT = '\ufffd';

function outOfOrder(file: InFile, line: number): never {
  return refuse(
    `‘${shownPath(file.path)}’ is out of order at line ${line}`,
    `sort every table by the key of the record: ${ORDER}`,
  );
}

const ORDER = 'whole numbers first, by their value, and then all others, by their characters';

function timesIn(cells: readonly string[], text: string): number {
  let times = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(text); at !== -1; at = cell.indexOf(text, at + text.length)) times++;
  return times;
}

// -- reading --------------------------------------------------------------------------------------------------

function rowsOf(file: InFile): AsyncIterator<Parsed> {
  const parser = new Parser({
    bom: true,
    info: true,
    max_record_size: MOST_LINE_BYTES,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  pipeline(file.pieces(), parser, () => undefined);
  return parsedBy(parser, file);
}

async function* parsedBy(parser: Parser, file: InFile): AsyncGenerator<Parsed, undefined> {
  try {
    yield* parser as AsyncIterable<Parsed>;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const reason =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? 'a row of it is longer than 1 MB, or a quote is not closed'
        : 'a quote stands where none can, or is not closed';
    unreadable(file.path, `${reason}, at line ${Number(error.lines)}`);
  }
  return undefined;
}

function isCsvError(error: unknown): error is CsvError & { readonly lines: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

// -- the heading ----------------------------------------------------------------------------------------------

function headingOf(
  layout: TableLayout,
  file: InFile,
  titles: readonly string[],
  { identity, isParent, needsRecord, needsParent }: TableAsked,
): Heading {
  const placeOf = (title: string | undefined): number | undefined =>
    title === undefined || titles.indexOf(title) !== titles.lastIndexOf(title)
      ? undefined
      : withoutNone(titles.indexOf(title));
  const ownKey = placeOf(ROW_KEY) ?? placeOf(identity);
  if (isParent && ownKey === undefined) lacks(file, identity ?? ROW_KEY, 'other tables call its rows by it');
  const recordKey = layout.parent === undefined ? ownKey : placeOf(RECORD_KEY);
  if (needsRecord && recordKey === undefined) lacks(file, RECORD_KEY, 'it tells the record of each row');
  const parentKey = placeOf(PARENT_KEY);
  if (needsParent && parentKey === undefined)
    lacks(file, PARENT_KEY, `it tells the row of ‘${layout.parent}’ to which each row belongs`);
  const keys: readonly string[] = [
    ROW_KEY,
    ...(needsRecord ? [RECORD_KEY] : []),
    ...(needsParent ? [PARENT_KEY] : []),
  ];
  const columns: Heading['columns'][number][] = [];
  const rejects: Reject[] = [];
  for (const [at, title] of titles.entries()) {
    const column = columnOf(layout, title);
    if (titles.indexOf(title) !== titles.lastIndexOf(title))
      rejects.push(passedOver(at, 'has the name of another column'));
    else if (column) columns.push({ at, title, column });
    else if (!keys.includes(title)) rejects.push(passedOver(at, unknownColumn(layout, title)));
  }
  return {
    size: titles.length,
    columns,
    rowKey: isParent ? ownKey : placeOf(ROW_KEY),
    recordKey: needsRecord || isParent ? recordKey : undefined,
    parentKey: needsParent ? parentKey : undefined,
    rejects,
  };
}

function withoutNone(place: number): number | undefined {
  return place === -1 ? undefined : place;
}

function lacks(file: InFile, title: string, why: string): never {
  return refuse(`‘${shownPath(file.path)}’ has no column ‘${title}’`, `give it one: ${why}`);
}

function passedOver(at: number, why: string): Reject {
  return { code: 'batch/unknown-column', reasons: [`column ${at + 1} ${why}; it was passed over`] };
}

/** Its name is not told: it could be private. */
function unknownColumn({ item }: TableLayout, title: string): string {
  const near = item.kind === 'record' ? nearestName(title, item.facts) : undefined;
  const help = near === undefined ? '' : ` (did you mean ‘${near}’?)`;
  return `is a fact that the vocabulary does not have${help}`;
}
