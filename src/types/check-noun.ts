// What a noun speaks of: its list, which may owe a window; the group, the adjectives and the conditions that pick from it; and
// whose lists it goes through.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkDate } from './check-date.ts';
import { owedBy } from './check-path.ts';
import { type Checker, combine, FAILED, plain } from './checker.ts';
import type { Checked, NounResolution, Scope } from './resolution.ts';
import { resolveAdjective, resolveNoun } from './resolve-noun.ts';
import { enterItems } from './scope.ts';
import { YES_NO } from './type.ts';

/** The items of a noun; `key` is what the meaning is noted by. */
export interface Items {
  readonly key: object;
  readonly noun: ast.Name;
  readonly adjectives?: readonly ast.Name[];
  readonly where?: ast.Expression | undefined;
  readonly whoIs?: ast.WhoIs | undefined;
  readonly byAll?: ast.Name | undefined;
  readonly byWho?: ast.WhoIs | undefined;
}

/** What the items owe, and the scope with one of them in hand; nothing where the noun has no meaning. */
export function checkItems(
  checker: Checker,
  { key, noun, adjectives = [], where, whoIs, byAll, byWho }: Items,
  scope: Scope,
): { readonly checked: Checked; readonly inner: Scope } | undefined {
  const around = byAll ? checkOwner(checker, byAll, byWho, scope) : { checked: plain(YES_NO), inner: scope };
  if (!around) return undefined;
  const resolved = resolveNoun(checker, noun, around.inner);
  if (!resolved) return undefined;
  checker.nouns.set(key, resolved);
  for (const adjective of adjectives) {
    const means = resolveAdjective(checker, adjective, resolved.element);
    if (means) checker.adjectives.set(adjective, means);
  }
  const inner = enterItems(around.inner, resolved);
  const conditions = [
    ...(where ? [checkCondition(checker, where, inner)] : []),
    ...(whoIs ? [checkWhoIs(checker, whoIs, inner)] : []),
  ];
  const own = checkNoun(checker, resolved, noun);
  return { checked: combine(YES_NO, [around.checked, own, ...conditions]), inner };
}

/** `by all children`: each of them in turn is in hand. */
function checkOwner(
  checker: Checker,
  byAll: ast.Name,
  byWho: ast.WhoIs | undefined,
  scope: Scope,
): { readonly checked: Checked; readonly inner: Scope } | undefined {
  const resolved = resolveNoun(checker, byAll, scope);
  if (!resolved) return undefined;
  checker.nouns.set(byAll, resolved);
  const inner = enterItems(scope, resolved);
  const picked = byWho ? [checkWhoIs(checker, byWho, inner)] : [];
  return { checked: combine(YES_NO, [checkNoun(checker, resolved, byAll), ...picked]), inner };
}

/** What a list owes, and the group that picks from it. */
export function checkNoun(checker: Checker, { list, group }: NounResolution, noun: ast.Name): Checked {
  const own: Checked = { type: YES_NO, owed: owedBy(list), window: undefined };
  const members = list.kind === 'group' ? [checker.rule(list, noun.span)] : [];
  const picked = group ? [checker.rule(group, noun.span)] : [];
  return combine(YES_NO, [own, ...members, ...picked]);
}

/** `who was a child on identification` is asked of that day; it owes nothing more. */
export function checkWhoIs(checker: Checker, { condition, on }: ast.WhoIs, inner: Scope): Checked {
  const checked = checkCondition(checker, condition, inner);
  if (!on) return checked;
  const date = checkDate(checker, on, inner);
  if (checked.type.kind === 'error' || date.type.kind === 'error') return FAILED;
  return { ...checked, window: undefined };
}
