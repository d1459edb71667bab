// Plans: every part of them as each plan has it, and when they are in force.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlanSymbol, RuleSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { checkWhole } from './check-clauses.ts';
import { checkCondition } from './check-condition.ts';
import { checkConstant } from './check-constant.ts';
import { checkForwards } from './check-dated.ts';
import { checkPayments } from './check-payments.ts';
import { checkReachable } from './check-reachable.ts';
import { checkRemoved } from './check-removed.ts';
import { type Checker, checkOwesNothing } from './checker.ts';
import { inProblem, scopeOf } from './scope.ts';
import { commonType, typeOfField, typeText } from './type.ts';

export function checkPlan(checker: Checker, plan: PlanSymbol): void {
  const { node } = plan;
  if (node.inForce) checkForwards(checker, node.inForce);
  for (const part of node.parts)
    if ((part.kind === 'replaced' || part.kind === 'set-to') && part.period)
      checkForwards(checker, part.period);
  for (const rule of rulesOf(plan)) checker.rule(rule, rule.span);
  checkNamedLists(checker, plan);
  checkTemporary(checker, plan);
  checkCounts(checker, plan);
  if (node.extends?.where) checkWhole(checker, node.extends.where, scopeOf(plan.of, { plan }));
  for (const { parameter, node: set } of plan.parameters)
    if (set.span.file === plan.span.file) checkConstant(checker, set.value, typeOfField(parameter.type));
  if (plan.payments) checkPayments(checker, plan, plan.payments);
  checkRemoved(checker, plan);
  checker.diagnostics.push(...withoutEligibility(plan), ...outcomesAndProblems(plan));
}

/** Every rule of a plan: those that it inherits too. */
export function rulesOf(plan: PlanSymbol): readonly RuleSymbol[] {
  const { problems, parts, eligibility, progress, warnings } = plan;
  return [
    ...[...problems.values()].flatMap((problem) => [problem, ...problem.indicators.values()]),
    ...[...parts.values()].filter((part) => part.kind !== 'named-list'),
    ...(eligibility ? [eligibility] : []),
    ...(progress ? [progress] : []),
    ...warnings,
  ];
}

function checkNamedLists(checker: Checker, plan: PlanSymbol): void {
  for (const part of plan.parts.values()) {
    if (part.kind !== 'named-list' || part.plan !== plan) continue;
    for (const item of part.node.list.items)
      checkOwesNothing(checker, checkCondition(checker, item, scopeOf(plan.of, { plan })), item.span);
  }
}

/** What holds for a time stands in for something of its own kind. */
function checkTemporary(checker: Checker, plan: PlanSymbol): void {
  for (const rule of rulesOf(plan)) {
    const temporary = 'changed' in rule ? rule.changed?.temporary : undefined;
    if (!temporary || !('plan' in rule) || rule.plan !== plan) continue;
    const [old, found] = [temporary.otherwise, rule].map((one) => checker.rule(one, rule.span).type);
    if (!old || !found || old.kind === 'error' || found.kind === 'error' || commonType(old, found)) continue;
    const holes = { name: rule.name, old: typeText(old), found: typeText(found) };
    const related = [{ span: temporary.otherwise.span, label: 'what it stands in for' }];
    checker.diagnostics.push(diagnostic('plan/replaced-differs', rule.span, holes, { related }));
  }
}

/** A plan may have fewer problems than the one that it extends, of which inherited counts ask. */
function checkCounts(checker: Checker, plan: PlanSymbol): void {
  if (!plan.extends) return;
  for (const problem of plan.problems.values()) {
    const { metWhen } = problem.node;
    if (metWhen && problem.plan !== plan) checkReachable(checker, metWhen, inProblem(plan, problem));
  }
  const { eligibility, progress } = plan;
  const conditions = [
    ...(eligibility && eligibility.plan !== plan
      ? [eligibility.node.condition, ...eligibility.node.grades.map(({ when }) => when)]
      : []),
    ...(progress && progress.plan !== plan ? [progress.node.condition] : []),
  ];
  for (const condition of conditions)
    if (condition) checkReachable(checker, condition, scopeOf(plan.of, { plan }));
}

/** A plan that identifies problems says what follows from them. */
function withoutEligibility({
  eligibility,
  problems,
  parts,
  payments,
  name,
  span,
}: PlanSymbol): readonly Diagnostic[] {
  const decides = [...parts.values()].some(({ kind }) => kind === 'filter' || kind === 'gate');
  if (eligibility || (problems.size === 0 && !decides && !payments && parts.size > 0)) return [];
  return [diagnostic('plan/no-eligibility', span, { plan: name })];
}

/** Once a plan has outcomes, every problem has one, and every outcome that is for a problem is for one that is there. */
function outcomesAndProblems(plan: PlanSymbol): readonly Diagnostic[] {
  const outcomes = [...plan.parts.values()].filter((part) => part.kind === 'outcome');
  const lost = outcomes.flatMap((outcome) => {
    const name = outcome.for;
    if (!name || name.text === '' || plan.problems.has(name.text)) return [];
    if (outcome.plan === plan) return [unknownName('problem', name, plan.problems.keys())];
    const holes = { outcome: outcome.name, problem: name.text, plan: plan.name };
    const related = [{ span: name.span, label: 'the outcome is for it' }];
    return [diagnostic('plan/outcome-for-nothing', plan.span, holes, { related })];
  });
  const without = [...plan.problems.values()].filter(
    ({ name }) => outcomes.length > 0 && !outcomes.some((outcome) => outcome.for?.text === name),
  );
  return [
    ...lost,
    ...without.map(({ name, span, plan: from }) =>
      diagnostic('plan/no-outcome', from === plan ? span : plan.span, { problem: name, plan: plan.name }),
    ),
  ];
}
