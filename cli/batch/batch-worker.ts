// One thread of a run: pieces of the file come in, what came of each goes out.

import { parentPort, workerData } from 'node:worker_threads';
import { answering } from './answering.ts';
import type { Chunk } from './chunks.ts';
import type { Job } from './job.ts';
import type { Tally } from './tally.ts';

export interface WorkerAnswer {
  readonly rows: Uint8Array;
  readonly rejects: Uint8Array;
  readonly tally: Tally;
}

const answerChunk = await answering(workerData as Job);

parentPort?.on('message', (chunk: Chunk) => {
  const { rows, rejects, tally } = answerChunk(chunk);
  const answer = { rows: bytesOf(rows), rejects: bytesOf(rejects), tally };
  parentPort?.postMessage(answer, [answer.rows.buffer, answer.rejects.buffer]);
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
