// Bindings -> types: the whole project checked; what lowering reads stands in the side tables of the result.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import { checkExpression } from './check-expression.ts';
import { checkEntries, checkFigures, checkParameter, checkStated } from './check-figures.ts';
import { checkPlan } from './check-plan.ts';
import { checkProgramme } from './check-programme.ts';
import { checkProperty } from './check-property.ts';
import { checkRule } from './check-rule.ts';
import { checkScenario } from './check-scenario.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { type Checker, newChecker } from './checker.ts';
import type { Resolutions } from './resolution.ts';

/** Names bound and types checked: what lowering starts from. */
export interface Program {
  readonly bindings: Bindings;
  readonly resolutions: Resolutions;
}

export function check(bindings: Bindings): Staged<Program> {
  const checker = newChecker(bindings, checkExpression, checkRule);
  checkVocabulary(checker);
  checkFiguresOf(checker);
  const outputs = bindings.tables.flatMap((table) => [...table.outputs.values()]);
  for (const rule of [...bindings.groups, ...bindings.defines, ...outputs, ...bindings.allocations])
    checkRule(checker, rule, rule.span);
  for (const figure of bindings.stated) checkStated(checker, figure);
  for (const plan of bindings.plans) checkPlan(checker, plan);
  for (const programme of bindings.programmes) checkProgramme(checker, programme);
  for (const scenario of bindings.scenarios) checkScenario(checker, scenario);
  for (const property of bindings.properties) checkProperty(checker, property);
  return { value: { bindings, resolutions: checker }, diagnostics: checker.diagnostics };
}

function checkFiguresOf(checker: Checker): void {
  const { parameters, figures, entries } = checker.bindings;
  for (const parameter of parameters) checkParameter(checker, parameter);
  for (const one of figures) checkFigures(checker, one);
  for (const one of entries) checkEntries(checker, one);
}
