// Parts of plans, each once: problems and indicators, filters and gates, outcomes and progress, eligibility, payments,
// warnings and dates.

import type {
  EligibilitySymbol,
  GroupSymbol,
  IndicatorSymbol,
  PaymentSymbol,
  ProblemSymbol,
  RuleSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkClauses, checkWhole } from './check-clauses.ts';
import { checkDate } from './check-date.ts';
import { checkReplacedGrades } from './check-replaced.ts';
import { type Checker, checkOwesNothing, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { inProblem, scopeOf } from './scope.ts';
import { DATE, MONEY, type Type, typeText, YES_NO } from './type.ts';

type Part = Exclude<RuleSymbol, GroupSymbol | { kind: 'define' | 'table-output' | 'allocation' }>;

export function checkPart(checker: Checker, part: Part): Checked {
  const scope = scopeOf(part.plan.of, { plan: part.plan });
  switch (part.kind) {
    case 'problem':
      return checkProblem(checker, part);
    case 'indicator':
      return checkIndicator(checker, part);
    case 'filter':
    case 'gate':
    case 'outcome':
    case 'progress':
      return checkBlock(checker, part.node, scope);
    case 'eligibility':
      return checkEligibility(checker, part, scope);
    case 'payment':
      return checkPayment(checker, part, scope);
    case 'warning':
      return checkWhole(checker, part.node.when, scope);
    case 'plan-date':
      return checkPlanDate(checker, part.node, scope);
  }
}

interface Block {
  readonly condition: ast.Expression;
  readonly clauses: readonly ast.Clause[];
}

function checkBlock(checker: Checker, { condition, clauses }: Block, scope: Scope): Checked {
  checkClauses(checker, clauses, scope, YES_NO);
  return checkWhole(checker, condition, scope);
}

function checkProblem(checker: Checker, problem: ProblemSymbol): Checked {
  const { node, plan } = problem;
  for (const indicator of problem.indicators.values()) checker.rule(indicator, indicator.span);
  const scope = inProblem(plan, problem);
  checkClauses(checker, node.clauses, scope, YES_NO);
  if (node.metWhen) return checkWhole(checker, node.metWhen, scope);
  if (problem.indicators.size > 0) return plain(YES_NO);
  return report(checker, 'plan/nothing-identifies', problem.span, { problem: problem.name });
}

function checkIndicator(checker: Checker, { plan, problem: name, node }: IndicatorSymbol): Checked {
  const problem = plan.problems.get(name);
  const scope = problem ? inProblem(plan, problem) : scopeOf(plan.of, { plan });
  return checkBlock(checker, node, scope);
}

function checkEligibility(checker: Checker, eligibility: EligibilitySymbol, scope: Scope): Checked {
  const { node, grades } = eligibility;
  checkReplacedGrades(checker, eligibility);
  const type: Type = grades ? { kind: 'choice', choice: grades } : YES_NO;
  checkClauses(checker, node.clauses, scope, type);
  const conditions = [...(node.condition ? [node.condition] : []), ...node.grades.map(({ when }) => when)];
  const checked = conditions.map((condition) => checkWhole(checker, condition, scope));
  const failed = checked.find((one) => one.type.kind === 'error');
  return failed ?? plain(type);
}

function checkPayment(checker: Checker, { node }: PaymentSymbol, scope: Scope): Checked {
  const when = checkWhole(checker, node.when, scope);
  const amount = node.amount ? checkAmount(checker, node.amount, scope) : plain(MONEY);
  return when.type.kind === 'error' ? when : amount;
}

/** Money, at one time. */
export function checkAmount(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checker.check(node, scope);
  if (checked.type.kind === 'error') return checked;
  if (checked.type.kind === 'money' && !checked.type.per)
    return { ...checkOwesNothing(checker, checked, node.span), window: undefined };
  return report(checker, 'types/not-money', node.span, { found: typeText(checked.type) });
}

function checkPlanDate(checker: Checker, { value }: ast.PlanDate, scope: Scope): Checked {
  if (!value) return plain(DATE);
  const checked = checkDate(checker, value, scope);
  return { ...checkOwesNothing(checker, checked, value.span), window: undefined };
}
