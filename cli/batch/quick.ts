// A piece of a file -> its rows, by way of columns: lines that are written as most are go from bytes to rows without an object of their
// own. A line that is not is left to whoever answers line by line.

import { type Columns, isDecided, type TextColumn } from '../../src/index.ts';
import { type Chunk, type Line, MOST_LINE_BYTES } from './chunks.ts';
import { loadModule } from './load-module.ts';
import { type Counters, countersOf, countRecord, tell } from './quick-counts.ts';
import type { QuickJob } from './quick-job.ts';
import { type RowShape, rowShapeOf, writeRow } from './quick-rows.ts';
import { RowBytes } from './row-bytes.ts';
import type { Tally } from './tally.ts';

interface Reader {
  newColumns(records: number, items: number): Columns;
  readLines(bytes: Uint8Array, from: number, to: number, columns: Columns, line: number): number;
}

interface Evaluator {
  prepare(asked: { readonly day: number; readonly dates: unknown }): Evaluate | undefined;
}

type Evaluate = (columns: Columns, answers: Uint8Array) => void;

/** So many records are held at once, and so many items of each list: what is held should stay near the processor. */
const RECORDS = 1024;
const ITEMS = 16 * 1024;

/** What is done with a line that is left, and with one whose eligibility is not known. */
export interface Leaving {
  /** The text of its row; undefined where it has none. */
  readonly line: (line: Line) => string | undefined;
  readonly waits: ((line: Line) => void) | undefined;
}

/** Rows of all lines of a piece, which is UTF-8; what is counted is added to the tally. */
export type AnswerQuickly = (chunk: Chunk, tally: Tally, leaving: Leaving) => Uint8Array<ArrayBuffer>;

/** Undefined of a question that can't be asked of columns. */
export async function answeringQuickly(
  job: QuickJob,
  plan: string,
  asked: { readonly day: number; readonly dates: unknown },
): Promise<AnswerQuickly | undefined> {
  const reader = (await loadModule(job.reader)) as Reader;
  const { prepare } = (await loadModule(job.evaluator)) as Evaluator;
  const evaluate = prepare(asked);
  if (!evaluate) return undefined;
  const columns = reader.newColumns(RECORDS, ITEMS);
  const run: Run = {
    job,
    reader,
    columns,
    answers: new Uint8Array(RECORDS * job.rules),
    evaluate,
    shape: rowShapeOf(job.cells),
    counters: countersOf(job, plan, columns),
    rows: new RowBytes(64 * 1024),
  };
  return (chunk, tally, leaving) => answerChunk(run, chunk, tally, leaving);
}

interface Run {
  readonly job: QuickJob;
  readonly reader: Reader;
  readonly columns: Columns;
  readonly answers: Uint8Array;
  readonly evaluate: Evaluate;
  readonly shape: RowShape;
  readonly counters: Counters;
  readonly rows: RowBytes;
}

function answerChunk(run: Run, chunk: Chunk, tally: Tally, leaving: Leaving): Uint8Array<ArrayBuffer> {
  const { reader, columns, answers, rows, counters } = run;
  const { bytes } = chunk;
  let at = 0;
  let line = 0;
  while (at < bytes.length) {
    at = reader.readLines(bytes, at, bytes.length, columns, line);
    // Where it stops for want of room, it goes on behind the last record.
    line = columns.count === 0 ? line : (columns.line[columns.count - 1] as number) + 1;
    run.evaluate(columns, answers);
    writeRows(run, chunk, leaving);
  }
  tell(counters, tally);
  return rows.take();
}

function writeRows(run: Run, chunk: Chunk, leaving: Leaving): void {
  const { job, columns, answers, shape, counters, rows } = run;
  const { count, isRead, from, to } = columns;
  const source = { bytes: chunk.bytes, about: aboutIn(run) };
  for (let record = 0; record < count; record++) {
    if (isRead[record] === 0 || (to[record] as number) - (from[record] as number) > MOST_LINE_BYTES) {
      const row = leaving.line(lineAt(chunk, columns, record));
      if (row !== undefined) rows.text(row);
      continue;
    }
    const place = record * job.rules;
    const line = chunk.first + (columns.line[record] as number);
    writeRow(rows, shape, source, record, line, answers, place);
    const eligibility = job.eligibility === undefined ? 0 : (answers[place + job.eligibility] as number);
    countRecord(counters, answers, place, eligibility, record);
    if (leaving.waits && eligibility !== 0 && !isDecided(eligibility))
      leaving.waits(lineAt(chunk, columns, record));
  }
}

function aboutIn({ job, columns }: Run): TextColumn | undefined {
  return job.about === undefined ? undefined : columns.tables.get('')?.texts.get(job.about);
}

function lineAt({ first, bytes }: Chunk, { from, to, line }: Columns, record: number): Line {
  return { number: first + (line[record] as number), bytes: bytes.subarray(from[record], to[record]) };
}
