// Figures worked out: sums, products, percentages and the time between two dates.

import type * as ast from '../syntax/ast.ts';
import { type Checker, combine, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { ERROR, PERCENT, productType, quotientType, sumType, type Type, typeText } from './type.ts';

export function checkArithmetic(checker: Checker, node: ast.Arithmetic, scope: Scope): Checked {
  const left = checker.check(node.left, scope);
  const right = checker.check(node.right, scope);
  const type = arithmeticType(node.op, left.type, right.type);
  if (type) return combine(type, [left, right]);
  const holes = { op: node.op, left: typeText(left.type), right: typeText(right.type) };
  return report(checker, 'types/arithmetic', node.span, holes);
}

function arithmeticType(op: ast.Arithmetic['op'], left: Type, right: Type): Type | undefined {
  if (op === '+' || op === '-') return sumType(op, left, right);
  return op === '*' ? productType(left, right) : quotientType(left, right);
}

export function checkAsPercent(checker: Checker, node: ast.AsPercent, scope: Scope): Checked {
  const checked = checker.check(node.value, scope);
  if (['number', 'count', 'error'].includes(checked.type.kind)) return { ...checked, type: PERCENT };
  return report(checker, 'types/as-percent', node.span, { found: typeText(checked.type) });
}

export function checkUnitSpan(checker: Checker, node: ast.UnitSpan, scope: Scope): Checked {
  const ends = [node.from, node.to].map((end) => {
    const checked = checker.check(end, scope);
    if (checked.type.kind === 'date' || checked.type.kind === 'error') return checked;
    return report(checker, 'types/not-a-date', end.span, { found: typeText(checked.type) });
  });
  const failed = ends.some((end) => end.type.kind === 'error');
  return combine(failed ? ERROR : { kind: 'duration', unit: node.unit }, ends);
}
