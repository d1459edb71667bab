// Items of a block -> one statement a line, in columns up to the next empty line.

import type { Span } from '../text/span.ts';
import type { Statement } from './block.ts';
import { aligned, type Columns, type Row } from './columns.ts';
import { type Context, paragraphs } from './context.ts';

/** For columns of conditions and amounts, which one long row should not push far apart. */
export const WIDE: Columns = { gap: 2, most: 40 };

export function rows<T extends { readonly span: Span }>(
  context: Context,
  items: readonly T[],
  row: (item: T) => Row,
  columns?: Columns,
): readonly Statement[] {
  return paragraphs(context, items).flatMap((part) => {
    const docs = aligned(part.map(row), columns);
    return part.map(({ span }, index) => ({ doc: docs[index] ?? '', span }));
  });
}
