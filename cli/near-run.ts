// A file of records -> what each of them is near to, one after the other, and the lines that are none.

import {
  type CorePlan,
  type CoreProgram,
  type NearMiss,
  type NearOptions,
  nearMisses,
  type Question,
} from '../src/index.ts';
import { showProgress } from './batch/progress.ts';
import type { Reject } from './batch/reject.ts';
import { factsTeller } from './claim/ask.ts';
import { openLines } from './claim/lines.ts';
import { recordReader } from './claim/records.ts';
import type { Register } from './claim/register.ts';

export interface NearRun {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  readonly question: Question;
  readonly input: string;
  readonly reach: NearOptions;
  readonly register: Register;
}

export interface NearFound {
  readonly records: number;
  readonly found: readonly { readonly name: string; readonly misses: readonly NearMiss[] }[];
  readonly rejects: readonly { readonly line: number; readonly reject: Reject }[];
}

/** Records that are near to nothing are counted and not kept. */
export async function runNear({
  program,
  plan,
  question,
  input,
  reach,
  register,
}: NearRun): Promise<NearFound> {
  const read = recordReader(program, plan);
  const tell = factsTeller({ program, plan, register });
  const file = openLines(input);
  const found: NearFound['found'][number][] = [];
  const rejects: NearFound['rejects'][number][] = [];
  let records = 0;
  const started = performance.now();
  const stopShowing = showProgress(process.stderr, () => ({
    records,
    bytes: file.bytes(),
    allBytes: file.allBytes,
    milliseconds: performance.now() - started,
  }));
  try {
    for await (const line of file.lines()) {
      const record = read(line);
      if (record.kind === 'reject') {
        rejects.push(record);
        continue;
      }
      records += 1;
      const misses = nearMisses(
        { program, plan, facts: tell(record.facts, record.line), asked: question },
        reach,
      );
      if (misses.length > 0) found.push({ name: record.reference, misses });
    }
  } finally {
    stopShowing();
  }
  return { records, found, rejects };
}
