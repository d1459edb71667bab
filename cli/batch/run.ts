// A file of records -> a file of answers, by several threads; memory holds a few pieces of it, however long it is.

import { onSignal } from '../signals.ts';
import { openAnswerFile } from './answer-file.ts';
import type { ChunkAnswer } from './answering.ts';
import type { FileFormat, OutFormat } from './formats.ts';
import type { Job } from './job.ts';
import { OutFiles } from './out-files.ts';
import { openPool, QUICK_PIECES_A_THREAD } from './pool.ts';
import { showProgress } from './progress.ts';
import { type Input, openRecords } from './records.ts';
import { Stores } from './stores.ts';
import { addTally, emptyTally, recordsRead, type Tally } from './tally.ts';

export interface RunAsked {
  readonly job: Job;
  readonly input: Input;
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
  const stores = new Stores();
  const reading = openRecords(job, input, stores);
  const tally = emptyTally();
  const pool = openPool<ChunkAnswer>(
    { answers: job },
    threads,
    job.quick ? QUICK_PIECES_A_THREAD : undefined,
  );
  const stopShowing = showProgress(process.stderr, () => ({
    records: recordsRead(tally),
    bytes: reading.bytes(),
    allBytes: reading.allBytes(),
    milliseconds: milliseconds(),
  }));
  try {
    const answers = await openAnswerFile(job, out);
    for await (const answer of pool.answers(reading.chunks())) {
      await answers.write(answer.rows);
      await rejected.write(answer.rejects);
      addTally(tally, answer.tally);
      if (answer.spent) stores.give(answer.spent);
    }
    await answers.finish();
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
