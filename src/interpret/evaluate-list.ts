// Lists: written out, picked from, one value for each item, and what they come to.

import { mayNotApply } from '../ir/may-not-apply.ts';
import {
  countList,
  distinctList,
  eachOf,
  greatestList,
  joinLists,
  type ListValue,
  leastList,
  meanList,
  middleList,
  numberKey,
  onlyItem,
  previousOf,
  type Range,
  selectList,
  sumList,
  symbolKey,
  verdictKey,
} from '../values/index.ts';
import {
  bind,
  broken,
  type Environment,
  listOf,
  type NodeOf,
  numberIn,
  recordIn,
  verdictOf,
} from './environment.ts';
import {
  ANY_VALUES,
  NO_VALUES,
  numberValue,
  type RecordInHand,
  spanValue,
  type Trace,
  unionOf,
  type Value,
} from './value.ts';

export function evaluateList(env: Environment, node: NodeOf<'list'>): Trace {
  const parts = node.items.map((item) => env.evaluate(env, item));
  const items = parts.map((part) => ({ value: part.value, maybe: false }));
  return { node, value: { kind: 'list', list: { items, open: false, completeTo: Infinity } }, parts };
}

export function evaluateSelect(env: Environment, node: NodeOf<'select'>): Trace {
  const list = env.evaluate(env, node.list);
  const conditions = itemTraces(env, list, node.as, node.where);
  const verdicts = new Map(conditions.map((trace, index) => [listOf(list).items[index], verdictOf(trace)]));
  const items = { ...listOf(list), items: listOf(list).items.map((item) => ({ ...item, value: item })) };
  const selected = selectList(items, (item) => verdicts.get(item) ?? broken('every item has a condition'));
  const value: Value = {
    kind: 'list',
    list: { ...selected, items: selected.items.map((item) => ({ ...item, value: item.value.value })) },
  };
  return { node, value, parts: [list, ...conditions] };
}

export function evaluateEach(env: Environment, node: NodeOf<'each'>): Trace {
  const list = env.evaluate(env, node.list);
  const values = itemTraces(env, list, node.as, node.value);
  const items = listOf(list).items.map(({ maybe }, index) => ({
    value: values[index]?.value ?? broken('every item has a value'),
    maybe,
  }));
  const whole = { ...listOf(list), items };
  const joined = node.flat ? joinLists(eachOf(whole, listIn)) : whole;
  return { node, value: { kind: 'list', list: joined }, parts: [list, ...values] };
}

function listIn(value: Value): ListValue<Value> {
  return value.kind === 'list' ? value.list : broken('lists are joined');
}

/** A node worked out with each item of a list in hand. */
function itemTraces(
  env: Environment,
  list: Trace,
  as: string,
  node: NodeOf<'each'>['value'],
): readonly Trace[] {
  return listOf(list).items.map(({ value }) => {
    const trace = env.evaluate(bind(env, as, value), node);
    if (value.kind === 'record') return { ...trace, subject: value.record };
    return value.kind === 'window' ? { ...trace, days: value.window } : trace;
  });
}

/** The item before a record in a list that is in order; while that is not known there may be one or none. */
export function evaluatePrevious(env: Environment, node: NodeOf<'previous'>): Trace {
  const of = env.evaluate(env, node.of);
  const record = recordIn(of.value);
  const before = (facts: RecordInHand['facts']): Value => ({
    kind: 'record',
    record: { ...record, facts, path: `what is before ${record.path}` },
  });
  const list = eachOf(previousOf(env.question, record.facts), before);
  return { node, value: { kind: 'list', list }, parts: [of] };
}

// -- folds ----------------------------------------------------------------------------------------------------

export function evaluateFold(env: Environment, node: NodeOf<'fold'>): Trace {
  const list = env.evaluate(env, node.list);
  return { node, value: folded(env, node, listOf(list)), parts: [list] };
}

function folded(env: Environment, node: NodeOf<'fold'>, list: ListValue<Value>): Value {
  switch (node.op) {
    case 'count':
      return numberValue(countList(list));
    case 'sum':
      return numberValue(sumList(numbers(list), node.least, Infinity, mayNotApply(env.program, node.list)));
    case 'least':
      return numberValue(leastList(numbers(list), node.least));
    case 'greatest':
      return numberValue(greatestList(numbers(list), node.least));
    case 'mean':
      return numberValue(meanList(numbers(list)));
    case 'middle':
      return spanValue(middleList(numbers(list), node.most));
    case 'distinct':
      return numberValue(distinctList(list, keyOf));
    case 'only':
      return onlyItem(list, NO_VALUES[node.of], ANY_VALUES[node.of], unionOf);
  }
}

function numbers({ items, ...list }: ListValue<Value>): ListValue<Range> {
  return { ...list, items: items.map((item) => ({ ...item, value: numberIn(item.value) })) };
}

/** The same text for what is the same; null of what is not known, undefined of what does not apply. */
function keyOf(value: Value): string | null | undefined {
  switch (value.kind) {
    case 'symbol':
      return symbolKey(value.symbol);
    case 'number':
      return numberKey(value.number);
    case 'verdict':
      return verdictKey(value.verdict);
    default:
      return broken('what is different is an option, a figure or an answer');
  }
}
