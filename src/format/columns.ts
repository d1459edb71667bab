// Cells of neighbouring lines -> the same cells, padded so that they stand below each other.

import { type Doc, flatWidth } from './doc.ts';

/** A cell that is `undefined` is skipped; a last cell is never padded. */
export type Row = readonly (Doc | undefined)[];

export interface Columns {
  /** The spaces between two columns. */
  readonly gap: number;
  /** A wider cell stands out of its column. */
  readonly most: number;
}

const PLAIN: Columns = { gap: 1, most: Number.POSITIVE_INFINITY };

/** Puts a gap between the cells of each row, after padding each column to its widest cell. */
export function aligned(rows: readonly Row[], { gap, most } = PLAIN): readonly Doc[] {
  const widths = widest(rows, most);
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== undefined);
    return row.slice(0, last + 1).map((cell, column) => {
      if (column === last) return cell ?? '';
      const width = widths[column] ?? 0;
      return width === 0 && cell === undefined ? '' : [padded(cell ?? '', width), ' '.repeat(gap)];
    });
  });
}

/** Puts a bar between the cells of each row, after padding each column to its widest cell. */
export function barred(rows: readonly (readonly Doc[])[], bar: '|' | '||' = '|'): readonly Doc[] {
  const widths = widest(rows);
  return rows.map((cells) =>
    cells.map((cell, column) => {
      if (column === cells.length - 1) return cell;
      return [padded(cell, widths[column] ?? 0), ` ${bar} `];
    }),
  );
}

function padded(cell: Doc, width: number): Doc {
  return [cell, ' '.repeat(Math.max(0, width - flatWidth(cell)))];
}

function widest(rows: readonly Row[], most = PLAIN.most): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const width = cell === undefined ? 0 : flatWidth(cell);
      widths[column] = Math.max(widths[column] ?? 0, width > most ? 0 : width);
    }
  }
  return widths;
}
