// Verdicts: comparisons, how many of some conditions hold, and the first case that does.

import { AS_OF, type Core, type CoreNeed, type Gives } from '../../ir/core.ts';
import { mayNotApply } from '../../ir/may-not-apply.ts';
import { InternalError } from '../../text/internal-error.ts';
import { type Body, constant, elsewhere, type NodeOf, type RuntimeName, thunk, use } from './body.ts';
import { inView } from './emit-time.ts';
import { literal } from './escape.ts';
import { array, object } from './layout.ts';

export function emitCompare(body: Body, { unit, op, left, right, span }: NodeOf<'compare'>): string {
  const sides = [beside(body, left, right), beside(body, right, left)];
  if (span) return use(body, 'compareSpan', literal(op), ...sides);
  if (unit === 'symbol') return use(body, 'compareSymbols', ...sides);
  return use(body, 'compareRanges', literal(op), ...sides);
}

/** The date of the question notes what it is set beside, where that is plain to say twice. */
function beside(body: Body, node: Core, other: Core): string {
  const isToday = node.kind === 'input' && node.name === AS_OF;
  const isPlain = other.kind === 'literal' || other.kind === 'input' || other.kind === 'field';
  return isToday && isPlain
    ? use(body, 'todayBeside', 'question', body.emit(body, other))
    : body.emit(body, node);
}

export function emitTally(body: Body, node: NodeOf<'tally'>): string {
  if (node.counting) return emitCounting(body, node, node.counting);
  const { list, need } = node;
  const wanted = emitNeed(body, need);
  if (list.kind === 'list')
    return use(body, 'tally', array(list.items.map((item) => body.emit(body, item))), wanted);
  // What does not apply is among the answers of items that are not known of only where an item can come to it.
  const further = mayNotApply(body.emission.program, list) ? 'ANY_ANSWER' : 'UNKNOWN';
  return use(body, 'tallyList', body.emit(body, list), wanted, constant(body, further));
}

function emitCounting(
  body: Body,
  { list, need }: NodeOf<'tally'>,
  { items, together }: NonNullable<NodeOf<'tally'>['counting']>,
): string {
  if (list.kind !== 'list')
    throw new InternalError('what is counted once is one of some conditions written out');
  const conditions = list.items.map((item) => thunk(body.emit(elsewhere(body), item)));
  return use(
    body,
    'tallyOnce',
    'question',
    body.emit(body, items),
    String(together),
    inView(body, array(conditions)),
    emitNeed(body, need),
  );
}

function emitNeed(body: Body, need: CoreNeed): string {
  if (need.kind === 'every') return constant(body, 'EVERY');
  if (isNumber(need.least, 1) && !need.most) return constant(body, 'AT_LEAST_ONE');
  if (!need.least && isNumber(need.most, 0)) return constant(body, 'NONE');
  const bound = (node: Core | undefined): string => (node ? body.emit(body, node) : 'null');
  return object(['kind: "count"', `least: ${bound(need.least)}`, `most: ${bound(need.most)}`]);
}

function isNumber(node: Core | undefined, value: number): boolean {
  return node?.kind === 'literal' && node.value === value;
}

const CHOOSERS: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'chooseVerdict',
  number: 'chooseNumber',
  symbol: 'chooseSymbol',
  span: 'chooseSpan',
};

export function emitChoose(body: Body, { gives, cases, otherwise, complete }: NodeOf<'choose'>): string {
  const pairs = cases.map(({ when, value }) =>
    array([thunk(body.emit(body, when)), thunk(body.emit(body, value))]),
  );
  const none = complete ? literal('complete') : 'null';
  const last = otherwise ? thunk(body.emit(body, otherwise)) : none;
  return use(body, CHOOSERS[gives], array(pairs), last);
}
