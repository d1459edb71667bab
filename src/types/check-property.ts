// Properties: that what they say of a plan can be said of it.

import type * as ast from '../syntax/ast.ts';
import { checkWhole } from './check-clauses.ts';
import { partIn } from './check-scenario.ts';
import { type Checker, report } from './checker.ts';
import { plansCalled } from './plan-called.ts';
import { scopeOf } from './scope.ts';
import { isOrdered, typeText } from './type.ts';

export function checkProperty(checker: Checker, { plan: name, says }: ast.Property): void {
  const plans = plansCalled(checker, name);
  const [plan] = plans;
  if (!plan) return;
  const scope = scopeOf(plan.of, { plan });
  switch (says.kind) {
    case 'always':
      checkWhole(checker, says.condition, scope);
      return;
    case 'if':
      checkWhole(checker, says.condition, scope);
      checkWhole(checker, says.holds, scope);
      return;
    case 'monotony': {
      const part = partIn(checker, plans, says.part);
      // A condition falls from yes to no, grades from the first to the last and to none.
      const falls =
        ['yes-no', 'choice', 'error'].includes(part?.type.kind ?? 'error') || (part && isOrdered(part.type));
      if (part && !falls)
        report(checker, 'types/not-in-order', says.part.span, { found: typeText(part.type) });
      if (typeof says.when !== 'string') checkBecomes(checker, plans, says.when);
    }
  }
}

function checkBecomes(checker: Checker, plans: Parameters<typeof partIn>[1], part: ast.PartName): void {
  const found = partIn(checker, plans, part);
  if (found && found.type.kind !== 'yes-no' && found.type.kind !== 'error')
    report(checker, 'types/not-a-condition', part.span, { found: typeText(found.type) });
}
