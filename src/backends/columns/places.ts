// The records of a program -> where each stands below the one that is read, and what is read and stored there. What a generated reader
// leaves to a careful one has no place: its key is then one that nobody knows.

import type { CoreProgram } from '../../ir/program.ts';
import { shapesOf } from '../../ir/record-shapes.ts';
import type { CoreField, CoreRecord } from '../../ir/vocabulary.ts';
import { InternalError } from '../../text/internal-error.ts';
import type { Column, Layout, Place, ReadField, ReadValue, TableRoom, Wanted } from './layout.ts';

/** A record that stands in more places, or deeper, has them left: code for each would have no end. */
const MOST_PLACES = 1000;
const MOST_DEPTH = 30;
const MOST_OPTIONS = 30_000;

interface Building {
  readonly program: CoreProgram;
  readonly wanted: Wanted;
  readonly places: Place[];
  readonly tables: TableRoom[];
  /** By record that references name: where its name is read. */
  readonly named: Map<string, { readonly id: number; mayRepeat: boolean }>;
  columns: number;
  begun: number;
}

/** Where a record stands, before its fields are known. */
interface Standing {
  readonly path: string;
  readonly table: TableRoom | undefined;
  /** Before the names of its columns: `home.`. */
  readonly prefix: string;
  /** The records around it, itself the last. */
  readonly around: readonly string[];
  readonly isInList: boolean;
}

export function placesOf(program: CoreProgram, record: string, wanted: Wanted): Layout {
  const building: Building = {
    program,
    wanted,
    places: [],
    tables: [],
    named: new Map(),
    columns: 0,
    begun: 0,
  };
  const table = tableCalled(building, '');
  placeOf(building, { path: '', table, prefix: '', around: [record], isInList: false });
  const repeatable = [...building.named.values()].filter(({ mayRepeat }) => mayRepeat).map(({ id }) => id);
  return { places: building.places, tables: building.tables, repeatable };
}

function tableCalled({ tables }: Building, path: string): TableRoom {
  const table: TableRoom = { index: tables.length, path, columns: [] };
  tables.push(table);
  return table;
}

function recordCalled({ records }: CoreProgram, name: string): CoreRecord {
  const record = records.get(name);
  if (!record) throw new InternalError(`in the core there is a record ${name}`);
  return record;
}

function placeOf(building: Building, standing: Standing): Place {
  building.begun++;
  const record = recordCalled(building.program, standing.around.at(-1) ?? '');
  const fields = record.fields.map((field, index) => readField(building, standing, record, field, index));
  const place: Place = {
    id: building.places.length,
    path: standing.path,
    table: standing.table,
    fields,
    placed: placedBy(record),
  };
  building.places.push(place);
  return place;
}

function placedBy({ placed, fields }: CoreRecord): Place['placed'] {
  if (!placed || placed.from.name === placed.to.name) return undefined;
  const indexOf = ({ name }: CoreField): number => fields.findIndex((field) => field.name === name);
  return [indexOf(placed.from), indexOf(placed.to)];
}

function readField(
  building: Building,
  standing: Standing,
  record: CoreRecord,
  field: CoreField,
  index: number,
): ReadField {
  const { name, required } = field;
  const isPlain = isPlainName(name) && record.fields.filter((other) => other.name === name).length === 1;
  const value = isPlain ? readValue(building, standing, record, field) : LEFT;
  return { index, name, required, value };
}

const LEFT: ReadValue = { kind: 'left' };

/** As the language has names; schemas make an exception of the last. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && name !== '__proto__';
}

function readValue(
  building: Building,
  standing: Standing,
  record: CoreRecord,
  { name, type }: CoreField,
): ReadValue {
  const column = (holds: Column['holds']): number | undefined => columnOf(building, standing, name, holds);
  switch (type.kind) {
    case 'yes-no':
      return { kind: 'yes-no', column: column('Uint8Array') };
    case 'count':
      return { kind: 'number', column: column('Float64Array'), only: 'natural' };
    case 'money':
      return { kind: 'number', column: column('Float64Array'), only: 'whole' };
    case 'number':
    case 'percent':
    case 'duration':
      return { kind: 'number', column: column('Float64Array'), only: 'any' };
    case 'date':
      return { kind: 'date', column: column('Int32Array'), ongoing: type.ongoing };
    case 'choice':
    case 'scale': {
      const options = type.options.map(({ key }) => key);
      return options.length > MOST_OPTIONS ? LEFT : { kind: 'option', column: column('Int16Array'), options };
    }
    case 'text':
    case 'reference':
      return { kind: 'text', column: column('text'), names: namesOf(building, standing, record, name) };
    case 'record':
      return heldIn(building, standing, name, type.record);
    case 'list':
      return listOf(building, standing, name, type.record);
    case 'references':
    case 'judgement':
      return LEFT;
  }
}

function columnOf(
  building: Building,
  { table, prefix }: Standing,
  name: string,
  holds: Column['holds'],
  items?: number,
): number | undefined {
  if (!table || !building.wanted(table.path, prefix + name)) return undefined;
  const id = building.columns++;
  table.columns.push({ id, name: prefix + name, holds, items });
  return id;
}

/** Of the text by which references name such a record. */
function namesOf(
  { program, named }: Building,
  { isInList }: Standing,
  record: CoreRecord,
  name: string,
): number | undefined {
  if (shapesOf(program).get(record.name)?.identity !== name) return undefined;
  const known = named.get(record.name);
  const id = known?.id ?? named.size;
  named.set(record.name, { id, mayRepeat: isInList || known !== undefined });
  return id;
}

function isLeft({ begun }: Building, { around }: Standing, record: string): boolean {
  return begun >= MOST_PLACES || around.length >= MOST_DEPTH || around.includes(record);
}

function heldIn(building: Building, standing: Standing, name: string, record: string): ReadValue {
  if (isLeft(building, standing, record)) return LEFT;
  const place = placeOf(building, {
    ...standing,
    path: joined(standing.path, name),
    prefix: `${standing.prefix}${name}.`,
    around: [...standing.around, record],
  });
  return { kind: 'record', place };
}

/** Of a list that is not wanted nothing is stored, nor of its items. */
function listOf(building: Building, standing: Standing, name: string, record: string): ReadValue {
  if (isLeft(building, standing, record)) return LEFT;
  const { table, prefix, around } = standing;
  const isWanted = table !== undefined && building.wanted(table.path, prefix + name);
  const own = isWanted ? tableCalled(building, joined(table.path, prefix + name)) : undefined;
  const column = own && columnOf(building, standing, name, 'list', own.index);
  const path = joined(standing.path, name);
  const place = placeOf(building, {
    path,
    table: own,
    prefix: '',
    around: [...around, record],
    isInList: true,
  });
  return { kind: 'list', column, place };
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
