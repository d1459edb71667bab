// Rules -> the parts of a plan that rest on them.

import { partIds, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';

const PARTS = new WeakMap<CorePlan, readonly PartReach[]>();

interface PartReach {
  readonly name: string;
  readonly reach: ReadonlySet<string>;
}

/** The parts that rest on one of these rules, those first that rest on least. */
export function partsOn(program: CoreProgram, plan: CorePlan, rules: readonly string[]): readonly string[] {
  const parts = PARTS.get(plan) ?? partReaches(program, plan);
  PARTS.set(plan, parts);
  return parts.filter(({ reach }) => rules.some((rule) => reach.has(rule))).map(({ name }) => name);
}

function partReaches(program: CoreProgram, plan: CorePlan): readonly PartReach[] {
  const hidden = new Set([
    ...plan.warnings.map(({ rule }) => rule),
    plan.appliesTo,
    ...plan.payments.flatMap(({ when, paid }) => [when, paid]),
  ]);
  const ids = [...new Set(partIds(plan))].filter((id) => !hidden.has(id));
  return ids
    .flatMap((id) => {
      const name = program.rules.get(id)?.name;
      return name === undefined ? [] : [{ name, reach: new Set(rulesFrom(program, [id]).keys()) }];
    })
    .sort((a, b) => a.reach.size - b.reach.size);
}
