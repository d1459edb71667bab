// What the terminal program is opened with: everything loaded and checked before the first frame.

import type { CoreProgram, Facts, Question, Source, WordsOf } from '../../src/index.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { AskedName } from '../cases/plans.ts';
import type { Keeper } from '../keep/keeper.ts';
import type { Edits } from './model/edits.ts';

/** What comes of the rule files. */
export interface SessionRules {
  readonly program: CoreProgram;
  readonly wordsOf: WordsOf;
  readonly keeper: Keeper;
  /** A rule file by its name in the project, such as that of the origin of a reason. */
  readonly sourceOf: (file: string) => Source | undefined;
}

/** Rules that were saved while the program runs; or why they can’t be used, line by line. */
export type RulesSaved = { readonly rules: SessionRules } | { readonly trouble: readonly string[] };

export interface TuiSession extends SessionRules {
  /** Tells of rules that are saved from now on; what it gives stops that. Left out: they are not watched. */
  readonly watch?: (told: (saved: RulesSaved) => void) => () => void;
  /** What the first cases were changed to in an earlier run. */
  readonly edits?: Edits;
  /** A plan or a programme of these. */
  readonly asked: AskedName;
  /** The record that it is about. */
  readonly of: string;
  /** In the order in which they are listed. */
  readonly cases: readonly TuiCase[];
  /** More of them, which are read while the program runs. */
  readonly file?: CaseFile;
  /** The date of the question at the start, as a day since 1970-01-01. */
  readonly asOf: number;
  /** The dates that the plan asks for, and what was known on which day. */
  readonly given: Pick<Question, 'dates' | 'knownOn'>;
}

/** One family, or whatever the plan is for. */
export interface TuiCase {
  /** What the list calls it: by its own reference, else by its file. */
  readonly name: string;
  readonly facts: Facts;
}
