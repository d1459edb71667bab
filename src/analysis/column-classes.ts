// A column of a table -> the kinds of values that its cells tell apart, each with one value to show for it, and the rows that
// cover it. What no cell tells apart is one kind, so that there are never more of them than the cells make.

import type { CoreCell, CoreColumn, CoreProgram, CoreTable, Interval } from '../ir/program.ts';
import { quantityText, words } from '../ir/quantity-text.ts';
import {
  add,
  ceiling,
  compareExact,
  divide,
  type Exact,
  floor,
  multiply,
  point,
  subtract,
} from '../values/index.ts';
import { type Domain, domainOf } from './number-domain.ts';

/** Values that the cells of a column do not tell apart. */
export interface ValueClass {
  /** One of them, in words. */
  readonly shown: string;
  /** The rows that cover them, as bits. */
  readonly rows: bigint;
}

export function classesOf(program: CoreProgram, table: CoreTable, index: number): readonly ValueClass[] {
  const column = table.columns[index];
  if (!column) return [];
  const cells = table.rows.map((row) => (row.cells ? row.cells[index] : 'otherwise'));
  const all = column.options
    ? column.options.map((key) => ({
        shown: words(key),
        rows: rowsWith(cells, (cell) => holdsKey(cell, key)),
      }))
    : numbersOf(program, column, cells).map((value) => ({
        shown: quantityText(point(value), column.unit),
        rows: rowsWith(cells, (cell) => holdsNumber(cell, value)),
      }));
  const seen = new Set<bigint>();
  return all.filter(({ rows }) => seen.size < seen.add(rows).size);
}

type Cell = CoreCell | 'otherwise';

/** The row `otherwise` covers what the others leave, and nothing by itself. */
function rowsWith(cells: readonly Cell[], holds: (cell: CoreCell) => boolean): bigint {
  return cells.reduce<bigint>(
    (rows, cell, row) => (cell !== 'otherwise' && holds(cell) ? rows | (1n << BigInt(row)) : rows),
    0n,
  );
}

function holdsKey(cell: CoreCell, key: string): boolean {
  return cell === undefined || (cell.kind === 'options' && cell.keys.includes(key));
}

function holdsNumber(cell: CoreCell, value: Exact): boolean {
  return cell === undefined || (cell.kind === 'intervals' && cell.intervals.some((one) => isIn(one, value)));
}

function isIn({ from, fromOpen, to, toOpen }: Interval, value: Exact): boolean {
  const above = from === undefined ? 1 : compareExact(value, from);
  const below = to === undefined ? -1 : compareExact(value, to);
  return (above > 0 || (above === 0 && !fromOpen)) && (below < 0 || (below === 0 && !toOpen));
}

// -- numbers --------------------------------------------------------------------------------------------------

/** Every end of a cell, and one number between each two of them, before the first and after the last. */
function numbersOf(program: CoreProgram, column: CoreColumn, cells: readonly Cell[]): readonly Exact[] {
  const domain = domainOf(program, column.input);
  const ends = cells
    .flatMap((cell) => (typeof cell === 'object' && cell.kind === 'intervals' ? cell.intervals : []))
    .flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined));
  const inOrder = [...ends]
    .sort(compareExact)
    .filter((end, place, all) => place === 0 || compareExact(end, all[place - 1] ?? end) !== 0);
  const between = inOrder.flatMap((end, place) => {
    const next = inOrder[place + 1];
    return [end, ...(next === undefined ? after(end, domain) : inside(end, next, domain))];
  });
  const [first] = inOrder;
  const numbers = first === undefined ? [anyIn(domain)] : [...before(first, domain), ...between];
  return numbers.filter((value) => isInDomain(value, domain));
}

function anyIn({ least, most }: Domain): Exact {
  if (Number.isFinite(Number(least))) return least;
  return Number.isFinite(Number(most)) ? most : 0;
}

function isInDomain(value: Exact, { least, most, step }: Domain): boolean {
  if (compareExact(value, least) < 0 || compareExact(value, most) > 0) return false;
  return step === undefined || compareExact(floor(divide(value, step)), divide(value, step)) === 0;
}

function before(first: Exact, domain: Domain): readonly Exact[] {
  return [lastBelow(first, domain)];
}

function after(last: Exact, domain: Domain): readonly Exact[] {
  return [firstAbove(last, domain)];
}

/** A number of the domain between two others, if there is one. */
function inside(from: Exact, to: Exact, domain: Domain): readonly Exact[] {
  if (domain.step === undefined) return [divide(add(from, to), 2)];
  const next = firstAbove(from, domain);
  return compareExact(next, to) < 0 ? [next] : [];
}

function firstAbove(value: Exact, { step }: Domain): Exact {
  const by = step ?? 1;
  return multiply(add(floor(divide(value, by)), 1), by);
}

function lastBelow(value: Exact, { step }: Domain): Exact {
  const by = step ?? 1;
  return multiply(subtract(ceiling(divide(value, by)), 1), by);
}
