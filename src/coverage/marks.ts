// What one scenario expects -> everything that is seen of the rules in the answers to it.

import { askPart, type FigureAnswer, isPayment, questionOf } from '../interpret/answer.ts';
import type { Trace, Value } from '../interpret/value.ts';
import type { Core } from '../ir/core.ts';
import type { CoreExpectation, CoreProgram, DatedValue } from '../ir/program.ts';
import type { Posed } from '../scenario/run.ts';
import { placeKey } from '../text/span.ts';
import { isPoint, NO, possibleSymbols, YES } from '../values/index.ts';
import { decidingOf, type Flips, flipping } from './deciding.ts';
import type { NodeWatch } from './nodes-watched.ts';
import { type CoverageSide, type Mark, markOf } from './subject.ts';
import { takenCase } from './taken-case.ts';
import type { Watched } from './watched.ts';

interface Marking {
  readonly program: CoreProgram;
  readonly watched: Watched;
  readonly flips: Flips;
  readonly marks: Set<Mark>;
  /** A rule that many others use has one trace. */
  readonly walked: Set<Trace>;
}

export function marksOf(
  program: CoreProgram,
  watched: Watched,
  { plan, facts, asked }: Posed,
  expectations: readonly CoreExpectation[],
): ReadonlySet<Mark> {
  const question = questionOf(program, plan, facts, asked);
  const { evaluate, flips } = flipping();
  const marking: Marking = { program, watched, flips, marks: new Set(), walked: new Set() };
  for (const part of new Set(expectations.map((one) => one.part))) {
    const answer = askPart(program, plan, part, question, evaluate);
    for (const trace of answer ? tracesOf(answer) : []) walk(marking, trace, plan.name);
  }
  const names = expectations.map(({ part }) => part);
  for (const { key, plans, parts } of watched.amendments.removed)
    if (plans.has(plan.name) && names.some((name) => parts.has(name)))
      marking.marks.add(markOf(key, 'asked'));
  return marking.marks;
}

function tracesOf(answer: FigureAnswer): readonly Trace[] {
  if (!isPayment(answer)) return [answer.trace];
  return [answer.trace, answer.when.trace, ...(answer.paid ? [answer.paid.trace] : [])];
}

/** `plan`: whose calendars and parameters hold. */
function walk(marking: Marking, trace: Trace, plan: string): void {
  if (marking.walked.has(trace)) return;
  marking.walked.add(trace);
  const { node, rule, parts } = trace;
  if (rule) markRule(marking, trace);
  else markNode(marking, trace, plan);
  const under = rule && node.kind === 'ref' ? (node.under ?? plan) : plan;
  for (const part of parts) walk(marking, part, under);
}

function markRule({ watched, marks }: Marking, { rule, value }: Trace): void {
  const key = watched.parts.get(rule?.id ?? '');
  const side = sideOf(value);
  if (key !== undefined && side !== undefined) marks.add(markOf(key, side));
  for (const amended of watched.amendments.rules.get(rule?.id ?? '') ?? [])
    marks.add(markOf(amended, 'asked'));
}

/** Undefined of what is not known, or does not apply. */
function sideOf(value: Value): CoverageSide | undefined {
  switch (value.kind) {
    case 'verdict':
      return value.verdict === YES ? 'yes' : value.verdict === NO ? 'no' : undefined;
    case 'number':
      return isPoint(value.number) ? (value.number.lo === 0 ? 'nothing' : 'something') : undefined;
    case 'symbol': {
      const [only, ...others] = possibleSymbols(value.symbol) ?? [];
      return only === undefined || others.length > 0 ? undefined : only === 'none' ? 'no' : 'yes';
    }
    default:
      return undefined;
  }
}

// -- nodes ----------------------------------------------------------------------------------------------------

function markNode(marking: Marking, trace: Trace, plan: string): void {
  const watch = marking.watched.nodes.get(trace.node);
  if (watch) markWatched(marking, trace, watch);
  markLookedUp(marking, trace, plan);
}

function markWatched({ marks, flips }: Marking, trace: Trace, watch: NodeWatch): void {
  const mark = (key: string | undefined, side: CoverageSide | undefined): void => {
    if (key !== undefined && side !== undefined) marks.add(markOf(key, side));
  };
  switch (watch.kind) {
    case 'verdict':
      mark(watch.key, sideOf(trace.value));
      return;
    case 'conditions':
      for (const [index, answer] of decidingOf(trace, flips))
        mark(watch.keys[index], answer === YES ? 'decides as yes' : 'decides as no');
      return;
    case 'cases': {
      const taken = takenCase(trace);
      if (taken !== undefined) mark(taken === 'otherwise' ? watch.otherwise : watch.keys[taken], watch.side);
      return;
    }
    case 'applies': {
      const [when] = trace.parts;
      const side = when && sideOf(when.value);
      mark(watch.key, side === 'yes' ? 'applies' : side === 'no' ? 'does not apply' : undefined);
      return;
    }
    case 'assumes':
      if (takenCase(trace) === 'otherwise') mark(watch.key, 'assumed');
  }
}

// -- what is looked up ----------------------------------------------------------------------------------------

function markLookedUp({ program, watched, marks }: Marking, trace: Trace, plan: string): void {
  const value = valueInForce(program, trace, plan);
  const key = value && watched.values.get(placeKey(value.origin));
  if (key !== undefined) marks.add(markOf(key, 'in force'));
  const calendar = calendarOf(trace.node);
  if (calendar === undefined) return;
  for (const set of watched.amendments.calendars)
    if (set.calendar === calendar && set.plans.has(plan)) marks.add(markOf(set.key, 'asked'));
}

function valueInForce(
  { plans, parameters }: CoreProgram,
  { node, parts }: Trace,
  plan: string,
): DatedValue | undefined {
  if (node.kind !== 'lookup' || node.in.kind !== 'dated') return undefined;
  const at = parts[0]?.value;
  if (at?.kind !== 'number' || !isPoint(at.number)) return undefined;
  const day = Number(at.number.lo);
  const id = node.in.parameter;
  const values = plans.get(plan)?.parameters.get(id) ?? parameters.get(id)?.values ?? [];
  return values.findLast(({ from, to }) => from <= day && day <= to);
}

function calendarOf(node: Core): string | undefined {
  if (node.kind === 'lookup' && node.in.kind === 'period') return node.in.calendar;
  return node.kind === 'periods' && node.of.kind === 'calendar' ? node.of.calendar : undefined;
}
