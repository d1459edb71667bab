// What became of each payment of each record -> counts, in which nobody is named.

import type { Blocked } from '../../src/index.ts';
import type { PaymentFound } from './ask.ts';

export interface Tally {
  read: number;
  asked: number;
  /** By payment. */
  readonly claims: Map<string, { count: number; pence: number }>;
  /** By what is in the way, then by the parts or the facts that it rests on. */
  readonly blocked: Map<string, { count: number; readonly general: Map<string, number> }>;
  readonly rejected: Map<string, number>;
}

export function emptyTally(payments: readonly string[]): Tally {
  return {
    read: 0,
    asked: 0,
    claims: new Map(payments.map((payment) => [payment, { count: 0, pence: 0 }])),
    blocked: new Map(),
    rejected: new Map(),
  };
}

export function countFound({ claims, blocked }: Tally, { payment, found }: PaymentFound): void {
  if (found.kind === 'blocked') {
    countBlocked(blocked, payment, found);
    return;
  }
  const known = claims.get(payment) ?? { count: 0, pence: 0 };
  claims.set(payment, { count: known.count + 1, pence: known.pence + found.pence });
}

function countBlocked(blocked: Tally['blocked'], payment: string, { why, general }: Blocked): void {
  const key = `${payment}: ${why}`;
  const known = blocked.get(key) ?? { count: 0, general: new Map<string, number>() };
  known.count++;
  for (const one of general) known.general.set(one, (known.general.get(one) ?? 0) + 1);
  blocked.set(key, known);
}

export function countRejected({ rejected }: Tally, code: string): void {
  rejected.set(code, (rejected.get(code) ?? 0) + 1);
}

/** The most frequent first; those as frequent by their names, so that no order of records shows. */
export function byCount<T>(
  counts: ReadonlyMap<string, T>,
  countOf: (one: T) => number,
): readonly (readonly [string, T])[] {
  return [...counts].sort(
    ([one, a], [other, b]) => countOf(b) - countOf(a) || (one < other ? -1 : one > other ? 1 : 0),
  );
}
