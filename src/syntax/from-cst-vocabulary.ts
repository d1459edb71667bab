// CST -> AST: choices, scales, groups and calendars.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readDate, readName, readQuoted, spanOf } from './cst-reader.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { keyOf } from './from-cst-key.ts';
import { windowFromCst } from './from-cst-window.ts';

export function choiceFromCst(reader: Reader, node: cst.ChoiceDeclarationCstNode): ast.Choice {
  return {
    kind: 'choice',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    options: all(node.children.choiceOption).map((option) => optionFromCst(reader, option)),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

export function scaleFromCst(reader: Reader, node: cst.ScaleDeclarationCstNode): ast.Scale {
  return {
    kind: 'scale',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    first: node.children.Highest ? 'highest' : 'lowest',
    options: all(node.children.choiceOption).map((option) => optionFromCst(reader, option)),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function optionFromCst(reader: Reader, node: cst.ChoiceOptionCstNode): ast.Option {
  return {
    kind: 'option',
    span: spanOf(reader, node),
    key: keyOf(reader, node.children.key, node),
    label: readQuoted(reader, first(node.children.Text)),
  };
}

export function groupFromCst(reader: Reader, node: cst.GroupDeclarationCstNode): ast.Group {
  const [name, of, singular] = all(node.children.Name);
  return {
    kind: 'group',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    of: readName(reader, of, node),
    singular: singular && readName(reader, singular, node),
    by: groupByFromCst(reader, node),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function groupByFromCst(reader: Reader, node: cst.GroupDeclarationCstNode): ast.GroupBy {
  const memberships = first(node.children.memberships);
  if (!memberships) return { kind: 'when', when: reader.expression(first(node.children.expression), node) };
  const [field, list] = all(memberships.children.Name);
  const window = first(memberships.children.window);
  return {
    kind: 'memberships',
    span: spanOf(reader, memberships),
    field: readName(reader, field, memberships),
    list: readName(reader, list, memberships),
    window: window && windowFromCst(reader, window),
  };
}

export function calendarFromCst(reader: Reader, node: cst.CalendarDeclarationCstNode): ast.Calendar {
  return {
    kind: 'calendar',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    periods: all(node.children.period).map((period) => periodFromCst(reader, period)),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function periodFromCst(reader: Reader, node: cst.PeriodCstNode): ast.Period {
  const [from, to] = all(node.children.DateLiteral);
  return {
    kind: 'period',
    span: spanOf(reader, node),
    key: keyOf(reader, node.children.key, node),
    label: readQuoted(reader, first(node.children.Text)),
    from: readDate(reader, from, node),
    to: readDate(reader, to, node),
  };
}
