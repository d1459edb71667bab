// A file of records -> a file of answers, by several threads; memory holds a few pieces of it, however long it is.

import { createReadStream, statSync } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reasonOf, shownPath } from '../files.ts';
import { toStderr } from '../output.ts';
import { refuse } from '../report.ts';
import { chunksOf } from './chunks.ts';
import { csvRow } from './columns.ts';
import { type Compression, decompressor, type FileFormat, type InFormat, type OutFormat } from './formats.ts';
import type { Job } from './job.ts';
import { OutFiles } from './out-files.ts';
import { openPool } from './pool.ts';
import { showProgress } from './progress.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

export interface RunAsked {
  readonly job: Job;
  readonly input: { readonly path: string } & FileFormat<InFormat>;
  readonly output: { readonly path: string } & FileFormat<OutFormat>;
  /** Where rejects go; `always`: also where there are none. */
  readonly rejects: { readonly path: string; readonly always: boolean };
  readonly threads: number;
  /** Files that are made of the counts, beside the answers. */
  readonly beside: (counted: Ran) => ReadonlyMap<string, string>;
  /** Places of those files, to find out at once whether they can be written. */
  readonly besidePaths: readonly string[];
}

export interface Ran {
  readonly tally: Tally;
  readonly milliseconds: number;
}

export async function runBatch(asked: RunAsked): Promise<Ran> {
  const files = new OutFiles();
  const stopListening = onSignal(() => files.discard());
  try {
    return await runInto(files, asked);
  } finally {
    files.discard();
    stopListening();
  }
}

async function runInto(files: OutFiles, asked: RunAsked): Promise<Ran> {
  const { job, input, output, rejects, threads } = asked;
  const out = files.open(output.path, output.compression);
  const rejected = files.open(rejects.path);
  const beside = asked.besidePaths.map((path) => files.open(path));
  const started = performance.now();
  const milliseconds = (): number => performance.now() - started;
  const reading = openInput(input);
  const tally = emptyTally();
  const records = (): number => tally.answered + [...tally.rejected.values()].reduce((a, b) => a + b, 0);
  const pool = openPool(job, threads);
  const stopShowing = showProgress(process.stderr, () => ({
    records: records(),
    bytes: reading.bytes(),
    allBytes: reading.allBytes,
    milliseconds: milliseconds(),
  }));
  try {
    if (job.format === 'csv') await out.write(Buffer.from(csvRow(job.columns.map(({ title }) => title))));
    for await (const answer of pool.answers(chunksOf(reading.pieces()))) {
      await out.write(answer.rows);
      await rejected.write(answer.rejects);
      addTally(tally, answer.tally);
    }
  } finally {
    stopShowing();
    await pool.close();
  }
  if (tally.rejected.size === 0 && !rejects.always) {
    await files.drop(rejected);
    files.remove(rejects.path);
  }
  const ran = { tally, milliseconds: milliseconds() };
  const texts = asked.beside(ran);
  for (const file of beside) await file.write(Buffer.from(texts.get(file.path) ?? ''));
  await files.finish();
  return ran;
}

const INTERRUPTED = 'interrupted: nothing was written';

/** Tidies up when the program is told to end. */
function onSignal(tidy: () => void): () => void {
  const end = (code: number) => (): void => {
    tidy();
    toStderr([INTERRUPTED]);
    process.exit(code);
  };
  const [interrupt, terminate] = [end(130), end(143)];
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  };
}

// -- reading --------------------------------------------------------------------------------------------------

interface Reading {
  readonly allBytes: number;
  /** How much of the file has been read. */
  readonly bytes: () => number;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 256 * 1024;

function openInput({ path, compression }: RunAsked['input']): Reading {
  const allBytes = sizeOf(path);
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
  return { allBytes, bytes: () => file.bytesRead, pieces: () => piecesOf(path, file, compression) };
}

function sizeOf(path: string): number {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return unreadable(path, stats.isDirectory() ? 'it is a folder' : 'it is not a file');
    return stats.size;
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

async function* piecesOf(
  path: string,
  file: Readable,
  compression: Compression | undefined,
): AsyncIterable<Uint8Array> {
  const source = compression ? throughOf(file, compression) : file;
  try {
    yield* source as AsyncIterable<Uint8Array>;
  } catch (error) {
    unreadable(path, isBroken(error) ? `it is not whole ${compression} data` : reasonOf(error));
  } finally {
    file.destroy();
  }
}

/** What goes wrong at either end comes out at the end that is read. */
function throughOf(file: Readable, compression: Compression): Readable {
  const out = new PassThrough({ highWaterMark: PIECE_BYTES });
  pipeline(file, decompressor(compression), out).catch((error: Error) => out.destroy(error));
  return out;
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ZSTD_)/.test(String(error.code));
}

function unreadable(path: string, reason: string): never {
  return refuse(`‘${shownPath(path)}’ can’t be read: ${reason}`);
}
