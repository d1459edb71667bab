// Scenarios: that they name a plan, dates and parts that it has, and expect what each can give.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlanSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import { checkChange } from './check-change.ts';
import { checkConstant } from './check-constant.ts';
import { unknownOption } from './check-option.ts';
import { type Checker, report } from './checker.ts';
import { partCalled, partsKnown } from './part-called.ts';
import { plansCalled } from './plan-called.ts';
import { type Type, typeText, YES_NO } from './type.ts';

export function checkScenario(checker: Checker, scenario: ast.Scenario): void {
  const plans = plansCalled(checker, scenario.plan);
  const [plan] = plans;
  if (!plan) return;
  checkGiven(checker, scenario, plan);
  checkDates(checker, scenario, plans);
  for (const change of scenario.changes) checkChange(checker, change, plan.of);
  for (const { part, expected, because } of scenario.expectations) {
    const found = partIn(checker, plans, part);
    if (found && expected) checkExpected(checker, part, expected, found);
    for (const reason of because) if (!isWithin(plans, part, reason)) partIn(checker, plans, reason);
  }
}

/** An indicator may be named without the problem that is expected. */
function isWithin(plans: readonly PlanSymbol[], part: ast.PartName, reason: ast.PartName): boolean {
  const [problem, ...inner] = part.names;
  const [name, ...rest] = reason.names;
  if (!problem || !name || inner.length > 0 || rest.length > 0) return false;
  return plans.some((plan) => plan.problems.get(problem.text)?.indicators.has(name.text));
}

function checkGiven(checker: Checker, scenario: ast.Scenario, plan: PlanSymbol): void {
  const at = scenario.title.span;
  if (!scenario.asOf) report(checker, 'scenario/no-date', at, {});
  if (!scenario.given) report(checker, 'scenario/no-facts', at, { record: plan.of.name.toLowerCase() });
  if (scenario.expectations.length === 0) report(checker, 'scenario/no-expectation', at, {});
}

/** Only a date that is an argument of the plan can be given. */
function checkDates(checker: Checker, { dates }: ast.Scenario, plans: readonly PlanSymbol[]): void {
  const known = plans.flatMap(({ parts }) =>
    [...parts.values()].filter((part) => part.kind === 'plan-date' && !part.node.value),
  );
  const seen = new Map<string, ast.Name>();
  for (const { name } of dates) {
    const earlier = seen.get(name.text);
    seen.set(name.text, name);
    if (earlier) {
      const related = [{ span: earlier.span, label: 'first here' }];
      const what = `the date ${name.text}`;
      checker.diagnostics.push(diagnostic('syntax/said-twice', name.span, { what }, { related }));
    } else if (!known.some((date) => date.name === name.text))
      checker.diagnostics.push(
        unknownName(
          'date of the plan to give',
          name,
          known.map((date) => date.name),
        ),
      );
  }
}

/** What a part gives, in one of the plans that has it. */
interface Expectable {
  readonly type: Type;
  readonly isPayment: boolean;
}

export function partIn(
  checker: Checker,
  plans: readonly PlanSymbol[],
  { names }: ast.PartName,
): Expectable | undefined {
  const [first, second] = names;
  if (!first || names.some(({ text }) => text === '')) return undefined;
  if (first.text === 'eligible' && !second && plans.some((plan) => plan.eligibility))
    return { type: YES_NO, isPayment: false };
  const rules = plans.flatMap((plan) => partCalled(plan, first.text, second?.text) ?? []);
  const [rule] = rules;
  if (rule) {
    const { type } = checker.rule(rule, rule.span);
    if (rule.kind === 'define' && checker.owing.has(rule))
      report(checker, 'scenario/no-window', first.span, { name: first.text });
    return { type, isPayment: rule.kind === 'payment' };
  }
  const isInner = second && plans.some((plan) => plan.problems.has(first.text));
  const known = plans.flatMap((plan) => partsKnown(plan, isInner ? first.text : undefined));
  checker.diagnostics.push(unknownName('part of the plan', isInner ? second : first, known));
  return undefined;
}

function checkExpected(
  checker: Checker,
  { span }: ast.PartName,
  expected: ast.Expected,
  { type, isPayment }: Expectable,
): void {
  if (type.kind === 'error') return;
  const differs = (found: string): void => {
    report(checker, 'scenario/never-so', span, { found, type: isPayment ? 'a payment' : typeText(type) });
  };
  switch (expected.kind) {
    case 'answer': {
      const isOfAny = expected.answer === 'unknown' || expected.answer === 'does not apply';
      if (!isOfAny && type.kind !== 'yes-no') differs(expected.answer);
      return;
    }
    case 'nothing':
      if (!isPayment) differs('nothing');
      return;
    case 'value':
      checkConstant(checker, expected.value, type);
      return;
    case 'words':
      checkWords(checker, expected.words, type, differs);
  }
}

/** The options that are still possible. */
function checkWords(
  checker: Checker,
  words: readonly ast.Name[],
  type: Type,
  differs: (found: string) => void,
): void {
  const choice = type.kind === 'choice' || type.kind === 'span' ? type.choice : undefined;
  for (const word of words) {
    if (word.text === '') continue;
    if (!choice) differs(word.text);
    else if (!choice.options.has(word.text)) unknownOption(checker, choice, word);
  }
}
