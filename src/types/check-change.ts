// `change attendance of member "L" to unknown`: whose fact is changed, and whether the new one fits.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import { checkFact } from './check-fact.ts';
import { type Checker, report } from './checker.ts';
import { resolveNoun } from './resolve-noun.ts';
import { scopeOf } from './scope.ts';

export function checkChange(checker: Checker, { names, of, to }: ast.Change, root: RecordSymbol): void {
  const record = of ? recordCalled(checker, of, root) : root;
  if (!record) return;
  const field = fieldAt(checker, record, names);
  if (field) checkFact(checker, field, to);
}

/** `member "L"`: one of a list that the plan's record holds, by its first text. */
function recordCalled(
  checker: Checker,
  { noun, called }: NonNullable<ast.Change['of']>,
  root: RecordSymbol,
): RecordSymbol | undefined {
  const resolved = resolveNoun(checker, noun, scopeOf(root));
  if (!resolved) return undefined;
  checker.nouns.set(noun, resolved);
  const { list } = resolved;
  const isHeld =
    list.kind === 'field' || (list.by.kind === 'memberships' && list.by.field.type.kind === 'record');
  if (!isHeld) {
    report(checker, 'scenario/held-elsewhere', noun.span, { name: noun.text });
    return undefined;
  }
  if (calledBy(resolved.element)) return resolved.element;
  report(checker, 'scenario/no-name-of', called.span, { record: resolved.element.name });
  return undefined;
}

/** The field by which a record is called: its first text that is not private, else its first text. */
export function calledBy({ fields }: RecordSymbol): FieldSymbol | undefined {
  const texts = [...fields.values()].filter(({ type }) => type.kind === 'text');
  return texts.find(({ node }) => !node.private) ?? texts[0];
}

/** `attendance`, or through records `school.name`. */
function fieldAt(
  checker: Checker,
  record: RecordSymbol,
  [name, ...rest]: readonly ast.Name[],
): FieldSymbol | undefined {
  if (!name || name.text === '') return undefined;
  const field = record.fields.get(name.text);
  if (!field) {
    checker.diagnostics.push(unknownName(`field of ${record.name}`, name, record.fields.keys()));
    return undefined;
  }
  const [next] = rest;
  if (!next) return field;
  if (field.type.kind === 'record') return fieldAt(checker, field.type.record, rest);
  checker.diagnostics.push(diagnostic('names/no-parts', next.span, { name: next.text }));
  return undefined;
}
