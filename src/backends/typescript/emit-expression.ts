// Core nodes -> expressions over the runtime, each by the step of its kind.

import type { Core, CoreKind } from '../../ir/core.ts';
import type { Body, NodeOf } from './body.ts';
import { emitArith, emitRound, emitShare, emitUnitSpan } from './emit-figure.ts';
import { emitEach, emitFold, emitList, emitPrevious, emitSelect } from './emit-list.ts';
import { emitCovers, emitCut, emitDays, emitPeriods, emitShift, emitWindow } from './emit-time.ts';
import { emitField, emitInput, emitKnown, emitLiteral, emitLookup, emitRef } from './emit-value.ts';
import { emitChoose, emitCompare, emitTally } from './emit-verdict.ts';

export function emitExpression(body: Body, node: Core): string {
  return (EMIT[node.kind] as (body: Body, node: Core) => string)(body, node);
}

const EMIT: { readonly [K in CoreKind]: (body: Body, node: NodeOf<K>) => string } = {
  literal: emitLiteral,
  input: emitInput,
  field: emitField,
  ref: emitRef,
  lookup: emitLookup,
  known: emitKnown,
  list: emitList,
  select: emitSelect,
  each: emitEach,
  fold: emitFold,
  previous: emitPrevious,
  window: emitWindow,
  periods: emitPeriods,
  days: emitDays,
  cut: emitCut,
  covers: emitCovers,
  shift: emitShift,
  arith: emitArith,
  'unit-span': emitUnitSpan,
  round: emitRound,
  share: emitShare,
  compare: emitCompare,
  tally: emitTally,
  choose: emitChoose,
};
