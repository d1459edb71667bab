// CST -> AST: what is compared with what, and the windows around each.

import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, spanOf } from './cst-reader.ts';
import { answerFromCst } from './from-cst-answer.ts';
import { boundWord } from './from-cst-bound.ts';
import { countedFromCst } from './from-cst-counted.ts';
import { listFromCst, valueFromCst } from './from-cst-value.ts';
import { periodsFromCst, stretchFromCst, windowed } from './from-cst-window.ts';

export function comparisonFromCst(reader: Reader, node: cst.ComparisonCstNode): ast.Expression {
  const { children } = node;
  const counted = first(children.counted);
  if (counted)
    return windowed(reader, countedFromCst(reader, counted) ?? missing(reader, counted), children.window);
  const left = windowed(reader, pickedFromCst(reader, node), children.window);
  const comparator = first(children.comparator);
  if (!comparator) return left;
  return windowed(reader, comparedFromCst(reader, left, comparator), children.wholeWindow);
}

/** `jobs`, and `jobs where hours_a_week is at least 16` */
function pickedFromCst(reader: Reader, node: cst.ComparisonCstNode): ast.Expression {
  const list = valueFromCst(reader, first(node.children.value), node);
  const picked = first(node.children.where);
  if (!picked) return list;
  const where = reader.where(picked);
  return { kind: 'picked', span: cover(list.span, where.span), list, where };
}

export function whereFromCst(reader: Reader, node: cst.WhereCstNode): ast.Expression {
  const left = valueFromCst(reader, first(node.children.value), node);
  const comparator = first(node.children.comparator);
  return comparator ? comparedFromCst(reader, left, comparator) : left;
}

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
  const changed = first(node.children.changedBy);
  if (changed)
    return {
      kind: 'comparison',
      span,
      left,
      negated: false,
      predicate: changedByFromCst(reader, changed),
    };
  const predicate = first(node.children.predicate);
  if (!predicate) return missing(reader, node);
  const negated = node.children.Not !== undefined;
  return { kind: 'comparison', span, left, negated, predicate: predicateFromCst(reader, predicate) };
}

function changedByFromCst(reader: Reader, node: cst.ChangedByCstNode): ast.ChangedBy {
  const { Risen, bound, value, Points, periods, answer } = node.children;
  const [from, to] = all(periods);
  return {
    kind: 'changed-by',
    span: spanOf(reader, node),
    direction: Risen ? 'risen' : 'fallen',
    word: boundWord(first(bound)),
    by: valueFromCst(reader, first(value), node),
    points: Points !== undefined,
    from: periodsFromCst(reader, from, node),
    to: periodsFromCst(reader, to, node),
    whenNone: answerFromCst(first(answer)),
  };
}

function predicateFromCst(reader: Reader, node: cst.PredicateCstNode): ast.Predicate {
  const span = spanOf(reader, node);
  const { children } = node;
  if (children.Known || children.Unknown) return { kind: 'known', span, known: children.Known !== undefined };
  if (children.Yes || children.No) return { kind: 'answer', span, answer: children.Yes ? 'yes' : 'no' };
  if (children.None) return { kind: 'none', span };
  if (children.Within)
    return { kind: 'within', span, stretch: stretchFromCst(reader, first(children.stretch), node) };
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
}: cst.PredicateCstChildren): ast.BoundedWord | undefined {
  if (Under) return 'under';
  if (Before) return 'before';
  if (After) return 'after';
  return bound ? boundWord(first(bound)) : undefined;
}
