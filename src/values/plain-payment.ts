// A payment as plain JSON: an amount; nothing, and why; or not known.

import { type PlainAmount, type PlainVerdict, plainAmount, plainVerdict } from './plain-answer.ts';
import { isPoint, type Range } from './range.ts';
import { NA, type Verdict, YES } from './verdict.ts';

/**
 * @example
 * const why: WhyNothing = 'it is not due';
 */
export type WhyNothing =
  | 'it does not apply'
  | 'it is not due'
  | 'it has been claimed already'
  | 'no more may be paid';

interface PaymentParts {
  /** In whole pence. */
  readonly amount: PlainAmount;
  readonly due: PlainVerdict;
  /** Whether it has been claimed already; undefined of what is not paid once only. */
  readonly claimed: PlainVerdict | undefined;
}

/**
 * @example
 * const paid: PlainPayment = plainPayment(point(10), YES, undefined);
 */
export type PlainPayment =
  | (PaymentParts & { readonly state: 'amount'; readonly pence: number })
  | (PaymentParts & { readonly state: 'nothing'; readonly because: WhyNothing })
  /** From `amount.least` to `amount.most`. */
  | (PaymentParts & { readonly state: 'unknown' });

/**
 * @example
 * const payment = plainPayment(point(0), NO, undefined);
 * payment.state === 'nothing' && payment.because; // => 'it is not due'
 */
export function plainPayment(range: Range, when: Verdict, paid: Verdict | undefined): PlainPayment {
  const amount = plainAmount(range);
  const claimed = paid === undefined ? undefined : plainVerdict(paid);
  const parts: PaymentParts = { amount, due: plainVerdict(when), claimed };
  if (!isPoint(range) || amount.value === null) return { state: 'unknown', ...parts };
  if (amount.value !== 0) return { state: 'amount', pence: amount.value, ...parts };
  return { state: 'nothing', because: whyNothing(when, paid), ...parts };
}

function whyNothing(when: Verdict, paid: Verdict | undefined): WhyNothing {
  if (when === NA) return 'it does not apply';
  if ((when & YES) === 0) return 'it is not due';
  return paid === YES ? 'it has been claimed already' : 'no more may be paid';
}
