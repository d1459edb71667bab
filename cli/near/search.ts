// A piece of a file -> what its records are near to, each by the plan that it is asked by.

import { type CorePlan, nearMisses } from '../../src/index.ts';
import type { Chunk, RecordChunk } from '../batch/chunks.ts';
import { recordTexts } from '../batch/record-texts.ts';
import { FAULT, type Reject } from '../batch/reject.ts';
import { pickFor } from '../cases/plans.ts';
import { factsTeller, type TellFacts } from '../claim/ask.ts';
import { type RecordRead, recordReader } from '../claim/records.ts';
import type { LeftOut, NearAnswer, NearJob, NearRecord } from './job.ts';

export type SearchChunk = (chunk: Chunk | RecordChunk) => NearAnswer;

/** Made once for a thread. */
export function searching(job: NearJob): SearchChunk {
  const read = recordReader(job.program, job);
  const tellers = new Map<CorePlan, TellFacts>();
  const tell = (plan: CorePlan): TellFacts => {
    const known = tellers.get(plan) ?? factsTeller({ ...job, plan });
    tellers.set(plan, known);
    return known;
  };
  return (chunk) => {
    const found: NearRecord[] = [];
    const rejects: LeftOut[] = [];
    let records = 0;
    for (const { line, text, isLine } of recordTexts(chunk)) {
      const record = read({ number: line, text }, isLine);
      const searched = record.kind === 'reject' ? record : search(job, record, tell);
      if ('reject' in searched) rejects.push({ line: record.line, reject: searched.reject });
      else {
        records += 1;
        if (searched.misses.length > 0) found.push(searched);
      }
    }
    return { records, found, rejects };
  };
}

type Read = Extract<RecordRead, { kind: 'record' }>;

/** One record that no promise of ours was kept for must not cost the others theirs. */
function search(
  job: NearJob,
  { reference, facts, line }: Read,
  tell: (plan: CorePlan) => TellFacts,
): NearRecord | { readonly reject: Reject } {
  try {
    const picked = pickFor({ ...job, asked: job }, facts, job.question);
    if ('none' in picked) return { reject: { code: 'near/no-plan', reasons: [picked.none] } };
    const { plan } = picked;
    const asking = { program: job.program, plan, facts: tell(plan)(facts, line), asked: job.question };
    return { line, name: reference, misses: nearMisses(asking, job.reach) };
  } catch {
    return { reject: FAULT };
  }
}
