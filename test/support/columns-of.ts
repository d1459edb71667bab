// Objects of facts -> the columns that the column evaluator looks at, made in the plainest way there is.

import { CLAIM, CLAIM_FIELDS } from '../../src/ir/claims.ts';
import type { CoreProgram } from '../../src/ir/program.ts';
import type { CoreField, CoreRecord } from '../../src/ir/vocabulary.ts';
import { FAR_DAY, NO_DAY } from '../../src/values/fused.ts';
import { dayFromIso, type Facts, factOf } from '../../src/values/index.ts';

export type Column = Uint8Array | Float64Array | Int32Array | Int16Array;

export interface TestTable {
  readonly rows: number;
  readonly facts: Map<string, Column>;
  readonly lists: Map<string, { readonly first: Int32Array; readonly isKnown: Uint8Array }>;
  readonly texts: Map<string, unknown>;
}

export interface TestColumns {
  readonly count: number;
  readonly tables: Map<string, TestTable>;
}

/** Undefined where columns can't hold the facts: a day between two days, a list of which more is told, a record that holds itself again and again. */
export function columnsOf(
  program: CoreProgram,
  record: string,
  all: readonly Facts[],
): TestColumns | undefined {
  const tables = new Map<string, TestTable>();
  try {
    fill({ program, tables }, '', { ...recordCalled(program, record), prefix: '', within: [] }, all);
  } catch (error) {
    if (error instanceof NoColumn) return undefined;
    throw error;
  }
  return { count: all.length, tables };
}

class NoColumn extends Error {}

/** How often a record may be within another of its kind: there is a table for each way to it. */
const MOST_WITHIN_ITSELF = 1;

interface Filling {
  readonly program: CoreProgram;
  readonly tables: Map<string, TestTable>;
}

/** A record whose fields go into a table, what its fields are called there, and the records around it. */
interface Held extends Pick<CoreRecord, 'name' | 'fields'> {
  readonly prefix: string;
  readonly within: readonly string[];
}

function recordCalled({ records }: CoreProgram, name: string): Pick<CoreRecord, 'name' | 'fields'> {
  const record = name === CLAIM.name ? CLAIM : records.get(name);
  if (!record) throw new Error(`no such record: ${name}`);
  return record;
}

function fill(filling: Filling, path: string, held: Held, all: readonly Facts[]): void {
  const table: TestTable = filling.tables.get(path) ?? {
    rows: all.length,
    facts: new Map(),
    lists: new Map(),
    texts: new Map(),
  };
  filling.tables.set(path, table);
  const depth = held.within.filter((name) => name === held.name).length;
  if (depth > MOST_WITHIN_ITSELF && all.some((facts) => facts !== undefined)) throw new NoColumn();
  if (depth > MOST_WITHIN_ITSELF) return;
  const isAsked = held.within.length === 0;
  for (const field of isAsked ? [...held.fields, CLAIM_FIELDS.list] : held.fields) {
    const raws = all.map((facts) => factOf(facts, field.name));
    const name = `${held.prefix}${field.name}`;
    const column = columnOf(field, raws);
    if (column) table.facts.set(name, column);
    else if (field.type.kind === 'record' || field.type.kind === 'list')
      fillHeld(filling, { path, table, name }, inner(filling, held, field.type), raws);
  }
}

function inner(
  { program }: Filling,
  { name, within }: Held,
  type: { readonly record: string },
): Omit<Held, 'prefix'> & { readonly isList: boolean } {
  return {
    ...recordCalled(program, type.record),
    within: [...within, name],
    isList: 'order' in type,
  };
}

function fillHeld(
  filling: Filling,
  { path, table, name }: { readonly path: string; readonly table: TestTable; readonly name: string },
  record: Omit<Held, 'prefix'> & { readonly isList: boolean },
  raws: readonly unknown[],
): void {
  if (!record.isList) {
    fill(filling, path, { ...record, prefix: `${name}.` }, raws as readonly Facts[]);
    return;
  }
  const lists = raws.map(listOf);
  const first = new Int32Array(raws.length + 1);
  for (const [row, items] of lists.entries()) first[row + 1] = (first[row] ?? 0) + (items?.length ?? 0);
  table.lists.set(name, { first, isKnown: Uint8Array.from(lists, (items) => (items ? 1 : 0)) });
  const items = lists.flatMap((one) => one ?? []);
  fill(filling, path === '' ? name : `${path}.${name}`, { ...record, prefix: '' }, items);
}

function listOf(raw: unknown): readonly Facts[] | undefined {
  if (raw !== undefined && !Array.isArray(raw)) throw new NoColumn();
  return raw;
}

/** Undefined of what is no fact of a column. */
function columnOf({ type }: CoreField, raws: readonly unknown[]): Column | undefined {
  switch (type.kind) {
    case 'yes-no':
      return Uint8Array.from(raws, (raw) => (raw === undefined ? 3 : raw ? 1 : 2));
    case 'count':
    case 'money':
    case 'number':
    case 'percent':
    case 'duration':
      return Float64Array.from(raws, (raw) => (raw === undefined ? Number.NaN : (raw as number)));
    case 'date':
      return Int32Array.from(raws, dayOf);
    case 'choice':
    case 'scale':
      return Int16Array.from(raws, (raw) => type.options.findIndex(({ key }) => key === raw));
    default:
      return undefined;
  }
}

function dayOf(raw: unknown): number {
  if (raw === undefined) return NO_DAY;
  if (raw === 'ongoing') return FAR_DAY;
  const day = typeof raw === 'string' ? dayFromIso(raw) : undefined;
  if (day === undefined) throw new NoColumn();
  return day;
}
