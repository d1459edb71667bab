// Tables -> records, in the thread that reads them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { nearestName } from '../../src/index.ts';
import { reasonOf, shownPath } from '../files.ts';
import { refuse, Stop } from '../report.ts';
import { type Found, type RecordChunk, recordChunks } from './chunks.ts';
import { joinedRecords } from './csv-records.ts';
import { CsvTable } from './csv-table.ts';
import { factShape, type RecordShape } from './fact-shape.ts';
import { tableFile } from './formats.ts';
import { type InFile, openInFile, sizeOf, unreadable } from './in-file.ts';
import { type Input, isFolder, type ReadAsked, type ReadTold, type Vocabulary } from './records.ts';
import { listLayout, rootLayout, rootTable, type TableLayout, waysOfLists } from './table-layout.ts';

/** Hands on one piece each time that it is asked for one. */
export function serveRecords(asked: ReadAsked): void {
  const pieces = piecesOf(asked);
  parentPort?.on('message', async () => {
    parentPort?.postMessage(await told(pieces));
  });
}

async function told(pieces: AsyncIterator<ReadTold>): Promise<ReadTold> {
  try {
    const next = await pieces.next();
    return next.done ? { kind: 'end' } : next.value;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { error: reason = '', help } = error.report;
    return { kind: 'refused', reason, help };
  }
}

async function* piecesOf({ vocabulary, input }: ReadAsked): AsyncGenerator<ReadTold, undefined> {
  const { allBytes, bytes, chunks } =
    input.format === 'parquet' ? openParquet(vocabulary, input.path) : openTables(vocabulary, input);
  for await (const chunk of chunks()) yield { kind: 'piece', chunk, bytes: bytes(), allBytes };
  return undefined;
}

interface Reading {
  readonly allBytes: number;
  readonly bytes: () => number;
  readonly chunks: () => AsyncIterable<RecordChunk>;
}

function openParquet({ schema }: Vocabulary, path: string): Reading {
  let bytes = 0;
  const source = {
    path,
    allBytes: sizeOf(path),
    onBytes: (read: number) => {
      bytes = read;
    },
  };
  async function* records(): AsyncIterable<Found> {
    // Few runs need it, and it takes time to load.
    const { parquetRecords } = await import('./parquet-in.ts');
    yield* parquetRecords(source, factShape(schema));
  }
  return { ...source, bytes: () => bytes, chunks: () => recordChunks(undefined, records()) };
}

// -- tables of CSV --------------------------------------------------------------------------------------------

interface Table {
  readonly layout: TableLayout;
  readonly file: InFile;
}

function openTables(vocabulary: Vocabulary, { path, compression }: Input): Reading {
  const shape = factShape(vocabulary.schema);
  const tables = isFolder(path)
    ? tablesIn(path, shape)
    : [{ layout: rootLayout(shape), file: openInFile(path, compression) }];
  return {
    allBytes: tables.reduce((sum, { file }) => sum + file.allBytes, 0),
    bytes: () => tables.reduce((sum, { file }) => sum + file.bytes(), 0),
    chunks: () => recordChunks(rootTable(shape), recordsOf(vocabulary, tables)),
  };
}

/** Files that are no CSV are passed over; a table that no list is of is refused, since its rows would be missed in silence. */
function tablesIn(folder: string, shape: RecordShape): readonly Table[] {
  const found = new Map<string, Table>();
  for (const name of filesIn(folder)) {
    const table = tableFile(name);
    if (!table) continue;
    const path = join(folder, name);
    const isRoot = table.way === rootTable(shape);
    const layout = isRoot ? rootLayout(shape) : listLayout(shape, table.way);
    if (!layout) return noSuchList(path, table.way, shape);
    if (found.has(layout.way))
      refuse(`‘${shownPath(path)}’ is the second file of one table`, 'keep one of them');
    found.set(layout.way, { layout, file: openInFile(path, table.compression) });
  }
  if (!found.has(''))
    refuse(
      `‘${shownPath(folder)}’ has no table ‘${rootTable(shape)}.csv’`,
      `its rows are the records, each a ${shape.name}`,
    );
  const tables = [...found.values()].sort((a, b) => depthOf(a) - depthOf(b));
  for (const { layout, file } of tables)
    if (layout.parent !== undefined && !found.has(layout.parent))
      refuse(
        `‘${shownPath(file.path)}’ needs the table ‘${layout.parent}.csv’`,
        'its rows belong to rows of that one',
      );
  return tables;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    return unreadable(folder, reasonOf(error));
  }
}

function depthOf({ layout: { way } }: Table): number {
  return way === '' ? 0 : way.split('.').length;
}

function noSuchList(path: string, way: string, shape: RecordShape): never {
  const near = nearestName(way, [rootTable(shape), ...waysOfLists(shape)]);
  return refuse(
    `‘${shownPath(path)}’ is called as no list of the vocabulary`,
    near === undefined
      ? `a table is called ${rootTable(shape)}, or as the way to one of its lists, with a point between two steps`
      : `did you mean ‘${near}.csv’?`,
  );
}

async function* recordsOf(vocabulary: Vocabulary, given: readonly Table[]): ReturnType<typeof joinedRecords> {
  const tables: CsvTable[] = [];
  try {
    for (const { layout, file } of given) tables.push(await openTable(vocabulary, given, layout, file));
    const [root, ...lists] = tables;
    if (root) yield* joinedRecords(root, lists);
  } finally {
    for (const table of tables) await table.close();
  }
}

function openTable(
  { identities }: Vocabulary,
  given: readonly Table[],
  layout: TableLayout,
  file: InFile,
): Promise<CsvTable> {
  const { item, parent } = layout;
  return CsvTable.open(layout, file, {
    identity: item.kind === 'record' ? identities.get(item.name) : undefined,
    isParent: given.some((other) => other.layout.parent === layout.way),
    needsRecord: parent !== undefined,
    needsParent: parent !== undefined && parent !== '',
  });
}
