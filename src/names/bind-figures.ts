// Parameters, allocations and entries -> symbols.

import type * as ast from '../syntax/ast.ts';
import { fieldType } from './bind-record.ts';
import type { Binder, OpenEntries } from './binder.ts';
import { topsOf } from './binder.ts';
import { checkKept } from './declare-name.ts';
import { findTop } from './find-top.ts';
import { NO_RECORD } from './no-symbol.ts';
import type { ChoiceSymbol, FieldSymbol } from './symbol.ts';
import { unknownName } from './unknown-name.ts';
import { pluralOf, singularOf, smallName } from './word-forms.ts';

export function bindFigures(binder: Binder): void {
  for (const parameter of topsOf(binder, 'parameter')) {
    checkKept(binder, parameter.node.name);
    parameter.type = fieldType(binder, parameter.name, parameter.node.type);
  }
  for (const allocation of topsOf(binder, 'allocation')) {
    const among = choiceInPlural(binder, allocation.node.among);
    allocation.keys = among ? [among] : [];
  }
  for (const entries of topsOf(binder, 'entries')) bindEntries(binder, entries);
}

function bindEntries(binder: Binder, entries: OpenEntries): void {
  checkKept(binder, entries.node.name);
  entries.of = findTop(binder, entries.node.of, 'record') ?? NO_RECORD;
  entries.list = listOf(entries);
}

/** All that is written out in the rules is one record, and each list of entries is a field of it. */
function listOf({ name, span, node, of }: OpenEntries): FieldSymbol {
  const type: ast.TypeText = { kind: 'list-type', of: node.of, order: undefined, span: node.of.span };
  return {
    kind: 'field',
    name,
    span,
    node: {
      kind: 'field',
      name: node.name,
      required: true,
      private: false,
      fixed: false,
      type,
      label: node.label,
      singular: undefined,
      span: node.span,
    },
    of: WRITTEN_OUT,
    type: of === NO_RECORD ? { kind: 'error' } : { kind: 'list', of, order: undefined },
    singular: singularOf(name),
  };
}

/** The record of all entries; no name can be written so, so that none declares it. */
export const WRITTEN_OUT = { ...NO_RECORD, name: '$entries', id: '$entries' };

/** `localities` is the choice Locality. */
export function choiceInPlural(binder: Binder, name: ast.Name): ChoiceSymbol | undefined {
  const scope = binder.scopes.get(name.span.file);
  const choices = [...(scope?.values() ?? [])].filter((symbol) => symbol.kind === 'choice');
  const found = choices.find((choice) => isInPlural(choice, name.text));
  if (!found && name.text !== '')
    binder.diagnostics.push(
      unknownName(
        'choice',
        name,
        choices.map((choice) => pluralOf(smallName(choice.name))),
      ),
    );
  return found;
}

export function isInPlural({ name }: ChoiceSymbol, word: string): boolean {
  return pluralOf(smallName(name)) === word || name === word;
}
