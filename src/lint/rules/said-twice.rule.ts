// The same item twice in a list of options or conditions, or on both sides of `and` or `or`.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { type Linted, type LintRule, wordsAt } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';
import { dropItem } from './said-twice.fix.ts';

export const saidTwice: LintRule = (linted) =>
  linted.checked.bindings.files.flatMap((file) => [
    ...nodesOf<ast.Connected>(file, 'connected').flatMap(({ parts }) => repeated(linted, parts, true)),
    ...nodesOf<ast.Comparison>(file, 'comparison').flatMap(({ predicate }) =>
      predicate.kind === 'one-of' ? repeated(linted, predicate.options.items, true) : [],
    ),
    ...nodesOf<ast.Tallied>(file, 'tallied').flatMap((node) => inTallied(linted, node)),
    ...nodesOf<ast.NamedList>(file, 'named-list').flatMap(({ list }) => repeated(linted, list.items, false)),
  ]);

/** Of `any`, `all` and `none` the second changes nothing; of a number it counts. */
function inTallied(linted: Linted, { bound, of }: ast.Tallied): readonly Diagnostic[] {
  if (of.kind !== 'list-of') return [];
  return repeated(linted, of.items, ['any', 'all', 'none'].includes(bound.kind));
}

/** `idle`: the second changes no answer. */
function repeated(linted: Linted, items: readonly ast.Expression[], idle: boolean): readonly Diagnostic[] {
  const seen = new Map<string, ast.Expression>();
  return items.flatMap((item, index) => {
    const words = wordsAt(linted, item.span);
    const first = seen.get(words);
    if (!first) seen.set(words, item);
    const before = items[index - 1];
    if (!first || !before) return [];
    const fix = idle ? dropItem(linted, before, item) : undefined;
    const related = [{ span: first.span, label: 'it stands here already' }];
    const help = idle ? {} : { help: 'here it counts twice: leave it out, or say what else was meant' };
    return [diagnostic('lint/said-twice', item.span, { words }, { related, ...help, ...(fix && { fix }) })];
  });
}
