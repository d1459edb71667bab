// Text -> AST, with what could not be read. No input makes it throw.

import type { ILexingResult, IToken, TokenType } from 'chevrotain';
import type { FileCstNode } from '../../grammar/cst.generated.ts';
import { HeadlineParser } from '../../grammar/parser.ts';
import { MOST_ERRORS } from '../../grammar/recovery.ts';
import {
  HeadlineLexer,
  MalformedNumber,
  MoneyLiteral,
  NumberLiteral,
  PercentLiteral,
  UnclosedText,
} from '../../grammar/tokens.ts';
import { type Diagnostic, diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { Comment, File } from './ast.ts';
import { isTooLong, MOST_DIGITS, type Reader, tokenSpan } from './cst-reader.ts';
import { fileFromCst } from './from-cst.ts';
import { whereFromCst } from './from-cst-comparison.ts';
import { expressionFromCst } from './from-cst-expression.ts';
import { whoIsFromCst } from './from-cst-sentence.ts';
import { listFromCst } from './from-cst-value.ts';
import { NESTING_LIMIT, placeTooDeep } from './nesting.ts';
import { syntaxError, unknownCharacters } from './syntax-error.ts';

let parser: HeadlineParser | undefined;

export function parse(source: Source): Staged<File> {
  const lexed = HeadlineLexer.tokenize(source.text);
  const reader = newReader(source.file, lexicalErrors(source, lexed));
  const comments = (lexed.groups.comments ?? []).map((token) => commentOf(reader, token));
  const refused = tooMany(reader, lexed.tokens) ?? tooDeep(reader, lexed.tokens);
  if (refused) {
    reader.diagnostics.push(refused);
    return { value: emptyFile(source, comments), diagnostics: reader.diagnostics };
  }
  parser ??= new HeadlineParser();
  parser.input = lexed.tokens;
  const cst = parser.file() as FileCstNode;
  const known = new Set(reader.diagnostics.map(({ span }) => span.start));
  for (const error of parser.errors) {
    const found = syntaxError(source, error, known);
    if (found) reader.diagnostics.push(found);
  }
  return { value: fileFromCst(reader, cst, comments, source.text.length), diagnostics: reader.diagnostics };
}

/** More than a rule file of ten thousand lines holds; to read more at once may take more memory than there is. */
const MOST_TOKENS = 200_000;

function tooMany(reader: Reader, tokens: readonly IToken[]): Diagnostic | undefined {
  const last = tokens[MOST_TOKENS];
  if (!last) return undefined;
  const reason = `it holds more than ${MOST_TOKENS.toLocaleString('en-GB')} words and marks; rules may be shared out over files`;
  return diagnostic('input/unreadable', tokenSpan(reader, last), { path: reader.file, reason });
}

function tooDeep(reader: Reader, tokens: readonly IToken[]): Diagnostic | undefined {
  const deepest = placeTooDeep(tokens);
  const limit = String(NESTING_LIMIT);
  return deepest && diagnostic('syntax/nested-too-deep', tokenSpan(reader, deepest), { limit });
}

function newReader(file: string, found: readonly Diagnostic[]): Reader {
  const reader: Reader = {
    file,
    diagnostics: [...found],
    expression: (node, within) => expressionFromCst(reader, node, within),
    where: (node) => whereFromCst(reader, node),
    whoIs: (node) => whoIsFromCst(reader, node),
    list: (node, within) => listFromCst(reader, node, within),
  };
  return reader;
}

function emptyFile(source: Source, comments: readonly Comment[]): File {
  return {
    kind: 'file',
    span: { file: source.file, start: 0, end: source.text.length },
    uses: [],
    declarations: [],
    comments,
  };
}

function commentOf(reader: Reader, token: IToken): Comment {
  return { span: tokenSpan(reader, token), text: token.image.trimEnd() };
}

function lexicalErrors(source: Source, lexed: ILexingResult): readonly Diagnostic[] {
  const inTokens: Diagnostic[] = [];
  for (const token of lexed.tokens) {
    const found = lexicalError(source, token);
    if (found) inTokens.push(found);
    if (inTokens.length === MOST_ERRORS) break;
  }
  return [...unknownCharacters(source, lexed.errors.slice(0, MOST_ERRORS)), ...inTokens];
}

function lexicalError(source: Source, token: IToken): Diagnostic | undefined {
  const { tokenType, image } = token;
  if (tokenType === UnclosedText) return diagnostic('syntax/unclosed-text', tokenSpan(source, token), {});
  if (tokenType === MalformedNumber) {
    const help =
      'in a number write a comma before every three digits, as in 1,066; in a list put a space after the comma';
    return diagnostic('syntax/malformed-number', tokenSpan(source, token), { text: image }, { help });
  }
  if (!FIGURES.has(tokenType) || !isTooLong(image)) return undefined;
  return diagnostic('syntax/number-too-long', tokenSpan(source, token), { limit: String(MOST_DIGITS) });
}

const FIGURES: ReadonlySet<TokenType> = new Set([NumberLiteral, PercentLiteral, MoneyLiteral]);
