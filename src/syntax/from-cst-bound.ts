// CST -> AST: how many: `at least 3`, `more than two`, `a`, `no`.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { first, missing, type Reader, spanOf, tokenSpan } from './cst-reader.ts';
import { literal, numberLiteral, wordNumber } from './from-cst-literal.ts';

export function boundFromCst(reader: Reader, node: cst.CountedCstNode): ast.Bound {
  const { A, No, bound, quantity } = node.children;
  if (A?.[0]) return { kind: 'a', span: tokenSpan(reader, A[0]) };
  if (No?.[0]) return { kind: 'no', span: tokenSpan(reader, No[0]) };
  return countBoundFromCst(reader, first(bound), first(quantity), node);
}

/** `at least 3` */
export function countBoundFromCst(
  reader: Reader,
  bound: cst.BoundCstNode | undefined,
  quantity: cst.QuantityCstNode | undefined,
  within: CstNode,
): ast.CountBound {
  const number = quantityFromCst(reader, quantity, within);
  const span = cover(spanOf(reader, bound ?? within), number.span);
  return { kind: 'bound', span, word: boundWord(bound), number };
}

export function boundWord(node: cst.BoundCstNode | undefined): ast.BoundWord {
  if (!node) return 'at least';
  const { Most, Exactly, More, Fewer, Less } = node.children;
  if (Most) return 'at most';
  if (Exactly) return 'exactly';
  if (More) return 'more than';
  if (Fewer) return 'fewer than';
  return Less ? 'less than' : 'at least';
}

export function quantityFromCst(
  reader: Reader,
  node: cst.QuantityCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { NumberLiteral, NumberWord, expression } = node.children;
  const number = first(NumberLiteral);
  if (number) return numberLiteral(reader, number);
  const word = first(NumberWord);
  if (word) return literal(reader, word, { kind: 'number', number: wordNumber(word) });
  const inner = reader.expression(first(expression), node);
  return { kind: 'bracketed', span: spanOf(reader, node), inner };
}
