// Answers -> counts. What each thread counted is added up; the order in which that happens makes no difference.

import { type Answered, wordOf } from './answer.ts';

export type Counts = Map<string, number>;

export interface PaymentTally {
  /** How often it is due, how often it is nothing, and how often it is not known which or how much. */
  due: number;
  nothing: number;
  unknown: number;
  /** The sum of what is due. */
  pence: bigint;
}

/** Plain data, since it is copied from thread to thread. */
export interface Tally {
  answered: number;
  /** How many of what was rejected are no records of their own: rows and columns that belong to none. */
  strays: number;
  /** By the code of what was wrong. */
  readonly rejected: Counts;
  readonly eligibility: Counts;
  /** By the key of a plan: `plan`, or `phase plan`. */
  readonly plans: Map<string, Counts>;
  readonly problems: Map<string, Counts>;
  /** By field, and then by what it is. */
  readonly by: Map<string, Map<string, Counts>>;
  readonly waits: Counts;
  readonly payments: Map<string, PaymentTally>;
}

export function emptyTally(): Tally {
  return {
    answered: 0,
    strays: 0,
    rejected: new Map(),
    eligibility: new Map(),
    plans: new Map(),
    problems: new Map(),
    by: new Map(),
    waits: new Map(),
    payments: new Map(),
  };
}

export interface Counted {
  readonly answer: Answered;
  readonly phase: string | undefined;
  /** By field; what is not known is undefined. */
  readonly by: ReadonlyMap<string, string | undefined>;
  /** What an eligibility that is not known waits for. */
  readonly waits: readonly string[];
}

export function countAnswer(tally: Tally, { answer, phase, by, waits }: Counted): void {
  const eligibility = answer.eligibility ? wordOf(answer.eligibility) : NONE;
  tally.answered++;
  addCount(tally.eligibility, eligibility);
  addCount(inner(tally.plans, planKey(phase, answer.plan)), eligibility);
  for (const [name, part] of Object.entries(answer.problems))
    addCount(inner(tally.problems, name), wordOf(part));
  for (const [field, option] of by) addCount(inner(inner(tally.by, field), option ?? NOT_KNOWN), eligibility);
  for (const wait of waits) addCount(tally.waits, wait);
  for (const [name, { amount }] of Object.entries(answer.payments))
    countPayment(tally.payments, name, amount);
}

/** Of a plan that has no eligibility. */
export const NONE = 'answered';
export const NOT_KNOWN = 'not known';

export function planKey(phase: string | undefined, plan: string): string {
  return phase === undefined ? plan : `${phase} ${plan}`;
}

export function countRejected(tally: Tally, code: string, isRecord = true): void {
  if (!isRecord) tally.strays++;
  addCount(tally.rejected, code);
}

function countPayment(
  payments: Map<string, PaymentTally>,
  name: string,
  { value, mayNotApply }: Answered['payments'][string]['amount'],
): void {
  const known = payments.get(name) ?? { due: 0, nothing: 0, unknown: 0, pence: 0n };
  payments.set(name, known);
  if (value === null || mayNotApply) known.unknown++;
  else if (value === 0) known.nothing++;
  else {
    known.due++;
    known.pence += BigInt(value);
  }
}

export function addCount(counts: Counts, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

export function inner<T extends Map<string, unknown>>(map: Map<string, T>, key: string): T {
  const known = map.get(key) ?? (new Map() as T);
  map.set(key, known);
  return known;
}

/** Adds what another thread counted. */
export function addTally(sum: Tally, more: Tally): void {
  sum.answered += more.answered;
  sum.strays += more.strays;
  addCounts(sum.rejected, more.rejected);
  addCounts(sum.eligibility, more.eligibility);
  addCounts(sum.waits, more.waits);
  addGroups(sum.plans, more.plans);
  addGroups(sum.problems, more.problems);
  for (const [field, groups] of more.by) addGroups(inner(sum.by, field), groups);
  for (const [name, { due, nothing, unknown, pence }] of more.payments) {
    const known = sum.payments.get(name) ?? { due: 0, nothing: 0, unknown: 0, pence: 0n };
    sum.payments.set(name, {
      due: known.due + due,
      nothing: known.nothing + nothing,
      unknown: known.unknown + unknown,
      pence: known.pence + pence,
    });
  }
}

function addGroups(sum: Map<string, Counts>, more: ReadonlyMap<string, Counts>): void {
  for (const [key, counts] of more) addCounts(inner(sum, key), counts);
}

function addCounts(sum: Counts, more: Counts): void {
  for (const [key, times] of more) addCount(sum, key, times);
}

/** How many records have been read, answered or not. */
export function recordsRead({ answered, rejected, strays }: Tally): number {
  return [...rejected.values()].reduce((sum, records) => sum + records, answered) - strays;
}
