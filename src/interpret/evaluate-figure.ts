// Figures: sums and products, dates moved, whole units between dates, what is rounded and what is shared out.

import {
  addRange,
  divideRange,
  moveRange,
  multiplyRange,
  type Range,
  roundRange,
  sharePart,
  subtractRange,
  wholeUnitsRange,
} from '../values/index.ts';
import { type Environment, type NodeOf, numberIn } from './environment.ts';
import { numberValue, type Trace } from './value.ts';

export function evaluateArith(env: Environment, node: NodeOf<'arith'>): Trace {
  const left = env.evaluate(env, node.left);
  const right = env.evaluate(env, node.right);
  return {
    node,
    value: numberValue(joined(node, numberIn(left.value), numberIn(right.value))),
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

export function evaluateUnitSpan(env: Environment, node: NodeOf<'unit-span'>): Trace {
  const from = env.evaluate(env, node.from);
  const to = env.evaluate(env, node.to);
  return {
    node,
    value: numberValue(wholeUnitsRange(node.unit, numberIn(from.value), numberIn(to.value))),
    parts: [from, to],
  };
}

export function evaluateRound(env: Environment, node: NodeOf<'round'>): Trace {
  const value = env.evaluate(env, node.value);
  return {
    node,
    value: numberValue(roundRange(numberIn(value.value), node.places, node.mode)),
    parts: [value],
  };
}

export function evaluateShare(env: Environment, node: NodeOf<'share'>): Trace {
  const total = env.evaluate(env, node.total);
  const weights = node.weights.map((weight) => env.evaluate(env, weight));
  const part = sharePart(
    numberIn(total.value),
    weights.map(({ value }) => numberIn(value)),
    node.index,
    node.places,
    node.method,
  );
  return { node, value: numberValue(part), parts: [total, ...weights] };
}
