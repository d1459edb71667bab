// An answer about a payment -> whether it can be claimed, and if not, what is in the way.

import type { PartAnswer, PaymentAnswer } from '../interpret/answer.ts';
import { carriersOf } from '../interpret/carriers.ts';
import { explain, type WordsOf } from '../interpret/explain.ts';
import { type Missing, missingFor, missingText } from '../interpret/missing.ts';
import { reasonLines } from '../interpret/render-reason.ts';
import type { Trace } from '../interpret/value.ts';
import { missingInGeneral } from '../interpret/waits-for.ts';
import { isoFromDay, NO, plainPayment, YES } from '../values/index.ts';

/**
 * What became of one payment of one record.
 *
 * @example
 * const found: Claimable = claimable(answer.payments[0]!, undefined, wordsOf);
 */
export type Claimable = { readonly kind: 'claim'; readonly pence: number } | Blocked;

/**
 * Why nothing is claimed.
 *
 * @example
 * const blocked: Blocked = blockedFor('it has been claimed already');
 */
export interface Blocked {
  readonly kind: 'blocked';
  readonly why: string;
  /** The same in words that hold for any record, to count by: the parts that it rests on, or what it waits for. */
  readonly general: readonly string[];
  /** Why, in the words of the rules and the facts. */
  readonly reason: readonly string[];
  readonly waitsFor: readonly string[];
  /** Of what waits for time: the earliest day on which all of that can be known. */
  readonly knownFrom: string | undefined;
}

/**
 * `isFor`: whether the plan is for the record; undefined of one that is for all.
 *
 * @example
 * claimable(answer.payments[0]!, undefined, wordsOf); // => { kind: 'claim', pence: 1000 }
 */
export function claimable(
  payment: PaymentAnswer,
  isFor: PartAnswer | undefined,
  wordsOf: WordsOf,
): Claimable {
  if (isFor && isFor.verdict === NO) return notSo('the plan is not for it', isFor.trace, wordsOf);
  if (isFor && isFor.verdict !== YES) return notKnown(isFor.trace);
  const { amount, when, paid, trace } = payment;
  const plain = plainPayment(amount, when.verdict, paid?.verdict);
  switch (plain.state) {
    case 'amount':
      return { kind: 'claim', pence: plain.pence };
    case 'unknown':
      return notKnown(trace);
    case 'nothing':
      return plain.because === 'it is not due'
        ? notSo(plain.because, when.trace, wordsOf)
        : blockedFor(plain.because);
  }
}

/**
 * Of what needs no more words.
 *
 * @example
 * blockedFor('it has been claimed already').general; // => []
 */
export function blockedFor(why: string): Blocked {
  return { kind: 'blocked', why, general: [], reason: [], waitsFor: [], knownFrom: undefined };
}

/** The first lines of an explanation; an audit file, or `headline eval`, has all of it. */
const MOST_LINES = 12;

function notSo(why: string, trace: Trace, wordsOf: WordsOf): Blocked {
  const lines = reasonLines(explain(trace, wordsOf), { full: false }).slice(0, MOST_LINES);
  const reason = lines.map(({ depth, text }) => '  '.repeat(depth) + text);
  return { ...blockedFor(why), general: carriersOf(trace), reason };
}

function notKnown(trace: Trace): Blocked {
  const missing = missingFor(trace);
  return {
    ...blockedFor('it is not known whether it is due, or how much'),
    general: [...new Set(missing.map(missingInGeneral))],
    waitsFor: [...new Set(missing.map(missingText))],
    knownFrom: lastDay(missing),
  };
}

function lastDay(missing: readonly Missing[]): string | undefined {
  const days = missing.flatMap((one) => (one.kind === 'time' ? [one.day] : []));
  return days.length === 0 ? undefined : isoFromDay(Math.max(...days));
}
