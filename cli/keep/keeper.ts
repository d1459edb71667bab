// What a user of the terminal program can keep: a case as a scenario, and why its verdicts are so.

import type { Account, Facts, PlanAnswer } from '../../src/index.ts';
import type { ChangedCase } from './recovery.ts';

export interface KeepAsked {
  readonly title: string;
  readonly facts: Facts;
  readonly answer: PlanAnswer;
  /** The dates that were given, as days. */
  readonly dates: ReadonlyMap<string, number>;
}

export interface ExportAsked {
  readonly path: string;
  readonly account: Account;
  /** What the case is called. */
  readonly about: string;
}

/** The files that were written, as they are shown; or why none was. */
export type Kept = { readonly files: readonly string[] } | { readonly problem: string };

export interface Keeper {
  readonly scenario: (asked: KeepAsked) => Kept;
  readonly why: (asked: ExportAsked) => Kept;
  /** Writes changes that would be lost into a new file; what it is called. */
  readonly recovery: (cases: readonly ChangedCase[]) => string;
}
