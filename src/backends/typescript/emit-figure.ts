// Figures: sums and products, dates moved, whole units between dates, what is rounded and what is shared out.

import { AS_OF } from '../../ir/core.ts';
import { type Body, type NodeOf, use } from './body.ts';
import { literal } from './escape.ts';
import { array } from './layout.ts';

const ARITHMETIC = {
  '+': 'addRange',
  '-': 'subtractRange',
  '*': 'multiplyRange',
  '/': 'divideRange',
} as const;

export function emitArith(body: Body, node: NodeOf<'arith'>): string {
  const [left, right] = [body.emit(body, node.left), body.emit(body, node.right)];
  if (node.op === 'move') return use(body, 'moveRange', left, right, literal(node.unit));
  return use(body, ARITHMETIC[node.op], left, right);
}

export function emitUnitSpan(body: Body, { unit, from, to }: NodeOf<'unit-span'>): string {
  const start = body.emit(body, from);
  const isToday = to.kind === 'input' && to.name === AS_OF;
  const end = isToday ? use(body, 'todaySince', 'question', literal(unit), start) : body.emit(body, to);
  return use(body, 'wholeUnitsRange', literal(unit), start, end);
}

export function emitRound(body: Body, { value, places, mode }: NodeOf<'round'>): string {
  return use(body, 'roundRange', body.emit(body, value), String(places), literal(mode));
}

export function emitShare(body: Body, node: NodeOf<'share'>): string {
  const weights = array(node.weights.map((weight) => body.emit(body, weight)));
  const total = body.emit(body, node.total);
  return use(
    body,
    'sharePart',
    total,
    weights,
    String(node.index),
    String(node.places),
    literal(node.method),
  );
}
