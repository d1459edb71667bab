// A core node -> the ways in which it could have been written with one small slip.

import type { Core, CoreKind } from '../ir/core.ts';
import {
  arithMutations,
  compareMutations,
  foldMutations,
  literalMutations,
  roundMutations,
  shareMutations,
} from './mutate-figures.ts';
import { lookupMutations, periodsMutations, shiftMutations, windowMutations } from './mutate-time.ts';
import { chooseMutations, selectMutations, tallyMutations } from './mutate-verdicts.ts';
import type { Mutation, MutationContext } from './mutation.ts';

const none = (): readonly Mutation[] => [];

/** Nodes that only lead to others have no slip of their own. */
const KINDS: {
  readonly [K in CoreKind]: (
    node: Extract<Core, { kind: K }>,
    context: MutationContext,
  ) => readonly Mutation[];
} = {
  literal: literalMutations,
  input: none,
  field: none,
  ref: none,
  lookup: lookupMutations,
  known: none,
  list: none,
  select: selectMutations,
  each: none,
  fold: foldMutations,
  previous: none,
  window: windowMutations,
  periods: periodsMutations,
  days: none,
  cut: none,
  covers: none,
  shift: shiftMutations,
  arith: arithMutations,
  'unit-span': none,
  round: roundMutations,
  share: shareMutations,
  compare: compareMutations,
  tally: tallyMutations,
  choose: chooseMutations,
};

export function mutationsOf(node: Core, context: MutationContext): readonly Mutation[] {
  return (KINDS[node.kind] as (node: Core, context: MutationContext) => readonly Mutation[])(node, context);
}
