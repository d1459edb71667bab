// A payment in words: its amount; nothing, and why; or not known, and what it waits for.

import { quantityText } from '../ir/quantity-text.ts';
import { isPoint, NA, YES } from '../values/index.ts';
import type { PaymentAnswer } from './answer.ts';

import { missingFor, missingText } from './missing.ts';

/**
 * `£800`, `nothing: it is not due`, `£0 to £800: waits for the gate consent`
 *
 * @example
 * paymentText(answer.payments[0]!); // => '£10'
 */
export function paymentText(payment: PaymentAnswer): string {
  const { amount, when, paid, trace } = payment;
  if (!isPoint(amount)) {
    const waits = missingFor(trace).map(missingText);
    const shown = waits.slice(0, 3).join('; ');
    return `${quantityText(amount, 'money')}${waits.length === 0 ? '' : `: waits for ${shown}${waits.length > 3 ? '; …' : ''}`}`;
  }
  if (amount.lo !== 0) return quantityText(amount, 'money');
  return `nothing: ${whyNothing(when.verdict, paid?.verdict)}`;
}

function whyNothing(due: number, claimed: number | undefined): string {
  if (due === NA) return 'it does not apply';
  if ((due & YES) === 0) return 'it is not due';
  return claimed === YES ? 'it has been claimed already' : 'no more may be paid';
}
