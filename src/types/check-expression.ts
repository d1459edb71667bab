// What each condition and value is, whether its parts fit together, and whether a window is still owed: each by the step
// of its construct.

import type * as ast from '../syntax/ast.ts';
import { assertNever } from '../text/internal-error.ts';
import { checkArithmetic, checkAsPercent, checkUnitSpan } from './check-arithmetic.ts';
import { checkComparison } from './check-comparison.ts';
import { checkCondition } from './check-condition.ts';
import { checkCounted, checkExistence, checkTallied } from './check-counted.ts';
import { checkFold } from './check-fold.ts';
import { checkPath } from './check-path.ts';
import { checkQuantified } from './check-quantified.ts';
import { checkWindowed } from './check-window.ts';
import { type Checker, combine, FAILED, plain } from './checker.ts';
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
      return plain(literalType(node.value));
    case 'path':
      return checkPath(checker, node, scope);
    case 'bracketed':
      return checkExpression(checker, node.inner, scope);
    case 'arithmetic':
      return checkArithmetic(checker, node, scope);
    case 'as-percent':
      return checkAsPercent(checker, node, scope);
    case 'fold':
      return checkFold(checker, node, scope);
    case 'unit-span':
      return checkUnitSpan(checker, node, scope);
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
    case 'existence':
      return checkExistence(checker, node, scope);
    case 'not':
      return checkCondition(checker, node.value, scope);
    case 'connected':
      return combine(
        YES_NO,
        node.parts.map((part) => checkCondition(checker, part, scope)),
      );
    default:
      return assertNever(node);
  }
}

function literalType(value: ast.LiteralValue): Type {
  switch (value.kind) {
    case 'number':
      return Number.isInteger(value.number) && (value.number as number) >= 0 ? COUNT : NUMBER;
    case 'duration':
      return { kind: 'duration', unit: value.unit };
    default:
      return { kind: value.kind };
  }
}
