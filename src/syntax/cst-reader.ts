// What every from-cst step needs: names, texts, dates and spans out of CST nodes and tokens, with parts possibly missing;
// and a way on to the conditions inside a part.

import type { CstNode, IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { dayFromParts, type Exact, exactFromDecimal, monthNumber } from '../values/index.ts';
import type { DateText, Expression, FromDate, ListOf, Missing, Name, Quoted, WhoIs } from './ast.ts';

/** Longer figures decide nothing, and exact arithmetic with them takes time without end. */
export const MOST_DIGITS = 30;

/** Whether a figure has more digits than that before or after its point. */
export function isTooLong(image: string): boolean {
  return image.split('.').some((digits) => digits.replace(/\D/g, '').length > MOST_DIGITS);
}

/** The file that is being read, and what was found wrong in it so far. */
export interface Reader {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** `expressionFromCst`: how a step reads what stands in its brackets or braces. */
  readonly expression: (node: cst.ExpressionCstNode | undefined, within: CstNode) => Expression;
  /** `whereFromCst`: how a step reads its `where`. */
  readonly where: (node: cst.WhereCstNode) => Expression;
  /** `whoIsFromCst`: how a step reads which of those it goes through. */
  readonly whoIs: (node: cst.WhoIsCstNode | undefined) => WhoIs | undefined;
  /** `listFromCst`: how a step reads what stands in its braces. */
  readonly list: (node: cst.ListedCstNode | undefined, within: CstNode) => ListOf;
}

/** The one child, or nothing: after recovery any child may be missing. */
export function first<T>(children: readonly T[] | undefined): T | undefined {
  return children?.[0];
}

export function all<T>(children: readonly T[] | undefined): readonly T[] {
  return children ?? [];
}

/** Where a node stands; what recovery made up stands nowhere, which is the start of the file with no length. */
export function spanOf({ file }: Reader, node: CstNode | IToken | undefined): Span {
  const nowhere = { file, start: 0, end: 0 };
  if (!node) return nowhere;
  if ('image' in node) return isPlaced(node.startOffset) ? tokenSpan({ file }, node) : nowhere;
  const { startOffset = -1, endOffset = -1 } = node.location ?? {};
  if (!isPlaced(endOffset)) return nowhere;
  return { file, start: isPlaced(startOffset) ? startOffset : endOffset + 1, end: endOffset + 1 };
}

/** Chevrotain gives -1 or NaN where there is no place. */
function isPlaced(offset: number): boolean {
  return offset >= 0;
}

export function tokenSpan({ file }: { readonly file: string }, token: IToken): Span {
  return { file, start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A name; where recovery found none, an empty one at the place of what it belongs to. */
export function readName(reader: Reader, token: IToken | undefined, within: CstNode): Name {
  if (!token || token.isInsertedInRecovery) return { text: '', span: spanOf(reader, within) };
  return { text: token.image, span: tokenSpan(reader, token) };
}

export function readQuoted(reader: Reader, token: IToken | undefined): Quoted | undefined {
  if (!token || token.isInsertedInRecovery) return undefined;
  return { text: token.image.replace(/^"|"$/g, ''), span: tokenSpan(reader, token) };
}

/** The value of decimal digits; 0 where there are too many, which is reported as the file is read. */
export function readDecimal(image: string): Exact {
  return isTooLong(image) ? 0 : (exactFromDecimal(image) ?? 0);
}

export function missing(reader: Reader, within: CstNode): Missing {
  return { kind: 'missing', span: spanOf(reader, within) };
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

/** `from 1 April 2015 to 31 March 2016` */
export function readFromDate(
  reader: Reader,
  node: cst.FromDateCstNode | undefined,
  within: CstNode,
): FromDate {
  const [from, to] = all(node?.children.DateLiteral);
  return {
    span: spanOf(reader, node ?? within),
    from: readDate(reader, from, node ?? within),
    to: to && readDate(reader, to, within),
  };
}

/** A word or a sign that stands twice is a slip of the hand: of the text it would make another rule, or the same. */
export function wordsOnce(reader: Reader, words: readonly IToken[]): void {
  const seen = new Map<string, IToken>();
  for (const word of words) {
    const before = seen.get(word.image);
    if (before)
      onlyOne(
        reader,
        `‘${word.image}’`,
        [before, word].map((token) => ({ span: tokenSpan(reader, token) })),
      );
    else seen.set(word.image, word);
  }
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
