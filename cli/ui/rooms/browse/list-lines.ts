// The cases in sight -> lines of the list, each with its verdict.

import { cut, fill, widthOf } from '../../model/fit-text.ts';
import { type Line, line, piece } from '../../model/line.ts';
import { changeText, verdictPiece, type Word } from '../../model/verdict-sign.ts';
import { type CursorMark, marginText } from './row-lines.ts';

export interface ListedCase {
  readonly name: string;
  readonly word: Word;
  /** Its verdict on the start date. */
  readonly start: Word;
  readonly mark: CursorMark | undefined;
}

/** A name keeps this many columns, whatever is said after it. */
const NAME = 6;

/** The cursor, a verdict, a name and `was unknown`. */
export function listWidthFor(widestName: number): number {
  return '› ? unknown '.length + Math.max(NAME, widestName) + ' was unknown '.length;
}

export function caseLine({ name, word, start, mark }: ListedCase, width: number): Line {
  const lead = [piece(marginText(mark)), verdictPiece(word), piece(' ')];
  const room = width - lead.reduce((sum, { text }) => sum + widthOf(text), 0);
  const change = changeText(word, start);
  const said = change === undefined ? '' : ` ${cut(change, Math.max(0, room - NAME - 1))}`;
  return line([...lead, piece(fill(name, room - widthOf(said))), piece(said, 'changed')], mark === 'here');
}
