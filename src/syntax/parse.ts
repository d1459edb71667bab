// Text -> AST, with what could not be read. No input makes it throw.

import type { ILexingResult, IToken } from 'chevrotain';
import type { FileCstNode } from '../../grammar/cst.generated.ts';
import { HeadlineParser } from '../../grammar/parser.ts';
import { HeadlineLexer, MalformedNumber, UnclosedText } from '../../grammar/tokens.ts';
import { type Diagnostic, diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { Comment, File } from './ast.ts';
import { type Reader, tokenSpan } from './cst-reader.ts';
import { fileFromCst } from './from-cst.ts';
import { NESTING_LIMIT, tooDeep } from './nesting.ts';
import { syntaxError, unknownCharacters } from './syntax-error.ts';

let parser: HeadlineParser | undefined;

export function parse(source: Source): Staged<File> {
  const reader: Reader = { file: source.file, diagnostics: [] };
  const lexed = HeadlineLexer.tokenize(source.text);
  const comments = (lexed.groups['comments'] ?? []).map((token) => commentOf(reader, token));
  reader.diagnostics.push(...lexicalErrors(reader, source, lexed));
  const deepest = tooDeep(lexed.tokens);
  if (deepest) {
    const limit = String(NESTING_LIMIT);
    reader.diagnostics.push(diagnostic('syntax/nested-too-deep', tokenSpan(reader, deepest), { limit }));
    return { value: emptyFile(source, comments), diagnostics: reader.diagnostics };
  }
  parser ??= new HeadlineParser();
  parser.input = lexed.tokens.filter(({ tokenType }) => tokenType !== UnclosedText).map(withEnd);
  const cst = parser.file() as FileCstNode;
  const known = reader.diagnostics.map(({ span }) => span.start);
  reader.diagnostics.push(...parser.errors.flatMap((error) => syntaxError(source, error, known) ?? []));
  return { value: fileFromCst(reader, cst, comments, source.text.length), diagnostics: reader.diagnostics };
}

/** A lexer that tracks offsets only leaves out the end, which the parser takes the ends of its nodes from. */
function withEnd(token: IToken): IToken {
  token.endOffset = token.startOffset + token.image.length - 1;
  return token;
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

function lexicalErrors(reader: Reader, source: Source, lexed: ILexingResult): readonly Diagnostic[] {
  const malformed = lexed.tokens.flatMap((token) => {
    if (token.tokenType === UnclosedText)
      return [diagnostic('syntax/unclosed-text', tokenSpan(reader, token), {})];
    if (token.tokenType !== MalformedNumber) return [];
    const help =
      'in a number write a comma before every three digits, as in 1,066; in a list put a space after the comma';
    return [diagnostic('syntax/malformed-number', tokenSpan(reader, token), { text: token.image }, { help })];
  });
  return [...unknownCharacters(source, lexed.errors), ...malformed];
}
