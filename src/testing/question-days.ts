// A plan -> the days on which it is worth asking: those that its rules and scenarios name.

import { type Core, childrenOf } from '../ir/core.ts';
import { partIds, ruleCalled, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { FIRST_DAY, isoFromDay } from '../values/index.ts';

/** For a plan that names no day at all: any day is as good as another. */
const ANY_DAY = 18_262;

/** More would make every one of them rare. */
const MOST_DAYS = 5;

/** Those of scenarios first: on them the author looked. */
export function questionDays(program: CoreProgram, plan: CorePlan): readonly number[] {
  const days = [
    ...scenarioDays(program, plan),
    ...inForceDays(plan),
    ...literalDays(program, plan),
    ...calendarDays(program, plan),
  ].filter(isDay);
  const found = [...new Set(days)].slice(0, MOST_DAYS);
  return found.length > 0 ? found : [ANY_DAY];
}

/** Whether it can be written as a day. */
export function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= FIRST_DAY && isoFromDay(day).length === 10;
}

function scenarioDays({ scenarios, programmes }: CoreProgram, { name }: CorePlan): readonly number[] {
  const names = new Set([name]);
  for (const programme of programmes.values())
    if (programme.phases.some(({ plan, local }) => plan === name || local.some((one) => one.plan === name)))
      names.add(programme.name);
  return scenarios.filter(({ plan }) => names.has(plan)).map(({ asOf }) => asOf);
}

/** The first day and the last, those outside, and one between. */
function inForceDays({ inForce }: CorePlan): readonly number[] {
  if (!inForce) return [];
  const { from, to } = inForce;
  const between = to === undefined ? from + 365 : Math.floor((from + to) / 2);
  return [between, from, from - 1, ...(to === undefined ? [] : [to, to + 1])];
}

function literalDays(program: CoreProgram, plan: CorePlan): readonly number[] {
  const rules = [...rulesFrom(program, partIds(plan)).keys()].map((id) => ruleCalled(program, id));
  const days = rules.flatMap(({ body }) => nodesIn(body)).flatMap(dayIn);
  return days.flatMap((day) => [day, day - 1, day + 1]);
}

/** Of what is compared with a date that is written out. */
function dayIn(node: Core): readonly number[] {
  if (node.kind !== 'compare' || node.unit !== 'date' || node.right.kind !== 'literal') return [];
  return typeof node.right.value === 'number' ? [node.right.value] : [];
}

function nodesIn(node: Core): readonly Core[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

function calendarDays({ calendars }: CoreProgram, plan: CorePlan): readonly number[] {
  const own = [...plan.calendars.values()].flatMap((id) => calendars.get(id) ?? []);
  return own.flatMap(({ periods }) => periods).map(({ to }) => to);
}
