// The pieces that printers build: text that knows where it came from, and the places where a line may or must end.

import type { Span } from '../text/span.ts';

export type Doc =
  | string
  | readonly Doc[]
  | { readonly kind: 'word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'soft'; readonly starts: LineStart }
  | { readonly kind: 'hard'; readonly starts: LineStart }
  | { readonly kind: 'group'; readonly doc: Doc }
  | { readonly kind: 'nest'; readonly doc: Doc }
  | { readonly kind: 'align'; readonly doc: Doc }
  | { readonly kind: 'row'; readonly doc: Doc };

/**
 * What a line begins: a statement of a block (a blank line that the author left above it is kept), a statement with
 * a blank line always above it, the rest of a statement, or the end of a block.
 */
export type LineStart = 'statement' | 'apart' | 'continuation' | 'close';

/** Text that stands at a place of the source: comments find their line by it. */
export function word(text: string, span: Span): Doc {
  return { kind: 'word', text, span };
}

/** A space, or the end of the line when the group around it does not fit. */
export const LINE: Doc = { kind: 'soft', starts: 'continuation' };

/** The same before a closing brace. */
export const CLOSING_LINE: Doc = { kind: 'soft', starts: 'close' };

/** The end of a line in any case; the groups around it break too. */
export function hardLine(starts: LineStart): Doc {
  return { kind: 'hard', starts };
}

/** Stands on one line if it fits; otherwise all of its own line ends are taken. */
export function group(...doc: readonly Doc[]): Doc {
  return { kind: 'group', doc };
}

/** Lines begun within stand two columns further in. */
export function nest(...doc: readonly Doc[]): Doc {
  return { kind: 'nest', doc };
}

/** Lines begun within stand at the column where this begins. */
export function align(...doc: readonly Doc[]): Doc {
  return { kind: 'align', doc };
}

/** Stands on one line however wide it is: the end of a line would end it. */
export function row(...doc: readonly Doc[]): Doc {
  return { kind: 'row', doc };
}

export function join(docs: readonly Doc[], between: Doc): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [between, doc]));
}

/** As many on a line as fit; `breaks(i)` says that a line must end before the item i. */
export function fill(items: readonly Doc[], breaks: (index: number) => boolean = () => false): Doc {
  return items.map((item, index) => {
    const comma = index < items.length - 1 ? ',' : '';
    if (index === 0) return [item, comma];
    return breaks(index) ? [hardLine('continuation'), item, comma] : group(LINE, item, comma);
  });
}

/** The columns that a doc takes on one line. */
export function flatWidth(doc: Doc): number {
  if (typeof doc === 'string') return doc.length;
  if (isList(doc)) return doc.reduce<number>((width, part) => width + flatWidth(part), 0);
  if (doc.kind === 'word') return doc.text.length;
  if (doc.kind === 'soft') return 1;
  return doc.kind === 'hard' ? 1 : flatWidth(doc.doc);
}

export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
