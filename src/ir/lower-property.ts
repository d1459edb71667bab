// Properties -> core: of each plan that a property is for, what must hold of it whatever the facts are.

import type { PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { partCalled } from '../types/part-called.ts';
import { plansOf } from '../types/plan-called.ts';
import type { Core } from './core.ts';
import { SELF } from './core.ts';
import { broken, type Lowering, type LoweringScope, ruleId } from './lowering.ts';
import type { CoreMonotony, CorePlan, CoreProperty } from './program.ts';

/** One for each plan; of a programme, of each plan that has the part of which it is said. */
export function lowerProperty(
  lowering: Lowering,
  property: ast.Property,
  plans: ReadonlyMap<string, CorePlan>,
): readonly CoreProperty[] {
  const { title, plan: name, span } = property;
  const asked = new Set(plansOf(lowering.program.bindings, name));
  return [...asked].flatMap((plan) => {
    const core = plans.get(plan.name) ?? broken(`there is a plan ${plan.name}`);
    const says = lowerBody(lowering, property.says, plan, core);
    return says ? [{ title: title.text, titleAt: title.span, plan: plan.name, says, origin: span }] : [];
  });
}

function lowerBody(
  lowering: Lowering,
  says: ast.PropertyBody,
  plan: PlanSymbol,
  core: CorePlan,
): CoreProperty['says'] | undefined {
  switch (says.kind) {
    case 'always':
      return { kind: 'always', holds: conditionOf(lowering, says.condition, plan) };
    case 'if':
      return {
        kind: 'if',
        when: conditionOf(lowering, says.condition, plan),
        holds: conditionOf(lowering, says.holds, plan),
      };
    case 'monotony':
      return monotonyOf(says, plan, core);
  }
}

/** As it would stand in the plan. */
function conditionOf(lowering: Lowering, condition: ast.Expression, plan: PlanSymbol): Core {
  const scope: LoweringScope = {
    hands: [{ input: SELF, record: plan.of }],
    window: undefined,
    plan,
    problem: undefined,
    part: 'property',
  };
  return lowering.lower(condition, scope);
}

// -- monotony -------------------------------------------------------------------------------------------------

function monotonyOf(
  { part, never, when, becomes }: Extract<ast.PropertyBody, { kind: 'monotony' }>,
  plan: PlanSymbol,
  core: CorePlan,
): CoreMonotony | undefined {
  const of = partId(part, plan, core);
  const turned = typeof when === 'string' ? partsOf(when, core) : [partId(when, plan, core)];
  if (of === undefined || turned.some((id) => id === undefined)) return undefined;
  const grades = of === core.eligibility ? plan.eligibility?.grades : undefined;
  return {
    kind: 'monotony',
    of,
    never,
    when: turned.filter((id) => id !== undefined),
    becomes,
    grades: grades && ['none', ...[...grades.options.keys()].filter((key) => key !== 'none').reverse()],
  };
}

/** `eligible` is a rule of its own where there are grades. */
function partId({ names }: ast.PartName, plan: PlanSymbol, core: CorePlan): string | undefined {
  const [first, second] = names.map(({ text }) => text);
  if (first === undefined) return broken('a part has a name');
  if (first === 'eligible' && second === undefined) return core.eligible ?? core.eligibility;
  const found = partCalled(plan, first, second);
  return found && ruleId(found, plan);
}

function partsOf(each: 'problem' | 'indicator' | 'outcome', core: CorePlan): readonly string[] {
  switch (each) {
    case 'problem':
      return core.problems.map(({ rule }) => rule);
    case 'indicator':
      return core.problems.flatMap(({ indicators }) => indicators);
    case 'outcome':
      return core.outcomes.map(({ rule }) => rule);
  }
}
