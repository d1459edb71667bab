// CST -> AST: plans with their problems, indicators, filters and eligibility.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, onlyOne, type Reader, readDate, readName, readQuoted, spanOf } from './cst-reader.ts';
import { clausesFromCst } from './from-cst-clause.ts';
import { defineFromCst } from './from-cst-define.ts';
import { expressionFromCst } from './from-cst-expression.ts';

export function planFromCst(reader: Reader, node: cst.PlanDeclarationCstNode): ast.Plan {
  const parts = all(node.children.planPart);
  const [name, of] = all(node.children.Name);
  return {
    kind: 'plan',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    label: readQuoted(reader, first(node.children.Text)),
    of: readName(reader, of, node),
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
  const problem = first(children.problem);
  if (problem) return problemFromCst(reader, problem);
  const filter = first(children.filter);
  if (filter) return filterFromCst(reader, filter);
  const define = first(children.defineDeclaration);
  if (define) return defineFromCst(reader, define);
  const eligibility = first(children.eligibility);
  return eligibility && eligibilityFromCst(reader, eligibility);
}

function problemFromCst(reader: Reader, node: cst.ProblemCstNode): ast.Problem {
  const parts = all(node.children.problemPart);
  const metWhen = parts.flatMap((part) => all(part.children.metWhen));
  return {
    kind: 'problem',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    clauses: clausesFromCst(
      reader,
      parts.flatMap((part) => all(part.children.clause)),
    ),
    indicators: parts
      .flatMap((part) => all(part.children.indicator))
      .map((found) => indicatorFromCst(reader, found)),
    metWhen: onlyOne(
      reader,
      'when the problem is met',
      metWhen.map((found) => expressionFromCst(reader, first(found.children.expression), found)),
    ),
  };
}

function indicatorFromCst(reader: Reader, node: cst.IndicatorCstNode): ast.Indicator {
  return {
    kind: 'indicator',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

function filterFromCst(reader: Reader, node: cst.FilterCstNode): ast.Filter {
  return {
    kind: 'filter',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

function eligibilityFromCst(reader: Reader, node: cst.EligibilityCstNode): ast.Eligibility {
  return {
    kind: 'eligibility',
    span: spanOf(reader, node),
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}

type Block = Pick<ast.Indicator, 'condition' | 'clauses'>;

function blockFromCst(
  reader: Reader,
  block: cst.ConditionBlockCstNode | undefined,
  within: cst.IndicatorCstNode | cst.FilterCstNode | cst.EligibilityCstNode,
): Block {
  return {
    condition: expressionFromCst(reader, first(block?.children.expression), within),
    clauses: clausesFromCst(reader, block?.children.clause),
  };
}
