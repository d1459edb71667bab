// What every thread of a search for near misses is told. It is plain data, since it is copied from thread to thread.

import type { CoreProgram, NearMiss, NearOptions, Question } from '../../src/index.ts';
import type { Reject } from '../batch/reject.ts';
import type { Register } from '../claim/register.ts';

export interface NearJob {
  readonly program: CoreProgram;
  /** The record that it is about. */
  readonly of: string;
  /** A plan or a programme. */
  readonly name: string;
  readonly phase: string | undefined;
  readonly question: Question;
  readonly reach: NearOptions;
  readonly register: Register;
}

export interface NearRecord {
  readonly line: number;
  readonly name: string;
  readonly misses: readonly NearMiss[];
}

export interface LeftOut {
  readonly line: number;
  readonly reject: Reject;
}

/** What came of a piece of the file. Records that are near to nothing are counted and not kept. */
export interface NearAnswer {
  readonly records: number;
  readonly found: readonly NearRecord[];
  readonly rejects: readonly LeftOut[];
}
