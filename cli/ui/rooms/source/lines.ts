// A place in a rule file -> its lines with their numbers, those of the place marked in the margin.

import { positionAt, type Source, type Span } from '../../../../src/index.ts';
import { cut, fill, shownText, widthOf, wrap } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from '../../model/line.ts';

export interface Shown {
  readonly source: Source;
  readonly span: Span;
  /** The first line in sight, from 1. */
  readonly top: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

export function sourceLines({ source, span, top }: Shown, { width, height }: Sheet): readonly Line[] {
  const texts = textsOf(source);
  const { first, last } = linesOf(source, span);
  const gutter = String(texts.length).length;
  const lines: Line[] = [titleLine(source, first, last, width)];
  for (let number = top; number <= texts.length && lines.length < height; number++) {
    const marked = number >= first && number <= last;
    lines.push(...numbered(texts[number - 1] ?? '', number, marked, gutter, width));
    if (marked && first === last) lines.push(...underline(source, span, gutter, width));
  }
  return lines.slice(0, height);
}

/** The first and the last line of a place, from 1. */
export function linesOf(source: Source, span: Span): { readonly first: number; readonly last: number } {
  const first = positionAt(source, span.start).line;
  return { first, last: Math.max(first, positionAt(source, Math.max(span.start, span.end - 1)).line) };
}

/** The place a quarter down the window, so that what stands above it can be read too; scrolled no further than the text goes. */
export function topFor(source: Source, span: Span, scrolled: number, height: number): number {
  const { first } = linesOf(source, span);
  const top = first - Math.floor(height / 4) + scrolled;
  return Math.max(1, Math.min(top, textsOf(source).length));
}

const TEXTS = new WeakMap<Source, readonly string[]>();

function textsOf(source: Source): readonly string[] {
  const known = TEXTS.get(source) ?? source.text.split(/\r?\n/);
  TEXTS.set(source, known);
  return known;
}

function titleLine({ file }: Source, first: number, last: number, width: number): Line {
  const where = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const room = Math.max(0, width - widthOf(where) - 3);
  // Two files of one name are told apart by their folders.
  const name = shownText(file.split('/').slice(-2).join('/'));
  return line(
    fitPieces([piece(` ${fill(cut(name, room), room)} `, 'title'), piece(`${where} `, 'faint')], width),
  );
}

/** A line that is too long goes on below, a little further in. */
function numbered(
  text: string,
  number: number,
  marked: boolean,
  gutter: number,
  width: number,
): readonly Line[] {
  const shown = shownText(text.trimStart());
  const indent = ' '.repeat(Math.min(indentOf(text), Math.floor(width / 3)));
  const room = width - leadWidth(gutter) - indent.length;
  return wrap(shown, Math.max(8, room - 2)).map((part, index) => {
    const lead: readonly Piece[] = [
      piece(marked ? '▸' : ' ', 'changed'),
      piece(`${(index === 0 ? String(number) : '').padStart(gutter)} `, 'faint'),
    ];
    const told = piece(`${indent}${index === 0 ? '' : '  '}${part}`, marked ? 'title' : 'plain');
    return line(fitPieces([...lead, told], width));
  });
}

function leadWidth(gutter: number): number {
  return gutter + 2;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** `^^^^` under what is only a part of a line that fits. */
function underline(source: Source, span: Span, gutter: number, width: number): readonly Line[] {
  const { line: number, column } = positionAt(source, span.start);
  const text = textsOf(source)[number - 1] ?? '';
  const part = text.slice(column - 1, column - 1 + (span.end - span.start));
  const before = leadWidth(gutter) + widthOf(shownText(text.slice(0, column - 1)));
  const isWhole = part.trim() === text.trim();
  if (isWhole || before + widthOf(shownText(part)) + 2 > width || indentOf(text) > width / 3) return [];
  return [
    line(
      fitPieces([piece(' '.repeat(before)), piece('^'.repeat(widthOf(shownText(part))), 'changed')], width),
    ),
  ];
}
