// Records -> symbols: fields, and what the type of each names.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { type Binder, type OpenRecord, report } from './binder.ts';
import { checkKept, declareOnce, reportTwiceIn } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { FieldSymbol, FieldType, RecordSymbol } from './symbol.ts';
import { singularOf } from './word-forms.ts';

export function bindFields(binder: Binder, record: OpenRecord): void {
  const seen = new Map<string, Span>();
  for (const node of record.node.fields) {
    const { text: name, span } = node.name;
    const type = fieldType(binder, `${record.name}.${name}`, node.type);
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

/** `name`: what the choice of options written in place is called. */
export function fieldType(binder: Binder, name: string, type: ast.TypeText): FieldType {
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
      return { kind: 'choice', choice: { kind: 'choice', name, span: type.span, options, scale: false } };
    }
    case 'list-type': {
      const of = findTop(binder, type.of, 'record');
      return of ? { kind: 'list', of, order: type.order } : { kind: 'error' };
    }
    case 'reference-type': {
      const record = findTop(binder, type.to, 'record');
      if (!record) return { kind: 'error' };
      return { kind: type.list ? 'references' : 'reference', record };
    }
    case 'named-type':
      return namedType(binder, type);
  }
}

const PLAIN_TYPES = ['count', 'number', 'percent', 'text'] as const;

type NamedType = Extract<ast.TypeText, { readonly kind: 'named-type' }>;

function namedType(binder: Binder, { name, measure }: NamedType): FieldType {
  if (name.text === 'money') return { kind: 'money', per: measureOf(binder, name, measure, 'a') };
  if (name.text === 'duration')
    return { kind: 'duration', unit: measureOf(binder, name, measure, 'in') ?? 'days' };
  if (measure) report(binder, 'names/no-measure', measure.span, { name: name.text });
  const plain = PLAIN_TYPES.find((type) => type === name.text);
  if (plain) return { kind: plain };
  const found = findTop(binder, name, 'choice', 'record');
  if (!found) return { kind: 'error' };
  return found.kind === 'choice' ? { kind: 'choice', choice: found } : { kind: 'record', record: found };
}

/** `a year` belongs to money, `in weeks` to a duration. */
function measureOf(
  binder: Binder,
  name: ast.Name,
  measure: ast.Measure | undefined,
  word: ast.Measure['word'],
): ast.DurationUnit | undefined {
  if (measure && measure.word !== word) report(binder, 'names/no-measure', measure.span, { name: name.text });
  return measure?.unit;
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
  report(binder, 'names/no-date', record.span, { form: record.form, name: record.name, what });
}

/** References name a record by a text of its own; a list in order is so by a date or a figure of its items. */
export function checkReferences(binder: Binder, record: RecordSymbol): void {
  for (const { type, node } of record.fields.values()) {
    if ((type.kind === 'reference' || type.kind === 'references') && !identityOf(type.record))
      report(binder, 'names/no-identity', node.type.span, { record: type.record.name });
    if (type.kind !== 'list' || !type.order || type.order.text === '') continue;
    const order = type.of.fields.get(type.order.text);
    if (order?.type.kind !== 'date')
      report(binder, 'names/no-order', type.order.span, {
        name: type.order.text,
        record: type.of.name,
      });
  }
}

/** The field by which references name a record: its first required text, or where there is none its first text. */
export function identityOf({ fields }: RecordSymbol): FieldSymbol | undefined {
  const texts = [...fields.values()].filter(({ type }) => type.kind === 'text');
  return texts.find(({ node }) => node.required) ?? texts[0];
}
