// A place that wants a condition: whether what stands there is one.

import type * as ast from '../syntax/ast.ts';
import { type Checker, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { type Type, typeText } from './type.ts';

export function checkCondition(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checker.check(node, scope);
  if (checked.type.kind === 'yes-no' || checked.type.kind === 'error') return checked;
  return report(
    checker,
    'types/not-a-condition',
    node.span,
    { found: typeText(checked.type) },
    { help: conditionHelp(checked.type) },
  );
}

function conditionHelp(type: Type): string {
  if (type.kind === 'conditions') return 'say how many: ‘any of …’, ‘all of …’ or ‘at least 2 of …’';
  if (type.kind === 'list') return 'say how many: ‘at least one …’ or ‘no …’';
  if (type.kind === 'choice') return 'say which: ‘… is …’, or ‘eligible’ for any grade of an eligibility';
  return 'say what it is compared with: ‘… is at least …’';
}
