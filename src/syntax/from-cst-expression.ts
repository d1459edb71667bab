// CST -> AST: conditions, from `or` inwards to `not` before a sentence.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, spanOf, wordsOnce } from './cst-reader.ts';
import { sentenceFromCst, shiftFromCst } from './from-cst-sentence.ts';

/** An expression; `missing` at the place of `within` where recovery found none. */
export function expressionFromCst(
  reader: Reader,
  node: cst.ExpressionCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const parts = all(node.children.conjunction).map((part) => conjunctionFromCst(reader, part));
  const mixed = parts.find((part) => part.kind === 'connected');
  if (parts.length > 1 && mixed) {
    reader.diagnostics.push(
      diagnostic(
        'syntax/mixed-and-or',
        spanOf(reader, node),
        {},
        { help: 'put brackets around the part that belongs together' },
      ),
    );
  }
  return connected(reader, 'or', parts, node);
}

function conjunctionFromCst(reader: Reader, node: cst.ConjunctionCstNode): ast.Expression {
  return connected(
    reader,
    'and',
    all(node.children.negation).map((part) => negationFromCst(reader, part)),
    node,
  );
}

function connected(
  reader: Reader,
  word: 'and' | 'or',
  parts: readonly ast.Expression[],
  node: CstNode,
): ast.Expression {
  const [only] = parts;
  if (!only) return missing(reader, node);
  if (parts.length === 1) return only;
  checkSentences(reader, parts);
  checkWheres(reader, word, parts);
  return { kind: 'connected', span: spanOf(reader, node), word, parts };
}

/** After `any child has A`, only another sentence may be joined: whose condition B is would be unclear in `any child has A and B`. */
function checkSentences(reader: Reader, parts: readonly ast.Expression[]): void {
  const at = parts.findIndex((part) => subjectOf(part) !== undefined);
  const sentence = parts[at];
  const subject = sentence && subjectOf(sentence);
  if (!sentence || !subject) return;
  const unclear = parts.slice(at + 1).find((part) => !isSentence(part));
  if (!unclear || unclear.kind === 'missing') return;
  reader.diagnostics.push(
    diagnostic(
      'syntax/half-sentence',
      unclear.span,
      { sentence: subject.words },
      {
        related: [{ span: sentence.span, label: 'the sentence before it' }],
        help: `write ‘${subject.words} has ( … )’ around both if both are of one ${subject.one}; or put this condition before the sentence`,
      },
    ),
  );
}

/** Whom a sentence is about, in its own words; nothing of what is no sentence about somebody. */
function subjectOf(part: ast.Expression): { readonly words: string; readonly one: string } | undefined {
  if (part.kind === 'shifted') return subjectOf(part.value);
  if (part.kind === 'quantified')
    return { words: `${part.quantifier} ${part.noun.text}`, one: part.noun.text };
  if (part.kind !== 'of-latest') return undefined;
  return { words: `the ${part.which} of ${part.noun.text}`, one: `of the ${part.noun.text}` };
}

/**
 * A `where` reaches to its window, and brackets hold more than one condition: in `a visit where late and paid` some
 * readers hear `paid` of the visit, others of whoever was visited.
 */
function checkWheres(reader: Reader, word: 'and' | 'or', parts: readonly ast.Expression[]): void {
  const open = parts
    .slice(0, -1)
    .map(openWhere)
    .find((where) => where !== undefined);
  if (!open) return;
  const help = `put brackets around what ‘where’ takes, or end it with a window: ‘where ( … ${word} … )’`;
  reader.diagnostics.push(diagnostic('syntax/open-where', open.span, { word }, { help }));
}

/** The condition of a `where` that nothing closes before what follows. */
function openWhere(part: ast.Expression): ast.Expression | undefined {
  if (part.kind === 'not') return openWhere(part.value);
  if ((part.kind === 'quantified' || part.kind === 'of-latest') && part.form === 'has')
    return openWhere(part.body);
  const counted = part.kind === 'existence' ? part.counted : part;
  const where = 'where' in counted && counted.kind !== 'of-latest' ? counted.where : undefined;
  return where && where.kind !== 'bracketed' && where.kind !== 'missing' ? where : undefined;
}

function isSentence(part: ast.Expression): boolean {
  if (part.kind === 'not' || part.kind === 'windowed' || part.kind === 'shifted')
    return isSentence(part.value);
  return SENTENCES.has(part.kind);
}

const SENTENCES: ReadonlySet<ast.Expression['kind']> = new Set([
  'quantified',
  'newly',
  'followed-by',
  'of-latest',
  'of-problems',
  'existence',
  'connected',
]);

/** Who means ‘not’ twice over puts brackets around the second. */
function negationFromCst(reader: Reader, node: cst.NegationCstNode): ast.Expression {
  const inner = first(node.children.negation);
  if (inner) {
    wordsOnce(reader, [...all(node.children.Not), ...all(inner.children.Not)]);
    return { kind: 'not', span: spanOf(reader, node), value: negationFromCst(reader, inner) };
  }
  return shiftedFromCst(reader, first(node.children.shifted), node);
}

/** `… as at claim` takes in the whole of the sentence before it. */
function shiftedFromCst(
  reader: Reader,
  node: cst.ShiftedCstNode | undefined,
  within: CstNode,
): ast.Expression {
  const sentence = sentenceFromCst(reader, first(node?.children.sentence), node ?? within);
  return all(node?.children.shift).reduce<ast.Expression>((value, found) => {
    const shift = shiftFromCst(reader, found);
    return { kind: 'shifted', span: cover(value.span, shift.span), value, shift };
  }, sentence);
}
