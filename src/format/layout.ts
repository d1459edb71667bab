// Doc -> lines of at most 110 columns, where they can be broken. Comments have no say in the width.

import { type Doc, isList, type LineStart } from './doc.ts';

export const WIDTH = 110;
export const INDENT = 2;

/** A line of the output, with the stretch of the source that its words come from. */
export interface Line {
  readonly text: string;
  readonly indent: number;
  readonly starts: LineStart;
  /** Where its first word stands in the source; the places of following lines never decrease. */
  readonly at: number;
  /** Where its last word ends in the source. */
  readonly end: number;
}

interface Piece {
  readonly doc: Doc;
  readonly indent: number;
  readonly flat: boolean;
  /** In a row, where even a line end that must be taken is a space. */
  readonly inRow: boolean;
}

/** Lays a doc out; a group is broken when it does not fit or holds a line end that must be taken. */
export function layout(doc: Doc): readonly Line[] {
  const lines: Line[] = [];
  let line = emptyLine('statement', 0);
  const rest: Piece[] = [{ doc, indent: 0, flat: false, inRow: false }];
  const endLine = (starts: LineStart, indent: number): void => {
    lines.push(finished(line));
    line = emptyLine(starts, indent);
  };
  for (let piece = rest.pop(); piece; piece = rest.pop()) {
    const { doc: current, indent, flat, inRow } = piece;
    if (typeof current === 'string') line.text += current;
    else if (isList(current)) pushAll(rest, current, piece);
    else if (current.kind === 'word') addWord(line, current);
    else if (current.kind === 'nest') rest.push({ ...piece, doc: current.doc, indent: indent + INDENT });
    else if (current.kind === 'align') rest.push({ ...piece, doc: current.doc, indent: columnOf(line) });
    else if (current.kind === 'row') rest.push({ ...piece, doc: current.doc, flat: true, inRow: true });
    else if (current.kind === 'hard' && !inRow) endLine(current.starts, indent);
    else if (current.kind === 'group') {
      const inner = { ...piece, doc: current.doc, flat: true };
      rest.push({ ...inner, flat: flat || fits(inner, rest, WIDTH - columnOf(line)) });
    } else if (flat) line.text += ' ';
    else endLine(current.starts, indent);
  }
  lines.push(finished(line));
  return lines;
}

type OpenLine = { -readonly [Key in keyof Line]: Line[Key] };

function emptyLine(starts: LineStart, indent: number): OpenLine {
  return { text: '', indent, starts, at: Number.POSITIVE_INFINITY, end: 0 };
}

function finished(line: OpenLine): Line {
  return { ...line, text: line.text.trimEnd() };
}

function columnOf(line: OpenLine): number {
  return line.indent + line.text.length;
}

function addWord(line: OpenLine, { text, span }: Extract<Doc, { kind: 'word' }>): void {
  line.text += text;
  line.at = Math.min(line.at, span.start);
  line.end = Math.max(line.end, span.end);
}

function pushAll(rest: Piece[], docs: readonly Doc[], piece: Piece): void {
  for (let index = docs.length - 1; index >= 0; index--) rest.push({ ...piece, doc: docs[index] ?? '' });
}

/** Whether a piece, and what follows it up to the next line end that may be taken, has room on this line. */
function fits(piece: Piece, after: readonly Piece[], room: number): boolean {
  let left = room;
  let next = after.length;
  const rest: Piece[] = [piece];
  while (left >= 0) {
    const current = rest.pop() ?? after[--next];
    if (!current) return true;
    const { doc, flat } = current;
    if (typeof doc === 'string') left -= doc.length;
    else if (isList(doc)) pushAll(rest, doc, current);
    else if (doc.kind === 'word') left -= doc.text.length;
    else if (doc.kind === 'soft') {
      if (!flat) return true;
      left--;
    } else if (doc.kind === 'hard') return !flat;
    else rest.push({ ...current, doc: doc.doc, flat: flat || doc.kind === 'row' });
  }
  return false;
}
