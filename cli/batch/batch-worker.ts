// One thread of a run: either pieces of the file come in, and what came of each goes out; or it reads the pieces.

import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk, RecordChunk } from './chunks.ts';
import type { Job } from './job.ts';
import type { ReadAsked } from './records.ts';

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
    const told = answerChunk(chunk);
    parentPort?.postMessage(told, [told.rows.buffer, told.rejects.buffer]);
  });
}
