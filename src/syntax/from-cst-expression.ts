// CST -> AST: conditions, from `or` inwards to `not` before a sentence.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, spanOf } from './cst-reader.ts';
import { sentenceFromCst } from './from-cst-sentence.ts';

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
  const sentence = parts.find((part) => part.kind === 'quantified');
  if (!sentence) return;
  const unclear = parts.slice(parts.indexOf(sentence) + 1).find((part) => !isSentence(part));
  if (!unclear || unclear.kind === 'missing') return;
  const subject = `${sentence.quantifier} ${sentence.noun.text}`;
  reader.diagnostics.push(
    diagnostic(
      'syntax/half-sentence',
      unclear.span,
      { sentence: subject },
      {
        related: [{ span: sentence.span, label: 'the sentence before it' }],
        help: `write ‘${subject} has ( … )’ around both if both are of one ${sentence.noun.text}; or put this condition before the sentence`,
      },
    ),
  );
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
  if (part.kind === 'quantified' && part.form === 'has') return openWhere(part.body);
  const counted = part.kind === 'existence' ? part.counted : part;
  const where = counted.kind === 'counted' || counted.kind === 'fold' ? counted.where : undefined;
  return where && where.kind !== 'bracketed' && where.kind !== 'missing' ? where : undefined;
}

function isSentence(part: ast.Expression): boolean {
  if (part.kind === 'not' || part.kind === 'windowed') return isSentence(part.value);
  return part.kind === 'quantified' || part.kind === 'existence' || part.kind === 'connected';
}

function negationFromCst(reader: Reader, node: cst.NegationCstNode): ast.Expression {
  const inner = first(node.children.negation);
  if (inner) return { kind: 'not', span: spanOf(reader, node), value: negationFromCst(reader, inner) };
  return sentenceFromCst(reader, first(node.children.sentence), node);
}
