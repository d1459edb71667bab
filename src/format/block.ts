// What stands in braces, one statement a line.

import type { Span } from '../text/span.ts';
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

/** The brace or bracket that a span ends with. */
export function closing(text: string, { file, end }: Span): Doc {
  return word(text, { file, start: end - text.length, end });
}
