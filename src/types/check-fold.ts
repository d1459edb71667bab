// `number of …` and `sum of …`: whether there is a list to count or to add up.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { countOf } from './check-counted.ts';
import { pathText } from './check-path.ts';
import { type Checker, combine, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { enter } from './scope.ts';
import { COUNT, isQuantity } from './type.ts';

export function checkFold(checker: Checker, node: ast.Fold, scope: Scope): Checked {
  if (node.op === 'sum') return checkSum(checker, node, scope);
  const noun = node.over.names.length === 1 ? node.over.names[0] : undefined;
  if (!noun) return report(checker, 'types/not-a-list', node.over.span, { name: pathText(node.over) });
  return countOf(checker, node.over, noun, [], node.where, undefined, scope, COUNT);
}

function checkSum(checker: Checker, node: ast.Fold, scope: Scope): Checked {
  const over = checker.check(node.over, scope);
  if (over.type.kind === 'error') return over;
  if (over.type.kind !== 'values' || !isQuantity(over.type.of)) {
    return report(checker, 'types/not-a-list', node.over.span, { name: pathText(node.over) });
  }
  const resolution = checker.paths.get(node.over);
  if (!node.where || resolution?.kind !== 'item-value' || resolution.list.type.kind !== 'list')
    return { ...over, type: over.type.of };
  const inner = enter(scope, resolution.list.type.of, resolution.list.singular);
  return combine(over.type.of, [over, checkCondition(checker, node.where, inner)]);
}
