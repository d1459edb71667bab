// Names: what each is, by what it means.

import type * as ast from '../syntax/ast.ts';
import { checkRule } from './check-rule.ts';
import { isDatedList } from './check-window.ts';
import { type Checker, FAILED, plain, report } from './checker.ts';
import type { Checked, Resolution, Scope } from './resolution.ts';
import { resolvePath } from './resolve-name.ts';
import { DATE, typeOfField } from './type.ts';

export function checkPath(checker: Checker, node: ast.Path, scope: Scope): Checked {
  const resolution = resolvePath(checker, node, scope);
  if (!resolution) return FAILED;
  checker.paths.set(node, resolution);
  return checkResolved(checker, node, resolution);
}

function checkResolved(checker: Checker, node: ast.Path, resolution: Resolution): Checked {
  switch (resolution.kind) {
    case 'as-of':
      return plain(DATE);
    case 'record':
      return report(checker, 'types/not-a-value', node.span, { name: pathText(node) });
    case 'field':
      return {
        type: typeOfField(resolution.field.type),
        owes: isDatedList(resolution.field),
        window: undefined,
      };
    case 'item-value':
      return checkItemValue(checker, node, resolution);
    case 'rule':
      return checkRule(checker, resolution.rule, node.span);
    case 'rules':
      for (const rule of resolution.rules) checkRule(checker, rule, node.span);
      return plain({ kind: 'conditions' });
    case 'option':
      return FAILED;
  }
}

function checkItemValue(
  checker: Checker,
  node: ast.Path,
  { list, value }: Extract<Resolution, { kind: 'item-value' }>,
): Checked {
  const owes = isDatedList(list);
  if (value.kind === 'field')
    return { type: { kind: 'values', of: typeOfField(value.type) }, owes, window: undefined };
  const each = checkRule(checker, value, node.span);
  return { type: { kind: 'values', of: each.type }, owes: owes || each.owes, window: undefined };
}

export function pathText(node: ast.Path): string {
  return node.names.map((name) => name.text).join('.');
}
