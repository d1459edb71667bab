// What stands in braces, one statement a line.

import type { Span } from '../text/span.ts';
import { type Context, endBefore } from './context.ts';
import { type Doc, hardLine, nest, word } from './doc.ts';

export interface Statement {
  readonly doc: Doc;
  readonly span: Span;
  /** Always has an empty line above and below. */
  readonly apart?: boolean;
}

/** `head {`, the statements in the order of the text, `}`. */
export function block(head: Doc, statements: readonly Statement[], span: Span): Doc {
  const inOrder = [...statements].sort((left, right) => left.span.start - right.span.start);
  const lines = inOrder.map((statement, index) => {
    const apart = index > 0 && (statement.apart || inOrder[index - 1]?.apart);
    return [hardLine(apart ? 'apart' : 'statement'), statement.doc];
  });
  return [head, ' {', nest(lines), hardLine('close'), closing('}', span)];
}

/** The first word of a construct, which its span begins with. */
export function opening(text: string, { file, start }: Span): Doc {
  return word(text, { file, start, end: start + text.length });
}

/** The words that stand before a part, of which the tree keeps no place; comments between the two belong to the part. */
export function before(text: string, { file, start }: Span, context: Context): Doc {
  const end = endBefore(context, start);
  return word(text, { file, start: end - text.length, end });
}

/** The brace, bracket or word that a span ends with. */
export function closing(text: string, { file, end }: Span): Doc {
  return word(text, { file, start: end - text.length, end });
}
