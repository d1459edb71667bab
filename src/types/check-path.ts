// Names: what each is, by what it means.

import type { FieldSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkKeyed } from './check-keyed.ts';
import { type Checker, combine, FAILED, plain, report } from './checker.ts';
import type { Checked, ListSource, Owed, Resolution, Scope } from './resolution.ts';
import { resolvePath } from './resolve-name.ts';
import { DATE, type Type, typeOfField, YES_NO } from './type.ts';

export function checkPath(checker: Checker, node: ast.Path, scope: Scope): Checked {
  const resolution = resolvePath(checker, node, scope);
  if (!resolution) return FAILED;
  checker.paths.set(node, resolution);
  return checkResolved(checker, node, resolution, scope);
}

function checkResolved(checker: Checker, node: ast.Path, resolution: Resolution, scope: Scope): Checked {
  switch (resolution.kind) {
    case 'as-of':
      return plain(DATE);
    case 'record':
      return report(checker, 'types/not-a-value', node.span, { name: pathText(node) });
    case 'field':
      return {
        type: typeOfField(resolution.field.type),
        owed: owedBy(resolution.field),
        window: undefined,
      };
    case 'item-value':
      return checkItemValue(checker, node, resolution);
    case 'previous':
      return checkPrevious(checker, node, resolution, scope);
    case 'eligible':
      return checkEligible(checker, node, resolution, scope);
    case 'rule':
      return usedRule(checker, node, resolution.rule, scope);
    case 'rules':
    case 'named-list':
      return plain({ kind: 'conditions' });
    case 'parameter':
      return plain(typeOfField(resolution.parameter.type));
    case 'key': {
      const key = scope.frames[resolution.frame]?.key;
      return key ? plain({ kind: 'choice', choice: key }) : FAILED;
    }
    case 'keyed':
      return checkKeyed(checker, node, resolution, scope);
    case 'option':
      return FAILED;
  }
}

/** What a list of events or spells owes. */
export function owedBy(list: ListSource): readonly Owed[] {
  if (list.kind === 'group' || list.type.kind !== 'list' || list.type.of.form === 'record') return [];
  return [{ record: list.type.of, direct: true }];
}

function checkItemValue(
  checker: Checker,
  node: ast.Path,
  { list, value }: Extract<Resolution, { kind: 'item-value' }>,
): Checked {
  const each = itemValue(checker, node, value);
  const items: Checked = { type: YES_NO, owed: owedBy(list), window: undefined };
  return combine({ kind: 'values', of: each.type }, [items, each]);
}

function itemValue(
  checker: Checker,
  node: ast.Path,
  value: FieldSymbol | Extract<RuleSymbol, { kind: 'define' }>,
): Checked {
  return value.kind === 'field' ? plain(typeOfField(value.type)) : checker.rule(value, node.span);
}

/** What is brought forward is of the kind of what it starts from, so that it can rest on itself. */
function checkPrevious(
  checker: Checker,
  node: ast.Path,
  { value, starting }: Extract<Resolution, { kind: 'previous' }>,
  scope: Scope,
): Checked {
  if (value.kind === 'field') return plain(typeOfField(value.type));
  if (starting) return checker.check(starting.value, scope);
  return itemValue(checker, node, value);
}

function checkEligible(
  checker: Checker,
  node: ast.Path,
  { under }: Extract<Resolution, { kind: 'eligible' }>,
  scope: Scope,
): Checked {
  const eligibility = (under ?? scope.plan)?.eligibility;
  if (!eligibility) return report(checker, 'plan/no-eligibility-to-name', node.span, {});
  const checked = usedRule(checker, node, eligibility, scope);
  return checked.type.kind === 'error' ? checked : { ...checked, type: YES_NO };
}

function usedRule(checker: Checker, node: ast.Path, rule: RuleSymbol, scope: Scope): Checked {
  if (scope.plan) checker.uses.push({ name: partName(rule), span: node.span, plan: scope.plan });
  const checked = checker.rule(rule, node.span);
  // The lists of a define are not named here, so no other date of theirs can be asked for.
  return { ...checked, owed: checked.owed.map(({ record }) => ({ record, direct: false })) };
}

/** `school`, `school.exclusions` */
export function partName(rule: RuleSymbol): string {
  return rule.kind === 'indicator' ? `${rule.problem}.${rule.name}` : rule.name;
}

export function pathText(node: ast.Path): string {
  return node.names.map((name) => name.text).join('.');
}

/** The type of what is in hand, where it may stand alone: a record of which a reference may be asked. */
export function recordInHand(checker: Checker, node: ast.Expression, scope: Scope): Type | undefined {
  if (node.kind !== 'path' || node.names.length !== 1) return undefined;
  const word = node.names[0]?.text ?? '';
  const frame = scope.frames.findLastIndex(
    ({ record, qualifiers }) => record !== undefined && qualifiers.includes(word),
  );
  const record = scope.frames[frame]?.record;
  if (!record) return undefined;
  const type: Type = { kind: 'reference', record };
  checker.paths.set(node, { kind: 'record', base: { frame, via: [] } });
  checker.types.set(node, type);
  return type;
}
