// CST -> AST: values: sums and products of what stands by itself, in brackets or in braces.

import type { CstNode, IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, readDecimal, readName, spanOf, wordsOnce } from './cst-reader.ts';
import { foldFromCst } from './from-cst-fold.ts';
import { durationUnit, literalFromCst, wordNumber } from './from-cst-literal.ts';
import { pathFromCst } from './from-cst-path.ts';
import { roundingFromCst } from './from-cst-rounding.ts';

export function valueFromCst(
  reader: Reader,
  node: cst.ValueCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { product, Plus, Minus, Percent, rounding } = node.children;
  const operators = inOrder([...all(Plus), ...all(Minus)]);
  checkSigns(reader, all(product), operators);
  const products = all(product).map((part) => productFromCst(reader, part));
  const sum = leftToRight(products, operators) ?? missing(reader, node);
  const percent = first(Percent);
  const value: ast.Expression = percent
    ? { kind: 'as-percent', span: cover(sum.span, spanOf(reader, percent)), value: sum }
    : sum;
  const round = first(rounding);
  if (!round) return value;
  return { kind: 'rounded', span: spanOf(reader, node), value, rounding: roundingFromCst(reader, round) };
}

/** In `a - -£5` one of the signs is a slip; who means both puts brackets around the second. */
function checkSigns(
  reader: Reader,
  products: readonly cst.ProductCstNode[],
  operators: readonly IToken[],
): void {
  for (const [index, { children }] of products.slice(1).entries()) {
    const sign = first(first(first(children.primary)?.children.literal)?.children.Minus);
    const operator = operators[index];
    if (sign && operator) wordsOnce(reader, [operator, sign]);
  }
}

function inOrder(tokens: readonly IToken[]): readonly IToken[] {
  return [...tokens].sort((a, b) => a.startOffset - b.startOffset);
}

export function productFromCst(reader: Reader, node: cst.ProductCstNode): ast.Expression {
  const { primary, Times, Divide } = node.children;
  const parts = all(primary).map((part) => primaryFromCst(reader, part, node));
  return leftToRight(parts, inOrder([...all(Times), ...all(Divide)])) ?? missing(reader, node);
}

function leftToRight(
  parts: readonly ast.Expression[],
  operators: readonly IToken[],
): ast.Expression | undefined {
  const [head, ...rest] = parts;
  if (!head) return undefined;
  return rest.reduce<ast.Expression>((left, right, index) => {
    const op = (operators[index]?.image ?? '+') as ast.Arithmetic['op'];
    return { kind: 'arithmetic', span: cover(left.span, right.span), op, left, right };
  }, head);
}

export function primaryFromCst(
  reader: Reader,
  node: cst.PrimaryCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { children } = node;
  const written = first(children.literal);
  if (written) return literalFromCst(reader, written);
  const brackets = first(children.bracketed);
  if (brackets) return bracketedFromCst(reader, brackets);
  const folded = first(children.fold);
  if (folded) return foldFromCst(reader, folded);
  const spanned = first(children.span);
  if (spanned) return unitSpanFromCst(reader, spanned);
  const moved = first(children.moved);
  if (moved) return movedFromCst(reader, moved);
  const edge = first(children.edge);
  if (edge) return edgeFromCst(reader, edge);
  const named = first(children.path);
  return named ? pathFromCst(reader, named) : missing(reader, node);
}

export function bracketedFromCst(reader: Reader, node: cst.BracketedCstNode): ast.Bracketed {
  const inner = reader.expression(first(node.children.expression), node);
  return { kind: 'bracketed', span: spanOf(reader, node), inner };
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

function movedFromCst(reader: Reader, node: cst.MovedCstNode): ast.Expression {
  const { NumberLiteral, NumberWord, Unit, Before, primary } = node.children;
  const word = first(NumberWord);
  return {
    kind: 'moved',
    span: spanOf(reader, node),
    number: word ? wordNumber(word) : readDecimal(first(NumberLiteral)?.image ?? '0'),
    unit: durationUnit(first(Unit)?.image),
    side: Before ? 'before' : 'after',
    date: primaryFromCst(reader, first(primary), node),
  };
}

function edgeFromCst(reader: Reader, node: cst.EdgeCstNode): ast.Expression {
  const { First, Name, That, Starts, Before, value } = node.children;
  // `first day of the last of …`: of two words the earlier one is the edge.
  const firsts = all(First).map((token) => token.startOffset);
  const isFirst = firsts.includes(spanOf(reader, node).start);
  return {
    kind: 'edge',
    span: spanOf(reader, node),
    edge: isFirst ? 'first' : 'last',
    calendar: readName(reader, first(Name), node),
    which: That && {
      which: firsts.length > (isFirst ? 1 : 0) ? 'first' : 'last',
      edge: Starts ? 'starts' : 'ends',
      side: Before ? 'before' : 'after',
    },
    date: valueFromCst(reader, first(value), node),
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
