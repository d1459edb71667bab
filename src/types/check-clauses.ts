// What a block says besides its condition: when it applies, what is assumed, what lasts and what ends.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkDate } from './check-date.ts';
import { checkReachable } from './check-reachable.ts';
import { type Checker, checkOwesNothing, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { type Type, typeText } from './type.ts';

/** A condition that decides by itself: it may owe no window, and no count in it may ask for more than there are. */
export function checkWhole(checker: Checker, condition: ast.Expression, scope: Scope): Checked {
  const checked = checkCondition(checker, condition, scope);
  checkReachable(checker, condition, scope);
  return { ...checkOwesNothing(checker, checked, condition.span), window: undefined };
}

/** `type`: what the block itself gives; only a condition can be assumed, stay or end. */
export function checkClauses(
  checker: Checker,
  clauses: readonly ast.Clause[],
  scope: Scope,
  type: Type,
): void {
  for (const clause of clauses) {
    if (clause.kind === 'cites' || clause.kind === 'evidence') continue;
    if (clause.kind !== 'applies-when' && type.kind !== 'yes-no' && type.kind !== 'error')
      report(checker, 'types/not-a-condition', clause.span, { found: `a clause of ${typeText(type)}` });
    checkClause(checker, clause, scope);
  }
}

function checkClause(
  checker: Checker,
  clause: Exclude<ast.Clause, { kind: 'cites' | 'evidence' }>,
  scope: Scope,
): void {
  switch (clause.kind) {
    case 'applies-when':
    case 'ends-when':
      checkWhole(checker, clause.when, scope);
      return;
    case 'stays':
      checkDate(checker, clause.on, scope);
      return;
    case 'assume':
      if (!clause.because) report(checker, 'plan/assume-without-reason', clause.span, {});
  }
}
