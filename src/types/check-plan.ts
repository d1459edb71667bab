// Plans: their conditions, and whether what they ask for can be had.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlanSymbol, ProblemSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { compareExact, type Exact, exactText } from '../values/index.ts';
import { checkCondition, qualifierOf } from './check-expression.ts';
import { checkMember, WINDOW_HELP } from './check-member.ts';
import type { Checker } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';

export function checkPlan(checker: Checker, plan: PlanSymbol): void {
  const scope: Scope = {
    frames: [{ record: plan.of, qualifiers: qualifierOf(plan.of) }],
    plan,
    problem: undefined,
  };
  checkInForce(checker, plan.node.inForce);
  for (const problem of plan.problems.values()) checkProblem(checker, problem, { ...scope, problem });
  for (const part of plan.parts.values()) {
    if (part.kind === 'filter') checkWhole(checker, part.node.condition, scope);
    else checkMember(checker, part, part.span);
  }
  if (!plan.eligibility) {
    checker.diagnostics.push(diagnostic('plan/no-eligibility', plan.span, { plan: plan.name }));
    return;
  }
  checkWhole(checker, plan.eligibility.condition, scope);
}

function checkInForce(checker: Checker, inForce: ast.InForce | undefined): void {
  const from = inForce?.from.day;
  const to = inForce?.to?.day;
  if (!inForce || from === undefined || to === undefined || from <= to) return;
  checker.diagnostics.push(diagnostic('plan/ends-before-it-starts', inForce.span, {}));
}

function checkProblem(checker: Checker, problem: ProblemSymbol, scope: Scope): void {
  for (const indicator of problem.indicators.values()) checkWhole(checker, indicator.node.condition, scope);
  if (problem.node.metWhen) checkWhole(checker, problem.node.metWhen, scope);
  else if (problem.indicators.size === 0) {
    checker.diagnostics.push(diagnostic('plan/nothing-identifies', problem.span, { problem: problem.name }));
  }
}

/** A condition that decides by itself: it may owe no window, and no count in it may ask for more than there are. */
function checkWhole(checker: Checker, condition: ast.Expression, scope: Scope): Checked {
  const checked = checkCondition(checker, condition, scope);
  if (checked.owes)
    checker.diagnostics.push(diagnostic('types/window-missing', condition.span, {}, { help: WINDOW_HELP }));
  for (const tallied of talliesIn(condition)) checkReachable(checker, tallied);
  return checked;
}

function checkReachable(checker: Checker, { bound, of, span }: ast.Tallied): void {
  if (bound.kind !== 'bound') return;
  const asked =
    bound.number.kind === 'literal' && bound.number.value.kind === 'number'
      ? bound.number.value.number
      : undefined;
  const resolution = of.kind === 'path' ? checker.paths.get(of) : undefined;
  const there =
    of.kind === 'list-of'
      ? of.items.length
      : resolution?.kind === 'rules'
        ? resolution.rules.length
        : undefined;
  if (asked === undefined || there === undefined || !isTooMany(bound.word, asked, there)) return;
  checker.diagnostics.push(
    diagnostic('plan/too-few', span, { asked: exactText(asked), there: String(there) }),
  );
}

function isTooMany(word: ast.BoundWord, asked: Exact, there: number): boolean {
  if (word === 'at least' || word === 'exactly') return compareExact(asked, there) > 0;
  return word === 'more than' && compareExact(asked, there) >= 0;
}

function talliesIn(node: ast.Expression): readonly ast.Tallied[] {
  switch (node.kind) {
    case 'tallied':
      return [node, ...(node.of.kind === 'list-of' ? node.of.items.flatMap(talliesIn) : [])];
    case 'bracketed':
      return talliesIn(node.inner);
    case 'connected':
      return node.parts.flatMap(talliesIn);
    case 'not':
      return talliesIn(node.value);
    default:
      return [];
  }
}
