// `sum of …`, `least of …`, `latest of …` and the like: whether there is something to add up, or to compare.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import { isInPlural } from '../names/bind-figures.ts';
import type { ChoiceSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkWhoIs } from './check-noun.ts';
import { pathText } from './check-path.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Resolution, Scope } from './resolution.ts';
import { resolveNoun } from './resolve-noun.ts';
import { enter, enterItems } from './scope.ts';
import { commonType, ERROR, isOrdered, isQuantity, isScale, type Type, typeText } from './type.ts';

export function checkFold(checker: Checker, node: ast.Fold, scope: Scope): Checked {
  const { over, byAll, byWho } = node;
  if (over.kind === 'list-of') return checkWritten(checker, node, over, scope);
  const owner = byAll && ownerOf(checker, byAll, byWho, scope);
  if (byAll && !owner) return FAILED;
  const values = checker.check(over, owner?.scope ?? scope);
  if (values.type.kind === 'error') return FAILED;
  if (values.type.kind === 'keyed') return checkKeyedFold(checker, node, over, values);
  if (owner && isOneOfEach(checker, node, values.type))
    return combine(resultOf(node.op, values.type), [values, owner.checked]);
  if (values.type.kind !== 'values' || !fits(node.op, values.type.of))
    return report(checker, 'types/not-a-list', over.span, { name: pathText(over) });
  const type = resultOf(node.op, values.type.of);
  const where = checkWhere(checker, node, over, owner?.scope ?? scope);
  return combine(type, [values, ...(owner ? [owner.checked] : []), ...where]);
}

/** `sum of absence by all children`: not a list of each, but one figure. What has dates is `sum of visits.cost`. */
function isOneOfEach({ nouns }: Checker, { op, byAll, where }: ast.Fold, of: Type): boolean {
  const owner = byAll && nouns.get(byAll);
  return owner?.element.form === 'record' && !where && of.kind !== 'values' && fits(op, of);
}

/** `least of { a, b }` */
function checkWritten(checker: Checker, node: ast.Fold, over: ast.ListOf, scope: Scope): Checked {
  const more = node.where?.span ?? node.byAll?.span;
  if (more) return report(checker, 'types/not-a-list', more, { name: 'what is written out' });
  const items = over.items.map((item) => checker.check(item, scope));
  const type = items
    .map((item) => item.type)
    .reduce<Type | undefined>((common, next) => common && commonType(common, next), ERROR);
  if (items.some((item) => item.type.kind === 'error')) return FAILED;
  if (!type || !fits(node.op, type))
    return report(checker, 'types/not-a-list', over.span, { name: 'what is written out' });
  return combine(resultOf(node.op, type), items);
}

/** Whether such values can be folded so. */
function fits(op: ast.FoldOp, of: Type): boolean {
  switch (op) {
    case 'sum':
      return isQuantity(of);
    case 'middle':
      return isScale(of);
    case 'latest':
    case 'earliest':
      return of.kind === 'date';
    default:
      return isOrdered(of) && of.kind !== 'span';
  }
}

function resultOf(op: ast.FoldOp, of: Type): Type {
  return op === 'middle' && of.kind === 'choice' ? { kind: 'span', choice: of.choice } : of;
}

/** `by all children`, or of a figure by keys `by all localities`. */
function ownerOf(
  checker: Checker,
  byAll: ast.Name,
  byWho: ast.WhoIs | undefined,
  scope: Scope,
): { readonly scope: Scope; readonly checked: Checked } | undefined {
  const choices = [...(checker.bindings.scopes.get(byAll.span.file)?.values() ?? [])].filter(
    (top) => top.kind === 'choice',
  );
  const choice = choices.find((one) => isInPlural(one, byAll.text));
  if (choice && byWho) {
    report(checker, 'types/not-a-list', byWho.span, { name: byAll.text });
    return undefined;
  }
  if (choice)
    return { scope: withoutKey(scope, choice), checked: { type: ERROR, owed: [], window: undefined } };
  const resolved = resolveNoun(checker, byAll, scope);
  if (!resolved) return undefined;
  checker.nouns.set(byAll, resolved);
  const group = resolved.group ? [checker.rule(resolved.group, byAll.span)] : [];
  const inner = enterItems(scope, resolved);
  const picked = byWho ? [checkWhoIs(checker, byWho, inner)] : [];
  return { scope: inner, checked: combine(ERROR, [...group, ...picked]) };
}

/** All of them are gone through, also in what is by the same key: a share of all the localities is by locality. */
function withoutKey(scope: Scope, choice: ChoiceSymbol): Scope {
  const frames = scope.frames.map((frame) =>
    frame.key === choice ? { ...frame, key: undefined, qualifiers: [] } : frame,
  );
  return { ...scope, frames };
}

function checkWhere(checker: Checker, { where }: ast.Fold, over: ast.Path, scope: Scope): readonly Checked[] {
  const resolution: Resolution | undefined = checker.paths.get(over);
  if (!where || resolution?.kind !== 'item-value') return [];
  const { list } = resolution;
  const element =
    list.kind === 'field'
      ? elementOf(list.type)
      : list.by.kind === 'memberships'
        ? list.by.element
        : undefined;
  return element ? [checkCondition(checker, where, enter(scope, element, list.singular))] : [];
}

function elementOf(type: Extract<Resolution, { kind: 'field' }>['field']['type']) {
  return type.kind === 'list' ? type.of : undefined;
}

/** `sum of contributions by all partners`: the key that is gone through; of one key alone it need not be said. */
function checkKeyedFold(checker: Checker, node: ast.Fold, over: ast.Path, values: Checked): Checked {
  const resolution = checker.paths.get(over);
  if (resolution?.kind !== 'keyed' || values.type.kind !== 'keyed') return FAILED;
  const { symbol, keys } = resolution;
  const open = values.type.keys;
  const { byAll } = node;
  const each = byAll ? open.find((key) => isInPlural(key, byAll.text)) : open[0];
  const isSettled = each !== undefined && open.length === 1;
  if (!isSettled || node.where || !fits(node.op, values.type.of)) {
    const holes = { name: symbol.name, found: typeText(values.type) };
    checker.diagnostics.push(diagnostic('types/open-keys', node.span, holes));
    return FAILED;
  }
  checker.keyedFolds.set(node, { symbol, each, keys });
  return { type: resultOf(node.op, values.type.of), owed: [], window: undefined };
}
