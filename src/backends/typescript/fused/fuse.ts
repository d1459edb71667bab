// The core -> fused code: a rule with all that it rests on as one piece of straight code over plain numbers, with one loop for each
// list. It gives what the interpreter gives; of what it cannot do, it says so beforehand (`Unfused`).

import { AS_OF, type Core, type CoreKind, childrenOf, OWED_WINDOW, SELF } from '../../../ir/core.ts';
import { ruleCalled } from '../../../ir/plan-rules.ts';
import type { CoreProgram } from '../../../ir/program.ts';
import { isDateInput } from '../body.ts';
import { FAR, NONE } from './days.ts';
import { fuseCompare } from './fuse-compare.ts';
import { fuseArith, fuseField, fuseFold, fuseLiteral, fuseUnitSpan } from './fuse-figure.ts';
import { fuseCut, fuseEach, fuseSelect } from './fuse-list.ts';
import { fuseOnQuestion } from './fuse-question.ts';
import { fuseChoose, fuseKnown, fuseTally } from './fuse-verdict.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedRecord } from './value.ts';

export function fuse(fusing: Fusing, node: Core): Fused {
  if (!isConstant(node) && restsOnQuestion(fusing.program, node)) {
    const found = fuseOnQuestion(fusing, node);
    if (found) return found;
  }
  return (KINDS[node.kind] as (fusing: Fusing, node: Core) => Fused)(fusing, node);
}

const KINDS: { readonly [K in CoreKind]?: (fusing: Fusing, node: Extract<Core, { kind: K }>) => Fused } & {
  readonly [K in CoreKind]: (fusing: Fusing, node: Extract<Core, { kind: K }>) => Fused;
} = {
  literal: fuseLiteral,
  input: ({ names }, { name }) => names.get(name) ?? unfused(),
  field: fuseField,
  ref: fuseRef,
  lookup: unfused,
  known: fuseKnown,
  list: unfused,
  select: fuseSelect,
  each: fuseEach,
  fold: fuseFold,
  previous: unfused,
  window: fuseWindow,
  periods: unfused,
  days: unfused,
  cut: fuseCut,
  covers: unfused,
  shift: unfused,
  arith: fuseArith,
  'unit-span': fuseUnitSpan,
  round: unfused,
  share: unfused,
  compare: fuseCompare,
  tally: fuseTally,
  choose: fuseChoose,
};

function unfused(): never {
  throw new Unfused('no fused code does this');
}

/** A rule of a record stands where it is asked; what is the same there is worked out once. */
function fuseRef(fusing: Fusing, { rule: id, of, window, under }: Extract<Core, { kind: 'ref' }>): Fused {
  if (under !== undefined || of === undefined) throw new Unfused('another plan, or the rules alone');
  const self = fuse(fusing, of);
  if (self.kind !== 'record') throw new Unfused('a rule is asked of a record');
  const owed = window && fuse(fusing, window);
  const called =
    owed === undefined && self.table === '' && self.prefix === '' ? fusing.called(id) : undefined;
  return called ?? fuseRule(fusing, id, self, owed);
}

export function fuseRule(fusing: Fusing, id: string, self: FusedRecord, owed?: Fused): Fused {
  const { body } = ruleCalled(fusing.program, id);
  const names = new Map<string, Fused>([[SELF, self], ...(owed ? [[OWED_WINDOW, owed] as const] : [])]);
  return fuse({ ...fusing, names }, body);
}

function fuseWindow(fusing: Fusing, { from, to, ahead }: Extract<Core, { kind: 'window' }>): Fused {
  const [first, last] = [endIn(fuse(fusing, from)), endIn(fuse(fusing, to))];
  if (first.kind !== 'day' || last.kind !== 'day') throw new Unfused('a window has days');
  const place = first.block.depth > last.block.depth ? first : last;
  return {
    kind: 'window',
    from: first,
    to: last,
    isAhead: ahead,
    block: place.block,
    isAfter: place.isAfter,
  };
}

/** A day that stands in the rules is a number there; a window without a first or last day has the beginning or the end of time. */
function endIn(value: Fused): Fused {
  if (value.kind !== 'number' || typeof value.constant !== 'number') return value;
  const { constant, block, isAfter } = value;
  const code = constant === -Infinity ? NONE : constant === Infinity ? FAR : String(constant);
  return { kind: 'day', lo: code, hi: code, block, isAfter };
}

/** Whether it stands in the rules as a number, or as some that are joined. */
function isConstant(node: Core): boolean {
  return node.kind === 'literal' || (node.kind === 'arith' && childrenOf(node).every(isConstant));
}

/** Whether it comes to the same for all facts. */
function restsOnQuestion(program: CoreProgram, node: Core): boolean {
  if (node.kind === 'input') return node.name === AS_OF || isDateInput(node.name);
  if (node.kind === 'field') return false;
  if (
    node.kind === 'ref' &&
    (node.of !== undefined || !restsOnQuestion(program, ruleCalled(program, node.rule).body))
  )
    return false;
  return childrenOf(node).every((child) => restsOnQuestion(program, child));
}
