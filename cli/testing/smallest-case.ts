// Families as cases, and a case as the smallest family that still shows what it shows.

import type { Case, CorePlan, CoreProgram, Smallest } from '../../src/index.ts';
import { type Family, smallestFamily } from '../../src/testing/index.ts';

export function caseOf(plan: CorePlan, { facts, ...asked }: Family): Case {
  return { plan, facts, asked };
}

export function smallestCase(program: CoreProgram): Smallest {
  return ({ plan, facts, asked }, shows) =>
    caseOf(
      plan,
      smallestFamily(program, plan, { facts, ...asked }, (smaller) => shows(caseOf(plan, smaller))),
    );
}
