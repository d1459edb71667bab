// `any child has …`: whether what is asked of each item is a condition.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkNoun } from './check-noun.ts';
import { type Checker, combine, FAILED } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { resolveNoun } from './resolve-noun.ts';
import { enterItems } from './scope.ts';
import { YES_NO } from './type.ts';

export function checkQuantified(checker: Checker, node: ast.Quantified, scope: Scope): Checked {
  const resolved = resolveNoun(checker, node.noun, scope);
  if (!resolved) return FAILED;
  checker.nouns.set(node, resolved);
  const inner = enterItems(scope, resolved);
  const whoIs = node.whoIs ? [checkCondition(checker, node.whoIs, inner)] : [];
  const body = checkCondition(checker, node.body, inner);
  return combine(YES_NO, [checkNoun(checker, resolved, node.noun), ...whoIs, body]);
}
