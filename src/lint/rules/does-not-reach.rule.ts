// A calendar or a parameter that a plan rests on, and that is not there for the whole time for which the plan is in force.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Core, childrenOf, type Lookup } from '../../ir/core.ts';
import { ruleCalled, rulesOf } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, InForce } from '../../ir/program.ts';
import type { Span } from '../../text/span.ts';
import { dayText } from '../../values/index.ts';
import type { Linted, LintRule } from '../linted.ts';

export const doesNotReach: LintRule = (linted) =>
  [...linted.core.plans.values()].flatMap((plan) => {
    if (!plan.inForce) return [];
    const { inForce } = plan;
    const nodes = nodesUnder(linted.core, plan);
    return [
      ...calendarsOf(nodes).flatMap((id) => ofCalendar(linted, plan, inForce, id)),
      ...parametersOf(nodes).flatMap((id) => ofParameter(linted, plan, inForce, id)),
    ];
  });

function nodesUnder(core: CoreProgram, plan: CorePlan): readonly Core[] {
  const within = (node: Core): readonly Core[] => [node, ...childrenOf(node).flatMap(within)];
  return [...rulesOf(core, plan).keys()].flatMap((id) => within(ruleCalled(core, id).body));
}

function lookupsIn(nodes: readonly Core[]): readonly Lookup['in'][] {
  return nodes.flatMap((node) => (node.kind === 'lookup' ? [node.in] : []));
}

/** Where in the rules, and by which name. */
interface Declared {
  readonly name: string;
  readonly span: Span;
}

function finding(
  { name, span }: Declared,
  { name: plan, origin }: CorePlan,
  reach: string,
  need: string,
): Diagnostic {
  const at = { ...origin, end: origin.start + 'plan'.length };
  const related = at.file === span.file ? [] : [{ span: at, label: 'the plan' }];
  return diagnostic('lint/does-not-reach', span, { name, reach, plan, need }, { related });
}

// -- calendars ------------------------------------------------------------------------------------------------

function calendarsOf(nodes: readonly Core[]): readonly string[] {
  const ofPeriods = nodes.flatMap((node) =>
    node.kind === 'periods' && node.of.kind === 'calendar' ? [node.of.calendar] : [],
  );
  const ofEdges = lookupsIn(nodes).flatMap((found) => (found.kind === 'period' ? [found.calendar] : []));
  return [...new Set([...ofPeriods, ...ofEdges])];
}

/** The last periods before a day are known only where the calendar reaches that day. */
function ofCalendar(
  { checked, core }: Linted,
  plan: CorePlan,
  inForce: InForce,
  called: string,
): readonly Diagnostic[] {
  const id = plan.calendars.get(called) ?? called;
  const symbol = checked.bindings.calendars.find((one) => one.id === id);
  const end = core.calendars.get(id)?.periods.at(-1)?.to;
  if (!symbol || end === undefined || inForce.to === undefined || end >= inForce.to) return [];
  return [finding(symbol, plan, `ends on ${dayText(end)}`, `to ${dayText(inForce.to)}`)];
}

// -- parameters -----------------------------------------------------------------------------------------------

function parametersOf(nodes: readonly Core[]): readonly string[] {
  const asked = lookupsIn(nodes).flatMap((found) => (found.kind === 'dated' ? [found.parameter] : []));
  return [...new Set(asked)];
}

function ofParameter(
  { checked, core }: Linted,
  plan: CorePlan,
  inForce: InForce,
  id: string,
): readonly Diagnostic[] {
  const symbol = checked.bindings.parameters.find((one) => one.id === id);
  const values = plan.parameters.get(id) ?? core.parameters.get(id)?.values ?? [];
  const first = Math.min(...values.map(({ from }) => from));
  if (!symbol || first <= inForce.from) return [];
  return [finding(symbol, plan, `begins on ${dayText(first)}`, `from ${dayText(inForce.from)}`)];
}
