// A project -> the documents of a plan: the backend that composes them is handed the words that the formatter has for rules.

import { emitDocuments } from '../backends/document/emit.ts';
import type { Document } from '../backends/document/model.ts';
import { phrasesOf } from '../format/phrase.ts';
import type { Project } from './project.ts';

/**
 * `name`: of a plan, or of a programme with all its plans. None where nothing is called so, or the rules have errors.
 *
 * @example
 * documentsOf(project, 'dry', undefined).map(({ title }) => title); // => ['Dry ground']
 */
export function documentsOf(
  { checked, sources }: Project,
  name: string,
  asOf: number | undefined,
): readonly Document[] {
  if (!checked) return [];
  const words = phrasesOf(checked.bindings.files, sources);
  return emitDocuments(checked, words, { name, asOf });
}
