// Text -> text of a width, counted in the columns that a terminal gives it: wide characters take two, marks none.

import stringWidth from 'string-width';
import { printable } from '../../../src/index.ts';

const ASCII = /^[ -~]*$/;
const GRAPHEMES = new Intl.Segmenter();

/** A text of a file as it may stand on the screen: nothing in it can move the cursor, and its width can be told. */
export function shownText(text: string): string {
  return printable(text.toWellFormed());
}

export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text);
}

/** The text, cut to the width with a `…` where it is too long. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : `${takeColumns(text, width - 1)}…`;
}

/** The text, cut or filled with spaces to just the width. */
export function fill(text: string, width: number): string {
  const fitted = cut(text, width);
  return fitted + ' '.repeat(Math.max(0, width - widthOf(fitted)));
}

/** The text on lines of at most the width, broken between words, and inside a word that is too long for a line; all indented as the first. */
export function wrap(text: string, width: number): readonly string[] {
  const lead = text.slice(0, text.length - text.trimStart().length);
  if (lead !== '' && lead.length < width)
    return wrap(text.trimStart(), width - lead.length).map((line) => lead + line);
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function piecesOf(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest) > width) {
    const piece = takeColumns(rest, width) || firstGrapheme(rest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function takeColumns(text: string, width: number): string {
  if (ASCII.test(text)) return text.slice(0, width);
  let taken = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    taken += segment;
  }
  return taken;
}

function firstGrapheme(text: string): string {
  const [first] = GRAPHEMES.segment(text);
  return first?.segment ?? text;
}
