// Conditions joined by `and` or by `or`.

import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { isOptionName } from './check-option.ts';
import { pathText } from './check-path.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { YES_NO } from './type.ts';

export function checkConnected(checker: Checker, { parts }: ast.Connected, scope: Scope): Checked {
  const checked = parts.map((part, index) => {
    const before = parts[index - 1];
    return (before && checkOptionAlone(checker, before, part)) ?? checkCondition(checker, part, scope);
  });
  return combine(YES_NO, checked);
}

/** `kind is fixed or permanent`: read aloud, the second is an option as the first is. */
function checkOptionAlone(
  checker: Checker,
  before: ast.Expression,
  part: ast.Expression,
): Checked | undefined {
  if (before.kind !== 'comparison' || before.predicate.kind !== 'equal' || !isOptionName(part))
    return undefined;
  const { value } = before.predicate;
  const type = value.kind === 'path' ? checker.types.get(value) : undefined;
  const name = part.names[0]?.text ?? '';
  if (type?.kind !== 'choice' || value.kind !== 'path' || !type.choice.options.has(name)) return undefined;
  const left = before.left.kind === 'path' ? `${pathText(before.left)} ` : '';
  const help = `write ‘${left}is any of { ${pathText(value)}, ${name} }’`;
  report(checker, 'types/option-alone', part.span, { name, choice: type.choice.name }, { help });
  return FAILED;
}
