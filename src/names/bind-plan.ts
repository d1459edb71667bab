// Plans -> symbols: problems with their indicators, filters, defines and eligibility.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Binder, OpenPlan } from './binder.ts';
import { checkKept, declareOnce } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { DefineSymbol, IndicatorSymbol, ProblemSymbol } from './symbol.ts';

export function bindPlan(binder: Binder, plan: OpenPlan): DefineSymbol[] {
  const of = findTop(binder, plan.node.of, 'record');
  if (!of) return [];
  plan.of = of;
  const seen = new Map<string, Span>();
  return plan.node.parts.flatMap((part) => {
    if (part.kind === 'eligibility') return bindEligibility(binder, plan, part);
    checkKept(binder, part.name);
    if (!declareOnce(binder, seen, part.name.text, part.name.span)) return [];
    return bindPart(binder, plan, part);
  });
}

function bindEligibility(binder: Binder, plan: OpenPlan, node: ast.Eligibility): [] {
  if (plan.eligibility) {
    const related = [{ span: plan.eligibility.span, label: 'first here' }];
    binder.diagnostics.push(
      diagnostic('syntax/said-twice', node.span, { what: 'who is eligible' }, { related }),
    );
  } else {
    plan.eligibility = node;
  }
  return [];
}

function bindPart(
  binder: Binder,
  plan: OpenPlan,
  node: Exclude<ast.PlanPart, ast.Eligibility>,
): DefineSymbol[] {
  const declared = { name: node.name.text, span: node.name.span };
  if (node.kind === 'problem') {
    bindProblem(binder, plan, node);
    return [];
  }
  if (node.kind === 'filter') {
    plan.parts.set(declared.name, { kind: 'filter', ...declared, node, plan });
    return [];
  }
  if (node.of)
    binder.diagnostics.push(diagnostic('names/define-in-plan', node.of.span, { name: declared.name }));
  const define: DefineSymbol = { kind: 'define', ...declared, node, of: plan.of, plan };
  plan.parts.set(declared.name, define);
  return [define];
}

function bindProblem(binder: Binder, plan: OpenPlan, node: ast.Problem): void {
  const indicators = new Map<string, IndicatorSymbol>();
  const problem: ProblemSymbol = {
    kind: 'problem',
    name: node.name.text,
    span: node.name.span,
    node,
    plan,
    indicators,
  };
  const seen = new Map<string, Span>();
  for (const indicator of node.indicators) {
    const { text: name, span } = indicator.name;
    if (declareOnce(binder, seen, name, span))
      indicators.set(name, { kind: 'indicator', name, span, node: indicator, problem });
  }
  plan.problems.set(problem.name, problem);
}
