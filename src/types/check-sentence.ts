// Sentences about each of a list: `any child has …`, `no child newly meets …`, `any referral followed by …`, `the latest of …`.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkCounted, checkTallied } from './check-counted.ts';
import { checkDate } from './check-date.ts';
import { checkItems } from './check-noun.ts';
import { checkLength, checkStretch } from './check-stretch.ts';
import { misplaced } from './check-window.ts';
import { type Checker, checkOwesNothing, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { YES_NO } from './type.ts';

export function checkQuantified(checker: Checker, node: ast.Quantified, scope: Scope): Checked {
  const items = checkItems(checker, { key: node, noun: node.noun, whoIs: node.whoIs }, scope);
  if (!items) return FAILED;
  return combine(YES_NO, [items.checked, checkCondition(checker, node.body, items.inner)]);
}

/** The condition is judged on both days as it stands. */
export function checkNewly(checker: Checker, node: ast.Newly, scope: Scope): Checked {
  const items = checkItems(checker, { key: node, noun: node.noun, whoIs: node.whoIs }, scope);
  if (!items) return FAILED;
  const condition = checkCondition(checker, node.condition, items.inner);
  const since = checkDate(checker, node.since, scope);
  const settled = checkOwesNothing(checker, condition, node.condition.span);
  return combine(YES_NO, [items.checked, { ...settled, window: undefined }, since]);
}

/** Every event up to the date of the question is asked about, unless brackets and a window say otherwise. */
export function checkFollowedBy(checker: Checker, node: ast.FollowedBy, scope: Scope): Checked {
  const items = checkItems(checker, { key: node, noun: node.noun, whoIs: node.whoIs }, scope);
  if (!items) return FAILED;
  const { element } = checker.nouns.get(node) ?? {};
  if (element && element.form === 'record')
    return report(checker, 'types/no-date-to-follow', node.noun.span, { name: node.noun.text });
  checkLength(checker, node.number, false, items.inner);
  const { by } = node;
  const counted =
    by.kind === 'counted'
      ? checkCounted(checker, by, items.inner, undefined)
      : checkTallied(checker, by, items.inner);
  if (counted.type.kind === 'error') return FAILED;
  const wrong = misplaced(checker, counted, by);
  if (wrong) return wrong;
  return combine(YES_NO, [{ ...items.checked, owed: [], mayTakeWindow: true }]);
}

export function checkOfLatest(checker: Checker, node: ast.OfLatest, scope: Scope): Checked {
  const items = checkItems(checker, { key: node, ...node }, scope);
  if (!items) return FAILED;
  const element = checker.nouns.get(node)?.element;
  if (element?.form === 'record')
    return report(checker, 'types/no-date-to-follow', node.noun.span, { name: node.noun.text });
  const body = checkCondition(checker, node.body, items.inner);
  const around = node.window ? [checkAround(checker, node.window, scope)] : [];
  return combine(YES_NO, [{ ...items.checked, owed: [] }, body, ...around]);
}

function checkAround(checker: Checker, window: ast.WindowText, scope: Scope): Checked {
  if (window.kind === 'in' && !window.by) return checkStretch(checker, window.stretch, scope);
  return report(checker, 'types/window-of-latest', window.span, {});
}
