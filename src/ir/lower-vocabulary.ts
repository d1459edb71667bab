// Symbols -> core: records, their fields, calendars, sources and citations.

import type { Bindings } from '../names/bind.ts';
import { identityOf } from '../names/bind-record.ts';
import type { CalendarSymbol, EntriesSymbol, FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { CLAIM } from './claims.ts';
import { optionsOf } from './lower-type.ts';
import type { Citation, CoreCalendar, CoreSource } from './program.ts';
import { type CoreField, type CoreFieldType, type CoreRecord, WRITTEN_OUT } from './vocabulary.ts';

// -- records --------------------------------------------------------------------------------------------------

export function lowerRecords(bindings: Bindings): ReadonlyMap<string, CoreRecord> {
  const declared = bindings.records.map((record) => lowerRecord(record));
  const own = [...declared, CLAIM, writtenOut(bindings.entries)];
  return new Map(own.map((record) => [record.name, record]));
}

function lowerRecord(record: RecordSymbol): CoreRecord {
  const fields = [...record.fields.values()].map(lowerField);
  const identity = identityOf(record);
  return {
    name: record.id,
    form: record.form,
    fields,
    placed: placedBy(record.form, fields),
    calledBy: fields.find((one) => one.type.kind === 'text' && !one.private),
    identity: fields.find((one) => one.name === identity?.name),
  };
}

function writtenOut(entries: readonly EntriesSymbol[]): CoreRecord {
  const fields = entries.map((one) => ({ ...lowerField(one.list), name: one.id }));
  return {
    name: WRITTEN_OUT,
    form: 'record',
    fields,
    placed: undefined,
    calledBy: undefined,
    identity: undefined,
  };
}

function placedBy(form: CoreRecord['form'], fields: readonly CoreField[]): CoreRecord['placed'] {
  const [from, to] = fields.filter((one) => one.type.kind === 'date');
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
    private: node.private || namesPrivately(type),
    fixed: node.fixed,
    singular,
    type: lowerFieldType(type),
  };
}

/** What names a record by a text that is private tells that text. */
function namesPrivately(type: FieldSymbol['type']): boolean {
  const isReference = type.kind === 'reference' || type.kind === 'references';
  return isReference && identityOf(type.record)?.node.private === true;
}

function lowerFieldType(type: FieldSymbol['type']): CoreFieldType {
  switch (type.kind) {
    case 'error':
      throw new InternalError('a program with errors is never lowered');
    case 'date':
      return { kind: 'date', ongoing: type.ongoing };
    case 'money':
      return { kind: 'money', per: type.per };
    case 'duration':
      return { kind: 'duration', unit: type.unit };
    case 'choice':
      return { kind: type.choice.scale ? 'scale' : 'choice', options: optionsOf(type.choice) };
    case 'record':
    case 'reference':
    case 'references':
      return { kind: type.kind, record: type.record.id };
    case 'list':
      return { kind: 'list', record: type.of.id, order: type.order?.text };
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

// -- sources --------------------------------------------------------------------------------------------------

/** By name; what a file sees under a name is settled before, so that a project has one source of a name. */
export function lowerSources(bindings: Bindings): ReadonlyMap<ast.Source, CoreSource> {
  return new Map(bindings.sources.map(({ name, node }) => [node, lowerSource(name, node)]));
}

function lowerSource(name: string, { properties }: ast.Source): CoreSource {
  const propertyOf = (wanted: string) => properties.find((found) => found.name.text === wanted)?.value;
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
