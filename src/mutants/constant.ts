// What is worked out from the rules alone -> whether a slip changes it on any day.
//
// Where no fact is looked at, an answer can differ from day to day only where a value that changes with time begins or ends, or a period
// of a calendar does. So it is enough to ask on each of these days, and on those beside them.

import { askPart, questionOf } from '../interpret/answer.ts';
import { tracesIn } from '../interpret/traces-in.ts';
import type { Trace } from '../interpret/value.ts';
import { AS_OF, type Core, childrenOf, DATE_INPUT } from '../ir/core.ts';
import { partIds, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { isSameValue } from './infection.ts';
import { partsOn } from './parts-on.ts';

/** On how many days every part that rests on these rules says the same; undefined where one does not, or looks at facts. */
export function sameDays(
  program: CoreProgram,
  slipped: CoreProgram,
  rules: readonly string[],
): number | undefined {
  const resting = [...program.plans.values()]
    .map((plan) => ({ plan, parts: partsOn(program, plan, rules) }))
    .filter(({ parts }) => parts.length > 0);
  if (resting.length === 0 || !resting.every(({ plan, parts }) => isSteady(program, plan, parts)))
    return undefined;
  const days = daysOf(program);
  const isSame = resting.every(({ plan, parts }) =>
    days.every((day) => parts.every((part) => isSameOn({ program, slipped, plan, part, day }))),
  );
  return isSame ? days.length : undefined;
}

interface Asked {
  readonly program: CoreProgram;
  readonly slipped: CoreProgram;
  readonly plan: CorePlan;
  readonly part: string;
  readonly day: number;
}

function isSameOn({ program, slipped, plan, part, day }: Asked): boolean {
  const ask = (rules: CoreProgram) => askPart(rules, plan, part, questionOf(rules, plan, {}, { asOf: day }));
  const [before, after] = [ask(program), ask(slipped)];
  if (!before || !after) return false;
  const isWritten = isWrittenOut(program, before.trace) && isWrittenOut(program, after.trace);
  return isWritten && isSameValue(before.value, after.value);
}

const WRITTEN = new WeakMap<CoreProgram, ReadonlySet<unknown>>();

/** Whether every fact that was looked at stands in the rules. */
function isWrittenOut(program: CoreProgram, trace: Trace): boolean {
  const written = WRITTEN.get(program) ?? new Set(partsOf(program.entries));
  WRITTEN.set(program, written);
  for (const { fact } of tracesIn([trace])) if (fact && !written.has(fact.record.facts)) return false;
  return true;
}

function partsOf(raw: unknown): readonly unknown[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return [raw, ...Object.values(raw).flatMap(partsOf)];
}

/** Whether the date of the question is used to look something up, and for nothing else; and no date that is given. */
function isSteady(program: CoreProgram, plan: CorePlan, parts: readonly string[]): boolean {
  const ids = partIds(plan).filter((id) => parts.includes(program.rules.get(id)?.name ?? ''));
  const bodies = [...rulesFrom(program, ids).keys()].flatMap((id) => program.rules.get(id)?.body ?? []);
  return bodies.every((body) => looksUpOnly(body, false));
}

function looksUpOnly(node: Core, isLookedUp: boolean): boolean {
  if (node.kind === 'input') return !node.name.startsWith(DATE_INPUT) && (node.name !== AS_OF || isLookedUp);
  return childrenOf(node).every((part) => looksUpOnly(part, node.kind === 'lookup'));
}

function daysOf({ parameters, plans, calendars }: CoreProgram): readonly number[] {
  const set = [...plans.values()].flatMap((plan) => [...plan.parameters.values()].flat());
  const values = [...parameters.values()].flatMap((one) => one.values);
  const periods = [...calendars.values()].flatMap((one) => one.periods);
  const edges = [...set, ...values, ...periods].flatMap(({ from, to }) => [
    from - 1,
    from,
    from + 1,
    to - 1,
    to,
    to + 1,
  ]);
  return [...new Set([0, ...edges.filter(Number.isFinite)])];
}
