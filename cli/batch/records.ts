// What was given to read -> its records, piece by piece, whatever they stand in.

import { statSync } from 'node:fs';
import { emitSchema, type Schema } from '../../src/index.ts';
import { shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { type Chunk, chunksOf, type RecordChunk } from './chunks.ts';
import type { FileFormat, InFormat } from './formats.ts';
import { openInFile, openInLargePieces } from './in-file.ts';
import type { Job } from './job.ts';
import { openThread, type Thread } from './pool.ts';
import type { Stores } from './stores.ts';

export interface Reading {
  readonly allBytes: () => number;
  /** How much of it has been read. */
  readonly bytes: () => number;
  readonly chunks: () => AsyncIterable<Chunk | RecordChunk>;
}

export type Input = { readonly path: string } & FileFormat<InFormat>;

/** What has to be known of a run to read its records. */
export type ReadFor = Pick<Job, 'program' | 'of' | 'quick'>;

export function openRecords(job: ReadFor, input: Input, stores: Stores): Reading {
  if (input.format !== 'jsonl') return openApart({ vocabulary: vocabularyOf(job), input });
  const open = job.quick ? openInLargePieces : openInFile;
  const file = open(input.path, input.compression);
  return { ...file, allBytes: () => file.allBytes, chunks: () => chunksOf(file.pieces(), stores) };
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

// -- tables, which a thread of their own reads ----------------------------------------------------------------

/** What tables are read by; plain data. */
export interface Vocabulary {
  /** The facts of every plan that may be asked of such a record. */
  readonly schema: Schema;
  /** By the name of a record: the field by which it is named. */
  readonly identities: ReadonlyMap<string, string>;
}

export interface ReadAsked {
  readonly vocabulary: Vocabulary;
  readonly input: Input;
}

export type ReadTold =
  | { readonly kind: 'piece'; readonly chunk: RecordChunk; readonly bytes: number; readonly allBytes: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly reason: string; readonly help: string | undefined };

function vocabularyOf({ program, of }: ReadFor): Vocabulary {
  const named = [...program.records.values()].flatMap(({ name, identity }) =>
    identity ? [[name, identity.name] as const] : [],
  );
  return { schema: emitSchema(program, of, [...program.plans.values()]), identities: new Map(named) };
}

function openApart(asked: ReadAsked): Reading {
  let [bytes, allBytes] = [0, 0];
  async function* chunks(): AsyncIterable<RecordChunk> {
    const thread = openThread({ reads: asked });
    try {
      for (let next = nextOf(thread, asked.input); ; ) {
        const told = await next;
        if (told.kind === 'end') return;
        if (told.kind === 'refused') return refuse(told.reason, told.help);
        // The next piece is read while this one is worked on.
        next = nextOf(thread, asked.input);
        next.catch(() => undefined);
        ({ bytes, allBytes } = told);
        yield told.chunk;
      }
    } finally {
      await thread.terminate();
    }
  }
  return { allBytes: () => allBytes, bytes: () => bytes, chunks };
}

function nextOf(thread: Thread, { path }: Input): Promise<ReadTold> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadTold>();
  const ended = (): void => reject(new Error('the thread that reads has ended'));
  const failed = (error: Error): void => reject(error);
  thread.once('message', resolve).once('error', failed).once('exit', ended);
  thread.postMessage('next');
  return promise
    .catch((error: Error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return refuse(`‘${shownPath(path)}’ can’t be read: too much of it would have to be held at once`);
      throw error;
    })
    .finally(() => {
      thread.off('message', resolve).off('error', failed).off('exit', ended);
    });
}
