// Rows of reasons -> lines that fit a width.

import { verdictWord } from '../../../../src/index.ts';
import { cut, widthOf, wrap } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece, type Tone } from '../../model/line.ts';
import { signPiece, verdictPiece } from '../../model/verdict-sign.ts';
import type { Row } from './rows.ts';

/** The cursor stands here, on the chosen row. */
const MARGIN = 2;
const FOLDS = { open: '▾ ', closed: '▸ ', none: '  ' } as const;
const TONES: Readonly<Record<Row['kind'], Tone>> = {
  part: 'plain',
  waits: 'unknown',
  answer: 'plain',
  detail: 'faint',
};
/** Wide enough to indent by two. */
const ROOMY = 60;

const LINES = new WeakMap<Row, { readonly width: number; readonly lines: readonly (readonly Piece[])[] }>();

/** How many lines a row takes: the same wherever the cursor is. */
export function heightOf(row: Row, width: number): number {
  return bodyOf(row, width).length;
}

/** `mark`: what the cursor is shown as; undefined for a row that is not chosen. */
export function rowLines(row: Row, width: number, mark: CursorMark | undefined): readonly Line[] {
  return bodyOf(row, width).map((pieces, index) =>
    line([piece(index === 0 ? marginText(mark) : ' '.repeat(MARGIN)), ...pieces], mark === 'here'),
  );
}

/** `here`: the keys go to this pane. `elsewhere`: they go to the other one. */
export type CursorMark = 'here' | 'elsewhere';

export function marginText(mark: CursorMark | undefined): string {
  if (mark === undefined) return '  ';
  return mark === 'here' ? '› ' : '· ';
}

function bodyOf(row: Row, width: number): readonly (readonly Piece[])[] {
  const known = LINES.get(row);
  if (known?.width === width) return known.lines;
  const room = width - MARGIN;
  const lines = row.kind === 'part' ? partLines(row, room) : reasonLines(row, room);
  LINES.set(row, { width, lines });
  return lines;
}

/** A part stands on one line while it is closed, and shows its whole label when it is open. */
function partLines({ fold, verdict, text, change }: Row, width: number): readonly (readonly Piece[])[] {
  const word = verdict === undefined ? undefined : verdictPiece(verdictWord(verdict));
  const lead = [piece(FOLDS[fold]), ...(word ? [word, piece('  ')] : [])];
  const told = change === undefined ? [] : [piece(`(${change}) `, 'changed')];
  const indent = widthOf(lead.map((one) => one.text).join(''));
  const room = width - indent - widthOf(told[0]?.text ?? '');
  const texts = fold === 'open' ? wrap(text, room) : [cut(text, room)];
  return texts.map((one, index) =>
    fitPieces(index === 0 ? [...lead, ...told, piece(one)] : [piece(' '.repeat(indent)), piece(one)], width),
  );
}

function reasonLines(
  { depth, fold, verdict, text, kind }: Row,
  width: number,
): readonly (readonly Piece[])[] {
  const step = width >= ROOMY ? 2 : 1;
  // However deep the reasons go, half of the width is theirs.
  const indent = ' '.repeat(Math.min(depth * step, Math.floor(width / 2)));
  const sign = verdict === undefined ? [] : [signPiece(verdict), piece(' ')];
  const lead = [piece(indent + FOLDS[fold]), ...sign];
  const hang = indent.length + FOLDS.none.length + (sign.length > 0 ? 2 : 0);
  return wrap(text, width - hang).map((one, index) =>
    fitPieces([...(index === 0 ? lead : [piece(' '.repeat(hang))]), piece(one, TONES[kind])], width),
  );
}
