// Values: literals, what is in hand, facts, other rules, and what is looked up.

import { AS_OF, DATE_INPUT, ENTRIES, OWED_WINDOW, SELF } from '../ir/core.ts';
import type { Constant } from '../ir/program.ts';
import { WRITTEN_OUT } from '../ir/vocabulary.ts';
import {
  ANYTHING,
  askUnder,
  dateOf,
  type Exact,
  followReference,
  type Keyed,
  lookUpDated,
  lookUpKeyed,
  lookUpPeriod,
  NO,
  once,
  point,
  type Range,
  unionRange,
  YES,
} from '../values/index.ts';
import { bindingsOf } from './bindings.ts';
import {
  broken,
  type Environment,
  leaf,
  type NodeOf,
  numberIn,
  recordIn,
  ruleCalled,
  symbolIn,
} from './environment.ts';
import { readField, recordAt, referredTo } from './read-field.ts';
import {
  isSettled,
  numberValue,
  type RecordInHand,
  symbolValue,
  type Trace,
  UNKNOWN_VALUES,
  unionOf,
  type Value,
  verdictValue,
} from './value.ts';

export function evaluateLiteral(node: NodeOf<'literal'>): Trace {
  const { value } = node;
  if (typeof value === 'string') return leaf(node, symbolValue(value));
  if (typeof value === 'object' && 'verdict' in value) return leaf(node, verdictValue(value.verdict));
  if (typeof value === 'object' && 'unknown' in value) return leaf(node, UNKNOWN_VALUES[value.unknown]);
  return leaf(node, numberValue(point(value)));
}

export function evaluateInput({ program, question, inputs }: Environment, node: NodeOf<'input'>): Trace {
  const { name } = node;
  if (name === AS_OF) return leaf(node, numberValue(question.asOf));
  if (name.startsWith(DATE_INPUT))
    return leaf(node, numberValue(dateOf(question, name.slice(DATE_INPUT.length))));
  if (name === ENTRIES) return leaf(node, inHand(recordAt(program, WRITTEN_OUT, program.entries)));
  return leaf(node, inputs.get(name) ?? broken(`the input ‘${name}’ is bound`));
}

const inHand = (record: RecordInHand): Value => ({ kind: 'record', record });

export function evaluateField(env: Environment, node: NodeOf<'field'>): Trace {
  const of = env.evaluate(env, node.of);
  const fact = readField(recordIn(of.value), node.field, env.program.records);
  return { node, value: fact.value, parts: of.node.kind === 'input' ? [] : [of], fact: fact.fact };
}

/** The rule asked of the record; what it owes is cut to the window, and under another plan that plan's own tables hold. */
export function evaluateRef(env: Environment, node: NodeOf<'ref'>): Trace {
  const rule = ruleCalled(env.program, node.rule);
  const of = node.of && env.evaluate(env, node.of);
  const owed = node.window && env.evaluate(env, node.window);
  const question =
    node.under === undefined
      ? env.question
      : askUnder(env.question, node.under, bindingsOf(env.program, node.under));
  const work = (): Trace => {
    const inputs = new Map<string, Value>();
    if (of) inputs.set(SELF, of.value);
    if (owed) inputs.set(OWED_WINDOW, owed.value);
    return env.evaluate({ ...env, question, inputs }, rule.body);
  };
  const self = of && recordIn(of.value).facts;
  // What rests on the record and the question alone is worked out once; of a record that is not known, in each place.
  const body = owed || (of && self === undefined) ? work() : once(question, rule.id, self, work);
  return { node, value: body.value, parts: owed ? [body, owed] : [body], rule };
}

export function evaluateKnown(env: Environment, node: NodeOf<'known'>): Trace {
  const of = env.evaluate(env, node.of);
  return { node, value: verdictValue(isSettled(of.value) ? YES : NO), parts: [of] };
}

// -- looked up ------------------------------------------------------------------------------------------------

export function evaluateLookup(env: Environment, node: NodeOf<'lookup'>): Trace {
  const by = node.by.map((key) => env.evaluate(env, key));
  const [first] = by;
  if (!first) return broken('what is looked up is so by something');
  switch (node.in.kind) {
    case 'period':
      return { node, value: numberValue(periodEdge(env, node.in, numberIn(first.value))), parts: by };
    case 'dated':
      return dated(env, node, node.in, numberIn(first.value), by);
    case 'keyed':
      return { node, value: numberValue(keyed(env, node.in, by)), parts: by };
    case 'record': {
      const facts = followReference(env.question, node.in.record, symbolIn(first.value));
      return { node, value: inHand(referredTo(env, node.in.record, facts, first)), parts: by };
    }
  }
}

type LookedIn<K> = Extract<NodeOf<'lookup'>['in'], { kind: K }>;

function periodEdge(
  { question }: Environment,
  { calendar, choice, edge }: LookedIn<'period'>,
  at: Range,
): Range {
  const periods = question.bindings.calendars.get(calendar) ?? broken(`there is a calendar ${calendar}`);
  return lookUpPeriod(periods, at, choice, edge);
}

function dated(
  { question }: Environment,
  node: NodeOf<'lookup'>,
  { parameter, gives }: LookedIn<'dated'>,
  at: Range,
  parts: readonly Trace[],
): Trace {
  const values = question.bindings.parameters.get(parameter) ?? broken(`there is a parameter ${parameter}`);
  const entries = values.map((entry) => ({ ...entry, value: constantValue(entry.value as Constant) }));
  const value = lookUpDated(entries, at, UNKNOWN_VALUES[gives], unionOf);
  const day = Number(at.lo);
  const used = at.lo === at.hi ? values.findLast(({ from, to }) => from <= day && day <= to) : undefined;
  return { node, value, parts, ...(used ? { inForce: { from: used.from, to: used.to } } : {}) };
}

function constantValue(value: Constant): Value {
  if (typeof value === 'boolean') return verdictValue(value ? YES : NO);
  return typeof value === 'string' ? symbolValue(value) : numberValue(point(value));
}

function keyed({ program }: Environment, { figures }: LookedIn<'keyed'>, by: readonly Trace[]): Range {
  const { values } = program.figures.get(figures) ?? broken(`there are figures ${figures}`);
  const keys = by.map(({ value }) => symbolIn(value));
  return lookUpKeyed(asRanges(values), keys, ANYTHING, unionRange);
}

type Values = ReadonlyMap<string, Exact | ReadonlyMap<string, Exact>>;

function asRanges(values: Values): Keyed<Range> {
  return new Map(
    [...values].map(([key, value]) => [
      key,
      value instanceof Map
        ? new Map([...value].map(([inner, number]) => [inner, point(number as Exact)]))
        : point(value as Exact),
    ]),
  );
}
