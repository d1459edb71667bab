// A record of a program -> an ES module that reads lines of JSON into columns, checking them on the way. The module rests on
// `headline/runtime`.
//
// Invariant: what it says it has read, `quickReader` takes too, and gives the same facts. All that is doubtful it leaves.

import type { CoreProgram } from '../../ir/program.ts';
import { RUNTIME } from '../typescript/emit.ts';
import { literal } from '../typescript/escape.ts';
import { array, lines, object } from '../typescript/layout.ts';
import { emitList, emitOpen } from './emit-list.ts';
import { emitPlace } from './emit-record.ts';
import { type Emitting, inner } from './emit-value.ts';
import { type Column, type Layout, type TableRoom, tableLayouts } from './layout.ts';
import { placesOf } from './places.ts';

/**
 * What of a record is stored; all of it is checked.
 *
 * @example
 * const options: ReaderOptions = { wanted: (table, name) => table === '' && name === 'wet' };
 */
export interface ReaderOptions {
  /**
   * Whether a field is stored: by its table ('' for the record itself, `members` for its list of that name, `members.events`) and its
   * name there, dotted through records held in fields. Of a list that is not stored, its items are not either.
   */
  readonly wanted: (table: string, name: string) => boolean;
}

/** How many records of a kind may be told apart in one; where there are more, the line is left. */
const MOST_NAMED = 64;

/**
 * The text of a module with `newColumns(records, items)`, which makes columns with room for so many records and so many items of each
 * list, and `readLines(bytes, from, to, columns, line)`, which is `readRecords` for this record: UTF-8 in, the place of the next
 * unread line out.
 *
 * Left are, besides what does not fit: provenance, judgements, claims, lists that may hold more, days known only to lie between two,
 * lists of references, records that hold themselves, texts with escapes, and numbers with an exponent or more than fifteen digits.
 *
 * @example
 * emitReader(program, 'Place', { wanted: () => true }).includes('export function readLines('); // => true
 */
export function emitReader(program: CoreProgram, record: string, options: ReaderOptions): string {
  const layout = placesOf(program, record, options.wanted);
  const emitting: Emitting = {
    runtime: new Set(['columnsOf', 'readRecords', 'roomIn']),
    repeatable: new Set(layout.repeatable),
  };
  const parts = [
    emitState(layout),
    ...layout.places.map((place) => emitPlace(emitting, place).join('\n')),
    ...emitLists(emitting, layout).map((code) => code.join('\n')),
    ...layout.repeatable.map((id) => emitIsKnown(emitting, id).join('\n')),
    emitOpenRow(layout),
    emitEntries(layout),
  ];
  return [
    '// Generated from rules; do not edit.',
    lines('import {', [...emitting.runtime].sort(), `} from ${literal(RUNTIME)};`),
    ...parts.flatMap((code) => ['', code]),
    '',
  ].join('\n');
}

// -- what stands behind the functions -------------------------------------------------------------------------

function emitState({ tables }: Layout): string {
  const columns = tables.flatMap((table) => table.columns).flatMap(namesIn);
  return [
    lines('const LAYOUT = [', tableLayouts(tables).map(layoutCode), '];'),
    `const rows = new Int32Array(${tables.length});`,
    'const NOWHERE = new Float64Array(1);',
    'let bytes = new Uint8Array(0);',
    'let view = new DataView(bytes.buffer);',
    ...tables.map(({ index }) => `let room${index} = 0;`),
    ...columns.map((name) => `let ${name};`),
  ].join('\n');
}

function layoutCode({ path, facts, lists, texts }: ReturnType<typeof tableLayouts>[number]): string {
  return object([
    `path: ${literal(path)}`,
    `facts: ${array(facts.map((fact) => array(fact.map(literal))))}`,
    `lists: ${array(lists.map(literal))}`,
    `texts: ${array(texts.map(literal))}`,
  ]);
}

/** A fact has one array; a list has one of where its items begin and one of whether it is known, a text one of each end. */
function namesIn({ id, holds }: Column): readonly string[] {
  if (holds === 'list') return [`c${id}`, `k${id}`];
  return holds === 'text' ? [`c${id}`, `e${id}`] : [`c${id}`];
}

function emitBind(tables: readonly TableRoom[]): readonly string[] {
  return tables.flatMap(({ index, path, columns }) => [
    `table = columns.tables.get(${literal(path)});`,
    `room${index} = roomIn(table);`,
    ...columns.flatMap(({ id, name, holds }) => {
      if (holds === 'list')
        return [`({ first: c${id}, isKnown: k${id} } = table.lists.get(${literal(name)}));`];
      if (holds === 'text') return [`({ from: c${id}, to: e${id} } = table.texts.get(${literal(name)}));`];
      return [`c${id} = table.facts.get(${literal(name)});`];
    }),
  ]);
}

// -- functions ------------------------------------------------------------------------------------------------

function emitLists(emitting: Emitting, { places }: Layout): readonly (readonly string[])[] {
  return places.flatMap(({ fields }) =>
    fields.flatMap(({ value }) =>
      value.kind === 'list' ? [emitList(emitting, value.place, value.column)] : [],
    ),
  );
}

/** Whether another record of its kind in the same whole has the name; else it is kept, if there is room. */
function emitIsKnown({ runtime }: Emitting, id: number): readonly string[] {
  runtime.add('isAmong');
  return [
    `const names${id} = new Int32Array(${2 * MOST_NAMED});`,
    `let count${id} = 0;`,
    `function isKnown${id}(from, to) {`,
    ...inner([
      `if (count${id} === ${MOST_NAMED} || isAmong(bytes, names${id}, count${id}, from, to)) return true;`,
      `names${id}[2 * count${id}] = from;`,
      `names${id}[2 * count${id} + 1] = to;`,
      `count${id}++;`,
      'return false;',
    ]),
    '}',
  ];
}

function emitOpenRow({ tables: [root], repeatable }: Layout): string {
  return [
    'function open(row) {',
    ...inner([...(root ? emitOpen(root, 'row') : []), ...repeatable.map((id) => `count${id} = 0;`)]),
    '}',
  ].join('\n');
}

function emitEntries({ places, tables }: Layout): string {
  return [
    'const READER = {',
    ...inner([
      'rows,',
      'see(seen, through) {',
      ...inner(['bytes = seen;', 'view = through;']),
      '},',
      'open,',
      `read: read${places.at(-1)?.id},`,
    ]),
    '};',
    '',
    'export function newColumns(records, items) {',
    ...inner(['return columnsOf(LAYOUT, records, items);']),
    '}',
    '',
    'export function readLines(piece, from, to, columns, line) {',
    ...inner([
      'let table;',
      ...emitBind(tables),
      'return readRecords(READER, piece, from, to, columns, line);',
    ]),
    '}',
  ].join('\n');
}
