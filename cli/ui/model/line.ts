// A line of the screen, before it is painted: pieces of text, each with what it is.

import { fill, widthOf } from './fit-text.ts';

/** What a piece is; colours follow from it, and nothing is told by colour alone. */
export type Tone = 'plain' | 'title' | 'faint' | 'yes' | 'no' | 'unknown' | 'none' | 'changed';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** Of the chosen line of the pane that the keys go to. */
  readonly chosen: boolean;
}

export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone };
}

export function line(pieces: readonly Piece[], chosen = false): Line {
  return { pieces, chosen };
}

export function lineText({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}

/** Pieces cut or filled to just the width: the last of them gives way first. */
export function fitPieces(pieces: readonly Piece[], width: number): readonly Piece[] {
  const fitted: Piece[] = [];
  let room = width;
  for (const { text, tone } of pieces) {
    const isLast = fitted.length === pieces.length - 1;
    const shown = isLast || widthOf(text) > room ? fill(text, room) : text;
    fitted.push({ text: shown, tone });
    room -= widthOf(shown);
  }
  return fitted;
}
