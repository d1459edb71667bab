// Tables -> cases that no row covers, cases that two rows do, and rows that are never reached: over every kind of value that
// the columns can have, so that there is no false alarm and no miss.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { CoreProgram, CoreTable } from '../ir/program.ts';
import { classesOf, type ValueClass } from './column-classes.ts';

/** Kinds of case that are looked through; a table with more says that it can't be checked. */
const MOST_CASES = 200_000;

export function checkTables(program: CoreProgram): readonly Diagnostic[] {
  return program.tables.flatMap((table) => checkTable(program, table));
}

function checkTable(program: CoreProgram, table: CoreTable): readonly Diagnostic[] {
  const columns = table.columns.map((_, index) => classesOf(program, table, index));
  const otherwise = table.rows.some(({ cells }) => cells === undefined);
  const search: Search = {
    table,
    columns,
    anyBelow: anyBelow(table),
    otherwise,
    gap: undefined,
    overlap: undefined,
    reached: 0n,
    cases: 0,
  };
  const every = (1n << BigInt(table.rows.length)) - 1n;
  look(search, 0, every & ~otherwiseRows(table), []);
  return found(search);
}

interface Search {
  readonly table: CoreTable;
  readonly columns: readonly (readonly ValueClass[])[];
  /** By column: the rows that cover anything from there on. */
  readonly anyBelow: readonly bigint[];
  readonly otherwise: boolean;
  gap: readonly string[] | undefined;
  overlap: { readonly rows: bigint; readonly shown: readonly string[] } | undefined;
  /** The rows that come first for some case. */
  reached: bigint;
  cases: number;
}

function otherwiseRows({ rows }: CoreTable): bigint {
  return rows.reduce((bits, { cells }, row) => (cells === undefined ? bits | (1n << BigInt(row)) : bits), 0n);
}

function anyBelow({ rows, columns }: CoreTable): readonly bigint[] {
  return Array.from({ length: columns.length + 1 }, (_, from) =>
    rows.reduce<bigint>((bits, { cells }, row) => {
      const isAny = cells?.slice(from).every((cell) => cell === undefined) === true;
      return isAny ? bits | (1n << BigInt(row)) : bits;
    }, 0n),
  );
}

/** Goes through the kinds of case, column by column; `rows` are those that cover all so far. */
function look(search: Search, column: number, rows: bigint, shown: readonly string[]): void {
  search.cases++;
  if (search.cases > MOST_CASES || isDone(search)) return;
  const first = rows & -rows;
  const isSettled = column === search.columns.length || rows === 0n || isSure(search, column, rows, first);
  if (!isSettled) {
    for (const one of search.columns[column] ?? [])
      look(search, column + 1, rows & one.rows, [...shown, shownAs(search, column, one)]);
    return;
  }
  if (rows === 0n) {
    search.gap ??= withRest(search, column, shown);
    return;
  }
  search.reached |= first;
  if (rows !== first) search.overlap ??= { rows, shown: withRest(search, column, shown) };
}

/** Whether nothing further down can change which row covers the case, or whether a second does. */
function isSure({ table, anyBelow: below }: Search, column: number, rows: bigint, first: bigint): boolean {
  const always = rows & (below[column] ?? 0n);
  return table.firstMatch ? (always & first) !== 0n : rows === first ? always !== 0n : false;
}

function isDone({ table, gap, overlap, otherwise }: Search): boolean {
  return !table.firstMatch && overlap !== undefined && (otherwise || gap !== undefined);
}

function shownAs({ table }: Search, column: number, { shown }: ValueClass): string {
  return `${(table.columns[column]?.name ?? '').replaceAll('_', ' ')} ${shown}`;
}

/** A case told to its end: of the columns that were not looked at any value will do. */
function withRest(search: Search, column: number, shown: readonly string[]): readonly string[] {
  const rest = search.columns
    .slice(column)
    .flatMap(([one], index) => (one ? [shownAs(search, column + index, one)] : []));
  return [...shown, ...rest];
}

// -- what is told ---------------------------------------------------------------------------------------------

function found(search: Search): readonly Diagnostic[] {
  const { table, gap, overlap, otherwise, cases } = search;
  if (cases > MOST_CASES && !(table.firstMatch && otherwise)) {
    const limit = MOST_CASES.toLocaleString('en-GB');
    return [diagnostic('table/too-many-cases', table.origin, { limit })];
  }
  return [
    ...(gap && !otherwise ? [diagnostic('table/gap', table.origin, { example: gap.join(', ') })] : []),
    ...(overlap && !table.firstMatch ? [overlapping(table, overlap)] : []),
    ...(table.firstMatch && cases <= MOST_CASES ? neverReached(search) : []),
  ];
}

function overlapping(table: CoreTable, { rows, shown }: NonNullable<Search['overlap']>): Diagnostic {
  const [first, second] = table.rows.filter((_, row) => (rows & (1n << BigInt(row))) !== 0n);
  const related = first ? [{ span: first.origin, label: 'this row covers it' }] : [];
  const example = shown.join(', ');
  return diagnostic('table/overlap', (second ?? table).origin, { example }, { related });
}

function neverReached({ table, reached }: Search): readonly Diagnostic[] {
  return table.rows.flatMap(({ cells, origin }, row) =>
    cells !== undefined && (reached & (1n << BigInt(row))) === 0n
      ? [diagnostic('table/never-reached', origin, {})]
      : [],
  );
}
