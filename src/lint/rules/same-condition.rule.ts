// Two indicators of a plan that ask the same: one fact then counts twice, or the second was meant to ask something else.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { ruleId } from '../../ir/lowering.ts';
import type { CoreProgram } from '../../ir/program.ts';
import type { IndicatorSymbol, PlanSymbol } from '../../names/symbol.ts';
import type { LintRule } from '../linted.ts';

export const sameCondition: LintRule = ({ checked, core }) =>
  checked.bindings.plans.flatMap((plan) => amongIndicators(core, plan));

/** Of two that are inherited the plan that wrote them is told. */
function amongIndicators(core: CoreProgram, plan: PlanSymbol): readonly Diagnostic[] {
  const seen = new Map<string, IndicatorSymbol>();
  const indicators = [...plan.problems.values()].flatMap((problem) => [...problem.indicators.values()]);
  return indicators.flatMap((indicator) => {
    const meaning = meaningOf(core, plan, indicator);
    const first = seen.get(meaning);
    if (!first) seen.set(meaning, indicator);
    if (!first || (first.plan !== plan && indicator.plan !== plan)) return [];
    const related = [{ span: first.span, label: `‘${nameOf(first)}’ asks it already` }];
    const holes = { name: nameOf(indicator), other: nameOf(first) };
    return [diagnostic('lint/same-condition', indicator.span, holes, { related })];
  });
}

function nameOf({ problem, name }: IndicatorSymbol): string {
  return `${problem}.${name}`;
}

/** What the core of a rule says, wherever it was written. */
function meaningOf({ rules }: CoreProgram, plan: PlanSymbol, indicator: IndicatorSymbol): string {
  return JSON.stringify(rules.get(ruleId(indicator, plan))?.body, (key, value: unknown) => {
    if (key === 'origin') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}
