// A part of a plan by the name that it has in it.

import type { PlanSymbol, RuleSymbol } from '../names/symbol.ts';

/** `eligibility`, `progress`, `school`, `school.exclusions`; of named lists there is none. */
export function partCalled(plan: PlanSymbol, name: string, inner?: string): RuleSymbol | undefined {
  const problem = plan.problems.get(name);
  if (inner !== undefined) return problem?.indicators.get(inner);
  if (name === 'eligibility') return plan.eligibility;
  if (name === 'progress') return plan.progress;
  const part = plan.parts.get(name);
  return problem ?? (part?.kind === 'named-list' ? undefined : part);
}

/** What it could have been: for the nearest name. */
export function partsKnown(plan: PlanSymbol, name?: string): readonly string[] {
  if (name !== undefined) return [...(plan.problems.get(name)?.indicators.keys() ?? [])];
  const parts = [...plan.parts.values()].flatMap((part) => (part.kind === 'named-list' ? [] : [part.name]));
  return [
    ...plan.problems.keys(),
    ...parts,
    'eligible',
    'eligibility',
    ...(plan.progress ? ['progress'] : []),
  ];
}
