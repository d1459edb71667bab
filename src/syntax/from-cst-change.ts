// CST -> AST: what a plan that extends another changes: replaces, adds, removes and sets.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missing,
  type Reader,
  readFromDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { becauseFromCst, blockFromCst, citationsFromCst, clausesFromCst } from './from-cst-clause.ts';
import { eligibilityBodyFromCst } from './from-cst-eligibility.ts';
import { plainValueFromCst } from './from-cst-figure.ts';
import { namesFromCst } from './from-cst-path.ts';
import { oncePerFromCst, paymentsBodyFromCst } from './from-cst-payments.ts';
import { indicatorCalled, problemBodyFromCst } from './from-cst-problem.ts';

export function replacedFromCst(reader: Reader, node: cst.ReplacedCstNode): ast.Replaced {
  const { Name, dotted, changeHeading } = node.children;
  const single = first(Name);
  const names = single ? [readName(reader, single, node)] : namesFromCst(reader, first(dotted));
  const heading = first(changeHeading);
  const fromDate = first(heading?.children.fromDate);
  return {
    kind: 'replaced',
    span: spanOf(reader, node),
    names,
    period: fromDate && readFromDate(reader, fromDate, node),
    because: becauseFromCst(reader, first(heading?.children.because)),
    part: replacementFromCst(reader, node, names.at(-1) ?? readName(reader, undefined, node)),
  };
}

function replacementFromCst(reader: Reader, node: cst.ReplacedCstNode, name: ast.Name): ast.Replaced['part'] {
  const { children } = node;
  const span = spanOf(reader, node);
  const label = readQuoted(reader, first(first(children.changeHeading)?.children.Text));
  if (children.Problem)
    return {
      kind: 'problem',
      span,
      name,
      label,
      ...problemBodyFromCst(reader, first(children.problemBody)),
    };
  if (children.Eligibility) {
    const body = eligibilityBodyFromCst(reader, first(children.eligibilityBody), node);
    return { kind: 'eligibility', span, label, ...body };
  }
  if (children.Payments) {
    const oncePer = oncePerFromCst(reader, first(children.oncePer));
    const body = paymentsBodyFromCst(reader, first(children.paymentsBody));
    return { kind: 'payments', span, label, oncePer, ...body };
  }
  if (children.Define) return replacedDefine(reader, node, name, label);
  const block = blockFromCst(reader, first(children.conditionBlock), node);
  if (children.Progress) return { kind: 'progress', span, label, ...block };
  if (children.Outcome) return { kind: 'outcome', span, name, label, for: undefined, ...block };
  const kind = children.Filter ? 'filter' : children.Gate ? 'gate' : 'indicator';
  return { kind, span, name, label, ...block };
}

function replacedDefine(
  reader: Reader,
  node: cst.ReplacedCstNode,
  name: ast.Name,
  label: ast.Quoted | undefined,
): ast.Define {
  const value = first(node.children.expression);
  return {
    kind: 'define',
    span: spanOf(reader, node),
    name,
    of: undefined,
    keys: [],
    label,
    value: value ? reader.expression(value, node) : missing(reader, node),
    starting: undefined,
    clauses: clausesFromCst(reader, node.children.clause),
  };
}

/** `part`: what is added, unless it is an indicator. */
export function addedFromCst(
  reader: Reader,
  node: cst.AddedCstNode,
  part: ast.OwnPart | undefined,
): ast.Added | undefined {
  const span = spanOf(reader, node);
  if (part) return { kind: 'added', span, problem: undefined, part };
  const added = first(node.children.addedIndicator);
  if (!added) return undefined;
  const names = all(added.children.Name).map((name) => readName(reader, name, added));
  const name = names.at(-1) ?? readName(reader, undefined, added);
  const indicator = indicatorCalled(reader, added, name);
  return { kind: 'added', span, problem: names.length > 1 ? names[0] : undefined, part: indicator };
}

export function removedFromCst(reader: Reader, node: cst.RemovedCstNode): ast.Removed {
  const { dotted, because } = node.children;
  return {
    kind: 'removed',
    span: spanOf(reader, node),
    what: removedKind(node.children),
    names: namesFromCst(reader, first(dotted)),
    because: becauseFromCst(reader, first(because)),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function removedKind(children: cst.RemovedCstChildren): ast.RemovedKind {
  const kinds = {
    problem: children.Problem,
    indicator: children.Indicator,
    filter: children.Filter,
    gate: children.Gate,
    define: children.Define,
    outcome: children.Outcome,
    progress: children.Progress,
    payments: children.Payments,
  };
  return all(Object.keys(kinds) as ast.RemovedKind[]).find((kind) => kinds[kind]) ?? 'indicator';
}

export function setFromCst(reader: Reader, node: cst.SetCstNode): ast.SetTo {
  const { Calendar, Name, plainValue, fromDate, because } = node.children;
  const period = first(fromDate);
  return {
    kind: 'set-to',
    span: spanOf(reader, node),
    what: Calendar ? 'calendar' : 'parameter',
    name: readName(reader, first(Name), node),
    value: plainValueFromCst(reader, first(plainValue), node),
    period: period && readFromDate(reader, period, node),
    because: becauseFromCst(reader, first(because)),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}
