// What each condition and value is, whether its parts fit together, and whether a window is still owed: each by the step
// of its construct.

import type * as ast from '../syntax/ast.ts';
import { assertNever } from '../text/internal-error.ts';
import { checkArithmetic, checkAsPercent, checkRounded } from './check-arithmetic.ts';
import { checkComparison } from './check-comparison.ts';
import { checkCondition } from './check-condition.ts';
import { checkConnected } from './check-connected.ts';
import { checkCounted, checkExistence, checkNumberOf, checkTallied } from './check-counted.ts';
import { checkEdge, checkMoved, checkUnitSpan } from './check-date.ts';
import { checkDated } from './check-dated.ts';
import { checkFold } from './check-fold.ts';
import { checkOfProblems } from './check-of-problems.ts';
import { checkPath } from './check-path.ts';
import { checkPicked } from './check-picked.ts';
import { checkFollowedBy, checkNewly, checkOfLatest, checkQuantified } from './check-sentence.ts';
import { checkShifted } from './check-shift.ts';
import { checkWindowed } from './check-window.ts';
import { type Checker, FAILED, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { COUNT, NUMBER, type Type, YES_NO } from './type.ts';

export function checkExpression(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checkKind(checker, node, scope);
  checker.types.set(node, checked.type);
  return checked;
}

function checkKind(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  switch (node.kind) {
    case 'missing':
      return FAILED;
    case 'literal':
      return checkLiteral(checker, node);
    case 'path':
      return checkPath(checker, node, scope);
    case 'bracketed':
      return checkExpression(checker, node.inner, scope);
    case 'arithmetic':
      return checkArithmetic(checker, node, scope);
    case 'as-percent':
      return checkAsPercent(checker, node, scope);
    case 'rounded':
      return checkRounded(checker, node, scope);
    case 'moved':
      return checkMoved(checker, node, scope);
    case 'edge':
      return checkEdge(checker, node, scope);
    case 'fold':
      return checkFold(checker, node, scope);
    case 'number-of':
      return checkNumberOf(checker, node, scope);
    case 'unit-span':
      return checkUnitSpan(checker, node, scope);
    case 'picked':
      return checkPicked(checker, node, scope);
    case 'counted':
      return checkCounted(checker, node, scope, undefined);
    case 'tallied':
      return checkTallied(checker, node, scope);
    case 'comparison':
      return checkComparison(checker, node, scope);
    case 'windowed':
      return checkWindowed(checker, node, scope);
    case 'quantified':
      return checkQuantified(checker, node, scope);
    case 'newly':
      return checkNewly(checker, node, scope);
    case 'followed-by':
      return checkFollowedBy(checker, node, scope);
    case 'of-latest':
      return checkOfLatest(checker, node, scope);
    case 'of-problems':
      return checkOfProblems(checker, node, scope);
    case 'existence':
      return checkExistence(checker, node, scope);
    case 'shifted':
      return checkShifted(checker, node, scope);
    case 'dated':
      return checkDated(checker, node, scope);
    case 'judgement':
      return plain(YES_NO);
    case 'not':
      return checkCondition(checker, node.value, scope);
    case 'connected':
      return checkConnected(checker, node, scope);
    default:
      return assertNever(node);
  }
}

function checkLiteral(checker: Checker, { value, span }: ast.Literal): Checked {
  switch (value.kind) {
    case 'number':
      return plain(isCount(value.number) ? COUNT : NUMBER);
    case 'duration':
      return plain({ kind: 'duration', unit: value.unit });
    case 'money':
      return plain({ kind: 'money', per: value.per });
    case 'month':
      return report(checker, 'types/month', span, {});
    default:
      return plain({ kind: value.kind } as Type);
  }
}

function isCount(number: Extract<ast.LiteralValue, { kind: 'number' }>['number']): boolean {
  return typeof number === 'number' && Number.isInteger(number) && number >= 0;
}
