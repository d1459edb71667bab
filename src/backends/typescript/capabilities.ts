// What the TypeScript backend can do: a kind of node that it could not do would be refused at its place in the rules.

import type { CoreKind } from '../../ir/core.ts';

export const CAPABILITIES: { readonly [K in CoreKind]: 'done' | 'refused' } = {
  literal: 'done',
  input: 'done',
  field: 'done',
  ref: 'done',
  known: 'done',
  list: 'done',
  select: 'done',
  each: 'done',
  fold: 'done',
  window: 'done',
  cut: 'done',
  lookup: 'done',
  arith: 'done',
  'unit-span': 'done',
  compare: 'done',
  tally: 'done',
};
