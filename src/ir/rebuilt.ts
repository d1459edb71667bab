// A core node with other parts in the place of its own; what has none of them stays the same node.

import type { Core, CoreKind, CoreNeed } from './core.ts';

type Change = (node: Core) => Core;

/** The parts of each kind of node put in their places again, so that no change of the core can forget one. */
const REBUILT: {
  readonly [K in CoreKind]: (node: Extract<Core, { kind: K }>, change: Change) => Core;
} = {
  literal: (node) => node,
  input: (node) => node,
  field: (node, change) => ({ ...node, of: change(node.of) }),
  ref: (node, change) => ({ ...node, of: maybe(node.of, change), window: maybe(node.window, change) }),
  lookup: (node, change) => ({ ...node, by: node.by.map(change) }),
  known: (node, change) => ({ ...node, of: change(node.of) }),
  list: (node, change) => ({ ...node, items: node.items.map(change) }),
  select: (node, change) => ({ ...node, list: change(node.list), where: change(node.where) }),
  each: (node, change) => ({ ...node, list: change(node.list), value: change(node.value) }),
  fold: (node, change) => ({ ...node, list: change(node.list) }),
  previous: (node, change) => ({ ...node, of: change(node.of) }),
  window: (node, change) => ({ ...node, from: change(node.from), to: change(node.to) }),
  periods: (node, change) => ({ ...node, at: change(node.at) }),
  days: (node, change) => ({ ...node, window: change(node.window), value: change(node.value) }),
  cut: (node, change) => ({ ...node, list: change(node.list), window: change(node.window) }),
  covers: (node, change) => ({ ...node, list: change(node.list), window: change(node.window) }),
  shift: (node, change) => ({ ...node, to: change(node.to), value: change(node.value) }),
  arith: (node, change) => ({ ...node, left: change(node.left), right: change(node.right) }),
  'unit-span': (node, change) => ({ ...node, from: change(node.from), to: change(node.to) }),
  round: (node, change) => ({ ...node, value: change(node.value) }),
  share: (node, change) => ({ ...node, total: change(node.total), weights: node.weights.map(change) }),
  compare: (node, change) => ({ ...node, left: change(node.left), right: change(node.right) }),
  tally: (node, change) => ({
    ...node,
    list: change(node.list),
    need: needRebuilt(node.need, change),
    counting: node.counting && { ...node.counting, items: change(node.counting.items) },
  }),
  choose: (node, change) => ({
    ...node,
    cases: node.cases.map(({ when, value }) => ({ when: change(when), value: change(value) })),
    otherwise: maybe(node.otherwise, change),
  }),
};

/** A node with some of the nodes in it replaced. */
export function replaced(node: Core, by: ReadonlyMap<Core, Core>): Core {
  const found = by.get(node);
  if (found) return found;
  let isSame = true;
  const rebuilt = (REBUILT[node.kind] as (node: Core, change: Change) => Core)(node, (part) => {
    const other = replaced(part, by);
    isSame &&= other === part;
    return other;
  });
  return isSame ? node : rebuilt;
}

function maybe(node: Core | undefined, change: Change): Core | undefined {
  return node && change(node);
}

function needRebuilt(need: CoreNeed, change: Change): CoreNeed {
  if (need.kind === 'every') return need;
  return { ...need, least: maybe(need.least, change), most: maybe(need.most, change) };
}
