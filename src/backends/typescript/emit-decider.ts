// The verdicts of a plan that can be asked for alone, of one record after the other.

import type { CorePlan } from '../../ir/program.ts';
import type { Emission } from './body.ts';
import { datesAsked, fuseObjects, preparedCode } from './emit-fused.ts';
import { literal } from './escape.ts';
import { object } from './layout.ts';
import { identifier } from './names.ts';

/** The verdicts that can be asked for alone. */
export function decidable({
  eligible,
  eligibility,
  progress,
}: CorePlan): ReadonlyMap<'eligible' | 'progress', string> {
  const found = new Map<'eligible' | 'progress', string>();
  const whether = eligible ?? eligibility;
  if (whether !== undefined) found.set('eligible', whether);
  if (progress !== undefined) found.set('progress', progress);
  return found;
}

export function emitDecider(emission: Emission, plan: CorePlan): readonly string[] {
  const parts = [...decidable(plan)];
  if (parts.length === 0) return [];
  for (const name of ['ask', 'askKnownOn', 'deciding', 'point'] as const) emission.runtime.add(name);
  const prepared = parts.map(([part, id]) => ({ part, id, fused: fuseObjects(emission, [id]) }));
  const members = prepared.map(({ part, id, fused }) => {
    const prepare = fused ? preparedName(part) : 'undefined';
    return `${part}: { rule: ${identifier('rule', id)}, prepare: ${prepare} }`;
  });
  const root = `record: ${literal(plan.of)}, shapes: SHAPES`;
  const functions = prepared.flatMap(({ part, id, fused }) =>
    fused
      ? [preparedCode(emission, plan, preparedName(part), fused, fused.verdicts.get(id) ?? '', false)]
      : [],
  );
  return [
    [
      'export function decider(part, given) {',
      `  const asked = { dates: ${datesAsked(plan)}, bindings: ${identifier('bindings', plan.name)}, ${root} };`,
      `  return deciding(${object(members)}, part, asked, given);`,
      '}',
    ].join('\n'),
    ...functions,
  ];
}

const preparedName = (part: 'eligible' | 'progress'): string =>
  part === 'eligible' ? 'prepareEligible' : 'prepareProgress';
