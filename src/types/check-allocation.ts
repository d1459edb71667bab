// Allocations: what is shared, and in proportion to what.

import type { AllocationSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkGrain } from './check-arithmetic.ts';
import { type Checker, checkOwesNothing, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { scopeOfKeys } from './scope.ts';
import { COUNT, isQuantity, typeText } from './type.ts';

/** The part of the key in hand. */
export function checkAllocation(checker: Checker, { node, keys }: AllocationSymbol): Checked {
  const total = checkFigure(checker, node.total, scopeOfKeys([]));
  const weight = checkFigure(checker, node.weight, scopeOfKeys(keys));
  if (total.type.kind === 'error' || weight.type.kind === 'error' || keys.length === 0) return FAILED;
  const whole = checkGrain(checker, node.grain, total, scopeOfKeys([]));
  const isWhole = whole.type.kind === 'number' && node.grain.kind === 'whole';
  return { ...whole, type: isWhole ? COUNT : whole.type };
}

function checkFigure(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checkOwesNothing(checker, checker.check(node, scope), node.span);
  if (checked.type.kind === 'error' || isQuantity(checked.type)) return checked;
  return report(checker, 'types/not-a-number', node.span, { found: typeText(checked.type) });
}
