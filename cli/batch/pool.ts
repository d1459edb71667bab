// Pieces of a file -> what comes of them, worked out by several threads and handed on in the order of the pieces. So few pieces are
// under way at once that none waits for long, and the file is read no faster than they are answered.

import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './batch-worker.ts';
import type { Chunk, RecordChunk } from './chunks.ts';

/** `Answer`: what a thread with the task makes of a piece. */
export interface Pool<Answer> {
  /** In order. */
  answers(chunks: AsyncIterable<Chunk | RecordChunk>): AsyncIterable<Answer>;
  close(): Promise<void>;
}

const PIECES_A_THREAD = 2;
/** Of pieces that are answered about as fast as they are handed over. */
export const QUICK_PIECES_A_THREAD = 4;

/**
 * A thread takes what it is given before it tidies up, and one that reads tables is slow to let go of their many small values. This
 * is enough for the longest line there can be.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 112 };
/** One that searches holds traces, which are large and soon let go. */
const MEMORY_OF_SEARCH = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 };

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './batch-worker.ts' : './batch-worker.js',
  import.meta.url,
);

export function openPool<Answer>(
  task: WorkerTask,
  threads: number,
  piecesEach = PIECES_A_THREAD,
): Pool<Answer> {
  const members = Array.from({ length: threads }, () => openMember<Answer>(task));
  return {
    answers: (chunks) => inOrder(members, chunks, piecesEach),
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

export type Thread = Worker;

export function openThread(task: WorkerTask): Thread {
  return new Worker(WORKER, {
    workerData: task,
    resourceLimits: 'searches' in task ? MEMORY_OF_SEARCH : MEMORY,
  });
}

interface Member<Answer> {
  readonly worker: Worker;
  /** Who waits for its answers, the first first. */
  readonly waiting: Waiting<Answer>[];
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function openMember<Answer>(task: WorkerTask): Member<Answer> {
  const member: Member<Answer> = {
    worker: openThread(task),
    waiting: [],
  };
  const fail = (error: Error): void => {
    for (const { reject } of member.waiting.splice(0)) reject(error);
  };
  member.worker.on('message', (answer: Answer) => member.waiting.shift()?.resolve(answer));
  member.worker.on('error', fail);
  member.worker.on('exit', () => fail(new Error('a thread of the run has ended')));
  return member;
}

async function* inOrder<Answer>(
  members: readonly Member<Answer>[],
  chunks: AsyncIterable<Chunk | RecordChunk>,
  pieces: number,
): AsyncIterable<Answer> {
  const underWay: Promise<Answer>[] = [];
  for await (const chunk of chunks) {
    underWay.push(ask(leastBusy(members), chunk));
    if (underWay.length < members.length * pieces) continue;
    const [next] = underWay.splice(0, 1);
    if (next) yield await next;
  }
  for (const next of underWay) yield await next;
}

function ask<Answer>({ worker, waiting }: Member<Answer>, chunk: Chunk | RecordChunk): Promise<Answer> {
  const answer = new Promise<Answer>((resolve, reject) => waiting.push({ resolve, reject }));
  // A thread that ends is told of by the answer that is waited for first; the others are not waited for any more.
  answer.catch(() => undefined);
  worker.postMessage(chunk, 'bytes' in chunk ? [chunk.bytes.buffer] : []);
  return answer;
}

function leastBusy<Answer>(members: readonly Member<Answer>[]): Member<Answer> {
  return members.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least));
}
