// Properties: that what they say of a plan can be said of it.

import type { PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkWhole } from './check-clauses.ts';
import { partIn } from './check-scenario.ts';
import { type Checker, report } from './checker.ts';
import { plansCalled } from './plan-called.ts';
import { scopeOf } from './scope.ts';
import { isOrdered, type Type, typeText } from './type.ts';

export function checkProperty(checker: Checker, { plan: name, says }: ast.Property): void {
  const plans = [...new Set(plansCalled(checker, name))];
  switch (says.kind) {
    case 'always':
      checkForEach(checker, plans, [says.condition]);
      return;
    case 'if':
      checkForEach(checker, plans, [says.condition, says.holds]);
      return;
    case 'monotony': {
      if (plans.length === 0) return;
      const part = partIn(checker, plans, says.part);
      if (part && !canFall(part.type, plans))
        report(checker, 'types/not-in-order', says.part.span, { found: typeText(part.type) });
      if (typeof says.when !== 'string') checkBecomes(checker, plans, says.when);
    }
  }
}

/** Of a programme in each of its plans, as far as the first in which they can't be said. */
function checkForEach(
  checker: Checker,
  plans: readonly PlanSymbol[],
  conditions: readonly ast.Expression[],
): void {
  const before = checker.diagnostics.length;
  for (const plan of plans) {
    for (const condition of conditions) checkWhole(checker, condition, scopeOf(plan.of, { plan }));
    if (checker.diagnostics.length > before) return;
  }
}

/** A condition falls from yes to no, grades from the first to the last and to none; other options have no order. */
function canFall(type: Type, plans: readonly PlanSymbol[]): boolean {
  if (type.kind === 'choice' && !type.choice.scale)
    return plans.some(({ eligibility }) => eligibility?.grades === type.choice);
  return type.kind === 'yes-no' || type.kind === 'error' || isOrdered(type);
}

function checkBecomes(checker: Checker, plans: Parameters<typeof partIn>[1], part: ast.PartName): void {
  const found = partIn(checker, plans, part);
  if (found && found.type.kind !== 'yes-no' && found.type.kind !== 'error')
    report(checker, 'types/not-a-condition', part.span, { found: typeText(found.type) });
}
