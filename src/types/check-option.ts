// A place that wants an option of a choice.

import type { ChoiceSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import { type Checker, FAILED, plain, report } from './checker.ts';
import type { Checked } from './resolution.ts';
import type { Type } from './type.ts';

/** Whether it is written as an option is: one name, or a key. */
export function isOptionName(value: ast.Expression): value is ast.Path {
  return (
    value.kind === 'path' &&
    value.names.length === 1 &&
    !value.owner &&
    !value.broughtForward &&
    value.under === undefined
  );
}

export function checkOption(checker: Checker, choice: ChoiceSymbol, value: ast.Expression): Checked {
  const name = isOptionName(value) ? value.names[0] : undefined;
  if (!name)
    return value.kind === 'missing'
      ? FAILED
      : report(checker, 'types/not-an-option', value.span, { choice: choice.name });
  if (name.text === '') return FAILED;
  if (choice.options.has(name.text) && value.kind === 'path') {
    const type: Type = { kind: 'choice', choice };
    checker.paths.set(value, { kind: 'option', choice, key: name.text });
    checker.types.set(value, type);
    return plain(type);
  }
  return unknownOption(checker, choice, name);
}

export function unknownOption(checker: Checker, choice: ChoiceSymbol, { text, span }: ast.Name): Checked {
  const near = nearestName(text, choice.options.keys());
  const options = [...choice.options.keys()].join(', ');
  const help = near ? `did you mean ‘${near}’?` : `the options are ${options}`;
  return report(checker, 'names/unknown', span, { what: `option of ${choice.name}`, name: text }, { help });
}
