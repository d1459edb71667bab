// Lines + the comments of the source -> text. Every comment is kept, and in order: above the line that follows it, or
// at the end of the line that it stood on. One inside what is now a single line moves to the nearer side of it.
//
// Invariant: a comment that stands above or at the end of a line of the output finds that same place again, so that
// formatting twice changes nothing.

import type { Comment } from '../syntax/ast.ts';
import type { Source } from '../text/source.ts';
import { INDENT, type Line } from './layout.ts';

/** Where comments go, line by line; there is one place more above than there are lines. */
interface Places {
  readonly above: Comment[][];
  readonly beside: (Comment | undefined)[];
}

/** The lines of a statement, or of a file's end when there is no line, with its comments among them. */
export function weave(
  lines: readonly Line[],
  comments: readonly Comment[],
  source: Source,
): readonly string[] {
  const { above, beside } = place(lines, comments, source);
  const woven: string[] = [];
  let before: { readonly end: number; readonly opens: boolean } | undefined;
  for (const [index, own] of above.entries()) {
    const line = lines[index];
    const starts = line?.starts ?? 'statement';
    const indent = (line?.indent ?? 0) + (starts === 'close' ? INDENT : 0);
    for (const [order, comment] of own.entries()) {
      const apart = order === 0 && starts === 'apart';
      if (before && !before.opens && starts !== 'continuation')
        if (apart || blankBetween(source, before.end, Math.min(comment.span.start, line?.at ?? Infinity)))
          woven.push('');
      woven.push(indented(indent, comment.text));
      before = { end: comment.span.end, opens: false };
    }
    if (!line) break;
    const kept = starts === 'statement' || (starts === 'apart' && own.length > 0);
    const apart = starts === 'apart' && own.length === 0;
    if (before && !before.opens && (apart || (kept && blankBetween(source, before.end, line.at))))
      woven.push('');
    const trailing = beside[index];
    woven.push(indented(line.indent, trailing ? `${line.text}  ${trailing.text}` : line.text));
    before = { end: line.end, opens: line.text.endsWith('{') };
  }
  return woven;
}

function indented(columns: number, text: string): string {
  return `${' '.repeat(columns)}${text}`;
}

function place(lines: readonly Line[], comments: readonly Comment[], source: Source): Places {
  const places: Places = {
    above: Array.from({ length: lines.length + 1 }, () => []),
    beside: lines.map(() => undefined),
  };
  let latest = 0;
  for (const comment of comments) {
    const index = lastStartingBefore(lines, comment.span.start);
    const line = lines[index];
    if (line && sharesItsLine(source, comment) && !places.above[index + 1]?.length) {
      moveUp(places, index);
      places.beside[index] = comment;
      latest = index;
    } else if (line && comment.span.start < line.end && index >= latest) {
      moveUp(places, index);
      places.above[index]?.push(comment);
      latest = index;
    } else {
      latest = Math.max(index + 1, latest);
      places.above[latest]?.push(comment);
    }
  }
  return places;
}

/** A line has room for one comment beside it: the one that is there already goes above. */
function moveUp({ above, beside }: Places, index: number): void {
  const standing = beside[index];
  if (standing) above[index]?.push(standing);
  beside[index] = undefined;
}

/** The last line whose words begin before the place, or -1. */
function lastStartingBefore(lines: readonly Line[], place: number): number {
  return countWhile(lines, ({ at }) => at < place) - 1;
}

/** How many of the first items meet a test that none of the later ones meets. */
function countWhile<T>(items: readonly T[], meets: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether something other than white space stands before the comment on its line. */
function sharesItsLine(source: Source, { span }: Comment): boolean {
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  return source.text.slice(lineStart, span.start).trim() !== '';
}

/** Whether the author left an empty line between two places. */
export function blankBetween(source: Source, from: number, to: number): boolean {
  return /\n[ \t\r\ufeff]*\n/.test(source.text.slice(from, to));
}

/** Whether a comment begins between two places; the comments are in the order of the text. */
export function commentBetween(comments: readonly Comment[], from: number, to: number): boolean {
  const next = comments[countWhile(comments, ({ span }) => span.start < from)];
  return next !== undefined && next.span.start < to;
}

/** The comment that a place stands in, or right behind. */
export function commentAt(comments: readonly Comment[], place: number): Comment | undefined {
  const last = comments[countWhile(comments, ({ span }) => span.start < place) - 1];
  return last && place <= last.span.end ? last : undefined;
}
