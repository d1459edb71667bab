// What a command hands back, and how it ends early. Commands print nothing themselves.

import type { Diagnostic, SourceOf } from '../src/index.ts';

export interface Report {
  readonly diagnostics?: readonly Diagnostic[];
  /** The text of the files that the diagnostics speak of. */
  readonly sourceOf?: SourceOf;
  /** Wrong usage, or a file that could not be written: what no diagnostic speaks of. */
  readonly error?: string;
  /** The likely mend of that. */
  readonly help?: string;
  /** The result, line by line, for standard output. */
  readonly lines?: readonly string[];
  /** Diagnostics with more beside them, for standard error; without it they are printed as they are. */
  readonly problems?: readonly string[];
  /** What stands last on standard output, after the problems. */
  readonly summary?: string;
  /** The result for tools; its diagnostics are added. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Where the diagnostics alone do not say it. */
  readonly exit?: number;
}

/** Thrown to end a command early with what there is to say. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly report: Report;

  constructor(report: Report) {
    super(report.error ?? 'the command ended early');
    this.report = report;
  }
}

export function stop(diagnostics: readonly Diagnostic[], sourceOf: SourceOf = () => undefined): never {
  throw new Stop({ diagnostics, sourceOf });
}

/** For wrong usage that has no place in a file. */
export function refuse(error: string, help?: string): never {
  throw new Stop({ error, ...(help === undefined ? {} : { help }) });
}
