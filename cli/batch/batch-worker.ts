// One thread of a run: pieces of the file come in, and what came of each goes out; or what is near in it; or it reads the pieces; or it makes the job.

import { parentPort, workerData } from 'node:worker_threads';
import type { CoreProgram } from '../../src/index.ts';
import type { NearJob } from '../near/job.ts';
import type { ChunkAnswer } from './answering.ts';
import type { Chunk, RecordChunk } from './chunks.ts';
import { type Job, type JobAsked, jobOf } from './job.ts';
import type { ReadAsked } from './records.ts';

export type WorkerTask =
  | { readonly answers: Job }
  | { readonly searches: NearJob }
  | { readonly reads: ReadAsked }
  | { readonly builds: JobAsked; readonly program: CoreProgram };

const task = workerData as WorkerTask;
if ('reads' in task) await read(task.reads);
else if ('searches' in task) await search(task.searches);
else if ('builds' in task) parentPort?.postMessage(jobOf(task.program, task.builds));
else await answer(task.answers);

/** What the other kind of thread needs is not loaded. */
async function read(asked: ReadAsked): Promise<void> {
  const { serveRecords } = await import('./reading.ts');
  serveRecords(asked);
}

async function search(job: NearJob): Promise<void> {
  const { searching } = await import('../near/search.ts');
  const searchChunk = searching(job);
  parentPort?.on('message', (chunk: Chunk | RecordChunk) => parentPort?.postMessage(searchChunk(chunk)));
}

async function answer(job: Job): Promise<void> {
  const { answering } = await import('./answering.ts');
  const answerChunk = await answering(job);
  parentPort?.on('message', (chunk: Chunk | RecordChunk) => {
    const told = answerChunk(chunk);
    const spent = 'bytes' in chunk ? { spent: chunk.bytes.buffer } : {};
    const handed = [told.rows.buffer, told.rejects.buffer, ...Object.values(spent)];
    parentPort?.postMessage({ ...told, ...spent } satisfies ChunkAnswer, handed);
  });
}
