// AST -> core: `has fallen by at least 60% from W to V` sets the figure in V beside what it was in W, as each side of one
// comparison: nothing is divided, so that every figure stays exact.

import type * as ast from '../syntax/ast.ts';
import { isRelative } from '../types/check-changed-by.ts';
import { type CompareOp, NA, NO, UNKNOWN, type Verdict, YES } from '../values/index.ts';
import type { Core } from './core.ts';
import { lowerStretch } from './lower-stretch.ts';
import { typeIn, unitOf } from './lower-type.ts';
import { type Lowering, type LoweringScope, within } from './lowering.ts';
import { choose, compare, literal, verdictLiteral } from './nodes.ts';

export function lowerChangedBy(
  lowering: Lowering,
  node: ast.Comparison,
  predicate: ast.ChangedBy,
  scope: LoweringScope,
): Core {
  const { span: origin } = node;
  const measured = (stretch: ast.Stretch): Core =>
    lowering.lower(node.left, within(scope, lowerStretch(lowering, stretch, scope)));
  const before = measured(predicate.from);
  const after = measured(predicate.to);
  const changed = compare(
    origin,
    opOf(predicate),
    after,
    target(lowering, predicate, before, scope),
    unitOf(typeIn(lowering, node.left)),
  );
  if (predicate.whenNone === undefined) return changed;
  const wasNone = compare(origin, 'equal', before, literal(origin, 0), unitOf(typeIn(lowering, node.left)));
  const value = verdictLiteral(origin, ANSWERS[predicate.whenNone]);
  return choose(origin, 'verdict', [{ when: wasNone, value }], changed);
}

const ANSWERS: { readonly [A in ast.AnswerWord]: Verdict } = {
  yes: YES,
  no: NO,
  unknown: UNKNOWN,
  'does not apply': NA,
};

/** A fall by at least so much ends at most there; a rise at least there. */
function opOf({ direction, word }: ast.ChangedBy): CompareOp {
  const rises: { readonly [W in ast.BoundWord]: CompareOp } = {
    'at least': 'at least',
    'at most': 'at most',
    exactly: 'equal',
    'more than': 'more than',
    'fewer than': 'less than',
    'less than': 'less than',
  };
  const falls: { readonly [W in ast.BoundWord]: CompareOp } = {
    'at least': 'at most',
    'at most': 'at least',
    exactly: 'equal',
    'more than': 'less than',
    'fewer than': 'more than',
    'less than': 'more than',
  };
  return (direction === 'risen' ? rises : falls)[word];
}

/** What the figure would come to if it changed by exactly so much. */
function target(
  lowering: Lowering,
  { by: node, points, direction }: ast.ChangedBy,
  before: Core,
  scope: LoweringScope,
): Core {
  const origin = node.span;
  const op = direction === 'risen' ? '+' : '-';
  const by = lowering.lower(node, scope);
  const join = (left: Core, how: '+' | '-' | '*' | '/', right: Core): Core => ({
    kind: 'arith',
    origin,
    op: how,
    left,
    right,
  });
  if (points) return join(before, op, join(by, '/', literal(origin, 100)));
  if (!isRelative(typeIn(lowering, node))) return join(before, op, by);
  return join(before, '*', join(literal(origin, 1), op, by));
}
