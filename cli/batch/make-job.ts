// The job of a run. To make the modules of many plans takes memory that is not given back to anybody else: a thread that ends gives
// it back.

import { once } from 'node:events';
import type { CoreProgram } from '../../src/index.ts';
import { type Job, type JobAsked, jobOf, plansOf } from './job.ts';
import { openThread } from './pool.ts';

/** More plans than these are worth the start of a thread. */
const FEW_PLANS = 2;

export async function makeJob(program: CoreProgram, asked: JobAsked): Promise<Job> {
  if (plansOf(program, asked.name, asked.phase).length <= FEW_PLANS) return jobOf(program, asked);
  const thread = openThread({
    builds: asked,
    program: { ...program, scenarios: [], properties: [], stated: [], tables: [] },
  });
  try {
    const [job] = (await once(thread, 'message')) as [Job];
    return { ...job, program: { ...program, scenarios: [], properties: [], stated: [], tables: [] } };
  } finally {
    await thread.terminate();
  }
}
