// A file of records -> what each of them is near to, by several threads, and the records that could not be asked about.

import { openPool } from '../batch/pool.ts';
import { showProgress } from '../batch/progress.ts';
import { type Input, openRecords } from '../batch/records.ts';
import { Stores } from '../batch/stores.ts';
import type { LeftOut, NearAnswer, NearJob, NearRecord } from './job.ts';

export interface NearRun {
  readonly job: NearJob;
  readonly input: Input;
  readonly threads: number;
}

export interface NearFound {
  readonly records: number;
  /** In the order of the file. */
  readonly found: readonly NearRecord[];
  readonly rejects: readonly LeftOut[];
}

export async function runNear({ job, input, threads }: NearRun): Promise<NearFound> {
  const reading = openRecords({ ...job, quick: undefined }, input, new Stores());
  const pool = openPool<NearAnswer>({ searches: job }, threads);
  const found: NearRecord[] = [];
  const rejects: LeftOut[] = [];
  let records = 0;
  const started = performance.now();
  const stopShowing = showProgress(process.stderr, () => ({
    records,
    bytes: reading.bytes(),
    allBytes: reading.allBytes(),
    milliseconds: performance.now() - started,
  }));
  try {
    for await (const answer of pool.answers(reading.chunks())) {
      records += answer.records;
      found.push(...answer.found);
      rejects.push(...answer.rejects);
    }
  } finally {
    stopShowing();
    await pool.close();
  }
  return { records, found, rejects };
}
