// Bindings -> types: the whole project checked; what lowering reads stands in the side tables of the result.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import { checkExpression } from './check-expression.ts';
import { checkPlan } from './check-plan.ts';
import { checkRule } from './check-rule.ts';
import { checkScenario } from './check-scenario.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { newChecker } from './checker.ts';
import type { Resolutions } from './resolution.ts';

/** Names bound and types checked: what lowering starts from. */
export interface Program {
  readonly bindings: Bindings;
  readonly resolutions: Resolutions;
}

export function check(bindings: Bindings): Staged<Program> {
  const checker = newChecker(bindings, checkExpression);
  checkVocabulary(checker);
  for (const rule of [...bindings.groups, ...bindings.defines]) checkRule(checker, rule, rule.span);
  for (const plan of bindings.plans) checkPlan(checker, plan);
  for (const scenario of bindings.scenarios) checker.diagnostics.push(...checkScenario(bindings, scenario));
  return { value: { bindings, resolutions: checker }, diagnostics: checker.diagnostics };
}
