// Scenarios: that they name a plan and parts that it has.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import type { PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';

export function checkScenario(bindings: Bindings, scenario: ast.Scenario): readonly Diagnostic[] {
  const { plan: name } = scenario;
  const found = bindings.scopes.get(name.span.file)?.get(name.text);
  if (found?.kind !== 'plan') return name.text === '' ? [] : [unknownPlan(bindings, name)];
  const parts = scenario.expectations.flatMap(({ part, because }) => [part, ...because]);
  return [...checkGiven(scenario, found), ...parts.flatMap((part) => checkPart(found, part))];
}

function unknownPlan(bindings: Bindings, name: ast.Name): Diagnostic {
  const near = nearestName(
    name.text,
    bindings.plans.map((plan) => plan.name),
  );
  const declared = bindings.plans.find((plan) => plan.name === name.text);
  const help = declared
    ? `it is declared in ${declared.span.file}: add a ‘use’ line for that file`
    : near && `did you mean ‘${near}’?`;
  return diagnostic(
    'names/unknown',
    name.span,
    { what: 'plan', name: name.text },
    help === undefined ? {} : { help },
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
  const near = nearestName(name.text, known);
  return diagnostic(
    'names/unknown',
    name.span,
    { what: 'part of the plan', name: name.text },
    near ? { help: `did you mean ‘${near}’?` } : {},
  );
}
