// Rows of cells as lines of text, every column as wide as its widest cell.

export type Side = 'left' | 'right';

/** The last column is not filled up when it stands on the left. */
export function aligned(rows: readonly (readonly string[])[], sides: readonly Side[]): readonly string[] {
  const widths = sides.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return sides[column] === 'right' ? text.padStart(width) : text.padEnd(width);
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
