// What takes part in a comparison: it is given families, and answers about each.

import type { Verdict } from './facts.ts';

export interface Contestant<F> {
  readonly name: string;
  /** Of a peer: what was installed. */
  readonly version?: string;
  /** What was done for it, or is counted differently. */
  readonly note?: string;
  /** It is asked about no more of the families than these: it would take hours over all of them. */
  readonly most?: number;
  /** It answers nothing: it does a part of the work that all others do, to tell how much of their time that takes. */
  readonly isFloor?: boolean;
  /** Brings the families into the form that it takes. This is not timed. */
  prepare(given: Given<F>): Job | Promise<Job>;
}

export interface Given<F> {
  readonly families: readonly F[];
  /** A file of the same families, one a line, as JSON. */
  readonly lines: string;
  /** Where it may write files of its own. */
  readonly folder: string;
}

export interface Job {
  /** Answers about all families. This is timed. */
  run(): unknown;
  /** What the last run answered, family by family; of a floor nothing. */
  verdicts(): readonly Verdict[] | Promise<readonly Verdict[]>;
  close?(): void;
}

/** In how many ways one rule is asked of a peer: the verdict alone, every part of the answer, from a file of lines to one of CSV. */
export interface Ways<F> {
  readonly verdict: readonly Contestant<F>[];
  readonly everyPart: readonly Contestant<F>[];
  readonly fileToFile: readonly Contestant<F>[];
}
