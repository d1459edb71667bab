// CST -> AST: conditions and values.

import type { CstNode, IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { cover } from '../text/span.ts';
import { divide, type Exact, negate } from '../values/index.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  type Reader,
  readDate,
  readDecimal,
  readName,
  readQuoted,
  spanOf,
  tokenSpan,
} from './cst-reader.ts';

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

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

function isSentence(part: ast.Expression): boolean {
  if (part.kind === 'not' || part.kind === 'windowed') return isSentence(part.value);
  return part.kind === 'quantified' || part.kind === 'existence' || part.kind === 'connected';
}

function negationFromCst(reader: Reader, node: cst.NegationCstNode): ast.Expression {
  const inner = first(node.children.negation);
  if (inner) return { kind: 'not', span: spanOf(reader, node), value: negationFromCst(reader, inner) };
  return sentenceFromCst(reader, first(node.children.sentence), node);
}

function sentenceFromCst(
  reader: Reader,
  node: cst.SentenceCstNode | undefined,
  within: CstNode,
): ast.Expression {
  const quantified = first(node?.children.quantified);
  if (quantified) return quantifiedFromCst(reader, quantified);
  const existence = first(node?.children.existence);
  if (existence) return existenceFromCst(reader, existence);
  const comparison = first(node?.children.comparison);
  return comparison ? comparisonFromCst(reader, comparison) : missing(reader, within);
}

function quantifiedFromCst(reader: Reader, node: cst.QuantifiedCstNode): ast.Expression {
  const { children } = node;
  const path = first(children.path);
  return {
    kind: 'quantified',
    span: spanOf(reader, node),
    quantifier: children.Any ? 'any' : children.Every ? 'every' : 'no',
    noun: readName(reader, first(children.Name), node),
    whoIs: whoIsFromCst(reader, first(children.whoIs)),
    form: path ? 'is' : 'has',
    body: path ? pathFromCst(reader, path) : sentenceFromCst(reader, first(children.sentence), node),
  };
}

function whoIsFromCst(reader: Reader, node: cst.WhoIsCstNode | undefined): ast.Expression | undefined {
  return node && primaryFromCst(reader, first(node.children.primary), node);
}

function existenceFromCst(reader: Reader, node: cst.ExistenceCstNode): ast.Expression {
  const counted = first(node.children.counted);
  const counts = counted ? countedFromCst(reader, counted) : undefined;
  if (!counts) return missing(reader, node);
  const whoIs = whoIsFromCst(reader, first(node.children.whoIs));
  return windowed(
    reader,
    { kind: 'existence', span: spanOf(reader, node), counted: counts, whoIs },
    node.children.window,
  );
}

function comparisonFromCst(reader: Reader, node: cst.ComparisonCstNode): ast.Expression {
  const { children } = node;
  const counted = first(children.counted);
  if (counted)
    return windowed(reader, countedFromCst(reader, counted) ?? missing(reader, counted), children.window);
  const left = windowed(reader, valueFromCst(reader, first(children.value), node), children.window);
  const comparator = first(children.comparator);
  if (!comparator) return left;
  return windowed(reader, comparedFromCst(reader, left, comparator), children.wholeWindow);
}

function windowed(
  reader: Reader,
  value: ast.Expression,
  windows: readonly cst.WindowCstNode[] | undefined,
): ast.Expression {
  return all(windows).reduce<ast.Expression>((inner, node) => {
    const window = windowFromCst(reader, node);
    return { kind: 'windowed', span: cover(inner.span, window.span), value: inner, window };
  }, value);
}

function windowFromCst(reader: Reader, node: cst.WindowCstNode): ast.WindowText {
  const span = spanOf(reader, node);
  const { children } = node;
  if (children.Ever) return { kind: 'ever', span };
  if (children.Now) return { kind: 'now', span };
  return {
    kind: 'relative',
    span,
    direction: children.Next ? 'next' : 'last',
    number: quantityFromCst(reader, first(children.quantity), node),
    unit: readName(reader, first(children.Name), node),
  };
}

// -- counts ---------------------------------------------------------------------------------------------------

function countedFromCst(reader: Reader, node: cst.CountedCstNode): ast.Counted | ast.Tallied | undefined {
  const of = first(node.children.ofVerdicts);
  const noun = first(node.children.noun);
  if (of) return talliedFromCst(reader, node, of);
  if (!noun) return undefined;
  const words = all(noun.children.Name);
  const where = first(noun.children.where);
  return {
    kind: 'counted',
    span: spanOf(reader, node),
    bound: countBoundFromCst(reader, node),
    adjectives: words.slice(0, -1).map((word) => readName(reader, word, noun)),
    noun: readName(reader, words.at(-1), noun),
    where: where && whereFromCst(reader, where),
  };
}

function whereFromCst(reader: Reader, node: cst.WhereCstNode): ast.Expression {
  const left = valueFromCst(reader, first(node.children.value), node);
  const comparator = first(node.children.comparator);
  return comparator ? comparedFromCst(reader, left, comparator) : left;
}

function countBoundFromCst(reader: Reader, node: cst.CountedCstNode): ast.Bound {
  const { A, No, bound, quantity } = node.children;
  if (A?.[0]) return { kind: 'a', span: tokenSpan(reader, A[0]) };
  if (No?.[0]) return { kind: 'no', span: tokenSpan(reader, No[0]) };
  const word = first(bound);
  const number = quantityFromCst(reader, first(quantity), node);
  return {
    kind: 'bound',
    span: cover(spanOf(reader, word ?? node), number.span),
    word: boundWord(word),
    number,
  };
}

function talliedFromCst(reader: Reader, node: cst.CountedCstNode, of: cst.OfVerdictsCstNode): ast.Tallied {
  const path = first(of.children.path);
  const listed = first(of.children.listed);
  return {
    kind: 'tallied',
    span: spanOf(reader, node),
    bound: tallyBoundFromCst(reader, node),
    of: path ? pathFromCst(reader, path) : listFromCst(reader, listed, of),
  };
}

function tallyBoundFromCst(reader: Reader, node: cst.CountedCstNode): ast.Tallied['bound'] {
  const { Any, All, None } = node.children;
  if (Any?.[0]) return { kind: 'any', span: tokenSpan(reader, Any[0]) };
  if (All?.[0]) return { kind: 'all', span: tokenSpan(reader, All[0]) };
  if (None?.[0]) return { kind: 'none', span: tokenSpan(reader, None[0]) };
  return countBoundFromCst(reader, node);
}

function listFromCst(reader: Reader, node: cst.ListedCstNode | undefined, within: CstNode): ast.ListOf {
  const items = all(node?.children.expression).map((item) => expressionFromCst(reader, item, within));
  return { kind: 'list-of', span: spanOf(reader, node ?? within), items };
}

function boundWord(node: cst.BoundCstNode | undefined): ast.BoundWord {
  if (!node) return 'at least';
  const { Most, Exactly, More, Fewer, Less } = node.children;
  if (Most) return 'at most';
  if (Exactly) return 'exactly';
  if (More) return 'more than';
  if (Fewer) return 'fewer than';
  return Less ? 'less than' : 'at least';
}

function quantityFromCst(
  reader: Reader,
  node: cst.QuantityCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { NumberLiteral, NumberWord, expression } = node.children;
  const number = first(NumberLiteral);
  if (number) return numberLiteral(reader, number);
  const word = first(NumberWord);
  if (word) return literal(reader, word, { kind: 'number', number: NUMBER_WORDS.indexOf(word.image) + 1 });
  const inner = expressionFromCst(reader, first(expression), node);
  return { kind: 'bracketed', span: spanOf(reader, node), inner };
}

// -- comparisons ----------------------------------------------------------------------------------------------

function comparedFromCst(reader: Reader, left: ast.Expression, node: cst.ComparatorCstNode): ast.Expression {
  const span = cover(left.span, spanOf(reader, node));
  const bound = first(node.children.bound);
  if (bound) {
    const value = valueFromCst(reader, first(node.children.value), node);
    const predicate: ast.Predicate = {
      kind: 'bounded',
      span: spanOf(reader, node),
      joined: 'of',
      word: boundWord(bound),
      value,
    };
    return { kind: 'comparison', span, left, negated: false, predicate };
  }
  const predicate = first(node.children.predicate);
  if (!predicate) return missing(reader, node);
  const negated = node.children.Not !== undefined;
  return { kind: 'comparison', span, left, negated, predicate: predicateFromCst(reader, predicate) };
}

function predicateFromCst(reader: Reader, node: cst.PredicateCstNode): ast.Predicate {
  const span = spanOf(reader, node);
  const { children } = node;
  if (children.Known || children.Unknown) return { kind: 'known', span, known: children.Known !== undefined };
  if (children.Yes || children.No) return { kind: 'answer', span, answer: children.Yes ? 'yes' : 'no' };
  const listed = first(children.listed);
  if (listed) return { kind: 'one-of', span, options: listFromCst(reader, listed, node) };
  const [value, high] = all(children.value);
  if (children.Between) {
    return {
      kind: 'between',
      span,
      low: valueFromCst(reader, value, node),
      high: valueFromCst(reader, high, node),
    };
  }
  const word = predicateWord(children);
  const read = valueFromCst(reader, value, node);
  return word
    ? { kind: 'bounded', span, joined: 'is', word, value: read }
    : { kind: 'equal', span, value: read };
}

function predicateWord({
  bound,
  Under,
  Before,
  After,
}: cst.PredicateCstChildren): ast.BoundWord | 'under' | 'before' | 'after' | undefined {
  if (Under) return 'under';
  if (Before) return 'before';
  if (After) return 'after';
  return bound ? boundWord(first(bound)) : undefined;
}

// -- values ---------------------------------------------------------------------------------------------------

function valueFromCst(reader: Reader, node: cst.ValueCstNode | undefined, within: CstNode): ast.Expression {
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

function primaryFromCst(
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
    const inner = expressionFromCst(reader, first(brackets.children.expression), brackets);
    return { kind: 'bracketed', span: spanOf(reader, brackets), inner };
  }
  const folded = first(fold);
  if (folded) return foldFromCst(reader, folded);
  const spanned = first(span);
  if (spanned) return unitSpanFromCst(reader, spanned);
  const named = first(path);
  return named ? pathFromCst(reader, named) : missing(reader, node);
}

export function pathFromCst(reader: Reader, node: cst.PathCstNode): ast.Path {
  return {
    kind: 'path',
    span: spanOf(reader, node),
    names: all(node.children.Name).map((name) => readName(reader, name, node)),
  };
}

function foldFromCst(reader: Reader, node: cst.FoldCstNode): ast.Expression {
  const path = first(node.children.path);
  const where = first(node.children.where);
  if (!path) return missing(reader, node);
  return {
    kind: 'fold',
    span: spanOf(reader, node),
    op: node.children.Sum ? 'sum' : 'number',
    over: pathFromCst(reader, path),
    where: where && whereFromCst(reader, where),
  };
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

function literalFromCst(reader: Reader, node: cst.LiteralCstNode): ast.Expression {
  const { Minus, NumberLiteral, Unit, PercentLiteral, MoneyLiteral, DateLiteral, Text, Key } = node.children;
  const span = spanOf(reader, node);
  const number = first(NumberLiteral);
  if (number) {
    const size = readDecimal(number.image);
    const signed = Minus ? negate(size) : size;
    const unit = first(Unit);
    const value: ast.LiteralValue = unit
      ? { kind: 'duration', number: signed, unit: durationUnit(unit.image) }
      : { kind: 'number', number: signed };
    return { kind: 'literal', span, value };
  }
  const percent = first(PercentLiteral);
  if (percent) return literal(reader, percent, { kind: 'percent', number: percentOf(percent.image) });
  const money = first(MoneyLiteral);
  if (money) return literal(reader, money, { kind: 'money', number: readDecimal(money.image.slice(1)) });
  const date = first(DateLiteral);
  if (date) return literal(reader, date, { kind: 'date', day: readDate(reader, date, node).day });
  const text = readQuoted(reader, first(Text));
  if (text) return { kind: 'literal', span: text.span, value: { kind: 'text', text: text.text } };
  const key = first(Key);
  return key ? { kind: 'path', span, names: [readName(reader, key, node)] } : missing(reader, node);
}

function percentOf(image: string): Exact {
  const number = readDecimal(image.slice(0, -1));
  return divide(number, 100);
}

function numberLiteral(reader: Reader, token: IToken): ast.Literal {
  return literal(reader, token, { kind: 'number', number: readDecimal(token.image) });
}

function literal(reader: Reader, token: IToken, value: ast.LiteralValue): ast.Literal {
  return { kind: 'literal', span: tokenSpan(reader, token), value };
}

function durationUnit(image: string | undefined): ast.DurationUnit {
  const plural = image?.endsWith('s') ? image : `${image}s`;
  return plural === 'days' || plural === 'weeks' || plural === 'months' ? plural : 'years';
}

function missing(reader: Reader, node: CstNode): ast.Missing {
  return { kind: 'missing', span: spanOf(reader, node) };
}
