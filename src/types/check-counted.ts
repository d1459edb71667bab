// Counts of the items of a noun (`at least 3 fixed exclusions where …`) and of conditions (`at least 2 of problems`).

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkNoun } from './check-noun.ts';
import { type Checker, combine, FAILED, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { resolveAdjective, resolveNoun } from './resolve-noun.ts';
import { enterItems } from './scope.ts';
import { COUNT, ERROR, type Type, typeText, YES_NO } from './type.ts';

export function checkCounted(
  checker: Checker,
  node: ast.Counted,
  scope: Scope,
  whoIs: ast.Expression | undefined,
): Checked {
  const bound = checkBound(checker, node.bound, scope);
  const count = countOf(checker, node, node.noun, node.adjectives, node.where, whoIs, scope, YES_NO);
  return combine(count.type, [bound, count]);
}

export function checkExistence(checker: Checker, node: ast.Existence, scope: Scope): Checked {
  const { counted } = node;
  if (counted.kind === 'counted') return checkCounted(checker, counted, scope, node.whoIs);
  if (node.whoIs) return report(checker, 'types/not-conditions', node.whoIs.span, { found: 'a group' });
  return checkTallied(checker, counted, scope);
}

export function checkTallied(checker: Checker, node: ast.Tallied, scope: Scope): Checked {
  const bound = checkBound(checker, node.bound, scope);
  if (node.of.kind === 'list-of') {
    return combine(YES_NO, [bound, ...node.of.items.map((item) => checkCondition(checker, item, scope))]);
  }
  const of = checker.check(node.of, scope);
  if (of.type.kind === 'conditions' || of.type.kind === 'error')
    return combine(of.type.kind === 'error' ? ERROR : YES_NO, [bound, of]);
  return report(checker, 'types/not-conditions', node.of.span, { found: typeText(of.type) });
}

function checkBound(checker: Checker, bound: ast.Tallied['bound'], scope: Scope): Checked {
  if (bound.kind !== 'bound') return plain(COUNT);
  const number = checker.check(bound.number, scope);
  if (['count', 'number', 'error'].includes(number.type.kind)) return number;
  return report(checker, 'types/not-a-number', bound.number.span, { found: typeText(number.type) });
}

/** A count of the items of a noun that its adjectives, `who is` and `where` leave. */
export function countOf(
  checker: Checker,
  key: object,
  noun: ast.Name,
  adjectives: readonly ast.Name[],
  where: ast.Expression | undefined,
  whoIs: ast.Expression | undefined,
  scope: Scope,
  type: Type,
): Checked {
  const resolved = resolveNoun(checker, noun, scope);
  if (!resolved) return FAILED;
  checker.nouns.set(key, resolved);
  for (const adjective of adjectives) {
    const means = resolveAdjective(checker, adjective, resolved.element);
    if (means) checker.adjectives.set(adjective, means);
  }
  const inner = enterItems(scope, resolved);
  const conditions = [whoIs, where].flatMap((condition) =>
    condition ? [checkCondition(checker, condition, inner)] : [],
  );
  return combine(type, [checkNoun(checker, resolved, noun), ...conditions]);
}
