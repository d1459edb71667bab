// What every from-cst step needs: names, texts, dates and spans out of CST nodes and tokens, with parts possibly missing.

import type { CstNode, IToken } from 'chevrotain';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { dayFromParts, monthNumber } from '../values/index.ts';
import type { DateText, Name, Quoted } from './ast.ts';

/** The file that is being read, and what was found wrong in it so far. */
export interface Reader {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

/** The one child, or nothing: after recovery any child may be missing. */
export function first<T>(children: readonly T[] | undefined): T | undefined {
  return children?.[0];
}

export function all<T>(children: readonly T[] | undefined): readonly T[] {
  return children ?? [];
}

export function spanOf(reader: Reader, node: CstNode | IToken | undefined): Span {
  if (!node) return { file: reader.file, start: 0, end: 0 };
  const place = 'location' in node || 'children' in node ? (node as CstNode).location : (node as IToken);
  const start = place?.startOffset ?? 0;
  const end = (place?.endOffset ?? start - 1) + 1;
  return Number.isNaN(start) || Number.isNaN(end)
    ? { file: reader.file, start: 0, end: 0 }
    : { file: reader.file, start, end };
}

export function tokenSpan(reader: Reader, token: IToken): Span {
  return { file: reader.file, start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A name; where recovery found none, an empty one at the place of what it belongs to. */
export function readName(reader: Reader, token: IToken | undefined, within: CstNode): Name {
  if (!token || token.isInsertedInRecovery) return { text: '', span: spanOf(reader, within) };
  return { text: token.image, span: tokenSpan(reader, token) };
}

export function readQuoted(reader: Reader, token: IToken | undefined): Quoted | undefined {
  return token && { text: token.image.slice(1, -1), span: tokenSpan(reader, token) };
}

export function missingQuoted(reader: Reader, within: CstNode): Quoted {
  return { text: '', span: spanOf(reader, within) };
}

export function readDate(reader: Reader, token: IToken | undefined, within: CstNode): DateText {
  if (!token) return { day: undefined, span: spanOf(reader, within) };
  const span = tokenSpan(reader, token);
  const [day, month, year] = token.image.split(/[ \t]+/);
  const found = dayFromParts(Number(year), monthNumber(month ?? '') ?? 0, Number(day));
  if (found === undefined) {
    const date = `${Number(day)} ${month} ${year}`;
    reader.diagnostics.push(diagnostic('syntax/no-such-date', span, { date }));
  }
  return { day: found, span };
}

/** Keeps the first and reports the others: `what` may be said once. */
export function onlyOne<T extends { readonly span: Span }>(
  reader: Reader,
  what: string,
  found: readonly T[],
): T | undefined {
  const [kept, ...others] = found;
  for (const other of others) {
    reader.diagnostics.push(
      diagnostic(
        'syntax/said-twice',
        other.span,
        { what },
        kept && { related: [{ span: kept.span, label: 'first here' }] },
      ),
    );
  }
  return kept;
}
