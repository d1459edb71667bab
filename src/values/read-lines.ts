// Lines of bytes -> columns, by a generated reader of one record: which lines there are, and what comes of those that it leaves.
//
// A generated reader looks up to three bytes behind the line feed of a line. Lines that end so near the end of the bytes, or have no
// line feed, are read from a copy.

import { type Columns, clearRows, type Table } from './columns.ts';
import { afterSpace } from './json-bytes.ts';

/**
 * What is generated for a record.
 *
 * @example
 * const { rows }: RecordReader = reader;
 */
export interface RecordReader {
  /** How many rows there are in each table, in the order of the tables; that of the record itself is not counted here. */
  readonly rows: Int32Array;
  /** From here on it reads these bytes. */
  readonly see: (bytes: Uint8Array, view: DataView) => void;
  /** Makes ready for the record of a row. */
  readonly open: (row: number) => void;
  /** Reads a record from behind its brace. Gives the place behind it, `LEFT` or `NO_ROOM`. */
  readonly read: (at: number, row: number) => number;
}

/**
 * What a generated reader does not take in at once: a careful one has to look.
 *
 * @example
 * LEFT; // => -1
 */
export const LEFT = -1;

/**
 * The table of a list is full.
 *
 * @example
 * NO_ROOM; // => -2
 */
export const NO_ROOM = -2;

const LINE_FEED = 0x0a;
const BRACE = 0x7b;
/** How far behind a line feed a reader looks. */
const AHEAD = 3;

/** What has been read so far. */
interface Reading {
  readonly reader: RecordReader;
  readonly columns: Columns;
  readonly tables: readonly Table[];
  /** How many rows there were in each table before the line. */
  readonly marks: Int32Array;
  count: number;
  line: number;
  /** Behind the line of the last record. */
  next: number;
}

/**
 * Clears the columns and reads whole lines from a place on. It stops at `to`, or before a line for which there is no room any more, and
 * gives the place of the next line to read: where it stopped for want of room that is the line after the last record's. A line for which
 * there is no room even in empty columns is left. Lines of white space are no records. The last line may lack its line feed.
 *
 * The bytes must be valid UTF-8 as a whole; `line` is the number of the first line within the piece.
 *
 * @example
 * readRecords(reader, bytes, 0, bytes.length, columns, 0); // => 18
 */
export function readRecords(
  reader: RecordReader,
  bytes: Uint8Array,
  from: number,
  to: number,
  columns: Columns,
  line: number,
): number {
  const tables = [...columns.tables.values()];
  for (const table of tables) clearRows(table, 0, table.rows);
  reader.rows.fill(0);
  const reading: Reading = {
    reader,
    columns,
    tables,
    marks: reader.rows.slice(),
    count: 0,
    line,
    next: from,
  };
  const end = endOfSafe(bytes, from, to);
  const hadRoom = readPart(reading, bytes, from, end) && (end === to || readRest(reading, bytes, end, to));
  finish(reading);
  return hadRoom ? to : reading.next;
}

/** Behind the last line of which a reader may look ahead; where none is, the start. */
function endOfSafe(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  do {
    at = at <= from ? -1 : bytes.lastIndexOf(LINE_FEED, at - 1);
  } while (at >= from && at + AHEAD >= bytes.length);
  return at < from ? from : at + 1;
}

/** The last lines, from a copy with room behind it. */
function readRest(reading: Reading, bytes: Uint8Array, from: number, to: number): boolean {
  const { columns, tables, count, next } = reading;
  const copy = new Uint8Array(to - from + 1 + AHEAD);
  copy.set(bytes.subarray(from, to));
  copy[to - from] = LINE_FEED;
  const before = rowsIn(reading);
  const hadRoom = readPart(reading, copy, 0, to - from);
  reading.next = reading.count > count ? reading.next + from : next;
  for (let record = count; record < reading.count; record++) {
    columns.from[record] = (columns.from[record] as number) + from;
    columns.to[record] = (columns.to[record] as number) + from;
  }
  const after = rowsIn(reading);
  tables.forEach((table, index) => {
    for (const text of table.texts.values())
      for (let row = before[index] as number; row < (after[index] as number); row++)
        if ((text.from[row] as number) >= 0) {
          text.from[row] = (text.from[row] as number) + from;
          text.to[row] = (text.to[row] as number) + from;
        }
  });
  return hadRoom;
}

function rowsIn({ reader, count }: Reading): Int32Array {
  const rows = reader.rows.slice();
  rows[0] = count;
  return rows;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Whether there was room for all lines. */
function readPart(reading: Reading, bytes: Uint8Array, from: number, to: number): boolean {
  const { reader, columns } = reading;
  const room = columns.isRead.length;
  reader.see(bytes, viewOf(bytes));
  for (let start = from; start < to; ) {
    const row = reading.count;
    if (row === room) return false;
    mark(reading);
    reader.open(row);
    const brace = bytes[start] === BRACE ? start : afterSpace(bytes, start);
    let end = bytes[brace] === BRACE ? lineEnd(bytes, reader.read(brace + 1, row)) : LEFT;
    const isRead = end >= 0;
    if (!isRead) {
      undo(reading);
      if (end === NO_ROOM && row > 0) return false;
      end = bytes.indexOf(LINE_FEED, brace);
    }
    if (isRead || !isBlank(bytes, start, end)) {
      columns.isRead[row] = isRead ? 1 : 0;
      columns.from[row] = start;
      columns.to[row] = end;
      columns.line[row] = reading.line;
      reading.count = row + 1;
      reading.next = end + 1;
    }
    reading.line++;
    start = end + 1;
  }
  return true;
}

/** Where the line ends whose record ends at a place; nothing but white space may stand between. */
function lineEnd(bytes: Uint8Array, at: number): number {
  if (at < 0 || bytes[at] === LINE_FEED) return at;
  const end = afterSpace(bytes, at);
  return bytes[end] === LINE_FEED ? end : LEFT;
}

function mark({ reader: { rows }, marks }: Reading): void {
  for (let index = 1; index < rows.length; index++) marks[index] = rows[index] as number;
}

/** As if the line had not been begun. */
function undo({ reader: { rows }, marks, tables, count }: Reading): void {
  tables.forEach((table, index) => {
    const from = index === 0 ? count : (marks[index] as number);
    const to = index === 0 ? count + 1 : (rows[index] as number);
    if (to > from) clearRows(table, from, to);
    rows[index] = from;
  });
}

/** Says how many rows there are, and where the items of the last row of each table end. */
function finish({ reader: { rows }, columns, count }: Reading): void {
  columns.count = count;
  rows[0] = count;
  const names = [...columns.tables.keys()];
  columns.tables.forEach((table, path) => {
    table.rows = rows[names.indexOf(path)] as number;
    for (const [name, { first }] of table.lists)
      first[table.rows] = rows[names.indexOf(path === '' ? name : `${path}.${name}`)] as number;
  });
}

// -- lines of white space -------------------------------------------------------------------------------------

/** Whether there is nothing but white space, as a regular expression has it. */
function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const length = spaceAt(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many bytes the white space has that stands at a place; 0 where none does. */
function spaceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first === 0x20 || (first >= 0x09 && first <= 0x0d)) return 1;
  if (first < 0xc2) return 0;
  const found = SPACES.find((space) => space.every((byte, index) => bytes[at + index] === byte));
  return found?.length ?? 0;
}

/** White space beyond ASCII in UTF-8. */
const SPACES: readonly (readonly number[])[] = [
  [0xc2, 0xa0],
  [0xe1, 0x9a, 0x80],
  ...Array.from({ length: 11 }, (_, index) => [0xe2, 0x80, 0x80 + index]),
  [0xe2, 0x80, 0xa8],
  [0xe2, 0x80, 0xa9],
  [0xe2, 0x80, 0xaf],
  [0xe2, 0x81, 0x9f],
  [0xe3, 0x80, 0x80],
  [0xef, 0xbb, 0xbf],
];
