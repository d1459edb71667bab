// A line of single characters, each with what it is -> pieces.

import { type Piece, piece, type Tone } from '../../model/line.ts';

export interface Cell {
  readonly text: string;
  readonly tone: Tone;
}

/** So many empty columns, to be drawn on. */
export function emptyCells(width: number): Cell[] {
  return Array.from({ length: width }, () => ({ text: ' ', tone: 'plain' }));
}

/** Draws from one column to another, as far as they are in sight. */
export function draw(cells: Cell[], from: number, to: number, text: string, tone: Tone): void {
  for (let at = Math.max(0, from); at <= Math.min(to, cells.length - 1); at++) cells[at] = { text, tone };
}

/** Writes a text from a column on, each character in a column; what does not fit is left out. */
export function write(cells: Cell[], at: number, text: string, tone: Tone): void {
  for (const [index, character] of [...text].entries())
    if (at + index >= 0 && at + index < cells.length) cells[at + index] = { text: character, tone };
}

/** Neighbours of one tone are one piece. */
export function piecesOf(cells: readonly Cell[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { text, tone } of cells) {
    const last = pieces.at(-1);
    if (last?.tone === tone) pieces[pieces.length - 1] = piece(last.text + text, tone);
    else pieces.push(piece(text, tone));
  }
  return pieces;
}
