// Generated readers, imported and held to `quickReader`: what they say they have read it takes too, and the facts are the same.

import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { emitReader, type ReaderOptions } from '../../src/backends/columns/emit-reader.ts';
import type { CoreProgram } from '../../src/ir/program.ts';
import type { CoreField } from '../../src/ir/vocabulary.ts';
import { type Columns, FAR_DAY, isoFromDay, NO_DAY, type Table } from '../../src/values/index.ts';
import { quickReader } from '../../src/workspace/quick-facts.ts';

export interface ReaderModule {
  newColumns(records: number, items: number): Columns;
  readLines(bytes: Uint8Array, from: number, to: number, columns: Columns, line: number): number;
}

const RUNTIME = pathToFileURL(`${import.meta.dirname}/../../src/values/runtime.ts`).href;

export async function importReader(
  program: CoreProgram,
  record: string,
  options: ReaderOptions = { wanted: () => true },
): Promise<ReaderModule> {
  const code = emitReader(program, record, options);
  const linked = code.replaceAll('from "headline/runtime"', `from ${JSON.stringify(RUNTIME)}`);
  return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(linked)}`);
}

/** A reader beside the careful one. */
export interface Compared {
  readonly program: CoreProgram;
  readonly record: string;
  readonly module: ReaderModule;
  readonly quick: (text: string) => object | undefined;
}

export async function comparedOf(program: CoreProgram, record: string): Promise<Compared> {
  return {
    program,
    record,
    module: await importReader(program, record),
    quick: quickReader(program, record),
  };
}

export interface LineRead {
  readonly text: string;
  readonly line: number;
  /** Undefined where the line is left. */
  readonly facts: object | undefined;
}

export interface Room {
  readonly records: number;
  readonly items: number;
}

/** All lines of a piece, read as often as the room asks for. */
export function linesRead(
  { program, record, module }: Compared,
  bytes: Uint8Array,
  { records, items }: Room = { records: 1000, items: 10_000 },
): readonly LineRead[] {
  const columns = module.newColumns(records, items);
  const all: LineRead[] = [];
  for (let at = 0, line = 0; at < bytes.length; ) {
    const next = module.readLines(bytes, at, bytes.length, columns, line);
    expect(next).toBeGreaterThan(at);
    at = next;
    for (let row = 0; row < columns.count; row++)
      all.push({
        text: textOf(bytes, columns.from[row]!, columns.to[row]!),
        line: columns.line[row]!,
        facts: columns.isRead[row] === 1 ? recordIn({ program, columns, bytes }, record, row) : undefined,
      });
    line = (columns.line[columns.count - 1] ?? 0) + 1;
  }
  return all;
}

/** Reads a piece and holds every line to the careful reader; how many lines were read at once. */
export function expectSame(compared: Compared, text: string, room?: Room): number {
  const bytes = new TextEncoder().encode(text);
  const lines = linesRead(compared, bytes, room);
  const written = text
    .split('\n')
    .flatMap((line, index) => (/\S/.test(line) ? [[index, line] as const] : []));
  expect(lines.map(({ line, text }) => [line, text])).toEqual(written);
  for (const { text, facts } of lines)
    if (facts !== undefined) expect(facts, text).toEqual(withoutNothing(compared.quick(text)));
  return lines.filter(({ facts }) => facts !== undefined).length;
}

/** Of a record in a field that holds nothing, columns can't tell whether it is there. */
function withoutNothing(facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map((item) => withoutNothing(item) ?? {});
  if (typeof facts !== 'object' || facts === null) return facts;
  const kept = Object.entries(facts).flatMap(([name, value]) => {
    const inner = withoutNothing(value);
    const isNothing =
      typeof inner === 'object' && !Array.isArray(inner) && Object.keys(inner as object).length === 0;
    return isNothing ? [] : [[name, inner] as const];
  });
  return Object.fromEntries(kept);
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, to));
}

// -- columns -> facts -----------------------------------------------------------------------------------------

interface Held {
  readonly program: CoreProgram;
  readonly columns: Columns;
  readonly bytes: Uint8Array;
}

function recordIn(held: Held, record: string, row: number): object {
  return rowIn(held, { record, path: '', prefix: '', row }) ?? {};
}

interface At {
  readonly record: string;
  readonly path: string;
  readonly prefix: string;
  readonly row: number;
}

/** Undefined where nothing is known. */
function rowIn(held: Held, at: At): object | undefined {
  const { fields } = held.program.records.get(at.record)!;
  const entries = fields.flatMap((field) => {
    const value = factIn(held, at, field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function factIn(held: Held, at: At, { name: own, type }: CoreField): unknown {
  const name = at.prefix + own;
  const table = held.columns.tables.get(at.path)!;
  if (type.kind === 'record')
    return isReadBelow(table, name)
      ? rowIn(held, { ...at, record: type.record, prefix: `${name}.` })
      : undefined;
  if (type.kind === 'list') return listIn(held, at, name, type.record);
  if (type.kind === 'text' || type.kind === 'reference') return textIn(held, table, name, at.row);
  const fact = table.facts.get(name)?.[at.row];
  if (fact === undefined || type.kind === 'references') return undefined;
  switch (type.kind) {
    case 'yes-no':
      return fact === 3 ? undefined : fact === 1;
    case 'date':
      return fact === NO_DAY ? undefined : fact === FAR_DAY ? 'ongoing' : isoFromDay(fact);
    case 'choice':
    case 'scale':
      return fact === -1 ? undefined : type.options[fact]!.key;
    default:
      return Number.isNaN(fact) ? undefined : fact;
  }
}

/** A record that holds itself is never read. */
function isReadBelow({ facts, lists, texts }: Table, name: string): boolean {
  return [...facts.keys(), ...lists.keys(), ...texts.keys()].some((one) => one.startsWith(`${name}.`));
}

function textIn({ bytes }: Held, table: Table, name: string, row: number): string | undefined {
  const text = table.texts.get(name);
  if (!text || text.from[row] === -1) return undefined;
  return textOf(bytes, text.from[row]!, text.to[row]!);
}

function listIn(held: Held, { path, row }: At, name: string, record: string): unknown {
  const list = held.columns.tables.get(path)!.lists.get(name);
  if (!list) return undefined;
  const [first, last] = [list.first[row]!, list.first[row + 1]!];
  if (list.isKnown[row] === 0) {
    expect(last).toBe(first);
    return undefined;
  }
  const items = path === '' ? name : `${path}.${name}`;
  return Array.from(
    { length: last - first },
    (_, index) => rowIn(held, { record, path: items, prefix: '', row: first + index }) ?? {},
  );
}
