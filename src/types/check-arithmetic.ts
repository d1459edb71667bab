// Figures worked out: sums, products, percentages, and figures rounded.

import type * as ast from '../syntax/ast.ts';
import { type Checker, combine, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import {
  isQuantity,
  MONEY,
  PERCENT,
  productType,
  quotientType,
  sumType,
  type Type,
  typeText,
} from './type.ts';

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
  if (checked.type.kind === 'error') return checked;
  if (['number', 'count'].includes(checked.type.kind)) return { ...checked, type: PERCENT };
  return report(checker, 'types/as-percent', node.span, { found: typeText(checked.type) });
}

export function checkRounded(checker: Checker, node: ast.Rounded, scope: Scope): Checked {
  const checked = checker.check(node.value, scope);
  if (checked.type.kind === 'error') return checked;
  if (isQuantity(checked.type)) return checkGrain(checker, node.rounding.grain, checked, scope);
  return report(checker, 'types/not-a-number', node.value.span, { found: typeText(checked.type) });
}

/** A penny is of money; so many decimal places are of any figure. */
export function checkGrain(checker: Checker, grain: ast.Grain, checked: Checked, scope: Scope): Checked {
  if ((grain.kind === 'penny' || grain.kind === 'pound') && checked.type.kind !== MONEY.kind)
    return report(checker, 'types/grain', grain.span, { found: typeText(checked.type) });
  if (grain.kind !== 'places') return checked;
  checker.check(grain.number, scope);
  if (placesOf(grain) !== undefined) return checked;
  return report(checker, 'types/places', grain.span, {});
}

const MOST_PLACES = 12;

/** How many decimal places a grain is; of a percentage they are those of the figure as it is shown. */
export function placesOf(grain: ast.Grain): number | undefined {
  switch (grain.kind) {
    case 'penny':
      return 2;
    case 'pound':
    case 'whole':
      return 0;
    case 'places': {
      const { number } = grain;
      const value = number.kind === 'literal' && number.value.kind === 'number' ? number.value.number : -1;
      return typeof value === 'number' && value >= 0 && value <= MOST_PLACES ? value : undefined;
    }
  }
}
