// A plan that no scenario asks: nothing shows that it says what was meant.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PlanSymbol } from '../../names/symbol.ts';
import { plansOf } from '../../types/plan-called.ts';
import type { LintRule } from '../linted.ts';

/** A plan that others extend is asked through them: what they inherit is shown with what they change. */
export const noScenario: LintRule = ({ checked: { bindings } }) => {
  const asked = new Set<PlanSymbol | undefined>();
  for (const { plan } of bindings.scenarios)
    for (const found of plansOf(bindings, plan))
      for (let one: PlanSymbol | undefined = found; one; one = one.extends) asked.add(one);
  return bindings.plans
    .filter((plan) => !asked.has(plan))
    .map(({ name, span }) => {
      const help = `write one: ‘scenario "…" for ${name} { … }’`;
      return diagnostic('lint/no-scenario', span, { name }, { help });
    });
};
