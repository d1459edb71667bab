// A part as it came out -> the line of a scenario that expects it.

import type { FigureAnswer } from '../interpret/answer.ts';
import { isPayment } from '../interpret/answer.ts';
import type { Value } from '../interpret/value.ts';
import { poundsText, quantityText } from '../ir/quantity-text.ts';
import type { Unit } from '../ir/vocabulary.ts';
import { applies, isPoint, plainPlace, possibleSymbols, type Range, verdictWord } from '../values/index.ts';

/** `expect school.exclusions is yes`; undefined of what the language has no way to write, such as a third of a pound. */
export function expectationText(part: FigureAnswer): string | undefined {
  const text = isPayment(part) ? amountText(part.amount) : wordOf(part.value, part.unit);
  return text === undefined ? undefined : `expect ${part.name} is ${text}`;
}

/** What is paid, as rules write it: pounds and pence. */
export function amountText(amount: Range): string | undefined {
  if (!isPoint(amount)) return undefined;
  if (amount.lo === 0) return 'nothing';
  const text = poundsText(amount.lo);
  return /^£[\d,]+(\.\d\d)?$/.test(text) ? text : undefined;
}

const DOES_NOT_APPLY = 'does not apply';
const UNKNOWN = 'unknown';

function wordOf(value: Value, unit: Unit): string | undefined {
  switch (value.kind) {
    case 'verdict':
      return verdictWord(value.verdict);
    case 'number':
      return typeof unit === 'object' && 'scale' in unit
        ? optionsText(
            plainPlace(
              value.number,
              unit.scale.map(({ key }) => key),
            ).possible,
          )
        : numberText(value.number, unit);
    case 'symbol':
      return optionsText(possibleSymbols(value.symbol));
    default:
      return undefined;
  }
}

function numberText(number: Range, unit: Unit): string | undefined {
  if (!applies(number)) return DOES_NOT_APPLY;
  if (!isPoint(number)) return UNKNOWN;
  const text = quantityText(number, unit);
  return text.includes('(rounded)') || text.includes('/') ? undefined : text;
}

function optionsText(options: readonly string[] | null | undefined): string {
  if (!options) return UNKNOWN;
  return options.length === 0 ? DOES_NOT_APPLY : options.join(' or ');
}
