// `every problem met at any time from identification to claim has every outcome met`: that the plan has what it speaks of.

import type * as ast from '../syntax/ast.ts';
import { checkDate } from './check-date.ts';
import { checkStretch } from './check-stretch.ts';
import { type Checker, combine, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { YES_NO } from './type.ts';

export function checkOfProblems(checker: Checker, node: ast.OfProblems, scope: Scope): Checked {
  const { plan } = scope;
  const hasOutcomes = plan && [...plan.parts.values()].some((part) => part.kind === 'outcome');
  if (!plan || plan.problems.size === 0 || !hasOutcomes)
    return report(checker, 'plan/nothing-to-progress', node.span, {});
  const shift = node.met?.shift ? [checkDate(checker, node.met.shift.date, scope)] : [];
  const window = node.met?.window ? [checkWindow(checker, node.met.window, scope)] : [];
  return { ...combine(YES_NO, [plain(YES_NO), ...shift, ...window]), window: undefined };
}

/** A problem is met on a day: it can be asked of any time of a stretch, or of all of it. */
function checkWindow(checker: Checker, window: ast.WindowText, scope: Scope): Checked {
  if (window.kind === 'throughout' || window.kind === 'any-time')
    return checkStretch(checker, window.stretch, scope);
  const help = 'write ‘at any time …’ or ‘throughout …’';
  return report(checker, 'types/window-around-nothing', window.span, {}, { help });
}
