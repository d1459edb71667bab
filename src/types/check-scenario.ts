// Scenarios: that they name a plan and parts that it has.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import type { PlanSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';

export function checkScenario(bindings: Bindings, scenario: ast.Scenario): readonly Diagnostic[] {
  const { plan: name } = scenario;
  const found = bindings.scopes.get(name.span.file)?.get(name.text);
  if (found?.kind !== 'plan') return name.text === '' ? [] : [unknownPlan(bindings, name)];
  const parts = scenario.expectations.flatMap(({ part, because }) => [part, ...because]);
  return [...checkGiven(scenario, found), ...parts.flatMap((part) => checkPart(found, part))];
}

function unknownPlan({ plans }: Bindings, name: ast.Name): Diagnostic {
  const declared = plans.find((plan) => plan.name === name.text);
  return unknownName(
    'plan',
    name,
    plans.map((plan) => plan.name),
    declared?.span,
  );
}

function checkGiven(scenario: ast.Scenario, plan: PlanSymbol): readonly Diagnostic[] {
  const missing: Diagnostic[] = [];
  if (!scenario.asOf) missing.push(diagnostic('scenario/no-date', scenario.title.span, {}));
  if (!scenario.given)
    missing.push(
      diagnostic('scenario/no-facts', scenario.title.span, { record: plan.of.name.toLowerCase() }),
    );
  if (scenario.expectations.length === 0)
    missing.push(diagnostic('scenario/no-expectation', scenario.title.span, {}));
  return missing;
}

/** `eligibility`, a problem, a filter, or an indicator of a problem. */
function checkPart(plan: PlanSymbol, { names }: ast.PartName): readonly Diagnostic[] {
  const [first, second] = names;
  if (!first || names.some((name) => name.text === '') || first.text === 'eligibility') return [];
  const problem = plan.problems.get(first.text);
  if (!problem && plan.parts.get(first.text)?.kind !== 'filter') {
    return [unknownPart(first, [...plan.problems.keys(), ...plan.parts.keys(), 'eligibility'])];
  }
  if (!second || problem?.indicators.has(second.text)) return [];
  return [unknownPart(second, [...(problem?.indicators.keys() ?? [])])];
}

function unknownPart(name: ast.Name, known: readonly string[]): Diagnostic {
  return unknownName('part of the plan', name, known);
}
