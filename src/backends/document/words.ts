// Names of the rules as people read them.

import { smallName } from '../../names/word-forms.ts';
import type * as ast from '../../syntax/ast.ts';

/** `budget year` of `BudgetYear`, `antisocial behaviour` of `antisocial_behaviour`. */
export function nameInWords(name: string): string {
  const small = /^[A-Z][a-z]/.test(name) ? smallName(name) : name;
  return small.replaceAll('_', ' ').trim();
}

export function capital(words: string): string {
  return words.replace(/^\(?\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The label of a part; of one without, its name. */
export function titleOf({ label, name }: Titled): string {
  return label?.text ?? capital(nameInWords(name.text));
}

interface Titled {
  readonly label: ast.Quoted | undefined;
  readonly name: ast.Name;
}

/** `youth offending service or police` */
export function either(names: readonly ast.Name[]): string {
  return names.map(({ text }) => nameInWords(text)).join(' or ');
}
