// `… as at claim`, `… as known on 1 March 2015`: what is asked of another day.

import type * as ast from '../syntax/ast.ts';
import { checkDate } from './check-date.ts';
import { type Checker, checkOwesNothing, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { typeText } from './type.ts';

export function checkShifted(checker: Checker, node: ast.Shifted, scope: Scope): Checked {
  const value = checker.check(node.value, scope);
  const date = checkDate(checker, node.shift.date, scope);
  if (value.type.kind === 'error' || date.type.kind === 'error') return FAILED;
  if (['list', 'record', 'values', 'conditions', 'references', 'keyed'].includes(value.type.kind))
    return report(checker, 'types/not-a-figure', node.value.span, { found: typeText(value.type) });
  const settled = checkOwesNothing(checker, value, node.value.span);
  return { ...combine(settled.type, [settled, date]), window: undefined };
}
