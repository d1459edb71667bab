// What the TypeScript backend can do: a kind of node that it could not do would be refused at its place in the rules.

import type { CoreKind } from '../../ir/core.ts';

export const CAPABILITIES: { readonly [K in CoreKind]: 'done' | 'refused' } = {
  literal: 'done',
  input: 'done',
  field: 'done',
  ref: 'done',
  lookup: 'done',
  known: 'done',
  list: 'done',
  select: 'done',
  each: 'done',
  fold: 'done',
  previous: 'done',
  window: 'done',
  periods: 'done',
  days: 'done',
  cut: 'done',
  covers: 'done',
  shift: 'done',
  arith: 'done',
  'unit-span': 'done',
  round: 'done',
  share: 'done',
  compare: 'done',
  tally: 'done',
  choose: 'done',
};
