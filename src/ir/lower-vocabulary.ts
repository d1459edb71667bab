// Symbols -> core: records, their fields, sources and citations.

import type { Bindings } from '../names/bind.ts';
import type { CalendarSymbol, FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Citation, CoreCalendar, CoreField, CoreFieldType, CoreRecord, CoreSource } from './core.ts';

export function lowerRecords(bindings: Bindings): ReadonlyMap<string, CoreRecord> {
  return new Map(bindings.records.map((record) => [record.id, lowerRecord(record)]));
}

function lowerRecord(record: RecordSymbol): CoreRecord {
  const fields = [...record.fields.values()].map(lowerField);
  return {
    name: record.id,
    form: record.form,
    fields,
    placed: placedBy(record.form, fields),
    calledBy: fields.find((field) => field.type.kind === 'text' && !field.private),
  };
}

function placedBy(form: CoreRecord['form'], fields: readonly CoreField[]): CoreRecord['placed'] {
  const [from, to] = fields.filter((field) => field.type.kind === 'date');
  if (form === 'record' || !from) return undefined;
  if (form === 'event') return { from, to: from };
  if (!to) throw new InternalError('a checked spell has a start and an end');
  return { from, to };
}

function lowerField({ name, node, type, singular }: FieldSymbol): CoreField {
  return {
    name,
    label: node.label?.text,
    required: node.required,
    private: node.private,
    singular,
    type: lowerFieldType(type),
  };
}

function lowerFieldType(type: FieldSymbol['type']): CoreFieldType {
  switch (type.kind) {
    case 'error':
      throw new InternalError('a program with errors is never lowered');
    case 'date':
      return { kind: 'date', ongoing: type.ongoing };
    case 'choice':
      return { kind: 'choice', options: [...type.choice.options].map(([key, label]) => ({ key, label })) };
    case 'record':
      return { kind: 'record', record: type.record.id };
    case 'list':
      return { kind: 'list', record: type.of.id };
    default:
      return { kind: type.kind };
  }
}

export function lowerCalendar({ name, node }: CalendarSymbol): CoreCalendar {
  const periods = node.periods.flatMap(({ key, label, from, to }) =>
    from.day === undefined || to.day === undefined
      ? []
      : [{ key: key.text, label: label?.text ?? key.text, from: from.day, to: to.day }],
  );
  return { name, periods };
}

/** By name; what a file sees under a name is settled before, so that a project has one source of a name. */
export function lowerSources(bindings: Bindings): ReadonlyMap<ast.Source, CoreSource> {
  return new Map(bindings.sources.map(({ name, node }) => [node, lowerSource(name, node)]));
}

function lowerSource(name: string, { properties }: ast.Source): CoreSource {
  const propertyOf = (name: string) => properties.find((found) => found.name.text === name)?.value;
  const title = propertyOf('title');
  const published = propertyOf('published');
  const document = propertyOf('document');
  const standing = propertyOf('standing');
  return {
    name,
    title: title?.kind === 'text' ? title.text : name,
    document: document?.kind === 'text' ? document.text : undefined,
    standing: standing?.kind === 'word' ? standing.text : undefined,
    published: published?.kind === 'date' ? published.day : undefined,
  };
}

/** What a file sees a source's name as. */
export type Sources = (name: ast.Name) => CoreSource;

export function citationsOf(sources: Sources, clauses: readonly ast.Clause[]): readonly Citation[] {
  return clauses.flatMap((clause) =>
    clause.kind === 'cites' ? [{ source: sources(clause.source), place: clause.place?.text }] : [],
  );
}

export function evidenceOf(clauses: readonly ast.Clause[]): readonly string[] {
  return clauses.flatMap((clause) =>
    clause.kind === 'evidence' ? clause.from.map((name) => name.text) : [],
  );
}
