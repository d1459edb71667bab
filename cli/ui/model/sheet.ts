// A room that is a list of rows over the whole width: the lines in sight, the chosen row, and how keys move it.

import { heightOf, rowLines } from '../rooms/browse/row-lines.ts';
import { placeOf, type Row } from '../rooms/browse/rows.ts';
import { type Move, movedPlace } from '../rooms/room.ts';
import { cut, fill, widthOf } from './fit-text.ts';
import { keepInSight, type Layout } from './layout.ts';
import { fitPieces, type Line, line, piece } from './line.ts';

export interface SheetState {
  /** The chosen row, by its key; undefined for the first. */
  readonly cursor: string | undefined;
  /** The first line in sight. */
  readonly top: number;
}

export const START_OF_SHEET: SheetState = { cursor: undefined, top: 0 };

/** What stands above the rows: on the left what they are of, on the right how far one is. */
export interface SheetTitle {
  readonly left: string;
  readonly right: string;
}

export function sheetLines(
  rows: readonly Row[],
  { cursor, top }: SheetState,
  { size, paneHeight }: Layout,
  title: SheetTitle,
): readonly Line[] {
  const at = placeOf(rows, cursor);
  const lines: Line[] = [];
  let first = 0;
  for (const [index, row] of rows.entries()) {
    const next = first + heightOf(row, size.columns);
    if (next > top)
      lines.push(
        ...rowLines(row, size.columns, index === at ? 'here' : undefined).slice(Math.max(0, top - first)),
      );
    first = next;
    if (first >= top + paneHeight) break;
  }
  return [titleLine(title, size.columns), ...lines.slice(0, paneHeight)];
}

/** The row that the keys go to; undefined of an empty sheet. */
export function rowAt(rows: readonly Row[], { cursor }: SheetState): Row | undefined {
  return rows[placeOf(rows, cursor)];
}

export function movedInSheet(
  rows: readonly Row[],
  sheet: SheetState,
  asked: Move,
  layout: Layout,
): SheetState {
  const place = movedPlace(placeOf(rows, sheet.cursor), asked, rows.length, layout.paneHeight);
  return { ...sheet, cursor: rows[place]?.key };
}

export function settledSheet(rows: readonly Row[], sheet: SheetState, layout: Layout): SheetState {
  const heights = rows.map((row) => heightOf(row, layout.size.columns));
  const at = placeOf(rows, sheet.cursor);
  const first = sumOf(heights.slice(0, at));
  const last = first + (heights[at] ?? 1) - 1;
  return { ...sheet, top: keepInSight(sheet.top, { first, last }, layout.paneHeight, sumOf(heights)) };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function titleLine({ left, right }: SheetTitle, width: number): Line {
  const room = Math.max(0, width - widthOf(right) - 3);
  return line(
    fitPieces([piece(` ${fill(cut(left, room), room)} `, 'title'), piece(`${right} `, 'faint')], width),
  );
}

/** A row of plain text. */
export function textRow(key: string, text: string, more: Partial<Row> = {}): Row {
  return {
    key,
    depth: 0,
    fold: 'none',
    text,
    kind: 'answer',
    verdict: undefined,
    change: undefined,
    origin: undefined,
    ...more,
  };
}
