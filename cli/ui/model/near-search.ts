// Cases -> what each of them is near to, by threads of their own, so that no key waits for it.

import { availableParallelism } from 'node:os';
import { type NearGroup, nearGroups, type Question } from '../../../src/index.ts';
import type { RecordChunk } from '../../batch/chunks.ts';
import { openPool, type Pool } from '../../batch/pool.ts';
import type { AskedName } from '../../cases/plans.ts';
import type { NearAnswer, NearJob } from '../../near/job.ts';
import type { TuiSession } from '../session.ts';
import type { Background } from './background.ts';
import type { Cases } from './cases.ts';
import { lastStep } from './edits.ts';
import { keptWhile } from './last-kept.ts';
import type { TuiState } from './state.ts';
import { stepOf } from './survey.ts';

export interface NearSearch {
  readonly total: number;
  readonly done: () => number;
  /** By part, the largest first; the names are places in the session. They grow. */
  readonly groups: () => readonly NearGroup[];
  /** Why it was given up. */
  readonly failed: () => string | undefined;
  readonly stop: () => void;
}

interface Parts {
  readonly session: TuiSession;
  readonly cases: Cases;
  readonly background: Background;
}

/** So many cases are handed to a thread at once. */
const PIECE = 8;
/** One core stays with the screen. */
const MOST_THREADS = 4;

/** Searches the cases of these places as they stand. */
export function searchNear(parts: Parts, state: TuiState, indices: readonly number[]): NearSearch {
  const found: { name: string; misses: NearAnswer['found'][number]['misses'] }[] = [];
  let [done, isStopped] = [0, false];
  const grouped = keptWhile<readonly NearGroup[]>();
  let failed: string | undefined;
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  let pool: Pool<NearAnswer> | undefined;

  async function search(): Promise<void> {
    if (isStopped) return;
    pool = openPool({ searches: jobOf(parts.session, state) }, threads);
    try {
      for await (const answer of pool.answers(piecesOf(parts.cases, state, indices))) {
        if (isStopped) break;
        done += answer.records + answer.rejects.length;
        for (const { line, misses } of answer.found) found.push({ name: String(line), misses });
        parts.background.changed();
      }
    } catch (error) {
      if (!isStopped) failed = error instanceof Error ? error.message : String(error);
      parts.background.changed();
    } finally {
      await pool.close();
    }
  }
  const stop = (): void => {
    isStopped = true;
    void pool?.close();
  };
  parts.background.atEnd(stop);
  parts.background.run('near', begun(search));
  return {
    total: indices.length,
    done: () => done,
    groups: () =>
      grouped([done < indices.length ? stepOf(found.length) : found.length], () => nearGroups(found)),
    failed: () => failed,
    stop,
  };
}

function* begun(search: () => Promise<void>): Iterator<undefined, undefined> {
  yield undefined;
  void search();
  return undefined;
}

function jobOf({ program, asked, of, given }: TuiSession, { plan, day }: TuiState): NearJob {
  const { name, phase }: AskedName = plan ?? asked;
  const question: Question = { ...given, asOf: day };
  return {
    program: { ...program, scenarios: [], properties: [], stated: [], tables: [] },
    of,
    name,
    phase,
    question,
    reach: {},
    register: { isWhole: false, before: new Map(), now: new Map() },
  };
}

async function* piecesOf(
  cases: Cases,
  { edits }: TuiState,
  indices: readonly number[],
): AsyncIterable<RecordChunk> {
  for (let from = 0; from < indices.length; from += PIECE) {
    const found = indices.slice(from, from + PIECE).map((index) => ({
      line: index,
      text: JSON.stringify(lastStep(edits, index)?.facts ?? cases.factsOf(index)),
    }));
    yield { table: undefined, found };
  }
}
