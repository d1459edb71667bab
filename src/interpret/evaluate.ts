// Core -> value, with the trace: the executable meaning of the language. Everything else that evaluates must agree.

import {
  AS_OF,
  type Core,
  type CoreNeed,
  type CoreProgram,
  type CoreRecord,
  OWED_WINDOW,
  type Rule,
  SELF,
} from '../ir/core.ts';
import { mayNotApply } from '../ir/may-not-apply.ts';
import { assertNever, InternalError } from '../text/internal-error.ts';
import {
  ABSENT,
  ANY_ANSWER,
  addRange,
  compareRanges,
  compareSymbols,
  countList,
  cutList,
  divideRange,
  type Facts,
  type ListValue,
  lookUpPeriod,
  moveRange,
  multiplyRange,
  type Need,
  NO,
  placeInWindow,
  point,
  type Range,
  readEnd,
  selectList,
  subtractRange,
  sumList,
  tally,
  UNKNOWN,
  type Verdict,
  type Window,
  wholeUnitsRange,
  YES,
} from '../values/index.ts';
import { readField } from './read-field.ts';
import { isSettled, type RecordInHand, type Trace, type Value } from './value.ts';

/** What an evaluation is given: the rules, and what the inputs of the rule in hand are bound to. */
interface Environment {
  readonly program: CoreProgram;
  readonly inputs: ReadonlyMap<string, Value>;
}

/** Asks a rule of a record on a day. */
export function evaluateRule(program: CoreProgram, ruleId: string, facts: Facts, asOf: number): Trace {
  const rule = ruleCalled(program, ruleId);
  const type = program.records.get(rule.of) ?? broken('every rule is of a record');
  const record: RecordInHand = { type, facts, path: '', private: false };
  const inputs = new Map<string, Value>([
    [SELF, { kind: 'record', record }],
    [AS_OF, { kind: 'number', number: point(asOf) }],
  ]);
  const body = evaluate({ program, inputs }, rule.body);
  return { node: rule.body, value: body.value, parts: [body], rule };
}

function ruleCalled(program: CoreProgram, id: string): Rule {
  return program.rules.get(id) ?? broken(`there is a rule ‘${id}’`);
}

function broken(promise: string): never {
  throw new InternalError(`in the core ${promise}`);
}

function evaluate(env: Environment, node: Core): Trace {
  switch (node.kind) {
    case 'literal':
      return leaf(
        node,
        typeof node.value === 'string' ? { kind: 'symbol', symbol: node.value } : number(point(node.value)),
      );
    case 'input':
      return leaf(node, env.inputs.get(node.name) ?? broken(`the input ‘${node.name}’ is bound`));
    case 'field':
      return field(env, node);
    case 'ref':
      return ref(env, node);
    case 'known':
      return known(env, node);
    case 'list':
      return written(env, node);
    case 'select':
      return select(env, node);
    case 'each':
      return each(env, node);
    case 'fold':
      return fold(env, node);
    case 'window':
      return window(env, node);
    case 'cut':
      return cut(env, node);
    case 'lookup':
      return lookup(env, node);
    case 'arith':
      return arith(env, node);
    case 'unit-span':
      return unitSpan(env, node);
    case 'compare':
      return compare(env, node);
    case 'tally':
      return tallied(env, node);
    default:
      return assertNever(node);
  }
}

type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

const leaf = (node: Core, value: Value): Trace => ({ node, value, parts: [] });
const number = (range: Range): Value => ({ kind: 'number', number: range });
const verdict = (found: Verdict): Value => ({ kind: 'verdict', verdict: found });

// -- values ---------------------------------------------------------------------------------------------------

function field(env: Environment, node: NodeOf<'field'>): Trace {
  const of = evaluate(env, node.of);
  const fact = readField(recordOf(of), node.field, env.program.records);
  return { node, value: fact.value, parts: of.node.kind === 'input' ? [] : [of], fact: fact.fact };
}

/** The rule asked of the record; its windows are cut to the one it owes. */
function ref(env: Environment, node: NodeOf<'ref'>): Trace {
  const rule = ruleCalled(env.program, node.rule);
  const of = evaluate(env, node.of);
  const owed = node.window && evaluate(env, node.window);
  const inputs = new Map<string, Value>([
    [SELF, of.value],
    [AS_OF, env.inputs.get(AS_OF) ?? broken('the date of the question is bound')],
  ]);
  if (owed) inputs.set(OWED_WINDOW, owed.value);
  const body = evaluate({ ...env, inputs }, rule.body);
  return { node, value: body.value, parts: owed ? [body, owed] : [body], rule };
}

function known(env: Environment, node: NodeOf<'known'>): Trace {
  const of = evaluate(env, node.of);
  return { node, value: verdict(isSettled(of.value) ? YES : NO), parts: [of] };
}

// -- lists ----------------------------------------------------------------------------------------------------

function written(env: Environment, node: NodeOf<'list'>): Trace {
  const parts = node.items.map((item) => evaluate(env, item));
  const items = parts.map((part) => ({ value: part.value, maybe: false }));
  return { node, value: { kind: 'list', list: { items, open: false, completeTo: Infinity } }, parts };
}

function select(env: Environment, node: NodeOf<'select'>): Trace {
  const list = evaluate(env, node.list);
  const conditions = itemTraces(env, list, node.as, node.where);
  const verdicts = new Map(
    conditions.map((trace, index) => [listOf(list).items[index]?.value, verdictOf(trace)]),
  );
  const selected = selectList(
    listOf(list),
    (item) => verdicts.get(item) ?? broken('every item has a condition'),
  );
  return { node, value: { kind: 'list', list: selected }, parts: [list, ...conditions] };
}

function each(env: Environment, node: NodeOf<'each'>): Trace {
  const list = evaluate(env, node.list);
  const values = itemTraces(env, list, node.as, node.value);
  const items = listOf(list).items.map(({ maybe }, index) => ({
    value: values[index]?.value ?? broken('every item has a value'),
    maybe,
  }));
  return { node, value: { kind: 'list', list: { ...listOf(list), items } }, parts: [list, ...values] };
}

/** A node worked out with each item of a list in hand. */
function itemTraces(env: Environment, list: Trace, as: string, node: Core): readonly Trace[] {
  return listOf(list).items.map(({ value }) => {
    const inputs = new Map([...env.inputs, [as, value] as const]);
    const trace = evaluate({ ...env, inputs }, node);
    return value.kind === 'record' ? { ...trace, subject: value.record } : trace;
  });
}

function fold(env: Environment, node: NodeOf<'fold'>): Trace {
  const list = evaluate(env, node.list);
  const folded = node.op === 'count' ? countList(listOf(list)) : sumOf(env, node, listOf(list));
  return { node, value: number(folded), parts: [list] };
}

function sumOf({ program }: Environment, node: NodeOf<'fold'>, { items, ...list }: ListValue<Value>): Range {
  const numbers = items.map((item) => ({ ...item, value: numberIn(item.value) }));
  return sumList({ ...list, items: numbers }, node.least, Infinity, mayNotApply(program, node.list));
}

// -- time -----------------------------------------------------------------------------------------------------

function window(env: Environment, node: NodeOf<'window'>): Trace {
  const from = evaluate(env, node.from);
  const to = evaluate(env, node.to);
  return {
    node,
    value: { kind: 'window', window: { from: numberIn(from.value), to: numberIn(to.value) } },
    parts: [from, to],
  };
}

function cut(env: Environment, node: NodeOf<'cut'>): Trace {
  const list = evaluate(env, node.list);
  const within = evaluate(env, node.window);
  const span = windowOf(within);
  const places = listOf(list).items.map(({ value }) => placement(env, node, value, span));
  const verdicts = new Map(
    places.map((trace, index) => [listOf(list).items[index]?.value, verdictOf(trace)]),
  );
  const held = cutList(listOf(list), (item) => verdicts.get(item) ?? broken('every item has a place'), span);
  return { node, value: { kind: 'list', list: held }, parts: [list, within, ...places] };
}

/** Whether an event or spell is in the window, by its dates. */
function placement(env: Environment, node: NodeOf<'cut'>, item: Value, within: Window): Trace {
  const record = item.kind === 'record' ? item.record : broken('a cut is of records');
  const placed = placedOf(node.record);
  const from = dateTrace(env, node, record, placed.from);
  const to = placed.to === placed.from ? from : endTrace(dateTrace(env, node, record, placed.to));
  const found = placeInWindow(numberIn(from.value), numberIn(to.value), within);
  return { node, value: verdict(found), parts: to === from ? [from] : [from, to], subject: record };
}

function dateTrace(
  env: Environment,
  node: NodeOf<'cut'>,
  record: RecordInHand,
  date: CoreRecord['fields'][number],
): Trace {
  const { value, fact } = readField(record, date, env.program.records);
  return { node, value, parts: [], fact };
}

/** A spell that goes on reaches every later day, whatever day it will end on. */
function endTrace(end: Trace): Trace {
  return { ...end, value: number(readEnd(end.fact?.raw)) };
}

function placedOf({ placed, name }: CoreRecord): NonNullable<CoreRecord['placed']> {
  return placed ?? broken(`${name} has dates`);
}

function lookup(env: Environment, node: NodeOf<'lookup'>): Trace {
  const at = evaluate(env, node.at);
  return {
    node,
    value: number(lookUpPeriod(node.calendar.periods, numberIn(at.value), node.offset, node.edge)),
    parts: [at],
  };
}

// -- figures and verdicts -------------------------------------------------------------------------------------

function arith(env: Environment, node: NodeOf<'arith'>): Trace {
  const left = evaluate(env, node.left);
  const right = evaluate(env, node.right);
  return {
    node,
    value: number(joined(node, numberIn(left.value), numberIn(right.value))),
    parts: [left, right],
  };
}

function joined(node: NodeOf<'arith'>, left: Range, right: Range): Range {
  switch (node.op) {
    case '+':
      return addRange(left, right);
    case '-':
      return subtractRange(left, right);
    case '*':
      return multiplyRange(left, right);
    case '/':
      return divideRange(left, right);
    case 'move':
      return moveRange(left, right, node.unit);
  }
}

function unitSpan(env: Environment, node: NodeOf<'unit-span'>): Trace {
  const from = evaluate(env, node.from);
  const to = evaluate(env, node.to);
  return {
    node,
    value: number(wholeUnitsRange(node.unit, numberIn(from.value), numberIn(to.value))),
    parts: [from, to],
  };
}

function compare(env: Environment, node: NodeOf<'compare'>): Trace {
  const left = evaluate(env, node.left);
  const right = evaluate(env, node.right);
  const found =
    node.unit === 'symbol'
      ? compareSymbols(symbolIn(left.value), symbolIn(right.value))
      : compareRanges(node.op, numberIn(left.value), numberIn(right.value));
  return { node, value: verdict(found), parts: [left, right] };
}

function tallied(env: Environment, node: NodeOf<'tally'>): Trace {
  const list = evaluate(env, node.list);
  const { items, open } = listOf(list);
  const verdicts = items.map(({ value, maybe }) => verdictIn(value) | (maybe ? ABSENT : 0));
  const bounds =
    node.need.kind === 'every'
      ? []
      : [node.need.least, node.need.most].flatMap((bound) => (bound ? [evaluate(env, bound)] : []));
  const further = mayNotApply(env.program, node.list) ? ANY_ANSWER : UNKNOWN;
  const found = tally(verdicts, needOf(env, node.need), open, further);
  return { node, value: verdict(found), parts: [list, ...bounds] };
}

function needOf(env: Environment, need: CoreNeed): Need {
  if (need.kind === 'every') return need;
  const bound = (node: Core | undefined): Range | null => (node ? numberIn(evaluate(env, node).value) : null);
  return { kind: 'count', least: bound(need.least), most: bound(need.most) };
}

// -- what a value must be -------------------------------------------------------------------------------------

function numberIn(value: Value): Range {
  return value.kind === 'number' ? value.number : broken('a number stands where one is wanted');
}

function verdictIn(value: Value): Verdict {
  return value.kind === 'verdict' ? value.verdict : broken('a verdict stands where one is wanted');
}

function symbolIn(value: Value): string | null {
  return value.kind === 'symbol' ? value.symbol : broken('an option stands where one is wanted');
}

const verdictOf = (trace: Trace): Verdict => verdictIn(trace.value);

function listOf({ value }: Trace): ListValue<Value> {
  return value.kind === 'list' ? value.list : broken('a list stands where one is wanted');
}

function windowOf({ value }: Trace): Window {
  return value.kind === 'window' ? value.window : broken('a window stands where one is wanted');
}

function recordOf({ value }: Trace): RecordInHand {
  return value.kind === 'record' ? value.record : broken('a record is in hand where one is wanted');
}
