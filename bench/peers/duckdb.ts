// Both rules as SQL, answered by DuckDB: from its own tables, and from a file of JSON lines to a file of CSV.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { verdictsIn } from '../families/by-hand.ts';
import type { Contestant, Given, Job, Ways } from '../families/contestant.ts';
import type { Family, Verdict, WatchedFamily } from '../families/facts.ts';
import { importPeer, versionOf } from './peer.ts';
import { type Rule, SIX_PROBLEMS, SUSTAINED } from './sql.ts';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumns(): readonly (readonly unknown[])[] }>;
  closeSync(): void;
}

interface Package {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

const NAME = '@duckdb/node-api';

export async function duckDb(): Promise<{
  readonly sixProblems: Ways<Family>;
  readonly sustained: Ways<WatchedFamily>;
}> {
  const duck = await importPeer<Package>(NAME);
  return { sixProblems: bySql(duck, SIX_PROBLEMS), sustained: bySql(duck, SUSTAINED) };
}

function bySql<F>(duck: Package, rule: Rule): Ways<F> {
  const threads = [...new Set([1, availableParallelism()])];
  const each = (
    prepare: (threads: number, given: Given<F>) => Promise<Job>,
    note?: string,
  ): readonly Contestant<F>[] =>
    threads.map((count) => ({
      name: `DuckDB, ${count === 1 ? 'one thread' : `${count} threads`}`,
      version: versionOf(NAME),
      ...(note && { note }),
      prepare: (given) => prepare(count, given),
    }));
  return {
    verdict: each((count, given) => fromTables(duck, rule, rule.ofTables, count, given), FROM_TABLES),
    everyPart: each((count, given) => fromTables(duck, rule, rule.everyPart, count, given), FROM_TABLES),
    fileToFile: each((count, given) => fromFile(duck, rule, count, given)),
  };
}

const FROM_TABLES = 'from tables filled beforehand, the answers brought back as JavaScript arrays';

/** The arrays are one for each part of the answer; the verdict is the first. */
async function fromTables<F>(
  duck: Package,
  rule: Rule,
  query: string,
  threads: number,
  given: Given<F>,
): Promise<Job> {
  const { connection, close } = await opened(duck, rule, threads);
  for (const sql of rule.fill(given.lines)) await connection.run(sql);
  let verdicts: readonly Verdict[] = [];
  return {
    async run() {
      const [first = []] = (await connection.runAndReadAll(query)).getColumns();
      verdicts = first as readonly Verdict[];
    },
    verdicts: () => verdicts,
    close,
  };
}

async function fromFile<F>(duck: Package, rule: Rule, threads: number, given: Given<F>): Promise<Job> {
  const { connection, close } = await opened(duck, rule, threads);
  const written = join(given.folder, `duckdb-${threads}.csv`);
  const sql = `copy (${rule.ofFile(given.lines)}) to '${written}' (header)`;
  return {
    run: () => connection.run(sql),
    verdicts: () => verdictsIn(written),
    close,
  };
}

async function opened(
  { DuckDBInstance }: Package,
  rule: Rule,
  threads: number,
): Promise<{ readonly connection: Connection; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  for (const macro of rule.macros) await connection.run(macro);
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}
