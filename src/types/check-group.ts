// Groups: by a condition of each item, or by memberships on a date.

import type { GroupSymbol } from '../names/symbol.ts';
import { checkWhole } from './check-clauses.ts';
import { owedBy } from './check-path.ts';
import { checkStretch } from './check-stretch.ts';
import { misplaced } from './check-window.ts';
import { type Checker, report } from './checker.ts';
import type { Checked } from './resolution.ts';
import { scopeOf } from './scope.ts';
import { YES_NO } from './type.ts';

export function checkGroup(checker: Checker, { by, of }: GroupSymbol): Checked {
  const scope = scopeOf(of);
  if (by.kind === 'when') return checkWhole(checker, by.when, scope);
  const { window, list } = by;
  if (window.kind !== 'in' || window.by) return report(checker, 'types/window-of-members', window.span, {});
  const within = checkStretch(checker, window.stretch, scope);
  const around: Checked = { type: YES_NO, owed: owedBy(list), window: undefined };
  return misplaced(checker, around, window) ?? { ...within, window: undefined };
}
