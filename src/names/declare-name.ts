// Whether a declaration may have its name: once in its place, and not one of the language's own.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Binder } from './binder.ts';
import { OF_CONDITIONS } from './kept-names.ts';

/** Reports a second declaration of a name at both places; whether this is the first. */
export function declareOnce(binder: Binder, seen: Map<string, Span>, name: string, span: Span): boolean {
  if (name === '') return false;
  const earlier = seen.get(name);
  if (earlier) reportAgain(binder, name, span, earlier);
  else seen.set(name, span);
  return !earlier;
}

export function reportAgain(binder: Binder, name: string, span: Span, earlier: Span): void {
  const related = [{ span: earlier, label: 'first declared here' }];
  binder.diagnostics.push(diagnostic('names/declared-twice', span, { name }, { related }));
}

export function reportTwiceIn(binder: Binder, names: readonly ast.Name[]): void {
  const seen = new Map<string, Span>();
  for (const name of names) declareOnce(binder, seen, name.text, name.span);
}

/** Reports a name that conditions read as the language's own. */
export function checkKept(binder: Binder, { text: name, span }: ast.Name): void {
  if (OF_CONDITIONS.includes(name)) binder.diagnostics.push(diagnostic('names/kept', span, { name }));
}
