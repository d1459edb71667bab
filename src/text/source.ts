// A source file and its line map: from offsets to the lines and columns that a person reads.

import type { Span } from './span.ts';

/**
 * @example
 * const source: Source = { file: 'dry.headline', text };
 */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * A place as editors count it: lines and columns from 1, columns in UTF-16 units.
 *
 * @example
 * const { line, column }: Position = positionAt({ file: 'dry.headline', text }, 7);
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_STARTS = new WeakMap<Source, readonly number[]>();

/**
 * @example
 * positionAt({ file: 'a.headline', text: 'ab\ncd' }, 4); // => { line: 2, column: 2 }
 */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const index = lastAtOrBefore(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}

/** The text of a line (from 1), without its line end. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, '');
}

/**
 * The words of a span on one line, white space folded.
 *
 * @example
 * spanText({ file: 'dry.headline', text }, { file: 'dry.headline', start: 0, end: 6 }); // => 'record'
 */
export function spanText(source: Source, span: Span): string {
  return source.text
    .slice(span.start, span.end)
    .replace(/\/\/[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lineStarts(source: Source): readonly number[] {
  const known = LINE_STARTS.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1))
    starts.push(at + 1);
  LINE_STARTS.set(source, starts);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
