// Whether a node can come to "does not apply" for some facts: only then is that among its possible answers.
//
// It may say yes of what never does, and never no of what can. What a `select` or an `each` goes through are records and
// windows, which always apply, and what does not apply is left out of a window; so neither inputs nor windows matter.

import { InternalError } from '../text/internal-error.ts';
import { NA } from '../values/index.ts';
import type { Core, CoreKind, Literal } from './core.ts';
import type { CoreProgram } from './program.ts';

/** Of a list: whether one of its items can. */
export function mayNotApply(program: CoreProgram, node: Core): boolean {
  const known = knownOf(program);
  const before = known.get(node);
  if (before !== undefined) return before;
  // What rests on itself, one record earlier, is taken to be able to while it is being found out.
  known.set(node, true);
  const found = (KINDS[node.kind] as (node: Core, can: Can) => boolean)(node, canIn(program));
  known.set(node, found);
  return found;
}

const KNOWN = new WeakMap<CoreProgram, WeakMap<Core, boolean>>();

function knownOf(program: CoreProgram): WeakMap<Core, boolean> {
  const known = KNOWN.get(program) ?? new WeakMap<Core, boolean>();
  KNOWN.set(program, known);
  return known;
}

interface Can {
  (node: Core): boolean;
  readonly rule: (id: string) => boolean;
}

function canIn(program: CoreProgram): Can {
  const can = (node: Core): boolean => mayNotApply(program, node);
  const rule = (id: string): boolean => {
    const found = program.rules.get(id);
    if (!found) throw new InternalError(`in the core there is a rule ‘${id}’`);
    return can(found.body);
  };
  return Object.assign(can, { rule });
}

const KINDS: { readonly [K in CoreKind]: (node: Extract<Core, { kind: K }>, can: Can) => boolean } = {
  literal: literalMayNotApply,
  input: () => false,
  field: () => false,
  ref: (node, can) => can.rule(node.rule),
  // Between two periods there may be days of none.
  lookup: (node, can) => node.in.kind === 'period' || node.by.some(can),
  known: () => false,
  list: (node, can) => node.items.some(can),
  select: (node, can) => can(node.list),
  each: (node, can) => can(node.value),
  fold: foldMayNotApply,
  previous: () => false,
  window: (node, can) => can(node.from) || can(node.to),
  periods: () => false,
  days: (node, can) => can(node.value),
  cut: (node, can) => can(node.list),
  // A window that ends before it starts has no day that could be covered.
  covers: () => true,
  shift: (node, can) => can(node.to) || can(node.value),
  arith: (node, can) =>
    can(node.left) || can(node.right) || (node.op === '/' && !isNumberButZero(node.right)),
  'unit-span': (node, can) => can(node.from) || can(node.to),
  round: (node, can) => can(node.value),
  // By weights of nothing there is nothing to go.
  share: () => true,
  compare: (node, can) => can(node.left) || can(node.right),
  tally: tallyMayNotApply,
  choose: (node, can) =>
    (node.otherwise ? can(node.otherwise) : !node.complete) || node.cases.some(({ value }) => can(value)),
};

function literalMayNotApply({ value }: Literal): boolean {
  return typeof value === 'object' && 'verdict' in value && (value.verdict & NA) !== 0;
}

function isNumberButZero(node: Core): boolean {
  return node.kind === 'literal' && typeof node.value !== 'string' && node.value !== 0;
}

/** The least and the greatest of some figures that are written out are those of the ones that apply. */
function foldMayNotApply({ op, list }: Extract<Core, { kind: 'fold' }>, can: Can): boolean {
  if (op === 'count' || op === 'distinct') return false;
  if (op === 'sum') return can(list);
  return list.kind !== 'list' || (op !== 'least' && op !== 'greatest') || list.items.every(can);
}

/** It does not apply when nothing is left that does: `every` of no items, and otherwise only of items that do not. */
function tallyMayNotApply({ list, need }: Extract<Core, { kind: 'tally' }>, can: Can): boolean {
  const isWritten = list.kind === 'list';
  if (need.kind === 'every') return !isWritten || list.items.every(can);
  const bounds = [need.least, need.most].some((bound) => bound !== undefined && can(bound));
  return bounds || (isWritten ? list.items.length > 0 && list.items.every(can) : can(list));
}
