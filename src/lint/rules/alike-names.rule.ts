// Two names of one kind in one place that a reader takes for one: singular and plural, a letter doubled or not, s and z, ie
// and ei.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { pluralOf } from '../../names/word-forms.ts';
import type { Span } from '../../text/span.ts';
import type { LintRule } from '../linted.ts';

/** A field of yes or no beside a group of that name (`parent`, `parents`) is how groups are made: kinds are kept apart. */
export const alikeNames: LintRule = ({ checked: { bindings } }) =>
  [
    ...bindings.records.map(({ fields, members }) => [...fields.values(), ...members.values()]),
    ...bindings.plans.map(({ problems, parts }) => [...problems.values(), ...parts.values()]),
    ...bindings.plans.flatMap(({ problems }) =>
      [...problems.values()].map(({ indicators }) => [...indicators.values()]),
    ),
    ...[...bindings.scopes.values()].map((scope) => [...scope.values()]),
  ].flatMap((names) =>
    [...Map.groupBy<string, Named>(names, ({ kind }) => kind).values()].flatMap(alikeAmong),
  );

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly span: Span;
}

/** The later of two is told, with the earlier beside it. */
function alikeAmong(names: readonly Named[]): readonly Diagnostic[] {
  const seen = new Map<string, Named>();
  return names.flatMap((one) => {
    const heard = asHeard(one.name);
    const first = seen.get(heard);
    if (!first) seen.set(heard, one);
    if (!first || first.name === one.name) return [];
    const related = [{ span: first.span, label: `‘${first.name}’` }];
    return [diagnostic('lint/alike-names', one.span, { name: one.name, other: first.name }, { related })];
  });
}

/** What is left of a name when what readers overlook is taken away. */
function asHeard(name: string): string {
  return name.toLowerCase().split('_').map(wordAsHeard).join('_');
}

function wordAsHeard(word: string): string {
  const plural = word.endsWith('s') ? word : pluralOf(word);
  return plural
    .replaceAll('z', 's')
    .replaceAll('ei', 'ie')
    .replace(/([a-z])\1/g, '$1');
}
