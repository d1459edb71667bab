// Cells of neighbouring lines -> the same cells, padded so that they stand below each other.

import { type Doc, flatWidth } from './doc.ts';

/** A cell that is `undefined` is skipped; a last cell is never padded. */
export type Row = readonly (Doc | undefined)[];

/** Puts a space between the cells of each row, after padding each column to its widest cell. */
export function aligned(rows: readonly Row[]): readonly Doc[] {
  const widths = widest(rows);
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== undefined);
    return row.slice(0, last + 1).map((cell, column) => {
      const width = widths[column] ?? 0;
      if (column === last) return cell ?? '';
      if (width === 0) return '';
      return [cell ?? '', ' '.repeat(width + 1 - (cell === undefined ? 0 : flatWidth(cell)))];
    });
  });
}

function widest(rows: readonly Row[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell === undefined ? 0 : flatWidth(cell));
    }
  }
  return widths;
}
