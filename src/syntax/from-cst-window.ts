// CST -> AST: windows and the stretches of days that they are of, each around what stands before it.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, spanOf } from './cst-reader.ts';
import { countBoundFromCst, quantityFromCst } from './from-cst-bound.ts';
import { valueFromCst } from './from-cst-value.ts';

export function windowed(
  reader: Reader,
  value: ast.Expression,
  windows: readonly cst.WindowCstNode[] | undefined,
): ast.Expression {
  return all(windows).reduce<ast.Expression>((inner, node) => {
    const window = windowFromCst(reader, node);
    return { kind: 'windowed', span: cover(inner.span, window.span), value: inner, window };
  }, value);
}

export function windowFromCst(reader: Reader, node: cst.WindowCstNode): ast.WindowText {
  const span = spanOf(reader, node);
  const { children } = node;
  const each = first(children.inEach);
  if (each) return inEachFromCst(reader, each);
  const periods = (): ast.Stretch => periodsFromCst(reader, first(children.periods), node);
  if (children.Averaged) return { kind: 'averaged', span, periods: periods() };
  if (children.For) {
    const bound = countBoundFromCst(reader, first(children.bound), first(children.quantity), node);
    return { kind: 'covered', span, bound, periods: periods() };
  }
  if (children.Throughout)
    return { kind: 'throughout', span, stretch: stretchFromCst(reader, first(children.stretch), node) };
  if (children.Time)
    return { kind: 'any-time', span, stretch: stretchFromCst(reader, first(children.stretch), node) };
  const by = first(first(children.byDate)?.children.Name);
  return { kind: 'in', span, stretch: plainStretch(reader, node), by: by && readName(reader, by, node) };
}

function plainStretch(reader: Reader, node: cst.WindowCstNode): ast.Stretch {
  const { Ever, Now, pointInTime, periods, between } = node.children;
  const span = spanOf(reader, first(Ever) ?? first(Now) ?? node);
  if (Ever) return { kind: 'ever', span };
  if (Now) return { kind: 'now', span };
  const point = first(pointInTime);
  if (point) {
    const date = valueFromCst(reader, first(point.children.value), point);
    return { kind: 'at', span: spanOf(reader, point), date };
  }
  const sides = first(between);
  return sides ? betweenFromCst(reader, sides) : periodsFromCst(reader, first(periods), node);
}

function inEachFromCst(reader: Reader, node: cst.InEachCstNode): ast.WindowText {
  const { bound, quantity, periods } = node.children;
  return {
    kind: 'in-each',
    span: spanOf(reader, node),
    bound: bound && countBoundFromCst(reader, first(bound), first(quantity), node),
    periods: periodsFromCst(reader, first(periods), node),
  };
}

export function stretchFromCst(
  reader: Reader,
  node: cst.StretchCstNode | undefined,
  within: CstNode,
): ast.Stretch {
  const sides = first(node?.children.between);
  return sides
    ? betweenFromCst(reader, sides)
    : periodsFromCst(reader, first(node?.children.periods), within);
}

/** `ever` stands in where recovery found none: what is lost has been reported. */
export function periodsFromCst(
  reader: Reader,
  node: cst.PeriodsCstNode | undefined,
  within: CstNode,
): ast.Stretch {
  if (!node) return { kind: 'ever', span: spanOf(reader, within) };
  const span = spanOf(reader, node);
  const { Last, Next, quantity, Name, Including, Before, After, To, value } = node.children;
  const [name, including] = all(Name);
  if (Last || Next) {
    return {
      kind: 'relative',
      span,
      direction: Next ? 'next' : 'last',
      number: quantityFromCst(reader, first(quantity), node),
      unit: readName(reader, name, node),
      including: Including && readName(reader, including, node),
    };
  }
  const date = valueFromCst(reader, first(value), node);
  if (!quantity) return { kind: 'period-of', span, calendar: readName(reader, name, node), date };
  return {
    kind: 'around',
    span,
    number: quantityFromCst(reader, first(quantity), node),
    unit: readName(reader, name, node),
    side: Before || !(After || To) ? 'before' : After ? 'after' : 'to',
    date,
  };
}

function betweenFromCst(reader: Reader, node: cst.BetweenCstNode): ast.Stretch {
  const span = spanOf(reader, node);
  const { From, Between, Before, After, value } = node.children;
  const [one, other] = all(value);
  const date = valueFromCst(reader, one, node);
  if (From || Between) {
    const to = valueFromCst(reader, other, node);
    return { kind: 'from-to', span, word: From ? 'from' : 'between', from: date, to };
  }
  return { kind: 'one-sided', span, side: Before ? 'before' : After ? 'after' : 'since', date };
}
