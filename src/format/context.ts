// What every printer is given beside the node: the text that it was read from, its comments, and how to print what is
// inside.

import type { Comment, Expression } from '../syntax/ast.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { blankBetween, commentAt, commentBetween } from './comments.ts';
import type { Doc } from './doc.ts';

export interface Context {
  readonly source: Source;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  readonly print: (node: Expression) => Doc;
}

export function hasComment({ comments }: Context, from: number, to: number): boolean {
  return commentBetween(comments, from, to);
}

/** Whether the author wrote it on one line, with no comment in it; what was never written counts as such. */
export function isOnOneLine(context: Context, { start, end }: Span): boolean {
  return !context.source.text.slice(start, end).includes('\n') && !hasComment(context, start, end);
}

/** The words that the author wrote between two places, comments left out: those of which the tree keeps only the meaning. */
export function wordsBetween({ source }: Context, from: number, to: number): readonly string[] {
  const text = source.text.slice(from, to).replace(/\/\/[^\n\r]*/g, ' ');
  return text.match(/\w+/g) ?? [];
}

/** Where the words before a place end: white space and comments between are left out. */
export function endBefore(context: Context, place: number): number {
  const { source, comments } = context;
  let end = place;
  while (end > 0 && /\s/.test(source.text.charAt(end - 1))) end--;
  const comment = commentAt(comments, end);
  return comment ? endBefore(context, comment.span.start) : end;
}

/** The first brace behind a place that is not in a comment, for a block whose end the tree does not tell. */
export function braceBehind(context: Context, { file, end }: Span): Span {
  const { source, comments } = context;
  let at = source.text.indexOf('}', end);
  for (let comment = commentAt(comments, at); comment; comment = commentAt(comments, at))
    at = source.text.indexOf('}', comment.span.end);
  return { file, start: end, end: at < 0 ? end : at + 1 };
}

/** Splits a list where the author left an empty line: columns are aligned within each part. */
export function paragraphs<T extends { readonly span: Span }>(
  { source }: Context,
  items: readonly T[],
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (const [index, item] of items.entries()) {
    const last = items[index - 1];
    const apart = !last || blankBetween(source, last.span.end, item.span.start);
    if (apart) parts.push([item]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}
