// Rules (defines, groups and the parts of plans): checked once, wherever they are first used; one that leads back to itself
// is a cycle.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DefineSymbol, ProblemSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { checkCondition } from './check-condition.ts';
import { checkReachable } from './check-reachable.ts';
import { type Checker, FAILED, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { scopeOf } from './scope.ts';
import { typeText, YES_NO } from './type.ts';

/** How many rules may stand on one another: far beyond what can be followed, far below the stack. */
export const CHAIN_LIMIT = 100;

/** What a use of the rule is; `use` is where it is used. */
export function checkRule(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  const known = checker.rules.get(rule);
  if (known === 'under way') {
    const related = [{ span: rule.span, label: 'declared here' }];
    checker.diagnostics.push(diagnostic('types/cycle', use, { name: rule.name }, { related }));
    return FAILED;
  }
  const checked = known ?? checkFirst(checker, rule, use);
  noteDepth(checker, rule);
  return checked;
}

function checkFirst(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  if (checker.underWay.length >= CHAIN_LIMIT) return tooLong(checker, rule, use);
  checker.rules.set(rule, 'under way');
  checker.underWay.push(0);
  const checked = checkBody(checker, rule);
  const depth = 1 + (checker.underWay.pop() ?? 0);
  checker.rules.set(rule, checked);
  checker.depths.set(rule, depth);
  return depth > CHAIN_LIMIT ? tooLong(checker, rule, rule.span) : checked;
}

/** Reported where the chain becomes too long; what stands on it further is silenced. */
function tooLong(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  checker.rules.set(rule, FAILED);
  checker.depths.set(rule, 0);
  return report(checker, 'types/chain-too-long', use, { name: rule.name, limit: String(CHAIN_LIMIT) });
}

function noteDepth(checker: Checker, rule: RuleSymbol): void {
  const last = checker.underWay.length - 1;
  const seen = checker.underWay[last];
  if (seen !== undefined) checker.underWay[last] = Math.max(seen, checker.depths.get(rule) ?? 0);
}

function checkBody(checker: Checker, rule: RuleSymbol): Checked {
  switch (rule.kind) {
    case 'group':
      return checkWhole(checker, rule.node.when, scopeOf(rule.of));
    case 'define':
      return checkDefine(checker, rule);
    case 'filter':
      return checkWhole(checker, rule.node.condition, scopeOf(rule.plan.of, rule.plan));
    case 'indicator':
      return checkWhole(
        checker,
        rule.node.condition,
        scopeOf(rule.problem.plan.of, rule.problem.plan, rule.problem),
      );
    case 'problem':
      return checkProblem(checker, rule);
  }
}

function checkDefine(checker: Checker, define: DefineSymbol): Checked {
  const { value } = define.node;
  const checked = checker.check(value, scopeOf(define.of, define.plan));
  if (checked.owes) checker.owing.add(define);
  if (['list', 'record', 'values', 'conditions', 'text', 'choice'].includes(checked.type.kind)) {
    checker.diagnostics.push(diagnostic('types/not-a-figure', value.span, { found: typeText(checked.type) }));
    return FAILED;
  }
  // Its own windows are its own business; whoever uses it sees only what is still owed.
  return { type: checked.type, owes: checked.owes, window: undefined };
}

function checkProblem(checker: Checker, problem: ProblemSymbol): Checked {
  for (const indicator of problem.indicators.values()) checkRule(checker, indicator, indicator.span);
  const { metWhen } = problem.node;
  if (metWhen) return checkWhole(checker, metWhen, scopeOf(problem.plan.of, problem.plan, problem));
  if (problem.indicators.size > 0) return plain(YES_NO);
  return report(checker, 'plan/nothing-identifies', problem.span, { problem: problem.name });
}

/** A condition that decides by itself: it may owe no window, and no count in it may ask for more than there are. */
export function checkWhole(checker: Checker, condition: ast.Expression, scope: Scope): Checked {
  const checked = checkCondition(checker, condition, scope);
  checkReachable(checker, condition);
  if (!checked.owes) return { ...checked, window: undefined };
  return report(checker, 'types/window-missing', condition.span, {}, { help: WINDOW_HELP });
}

const WINDOW_HELP =
  'say when: ‘in the last 12 months’, or ‘ever’ for any time up to the date of the question';
