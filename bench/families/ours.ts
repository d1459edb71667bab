// The ways in which this project answers about families, as the benchmark asks for them.

import type { Contestant } from './contestant.ts';
import type { Family, WatchedFamily } from './facts.ts';

/** All of one rule. */
export interface OurWays<F> {
  /** One call on objects, with the full typed result. */
  readonly everyPart: Contestant<F>;
  /** Many calls on objects, the verdict only. */
  readonly verdict: Contestant<F>;
  /** Columns in memory, the verdict only. */
  readonly columns: Contestant<F>;
  /** Columns in memory, every part as a byte. */
  readonly traced: Contestant<F>;
  /** JSON lines to CSV in this process, by one thread: reference and verdict. */
  readonly fileToFile: Contestant<F>;
  /** The whole program `headline batch`, by so many threads. */
  readonly fileToFileBy: (threads: number) => Contestant<F>;
}

export interface Ours {
  readonly sixProblems: OurWays<Family>;
  readonly sustained: OurWays<WatchedFamily>;
}
