// A place that wants a value that stands as it is: a literal, or an option of a choice.

import type * as ast from '../syntax/ast.ts';
import { checkOption, isOptionName } from './check-option.ts';
import { type Checker, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { commonType, type Type, typeText } from './type.ts';

const NOWHERE: Scope = { frames: [], plan: undefined, problem: undefined, define: undefined };

export function checkConstant(checker: Checker, node: ast.Expression, wanted: Type): Checked {
  if (node.kind === 'missing' || wanted.kind === 'error') return FAILED;
  if (wanted.kind === 'choice' && isOptionName(node)) return checkOption(checker, wanted.choice, node);
  const found = constantType(checker, node);
  if (!found) return report(checker, 'types/not-a-constant', node.span, { wanted: typeText(wanted) });
  if (found.type.kind === 'error' || fits(wanted, found.type)) return found;
  const holes = { left: typeText(wanted), right: typeText(found.type) };
  return report(checker, 'types/constant-differs', node.span, holes);
}

/** What a literal is; nothing where it is none. */
export function constantType(checker: Checker, node: ast.Expression): Checked | undefined {
  if (node.kind === 'missing') return FAILED;
  return node.kind === 'literal' ? checker.check(node, NOWHERE) : undefined;
}

function fits(wanted: Type, found: Type): boolean {
  if (wanted.kind === 'count') return found.kind === 'count';
  return commonType(wanted, found) !== undefined;
}
