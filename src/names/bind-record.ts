// Records -> symbols: fields, and what the type of each names.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Binder, OpenRecord } from './binder.ts';
import { checkKept, declareOnce, reportTwiceIn } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { FieldType, RecordSymbol } from './symbol.ts';

export function bindFields(binder: Binder, record: OpenRecord): void {
  const seen = new Map<string, Span>();
  for (const node of record.node.fields) {
    const { text: name, span } = node.name;
    const type = fieldType(binder, record, node);
    checkKept(binder, node.name);
    if (!declareOnce(binder, seen, name, span)) continue;
    record.fields.set(name, {
      kind: 'field',
      name,
      span,
      node,
      of: record,
      type,
      singular: node.singular?.text ?? singularOf(name),
    });
  }
  checkDates(binder, record);
}

export function singularOf(plural: string): string {
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

function fieldType(binder: Binder, record: RecordSymbol, node: ast.Field): FieldType {
  const { type } = node;
  switch (type.kind) {
    case 'missing-type':
      return { kind: 'error' };
    case 'yes-no-type':
      return { kind: 'yes-no' };
    case 'date-type':
      return { kind: 'date', ongoing: type.ongoing };
    case 'options-type': {
      reportTwiceIn(binder, type.options);
      const options = new Map(type.options.map((option) => [option.text, option.text]));
      return {
        kind: 'choice',
        choice: { kind: 'choice', name: `${record.name}.${node.name.text}`, span: type.span, options },
      };
    }
    case 'list-type': {
      const of = findTop(binder, type.of, 'record');
      return of ? { kind: 'list', of } : { kind: 'error' };
    }
    case 'named-type':
      return namedType(binder, type.name);
  }
}

const PLAIN_TYPES = ['count', 'number', 'money', 'percent', 'text'] as const;

function namedType(binder: Binder, name: ast.Name): FieldType {
  const plain = PLAIN_TYPES.find((type) => type === name.text);
  if (plain) return { kind: plain };
  const found = findTop(binder, name, 'choice', 'record');
  if (!found) return { kind: 'error' };
  return found.kind === 'choice' ? { kind: 'choice', choice: found } : { kind: 'record', record: found };
}

/** An event is placed in a window by its first date, a spell by its first two. */
function checkDates(binder: Binder, record: RecordSymbol): void {
  if (record.form === 'record' || record.name === '') return;
  const dates = [...record.fields.values()].filter((field) => field.type.kind === 'date');
  const needed = record.form === 'event' ? 1 : 2;
  if (dates.length >= needed || [...record.fields.values()].some((field) => field.type.kind === 'error'))
    return;
  const what =
    record.form === 'event'
      ? 'a date, such as ‘on : date’'
      : 'a start and an end, such as ‘from : date  to : date or ongoing’';
  binder.diagnostics.push(
    diagnostic('names/no-date', record.span, { form: record.form, name: record.name, what }),
  );
}
