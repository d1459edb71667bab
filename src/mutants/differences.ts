// Two readings of rules -> the plans and programmes that say something else in the second.

import { rulesOf } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { saidText } from './said-text.ts';

/** By name: plans with a part that differs, and programmes that pick otherwise or pick one of those. */
export function differing(program: CoreProgram, other: CoreProgram): ReadonlySet<string> {
  const [before, after] = [textsOf(program), textsOf(other)];
  const plans = [...before.plans].filter(([name, text]) => after.plans.get(name) !== text);
  const names = new Set(plans.map(([name]) => name));
  for (const [name, { text, picks }] of before.programmes)
    if (after.programmes.get(name)?.text !== text || picks.some((plan) => names.has(plan))) names.add(name);
  return names;
}

interface Texts {
  readonly plans: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, { readonly text: string; readonly picks: readonly string[] }>;
}

const KNOWN = new WeakMap<CoreProgram, Texts>();

function textsOf(program: CoreProgram): Texts {
  const known = KNOWN.get(program);
  if (known) return known;
  const rules = new Map([...program.rules].map(([id, { body }]) => [id, saidText(body)]));
  const planText = (plan: CorePlan): string =>
    [saidText(plan), ...[...rulesOf(program, plan).keys()].map((id) => `${id} ${rules.get(id)}`)].join('\n');
  const texts: Texts = {
    plans: new Map([...program.plans].map(([name, plan]) => [name, planText(plan)])),
    programmes: new Map(
      [...program.programmes].map(([name, programme]) => [
        name,
        {
          text: saidText(programme),
          picks: programme.phases.flatMap(({ plan, local }) => [plan, ...local.map((one) => one.plan)]),
        },
      ]),
    ),
  };
  KNOWN.set(program, texts);
  return texts;
}
