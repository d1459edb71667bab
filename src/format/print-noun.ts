// What is counted: `fixed exclusions where …`, `offences by all children`, `different agencies in services` -> docs.

import type { Expression, Noun } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { type Doc, group, join, LINE, nest } from './doc.ts';
import { endsInList } from './print-list.ts';
import { printName } from './print-name.ts';
import { printWhoIs } from './print-who-is.ts';

export function printNoun({ adjectives, noun, different, where, byAll, byWho }: Noun, context: Context): Doc {
  const words = different
    ? ['different ', printName(different), ' in ', printName(noun)]
    : join([...adjectives, noun].map(printName), ' ');
  return [words, printWhere(where, context), printByAll({ byAll, byWho }, context)];
}

/** The letter that a noun begins with. */
export function firstLetter({ adjectives, noun }: Noun): string {
  return (adjectives[0] ?? noun).text.slice(0, 1);
}

/** A long list of options breaks in its braces, anything else before the `where`. */
export function printWhere(where: Expression | undefined, context: Context): Doc {
  if (!where) return '';
  return group(nest(endsInList(where) ? ' ' : LINE, 'where '), context.print(where));
}

export function printByAll({ byAll, byWho }: Pick<Noun, 'byAll' | 'byWho'>, context: Context): Doc {
  return byAll ? [' by all ', printName(byAll), printWhoIs(byWho, 'are', context)] : '';
}
