// Verdicts: comparisons, how many of some conditions hold, and the first case that does.

import type { CoreNeed } from '../ir/core.ts';
import { mayNotApply } from '../ir/may-not-apply.ts';
import {
  ABSENT,
  ANY_ANSWER,
  askWithout,
  compareRanges,
  compareSpan,
  compareSymbols,
  type Facts,
  inView,
  type Need,
  type Range,
  tally,
  tallyCounting,
  UNKNOWN,
  type Verdict,
  YES,
} from '../values/index.ts';
import {
  broken,
  type Environment,
  listOf,
  type NodeOf,
  numberIn,
  recordIn,
  symbolIn,
  verdictIn,
  verdictOf,
} from './environment.ts';
import { NO_VALUES, type Trace, unionOf, type Value, verdictValue } from './value.ts';

export function evaluateCompare(env: Environment, node: NodeOf<'compare'>): Trace {
  const left = env.evaluate(env, node.left);
  const right = env.evaluate(env, node.right);
  return { node, value: verdictValue(compared(node, left.value, right.value)), parts: [left, right] };
}

function compared({ unit, op }: NodeOf<'compare'>, left: Value, right: Value): Verdict {
  if (left.kind === 'span') return compareSpan(op, left.span, numberIn(right));
  if (unit === 'symbol') return compareSymbols(symbolIn(left), symbolIn(right));
  return compareRanges(op, numberIn(left), numberIn(right));
}

// -- tallies --------------------------------------------------------------------------------------------------

export function evaluateTally(env: Environment, node: NodeOf<'tally'>): Trace {
  const list = env.evaluate(env, node.list);
  const bounds =
    node.need.kind === 'every'
      ? []
      : [node.need.least, node.need.most].flatMap((bound) => (bound ? [env.evaluate(env, bound)] : []));
  const need = needOf(node.need, bounds);
  if (node.counting) return counted(env, node, node.counting, list, bounds, need);
  const { items, open } = listOf(list);
  const verdicts = items.map(({ value, maybe }) => verdictIn(value) | (maybe ? ABSENT : 0));
  const further = mayNotApply(env.program, node.list) ? ANY_ANSWER : UNKNOWN;
  return { node, value: verdictValue(tally(verdicts, need, open, further)), parts: [list, ...bounds] };
}

function needOf(need: CoreNeed, bounds: readonly Trace[]): Need {
  if (need.kind === 'every') return need;
  const [first, second] = bounds.map(({ value }): Range => numberIn(value));
  const least = need.least ? (first ?? null) : null;
  const most = need.most ? ((need.least ? second : first) ?? null) : null;
  return { kind: 'count', least, most };
}

/** Each item can account for one of the conditions: they are judged again as if some of the items had never been. */
function counted(
  env: Environment,
  node: NodeOf<'tally'>,
  { items: itemsNode, together }: NonNullable<NodeOf<'tally'>['counting']>,
  list: Trace,
  bounds: readonly Trace[],
  need: Need,
): Trace {
  const items = env.evaluate(env, itemsNode);
  if (node.list.kind !== 'list' || need.kind !== 'count')
    return broken('what is counted once is one of some conditions written out');
  const conditions = node.list.items;
  const judge = (condition: number, without: ReadonlySet<Facts>): Verdict => {
    if (without.size === 0) return verdictIn(listOf(list).items[condition]?.value ?? broken('a condition'));
    const asked = withoutItems(env, without);
    return verdictOf(env.evaluate(asked, conditions[condition] ?? broken('every condition is there')));
  };
  const people = listOf(items).items.map(({ value, maybe }) => ({ value: recordIn(value).facts, maybe }));
  const found = tallyCounting({ items: people, conditions: conditions.length, judge, together }, need);
  return { node, value: verdictValue(found), parts: [list, ...bounds, items] };
}

function withoutItems(env: Environment, items: ReadonlySet<Facts>): Environment {
  const { question, view } = askWithout(env.question, items);
  return { ...env, question, inputs: new Map([...env.inputs].map(([name, value]) => [name, seen(value)])) };

  function seen(value: Value): Value {
    if (value.kind !== 'record') return value;
    return { kind: 'record', record: { ...value.record, facts: inView(view, value.record.facts) } };
  }
}

// -- the first case that holds --------------------------------------------------------------------------------

export function evaluateChoose(env: Environment, node: NodeOf<'choose'>): Trace {
  const parts: Trace[] = [];
  let value: Value | undefined;
  const add = (trace: Trace): void => {
    parts.push(trace);
    value = value === undefined ? trace.value : unionOf(value, trace.value);
  };
  for (const one of node.cases) {
    const when = env.evaluate(env, one.when);
    parts.push(when);
    if ((verdictOf(when) & YES) !== 0) add(env.evaluate(env, one.value));
    if (verdictOf(when) === YES) return { node, value: value ?? broken('a case has a value'), parts };
  }
  if (node.otherwise) add(env.evaluate(env, node.otherwise));
  else if (!node.complete || value === undefined)
    value = value === undefined ? NO_VALUES[node.gives] : unionOf(value, NO_VALUES[node.gives]);
  return { node, value: value ?? broken('a choice has a value'), parts };
}
