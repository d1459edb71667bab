// One thread of a run: either pieces of the file come in, and what came of each goes out; or it reads the pieces.

import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk, RecordChunk } from './chunks.ts';
import type { Job } from './job.ts';
import type { ReadAsked } from './records.ts';
import type { Tally } from './tally.ts';

export interface WorkerAnswer {
  readonly rows: Uint8Array;
  readonly rejects: Uint8Array;
  readonly tally: Tally;
}

export type WorkerTask = { readonly answers: Job } | { readonly reads: ReadAsked };

const task = workerData as WorkerTask;
await ('reads' in task ? read(task.reads) : answer(task.answers));

/** What the other kind of thread needs is not loaded. */
async function read(asked: ReadAsked): Promise<void> {
  const { serveRecords } = await import('./reading.ts');
  serveRecords(asked);
}

async function answer(job: Job): Promise<void> {
  const { answering } = await import('./answering.ts');
  const answerChunk = await answering(job);
  parentPort?.on('message', (chunk: Chunk | RecordChunk) => {
    const { rows, rejects, tally } = answerChunk(chunk);
    const told = { rows: bytesOf(rows), rejects: bytesOf(rejects), tally };
    parentPort?.postMessage(told, [told.rows.buffer, told.rejects.buffer]);
  });
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
