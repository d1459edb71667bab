// A plan -> the boundary cases of it, looked for from the cases of its scenarios and from generated families.

import { type BoundaryCases, boundaryCases, type CorePlan } from '../../src/index.ts';
import { sampleFamilies } from '../../src/testing/index.ts';
import { openFolder } from '../files.ts';
import { programOf, type Rules } from '../rules.ts';
import { smallestCase } from './smallest-case.ts';

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
    smallest: smallestCase(program),
    tries,
  });
}
