// Names of the rules as people read them.

import { smallName } from '../../names/word-forms.ts';
import type * as ast from '../../syntax/ast.ts';

/** At the end of a document of rules. */
export const RULES_FOOT =
  'Composed from the rules themselves: what stands here is what is decided by. Words that are underlined are explained in this document.';

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
