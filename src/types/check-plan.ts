// Plans: every part of them, and when they are in force.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkRule, checkWhole } from './check-rule.ts';
import type { Checker } from './checker.ts';
import { scopeOf } from './scope.ts';

export function checkPlan(checker: Checker, plan: PlanSymbol): void {
  checkInForce(checker, plan.node.inForce);
  for (const part of [...plan.problems.values(), ...plan.parts.values()]) checkRule(checker, part, part.span);
  if (plan.eligibility) checkWhole(checker, plan.eligibility.condition, scopeOf(plan.of, plan));
  else checker.diagnostics.push(diagnostic('plan/no-eligibility', plan.span, { plan: plan.name }));
}

function checkInForce(checker: Checker, inForce: ast.InForce | undefined): void {
  const from = inForce?.from.day;
  const to = inForce?.to?.day;
  if (!inForce || from === undefined || to === undefined || from <= to) return;
  checker.diagnostics.push(diagnostic('plan/ends-before-it-starts', inForce.span, {}));
}
