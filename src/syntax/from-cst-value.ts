// CST -> AST: values: sums and products of what stands by itself, in brackets or in braces.

import type { CstNode, IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, spanOf } from './cst-reader.ts';
import { foldFromCst } from './from-cst-fold.ts';
import { durationUnit, literalFromCst } from './from-cst-literal.ts';
import { pathFromCst } from './from-cst-path.ts';

export function valueFromCst(
  reader: Reader,
  node: cst.ValueCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { product, Plus, Minus, Percent } = node.children;
  const products = all(product).map((part) => productFromCst(reader, part));
  const value = leftToRight(products, [...all(Plus), ...all(Minus)]) ?? missing(reader, node);
  return Percent ? { kind: 'as-percent', span: spanOf(reader, node), value } : value;
}

function productFromCst(reader: Reader, node: cst.ProductCstNode): ast.Expression {
  const { primary, Times, Divide } = node.children;
  const parts = all(primary).map((part) => primaryFromCst(reader, part, node));
  return leftToRight(parts, [...all(Times), ...all(Divide)]) ?? missing(reader, node);
}

function leftToRight(
  parts: readonly ast.Expression[],
  operators: readonly IToken[],
): ast.Expression | undefined {
  const [head, ...rest] = parts;
  const inOrder = [...operators].sort((a, b) => a.startOffset - b.startOffset);
  if (!head) return undefined;
  return rest.reduce<ast.Expression>((left, right, index) => {
    const op = (inOrder[index]?.image ?? '+') as ast.Arithmetic['op'];
    return { kind: 'arithmetic', span: cover(left.span, right.span), op, left, right };
  }, head);
}

export function primaryFromCst(
  reader: Reader,
  node: cst.PrimaryCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { literal: written, bracketed, fold, span, path } = node.children;
  const value = first(written);
  if (value) return literalFromCst(reader, value);
  const brackets = first(bracketed);
  if (brackets) {
    const inner = reader.expression(first(brackets.children.expression), brackets);
    return { kind: 'bracketed', span: spanOf(reader, brackets), inner };
  }
  const folded = first(fold);
  if (folded) return foldFromCst(reader, folded);
  const spanned = first(span);
  if (spanned) return unitSpanFromCst(reader, spanned);
  const named = first(path);
  return named ? pathFromCst(reader, named) : missing(reader, node);
}

function unitSpanFromCst(reader: Reader, node: cst.SpanCstNode): ast.Expression {
  const [from, to] = all(node.children.value);
  return {
    kind: 'unit-span',
    span: spanOf(reader, node),
    unit: durationUnit(first(node.children.Unit)?.image),
    from: valueFromCst(reader, from, node),
    to: valueFromCst(reader, to, node),
  };
}

export function listFromCst(
  reader: Reader,
  node: cst.ListedCstNode | undefined,
  within: CstNode,
): ast.ListOf {
  const items = all(node?.children.expression).map((item) => reader.expression(item, within));
  return { kind: 'list-of', span: spanOf(reader, node ?? within), items };
}
