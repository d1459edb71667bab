// CST -> AST: plans with their parts.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missingQuoted,
  onlyOne,
  type Reader,
  readDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { addedFromCst, removedFromCst, replacedFromCst, setFromCst } from './from-cst-change.ts';
import { becauseFromCst, blockFromCst, citationsFromCst, clausesFromCst } from './from-cst-clause.ts';
import { defineFromCst } from './from-cst-define.ts';
import { eligibilityFromCst } from './from-cst-eligibility.ts';
import { paymentsFromCst } from './from-cst-payments.ts';
import { problemFromCst } from './from-cst-problem.ts';
import { listFromCst, valueFromCst } from './from-cst-value.ts';

export function planFromCst(reader: Reader, node: cst.PlanDeclarationCstNode): ast.Plan {
  const parts = all(node.children.planPart);
  const [name, of] = all(node.children.Name);
  const extending = first(node.children.extending);
  return {
    kind: 'plan',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    label: readQuoted(reader, first(node.children.Text)),
    of: of || !extending ? readName(reader, of, node) : undefined,
    extends: extending && extendingFromCst(reader, extending),
    inForce: onlyOne(
      reader,
      'when the plan is in force',
      parts.flatMap((part) => inForceFromCst(reader, part) ?? []),
    ),
    clauses: clausesFromCst(
      reader,
      parts.flatMap((part) => all(part.children.clause)),
    ),
    parts: parts.flatMap((part) => planPartFromCst(reader, part) ?? []),
  };
}

function extendingFromCst(reader: Reader, node: cst.ExtendingCstNode): ast.Extending {
  const where = first(node.children.expression);
  return {
    span: spanOf(reader, node),
    plan: readName(reader, first(node.children.Name), node),
    where: where && reader.expression(where, node),
  };
}

function inForceFromCst(reader: Reader, { children }: cst.PlanPartCstNode): ast.InForce | undefined {
  const node = first(children.inForce);
  if (!node) return undefined;
  const [from, to] = all(node.children.DateLiteral);
  return {
    kind: 'in-force',
    span: spanOf(reader, node),
    from: readDate(reader, from, node),
    to: to && readDate(reader, to, node),
  };
}

function planPartFromCst(reader: Reader, { children }: cst.PlanPartCstNode): ast.PlanPart | undefined {
  const own = first(children.part);
  if (own) return partFromCst(reader, own);
  const replaced = first(children.replaced);
  if (replaced) return replacedFromCst(reader, replaced);
  const removed = first(children.removed);
  if (removed) return removedFromCst(reader, removed);
  const set = first(children.set);
  if (set) return setFromCst(reader, set);
  const added = first(children.added);
  if (!added) return undefined;
  const part = first(added.children.part);
  return addedFromCst(reader, added, part && partFromCst(reader, part));
}

function partFromCst(reader: Reader, { children }: cst.PartCstNode): ast.OwnPart | undefined {
  const problem = first(children.problem);
  if (problem) return problemFromCst(reader, problem);
  const filter = first(children.filter);
  if (filter) return { kind: 'filter', ...namedBlock(reader, filter) };
  const gate = first(children.gate);
  if (gate) return { kind: 'gate', ...namedBlock(reader, gate) };
  const outcome = first(children.outcome);
  if (outcome) return outcomeFromCst(reader, outcome);
  const progress = first(children.progress);
  if (progress) return progressFromCst(reader, progress);
  const define = first(children.defineDeclaration);
  if (define) return defineFromCst(reader, define);
  const eligibility = first(children.eligibility);
  if (eligibility) return eligibilityFromCst(reader, eligibility);
  const payments = first(children.payments);
  if (payments) return paymentsFromCst(reader, payments);
  return smallPartFromCst(reader, children);
}

function smallPartFromCst(reader: Reader, children: cst.PartCstChildren): ast.OwnPart | undefined {
  const warning = first(children.warning);
  if (warning) return warningFromCst(reader, warning);
  const date = first(children.planDate);
  if (date) return planDateFromCst(reader, date);
  const list = first(children.namedList);
  return list && namedListFromCst(reader, list);
}

function namedBlock(reader: Reader, node: cst.FilterCstNode | cst.GateCstNode): Omit<ast.Filter, 'kind'> {
  return {
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

function outcomeFromCst(reader: Reader, node: cst.OutcomeCstNode): ast.Outcome {
  const [name, problem] = all(node.children.Name);
  return {
    kind: 'outcome',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    label: readQuoted(reader, first(node.children.Text)),
    for: problem && readName(reader, problem, node),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

function progressFromCst(reader: Reader, node: cst.ProgressCstNode): ast.Progress {
  return {
    kind: 'progress',
    span: spanOf(reader, node),
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

function warningFromCst(reader: Reader, node: cst.WarningCstNode): ast.Warning {
  return {
    kind: 'warning',
    span: spanOf(reader, node),
    when: reader.expression(first(node.children.expression), node),
    because: becauseFromCst(reader, first(node.children.because)) ?? missingQuoted(reader, node),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function planDateFromCst(reader: Reader, node: cst.PlanDateCstNode): ast.PlanDate {
  const value = first(node.children.value);
  return {
    kind: 'plan-date',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    value: value && valueFromCst(reader, value, node),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

function namedListFromCst(reader: Reader, node: cst.NamedListCstNode): ast.NamedList {
  return {
    kind: 'named-list',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    list: listFromCst(reader, first(node.children.listed), node),
  };
}
