// What a noun speaks of: whether its list owes a window, and the group that picks from it.

import type * as ast from '../syntax/ast.ts';
import { checkRule } from './check-rule.ts';
import { isDatedList } from './check-window.ts';
import { type Checker, plain } from './checker.ts';
import type { Checked, NounResolution } from './resolution.ts';
import { YES_NO } from './type.ts';

export function checkNoun(checker: Checker, { list, group }: NounResolution, noun: ast.Name): Checked {
  const owes = isDatedList(list);
  const membership = group ? checkRule(checker, group, noun.span) : plain(YES_NO);
  return { type: YES_NO, owes: owes || membership.owes, window: undefined };
}
