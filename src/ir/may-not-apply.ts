// Whether a node can come to "does not apply" for some facts: only then is that among its possible answers.
//
// It may say yes of what never does, and never no of what can. What a `select` or an `each` goes through are records,
// which always apply, and what does not apply is left out of a window; so neither inputs nor windows matter.

import { InternalError } from '../text/internal-error.ts';
import type { Core, CoreKind, CoreProgram } from './core.ts';

/** Of a list: whether one of its items can. */
export function mayNotApply(program: CoreProgram, node: Core): boolean {
  const known = knownOf(program);
  const found =
    known.get(node) ?? (KINDS[node.kind] as (node: Core, can: Can) => boolean)(node, canIn(program));
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
  literal: () => false,
  input: () => false,
  field: () => false,
  known: () => false,
  ref: (node, can) => can.rule(node.rule),
  list: (node, can) => node.items.some(can),
  select: (node, can) => can(node.list),
  each: (node, can) => can(node.value),
  fold: (node, can) => node.op === 'sum' && can(node.list),
  window: (node, can) => can(node.from) || can(node.to),
  cut: (node, can) => can(node.list),
  lookup: (node, can) => can(node.at),
  arith: (node, can) =>
    can(node.left) || can(node.right) || (node.op === '/' && !isNumberButZero(node.right)),
  'unit-span': (node, can) => can(node.from) || can(node.to),
  compare: (node, can) => node.unit !== 'symbol' && (can(node.left) || can(node.right)),
  tally: tallyMayNotApply,
};

function isNumberButZero(node: Core): boolean {
  return node.kind === 'literal' && typeof node.value !== 'string' && node.value !== 0;
}

/** It does not apply when nothing is left that does: `every` of no items, and otherwise only of items that do not. */
function tallyMayNotApply({ list, need }: Extract<Core, { kind: 'tally' }>, can: Can): boolean {
  const isWritten = list.kind === 'list';
  if (need.kind === 'every') return !isWritten || list.items.every(can);
  const bounds = [need.least, need.most].some((bound) => bound !== undefined && can(bound));
  return bounds || (isWritten ? list.items.length > 0 && list.items.every(can) : can(list));
}
