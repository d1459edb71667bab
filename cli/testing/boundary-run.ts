// A plan -> the boundary cases of it, looked for from the cases of its scenarios and from generated families.

import { type BoundaryCases, boundaryCases, type Case, type CorePlan } from '../../src/index.ts';
import { type Family, sampleFamilies, smallestFamily } from '../../src/testing/index.ts';
import { openFolder } from '../files.ts';
import { programOf, type Rules } from '../rules.ts';

/** So many generated families are looked at besides the cases of scenarios. */
const FAMILIES = 30;

export function boundaryRun(
  rules: Rules,
  plan: CorePlan,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): BoundaryCases {
  const program = programOf(rules);
  return boundaryCases(program, plan, {
    sources: rules.project.sources,
    host: openFolder(rules.folder.root),
    more: sampleFamilies(program, plan, { seed, runs: FAMILIES }),
    smallest: (seen, shows) => {
      const family = { facts: seen.facts, ...seen.asked };
      return caseOf(
        plan,
        smallestFamily(program, plan, family, (one) => shows(caseOf(plan, one))),
      );
    },
    tries,
  });
}

function caseOf(plan: CorePlan, { facts, ...asked }: Family): Case {
  return { plan, facts, asked };
}
