// What rows of columns come to, counted by sets of answers and told in words at the end of each piece.

import { type Columns, InternalError, verdictWord } from '../../src/index.ts';
import type { QuickJob } from './quick-job.ts';
import { addCount, type Counts, inner, NONE, NOT_KNOWN, planKey, type Tally } from './tally.ts';

/** The sets of the answers yes, no and does not apply. */
const SETS = 8;

export interface Counters {
  readonly plan: string;
  /** Of the rule of eligibility; all of set 0 where there is none. */
  readonly eligibility: Uint32Array;
  readonly problems: readonly {
    readonly name: string;
    readonly rule: number;
    readonly counts: Uint32Array;
  }[];
  readonly by: readonly Broken[];
}

/** Eligibility broken down by a field: by what it is, and then by the set of answers. */
interface Broken {
  readonly field: string;
  readonly words: readonly string[];
  /** What a record holds there, as a place among the words; none of what is not known. */
  readonly column: ArrayLike<number>;
  readonly counts: Uint32Array;
}

export function countersOf({ problems, by }: QuickJob, plan: string, columns: Columns): Counters {
  const facts = columns.tables.get('')?.facts;
  return {
    plan,
    eligibility: new Uint32Array(SETS),
    problems: problems.map(([name, rule]) => ({ name, rule, counts: new Uint32Array(SETS) })),
    by: by.map(({ field, words }) => {
      const column = facts?.get(field);
      if (!column) throw new InternalError('there is a column to break down by');
      return { field, words, column, counts: new Uint32Array((words.length + 1) * SETS) };
    }),
  };
}

/** The answers of a record begin at a place; `eligibility` is one of them, or 0. */
export function countRecord(
  counters: Counters,
  answers: Uint8Array,
  place: number,
  eligibility: number,
  record: number,
): void {
  const { problems, by } = counters;
  add(counters.eligibility, eligibility);
  // Loops over the numbers of lists: this is done for every record.
  for (let at = 0; at < problems.length; at++) {
    const { rule, counts } = problems[at] as Counters['problems'][number];
    add(counts, answers[place + rule] as number);
  }
  for (let at = 0; at < by.length; at++) {
    const { words, column, counts } = by[at] as Broken;
    const word = column[record] as number;
    const known = word >= 0 && word < words.length ? word : words.length;
    add(counts, known * SETS + eligibility);
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** Adds to the tally, and begins anew. */
export function tell(counters: Counters, tally: Tally): void {
  const { plan, eligibility, problems, by } = counters;
  for (let set = 0; set < SETS; set++) {
    const times = eligibility[set] as number;
    if (times === 0) continue;
    tally.answered += times;
    const word = eligibilityWord(set);
    addCount(tally.eligibility, word, times);
    addCount(inner<Counts>(tally.plans, planKey(undefined, plan)), word, times);
  }
  for (const { name, counts } of problems)
    counts.forEach((times, set) => {
      if (times > 0) addCount(inner<Counts>(tally.problems, name), verdictWord(set), times);
    });
  for (const { field, words, counts } of by)
    counts.forEach((times, at) => {
      const option = words[Math.floor(at / SETS)] ?? NOT_KNOWN;
      if (times > 0)
        addCount(inner<Counts>(inner(tally.by, field), option), eligibilityWord(at % SETS), times);
    });
  for (const counts of [eligibility, ...problems.map((one) => one.counts), ...by.map((one) => one.counts)])
    counts.fill(0);
}

function eligibilityWord(set: number): string {
  return set === 0 ? NONE : verdictWord(set);
}
