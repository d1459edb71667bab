// A verdict as a sign, a word and a tone.

import { type Verdict, verdictWord } from '../../../src/index.ts';
import { type Piece, piece, type Tone } from './line.ts';

/** The library's words for verdicts. */
export type Word = ReturnType<typeof verdictWord>;

const SIGNS: Readonly<Record<Word, { readonly sign: string; readonly tone: Tone }>> = {
  yes: { sign: '✓', tone: 'yes' },
  no: { sign: '✗', tone: 'no' },
  unknown: { sign: '?', tone: 'unknown' },
  'does not apply': { sign: '–', tone: 'none' },
};

/** As wide as the longest verdict but one: `does not apply` is rare, and pushes what follows. */
const COLUMN = '? unknown'.length;

/** `✓ yes    `, to stand in a column. */
export function verdictPiece(word: Word): Piece {
  const { sign, tone } = SIGNS[word];
  return piece(`${sign} ${word}`.padEnd(COLUMN), tone);
}

/** The sign alone, for a line that holds the word already. */
export function signPiece(verdict: Verdict): Piece {
  const { sign, tone } = SIGNS[verdictWord(verdict)];
  return piece(sign, tone);
}

/** `was unknown`, where a verdict or a figure is another than on the start date. */
export function changeText(now: string, start: string): string | undefined {
  return now === start ? undefined : `was ${start}`;
}
