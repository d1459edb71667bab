// The facts of many records, column by column: plain arrays of fixed room, which a generated reader fills again and again.

import { NO_DAY } from './fused.ts';

/**
 * The facts of many records of one kind, column by column.
 *
 * @example
 * const none: Pick<Columns, 'count'> = { count: 0 };
 */
export interface Columns {
  /** How many records there are (lines that are not blank). */
  count: number;
  /** By record: 1 where its facts stand in the tables, 0 where the line is left to another reader. */
  readonly isRead: Uint8Array;
  /** By record: where its line starts in the bytes. */
  readonly from: Int32Array;
  /** By record: where its line ends in the bytes, before the line feed. */
  readonly to: Int32Array;
  /** By record: which line of the piece it is, from 0. */
  readonly line: Int32Array;
  /**
   * '' is the record itself: row n is record n, and holds nothing where that was not read. `members` is its list of that name,
   * `members.events` a list of each of those; a record held in a field is part of its holder's table: `home.rooms` is a column.
   */
  readonly tables: ReadonlyMap<string, Table>;
}

/**
 * @example
 * const floods: Table | undefined = columns.tables.get('floods');
 */
export interface Table {
  rows: number;
  /**
   * By name of the field, dotted through records held in fields. Of a yes-no 1 is yes, 2 no and 3 absent. Of a count, money (in
   * pence), number, percent or duration the number as JSON has it, NaN where absent. Of a date the days since 1970-01-01,
   * `NO_DAY` where absent, `FAR_DAY` of what is ongoing. Of a choice or scale the place of the option, -1 where absent.
   */
  readonly facts: ReadonlyMap<string, FactColumn>;
  /** By name of the list. */
  readonly lists: ReadonlyMap<string, ListColumn>;
  /** By name of the text or reference. */
  readonly texts: ReadonlyMap<string, TextColumn>;
}

/**
 * @example
 * const wet: FactColumn | undefined = columns.tables.get('')?.facts.get('wet');
 */
export type FactColumn = Uint8Array | Int16Array | Int32Array | Float64Array;

/**
 * `first[row]` to `first[row + 1]` are the rows of its items in the list's own table; `isKnown[row]` is 0 where the list is absent.
 *
 * @example
 * const floodsOf: ListColumn | undefined = columns.tables.get('')?.lists.get('floods');
 */
export interface ListColumn {
  readonly first: Int32Array;
  readonly isKnown: Uint8Array;
}

/**
 * Where texts stand in the bytes, without the quotes; `from` is -1 where the text is absent.
 *
 * @example
 * const nowhere: TextColumn = { from: Int32Array.of(-1), to: Int32Array.of(-1) };
 */
export interface TextColumn {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const ABSENT_ANSWER = 3;

// -- room -----------------------------------------------------------------------------------------------------

const ARRAYS = { Uint8Array, Int16Array, Int32Array, Float64Array } as const;

/**
 * Which columns there are in a table.
 *
 * @example
 * const place: TableLayout = { path: '', facts: [['wet', 'Uint8Array']], lists: ['floods'], texts: ['reference'] };
 */
export interface TableLayout {
  readonly path: string;
  readonly facts: readonly (readonly [name: string, array: keyof typeof ARRAYS])[];
  readonly lists: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Columns that hold nothing: with room for so many records, and for so many rows in the table of each list. The first table is
 * that of the record itself. Throws a RangeError where there is no room for any record.
 *
 * @example
 * columnsOf([{ path: '', facts: [['wet', 'Uint8Array']], lists: [], texts: [] }], 10, 0).isRead.length; // => 10
 */
export function columnsOf(tables: readonly TableLayout[], records: number, items: number): Columns {
  if (!(records >= 1)) throw new RangeError('columns have room for one record or more');
  const all = tables.map((one, index) => [one.path, tableOf(one, index === 0 ? records : items)] as const);
  return {
    count: 0,
    isRead: new Uint8Array(records),
    from: new Int32Array(records),
    to: new Int32Array(records),
    line: new Int32Array(records),
    tables: new Map(all),
  };
}

function tableOf({ facts, lists, texts }: TableLayout, room: number): Table {
  const table: Table = {
    rows: 0,
    facts: new Map(facts.map(([name, array]) => [name, new ARRAYS[array](room)])),
    lists: new Map(
      lists.map((name) => [name, { first: new Int32Array(room + 1), isKnown: new Uint8Array(room) }]),
    ),
    texts: new Map(texts.map((name) => [name, { from: new Int32Array(room), to: new Int32Array(room) }])),
  };
  clearRows(table, 0, room);
  return table;
}

/**
 * For how many rows a table has room: without end where nothing is stored of them.
 *
 * @example
 * roomIn(columns.tables.get('floods')!); // => 10
 */
export function roomIn({ facts, lists, texts }: Table): number {
  const [column] = [
    ...facts.values(),
    ...[...lists.values()].map(({ isKnown }) => isKnown),
    ...[...texts.values()].map(({ from }) => from),
  ];
  return column?.length ?? Infinity;
}

/**
 * Makes rows of a table hold nothing: those from the first to before the last.
 *
 * @example
 * clearRows(columns.tables.get('')!, 0, 1);
 */
export function clearRows({ facts, lists, texts }: Table, from: number, to: number): void {
  for (const column of facts.values()) column.fill(absentIn(column), from, to);
  for (const { isKnown } of lists.values()) isKnown.fill(0, from, to);
  for (const text of texts.values()) text.from.fill(-1, from, to);
}

function absentIn(column: FactColumn): number {
  if (column instanceof Float64Array) return Number.NaN;
  if (column instanceof Int32Array) return NO_DAY;
  return column instanceof Int16Array ? -1 : ABSENT_ANSWER;
}
