// One value for each time: that the times follow one another, and that all the values are of one kind.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { dayText } from '../values/index.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { commonType, ERROR, type Type, typeText } from './type.ts';

export function checkDated(checker: Checker, node: ast.Dated, scope: Scope): Checked {
  checkTimes(
    checker,
    node.cases.map(({ period }) => period),
  );
  const cases = node.cases.map(({ value }) => checker.check(value, scope));
  const [first] = cases;
  if (!first || cases.some(({ type }) => type.kind === 'error')) return FAILED;
  const odd = cases.findIndex(({ type }) => !commonType(first.type, type));
  if (odd >= 0) return differs(checker, node, cases, odd);
  const type = cases.map((one) => one.type).reduce<Type>((a, b) => commonType(a, b) ?? ERROR, ERROR);
  return combine(type, cases);
}

function differs(checker: Checker, node: ast.Dated, cases: readonly Checked[], odd: number): Checked {
  const [first] = node.cases;
  const found = cases[odd];
  const related = first
    ? [{ span: first.value.span, label: `this is ${typeText(cases[0]?.type ?? ERROR)}` }]
    : [];
  return report(
    checker,
    'types/cases-differ',
    node.cases[odd]?.value.span ?? node.span,
    { found: typeText(found?.type ?? ERROR) },
    { related },
  );
}

/** A time in force ends no earlier than it begins. */
export function checkForwards(checker: Checker, { from, to, span }: Period): void {
  if (from.day === undefined || to?.day === undefined || from.day <= to.day) return;
  report(checker, 'plan/ends-before-it-starts', span, { from: dayText(from.day), to: dayText(to.day) });
}

type Period = Pick<ast.FromDate, 'from' | 'to' | 'span'>;

/** Each begins after the one before it began, and ends no earlier than it begins. */
export function checkTimes(checker: Checker, periods: readonly ast.FromDate[]): void {
  for (const [index, period] of periods.entries()) {
    const { from, span } = period;
    checkForwards(checker, period);
    const before = periods[index - 1];
    if (before?.from.day === undefined || from.day === undefined || from.day > before.from.day) continue;
    const related = [{ span: before.span, label: 'the time before it' }];
    checker.diagnostics.push(diagnostic('plan/times-out-of-order', span, {}, { related }));
  }
}
