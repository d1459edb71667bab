// Parts that stand in for an inherited one: whatever names the old part must be able to name the new one.

import type { DefineSymbol, EligibilitySymbol, PlanSymbol, RuleSymbol } from '../names/symbol.ts';
import { type Checker, report } from './checker.ts';
import { commonType, type Type, typeText } from './type.ts';

export function checkReplaced(checker: Checker, define: DefineSymbol, type: Type): void {
  if (!define.changed || !define.plan) return;
  const inherited = define.plan.extends?.parts.get(define.name);
  if (inherited?.kind !== 'define') return;
  const old = checker.rule(inherited, define.span).type;
  if (old.kind === 'error' || type.kind === 'error' || commonType(old, type)) return;
  reportDiffers(checker, define, inherited, typeText(old), typeText(type));
}

/** A grade that the plan extended has may be named by what is inherited. */
export function checkReplacedGrades(checker: Checker, eligibility: EligibilitySymbol): void {
  const inherited = eligibility.changed && eligibility.plan.extends?.eligibility;
  if (!inherited) return;
  const grades = [...(inherited.grades?.options.keys() ?? [])];
  const isSame = eligibility.grades
    ? grades.length > 0 && grades.every((grade) => eligibility.grades?.options.has(grade))
    : grades.length === 0;
  if (isSame) return;
  const textOf = ({ grades: own }: EligibilitySymbol): string =>
    own ? `the grades ${[...own.options.keys()].join(', ')}` : 'a condition';
  reportDiffers(checker, eligibility, inherited, textOf(inherited), textOf(eligibility));
}

function reportDiffers(
  checker: Checker,
  part: RuleSymbol & { readonly plan: PlanSymbol | undefined },
  inherited: RuleSymbol,
  old: string,
  found: string,
): void {
  const related = [{ span: inherited.span, label: 'what it stands in for' }];
  report(checker, 'plan/replaced-differs', part.span, { name: part.name, old, found }, { related });
}
