// Plans -> what became of each, in their order: tried by several threads where there are so many that it pays to start them.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanTried } from '../../src/testing/index.ts';
import { type TryTask, triedIn } from './try-one.ts';

/** Fewer plans are tried before a thread has started. */
const MANY_PLANS = 2;
const MOST_THREADS = 8;

/** A thread that asks holds traces, which are large and soon let go: with little room for what is young, most of its time is tidying up. */
const MEMORY = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 2048 };

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './property-worker.ts' : './property-worker.js',
  import.meta.url,
);

export async function tryPlans(task: TryTask, plans: readonly string[]): Promise<readonly PlanTried[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, plans.length);
  if (plans.length < MANY_PLANS || threads < 2 || task.runs === 0)
    return plans.flatMap((name) => triedIn(task, name) ?? []);
  const tried = new Map<string, PlanTried | undefined>();
  const left = [...plans];
  await Promise.all(Array.from({ length: threads }, () => tryAll(task, left, tried)));
  return plans.flatMap((name) => tried.get(name) ?? []);
}

/** One thread takes plan after plan, until none is left. */
async function tryAll(
  task: TryTask,
  left: string[],
  tried: Map<string, PlanTried | undefined>,
): Promise<void> {
  const worker = new Worker(WORKER, { workerData: task, resourceLimits: MEMORY });
  try {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      tried.set(name, await answerOf(worker, name));
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, name: string): Promise<PlanTried | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new Error('a thread that tries plans has ended'));
    worker.once('error', reject).once('exit', end);
    worker.once('message', (found: PlanTried | undefined) => {
      worker.off('error', reject).off('exit', end);
      resolve(found);
    });
    worker.postMessage(name);
  });
}
