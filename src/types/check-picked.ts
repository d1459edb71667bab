// Lists that are picked from before a window covers them: that it is a list called by one name, and what holds of each item.

import type * as ast from '../syntax/ast.ts';
import { checkItems } from './check-noun.ts';
import { type Checker, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { typeText } from './type.ts';

export function checkPicked(checker: Checker, node: ast.Picked, scope: Scope): Checked {
  const { list, where } = node;
  const whole = checker.check(list, scope);
  if (whole.type.kind === 'error') return FAILED;
  const noun = listName(list);
  if (whole.type.kind !== 'list' || !noun)
    return report(checker, 'types/nothing-to-pick', list.span, { found: typeText(whole.type) });
  const items = checkItems(checker, { key: node, noun, where }, scope);
  return items ? { ...items.checked, type: whole.type } : FAILED;
}

/** A list within another belongs to several records, each with its own days to cover. */
function listName(list: ast.Expression): ast.Name | undefined {
  if (list.kind !== 'path' || list.names.length > 1 || list.owner) return undefined;
  return list.names[0];
}
