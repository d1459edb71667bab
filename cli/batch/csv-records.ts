// Tables in the order of one key -> records in JSON, joined as they are read: never more than one record is held.

import { factOfCell, isDay } from './cells.ts';
import { type Found, type FoundFault, MOST_LINE_BYTES } from './chunks.ts';
import { type CsvTable, NOT_TEXT, type Row } from './csv-table.ts';
import { expectedOf } from './fact-shape.ts';
import { compareKeys } from './keys.ts';
import { LONG_RECORD, MOST_REASONS, type Reject } from './reject.ts';

/** `lists`: each below the table that it belongs to. */
export async function* joinedRecords(root: CsvTable, lists: readonly CsvTable[]): AsyncIterable<Found> {
  for (const table of [root, ...lists])
    for (const reject of table.heading.rejects) yield strayAt(table, 1, reject);
  const cursors = lists.map((table) => new ListCursor(table));
  for (let first = await root.peek(); first; first = await root.peek()) {
    if (first.broken !== undefined) {
      root.pass();
      yield { line: first.line, table: root.layout.name, reject: brokenRow(first.broken), isRecord: true };
      continue;
    }
    const lines = await sameKey(root, first, lists.length > 0);
    const parts: Part[] = [];
    let bytes = sizeOf(first);
    for (const cursor of cursors) {
      const strays: FoundFault[] = [];
      const part = await cursor.partOf(first.key ?? '', MOST_LINE_BYTES - bytes, strays);
      bytes += part.bytes;
      parts.push(part);
      yield* strays;
    }
    if (lines.length > 1)
      for (const line of lines) yield { line, table: root.layout.name, reject: REPEATED, isRecord: true };
    else if (bytes > MOST_LINE_BYTES)
      yield { line: first.line, table: root.layout.name, reject: LONG_RECORD, isRecord: true };
    else yield joined(root, first, parts);
  }
  for (const cursor of cursors) yield* cursor.rest();
}

function sizeOf({ cells }: Row): number {
  return cells.reduce((sum, { length }) => sum + length, 0);
}

function strayAt(table: CsvTable, line: number, reject: Reject): FoundFault {
  return { line, table: table.layout.name, reject, isRecord: false };
}

function brokenRow(reason: string): Reject {
  return { code: 'batch/broken-row', reasons: [reason] };
}

/** Passes the row and all that have its key: their lines. Without other tables nothing is joined by it. */
async function sameKey(root: CsvTable, { key, line }: Row, isJoined: boolean): Promise<readonly number[]> {
  root.pass();
  const lines = [line];
  if (!isJoined) return lines;
  for (let next = await root.peek(); next && next.key === key; next = await root.peek()) {
    root.pass();
    lines.push(next.line);
  }
  return lines;
}

const REPEATED: Reject = {
  code: 'batch/repeated-key',
  reasons: ['another row has the same key, so it is not known which parts belong to which'],
};

// -- the rows of a list ---------------------------------------------------------------------------------------

/** What one table says of one record. */
interface Part {
  readonly table: CsvTable;
  readonly rows: readonly Row[];
  readonly bytes: number;
  /** Rows that may belong to the record, since they are too broken to tell. */
  readonly broken: readonly Row[];
}

class ListCursor {
  readonly #table: CsvTable;
  /** The broken rows since the last whole one: they belong to a record between. */
  #broken: Row[] = [];

  constructor(table: CsvTable) {
    this.#table = table;
  }

  /** The rows of the record of this key, and those before it, which no record has. Of more bytes than these it holds nothing. */
  async partOf(key: string, mostBytes: number, strays: FoundFault[]): Promise<Part> {
    const rows: Row[] = [];
    const broken: Row[] = [];
    let bytes = 0;
    for (let row = await this.#table.peek(); row; row = await this.#table.peek()) {
      const order = row.key === undefined ? 0 : compareKeys(row.key, key);
      if (order > 0) break;
      this.#table.pass();
      if (row.key === undefined) this.#broken = [...this.#broken, row].slice(0, MOST_REASONS);
      else {
        if (order < 0) strays.push(strayAt(this.#table, row.line, NO_PARENT));
        else {
          broken.push(...this.#broken);
          bytes += sizeOf(row);
          if (bytes <= mostBytes) rows.push(row);
        }
        this.#broken = [];
      }
    }
    broken.push(...this.#broken);
    return { table: this.#table, rows, bytes, broken };
  }

  /** What is left when there is no record any more. */
  async *rest(): AsyncIterable<FoundFault> {
    for (let row = await this.#table.peek(); row; row = await this.#table.peek()) {
      this.#table.pass();
      yield strayAt(this.#table, row.line, row.broken === undefined ? NO_PARENT : brokenRow(row.broken));
    }
  }
}

const NO_PARENT: Reject = {
  code: 'batch/no-parent',
  reasons: ['the record to which the row belongs is not there'],
};

// -- one record -----------------------------------------------------------------------------------------------

type FactsOf = Record<string, unknown>;

/** A row that has been read, with the lists that hang on it. */
interface Node {
  readonly facts: FactsOf;
  readonly lists: Map<string, Listed>;
}

interface Listed {
  readonly steps: readonly string[];
  readonly items: unknown[];
  /** `yes`, `no`, or the day up to which it is whole. */
  complete: string | undefined;
}

interface Mistake {
  readonly table: CsvTable;
  readonly line: number;
  readonly reject: Reject;
}

function joined(root: CsvTable, first: Row, parts: readonly Part[]): Found {
  const mistakes: Mistake[] = [];
  const top = nodeOf(root, first, mistakes);
  const nodes = [top];
  const keyed = new Map<string, ReadonlyMap<string, Node>>();
  for (const { table, rows, broken } of parts) {
    for (const { line, broken: reason = '' } of broken)
      mistakes.push({ table, line, reject: brokenRow(reason) });
    const byKey = new Map<string, Node>();
    keyed.set(table.layout.way, byKey);
    for (const row of rows) {
      const parent = parentOf(table, row, top, keyed);
      if (!parent) mistakes.push({ table, line: row.line, reject: NO_ROW });
      const node = nodeOf(table, row, mistakes);
      nodes.push(node);
      const { rowKey } = table.heading;
      if (rowKey !== undefined && !setOnce(byKey, row.cells[rowKey] ?? '', node))
        mistakes.push({ table, line: row.line, reject: KEY_TWICE });
      if (parent) listIn(parent, table.layout.steps).items.push(itemOf(table, node));
    }
  }
  const [mistake] = mistakes;
  if (mistake) return faultOf(root, first, mistakes, mistake);
  for (const node of nodes) fillLists(node);
  return { line: first.line, text: JSON.stringify(top.facts) };
}

const NO_ROW: Reject = { code: 'batch/no-parent', reasons: ['the row to which it belongs is not there'] };
const KEY_TWICE: Reject = {
  code: 'batch/repeated-key',
  reasons: ['the row has no key, or another row of the record has the same one'],
};

/** A mistake in a part of a record costs the record its answer: without that part it could be another one. */
function faultOf(
  root: CsvTable,
  first: Row,
  mistakes: readonly Mistake[],
  { table, line, reject }: Mistake,
): Found {
  const reasons = mistakes.slice(0, MOST_REASONS).map((one) => {
    const place =
      one.table === table && one.line === line ? '' : `${one.table.layout.name} line ${one.line}: `;
    return `${place}${one.reject.reasons.join('; ')}`;
  });
  const of = table === root ? [] : [`the record is that of line ${first.line} of ${root.layout.name}`];
  return {
    line,
    table: table.layout.name,
    reject: { code: reject.code, reasons: [...reasons, ...of] },
    isRecord: true,
  };
}

function parentOf(
  { layout: { parent }, heading: { parentKey } }: CsvTable,
  { cells }: Row,
  top: Node,
  keyed: ReadonlyMap<string, ReadonlyMap<string, Node>>,
): Node | undefined {
  if (parent === '' || parent === undefined || parentKey === undefined) return top;
  return keyed.get(parent)?.get(cells[parentKey] ?? '');
}

function setOnce(nodes: Map<string, Node>, key: string, node: Node): boolean {
  if (key === '' || nodes.has(key)) return false;
  nodes.set(key, node);
  return true;
}

function nodeOf(table: CsvTable, { cells, line }: Row, mistakes: Mistake[]): Node {
  const node: Node = { facts: {}, lists: new Map() };
  const bad = (title: string, expected: string): void => {
    const reasons = [`column ${title}: it must be ${expected}`];
    mistakes.push({ table, line, reject: { code: 'batch/bad-cell', reasons } });
  };
  for (const { at, title, column } of table.heading.columns) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    if (cell.includes(NOT_TEXT)) bad(title, 'UTF-8 text');
    else if (column.kind === 'fact') {
      const fact = factOfCell(cell, column.shape);
      if (fact === undefined) bad(title, expectedOf(column.shape));
      else put(node.facts, column.steps, fact);
    } else if (cell === 'yes' || cell === 'no' || (column.list.toDay && isDay(cell)))
      listIn(node, column.steps).complete = cell;
    else bad(title, column.list.toDay ? 'yes, no, or the day up to which the list is whole' : 'yes or no');
  }
  return node;
}

function itemOf({ layout }: CsvTable, { facts }: Node): unknown {
  return layout.item.kind === 'record' ? facts : facts[''];
}

/** What has no steps is a text alone. */
function put(facts: FactsOf, steps: readonly string[], fact: unknown): void {
  let within = facts;
  for (const step of steps.slice(0, -1)) {
    within[step] ??= {};
    within = within[step] as FactsOf;
  }
  within[steps.at(-1) ?? ''] = fact;
}

function listIn({ lists }: Node, steps: readonly string[]): Listed {
  const way = steps.join('.');
  const listed = lists.get(way) ?? { steps, items: [], complete: undefined };
  lists.set(way, listed);
  return listed;
}

/** A list that nobody said to be whole may hold more; of which nobody said anything, nothing is known. */
function fillLists({ facts, lists }: Node): void {
  for (const { steps, items, complete } of lists.values()) {
    if (complete === 'yes') put(facts, steps, items);
    else if (complete === undefined || complete === 'no') put(facts, steps, { items, complete: false });
    else put(facts, steps, { items, complete_to: complete });
  }
}
