// Parts that a plan removes: nothing that it keeps may name one.

import { diagnostic, type Related } from '../diagnostics/diagnostic.ts';
import type { PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Checker } from './checker.ts';

export function checkRemoved(checker: Checker, plan: PlanSymbol): void {
  const removed = plan.node.parts.filter((part) => part.kind === 'removed');
  if (removed.length === 0) return;
  const kept = keptSpans(plan);
  for (const node of removed) {
    const name = nameOf(node);
    if (isThere(plan, name)) continue;
    const uses = checker.uses.filter(
      (use) => isOf(use.name, name) && kept.some((span) => isWithin(use.span, span)),
    );
    if (uses.length === 0) continue;
    const related: Related[] = uses.map(({ span }) => ({ span, label: 'it is named here' }));
    checker.diagnostics.push(diagnostic('plan/removed-but-named', node.span, { name }, { related }));
  }
}

function nameOf({ what, names }: ast.Removed): string {
  return names.length === 0 ? what : names.map((name) => name.text).join('.');
}

/** A problem takes its indicators with it. */
function isOf(name: string, removed: string): boolean {
  return name === removed || name.startsWith(`${removed}.`);
}

function isThere(plan: PlanSymbol, name: string): boolean {
  const [first = '', second] = name.split('.');
  if (second !== undefined) return plan.problems.get(first)?.indicators.has(second) === true;
  if (name === 'progress' || name === 'payments') return plan[name] !== undefined;
  return plan.problems.has(name) || plan.parts.has(name);
}

/** The places of all that the plan has, itself or inherited. */
function keptSpans({
  problems,
  parts,
  eligibility,
  progress,
  payments,
  warnings,
}: PlanSymbol): readonly Span[] {
  const ofProblems = [...problems.values()].flatMap(({ node, indicators }) => [
    ...(node.metWhen ? [node.metWhen.span] : []),
    ...node.clauses.map(({ span }) => span),
    ...[...indicators.values()].map((indicator) => indicator.node.span),
  ]);
  const others = [...parts.values(), eligibility, progress, payments, ...warnings];
  return [...ofProblems, ...others.flatMap((part) => (part ? [part.node.span] : []))];
}

function isWithin(span: Span, outer: Span): boolean {
  return span.file === outer.file && span.start >= outer.start && span.end <= outer.end;
}
