// `has fallen by at least 60% from … to …`: whether the figure is measured in both windows, and by what it falls.

import type * as ast from '../syntax/ast.ts';
import { checkStretch } from './check-stretch.ts';
import { type Checker, combine, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { isComparable, isPlainNumber, isQuantity, type Type, typeText, YES_NO } from './type.ts';

export function checkChangedBy(
  checker: Checker,
  node: ast.Comparison,
  predicate: ast.ChangedBy,
  left: Checked,
  scope: Scope,
): Checked {
  const windows = [predicate.from, predicate.to].map((stretch) => checkStretch(checker, stretch, scope));
  if (!isQuantity(left.type))
    return report(checker, 'types/not-a-number', node.left.span, { found: typeText(left.type) });
  if (left.window) {
    const related = [{ span: left.window.span, label: 'the window inside' }];
    return report(checker, 'types/window-in-window', predicate.span, {}, { related });
  }
  if (left.owed.length === 0) return report(checker, 'types/window-around-nothing', predicate.span, {});
  const by = checker.check(predicate.by, scope);
  if (by.type.kind === 'error') return by;
  const misfit = misfitOf(predicate, left.type, by.type);
  if (misfit) return report(checker, misfit.code, predicate.span, {}, { help: misfit.help });
  return { ...combine(YES_NO, [by, ...windows]), window: predicate };
}

interface Misfit {
  readonly code: 'types/points' | 'types/fall-from-nothing' | 'types/fall-by-what';
  readonly help: string;
}

/** By a percentage of what it was, by percentage points, or by so much of its own kind. */
function misfitOf(predicate: ast.ChangedBy, of: Type, by: Type): Misfit | undefined {
  const { points, whenNone } = predicate;
  if (points) {
    const fits = of.kind === 'percent' && isPlainNumber(by);
    return fits ? undefined : { code: 'types/points', help: 'percentage points are of a percentage' };
  }
  if (by.kind !== 'percent') {
    if (of.kind !== 'percent' && isComparable(of, by)) return undefined;
    const help =
      of.kind === 'percent'
        ? 'write ‘10%’ for a tenth of what it was, or ‘10 percentage points’'
        : `write a percentage of what it was, or ${typeText(of)}`;
    return { code: of.kind === 'percent' ? 'types/points' : 'types/fall-by-what', help };
  }
  if (whenNone !== undefined) return undefined;
  return {
    code: 'types/fall-from-nothing',
    help: 'say it at the end: ‘when there were none before, does not apply’ (or yes, or no)',
  };
}

/** Whether the change is measured as a share of what it was. */
export function isRelative(by: Type): boolean {
  return by.kind === 'percent';
}
