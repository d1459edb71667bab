// Numbers, amounts, percentages, durations, dates, months and texts in their one written form.

import type { DurationUnit, Expression, Literal, LiteralValue } from '../syntax/ast.ts';
import { assertNever, InternalError } from '../text/internal-error.ts';
import { type Exact, multiply } from '../values/index.ts';
import { type Doc, word } from './doc.ts';
import { dateWords } from './print-name.ts';

export function printLiteral({ value, span }: Literal): Doc {
  return word(literalText(value), span);
}

export function literalText(value: LiteralValue): string {
  switch (value.kind) {
    case 'number':
      return decimalText(value.number, value.places);
    case 'percent':
      return `${decimalText(multiply(value.number, 100), value.places)}%`;
    case 'money':
      return `${moneyText(value.number, value.places)}${value.per ? ` a ${oneUnit(value.per)}` : ''}`;
    case 'duration':
      return durationText(value.number, value.unit);
    case 'date':
      return dateWords(value.day);
    case 'month':
      return dateWords(value.from).replace(/^\d+ /, '');
    case 'text':
      return `"${value.text}"`;
    case 'yes-no':
      return value.answer ? 'yes' : 'no';
    default:
      return assertNever(value);
  }
}

/** `1 year`, `2 years` */
export function durationText(number: Exact, unit: DurationUnit): string {
  return `${decimalText(number)} ${number === 1 || number === -1 ? oneUnit(unit) : unit}`;
}

/** Whether a number is written as 1, so that what it counts is in the singular. */
export function isOne(node: Expression): boolean {
  return node.kind === 'literal' && node.value.kind === 'number' && node.value.number === 1;
}

/** `year` of `years` */
export function oneUnit(unit: DurationUnit): string {
  return unit.slice(0, -1);
}

/** Pounds alone, or with both digits of the pence; the sign stands before the £. */
function moneyText(pounds: Exact, places: number | undefined): string {
  return decimalText(pounds, places).replace(/\.\d$/, '$&0').replace(/^-?/, '$&£');
}

/** `1,066.5`: with a comma before every three digits, and as many after the point as it takes, or as are asked for. */
export function decimalText(number: Exact, wanted = 0): string {
  const [n, d] = typeof number === 'number' ? [BigInt(number), 1n] : [number.n, number.d];
  const places = Math.max(wanted, decimalPlaces(d));
  const digits = String((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${n < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

function decimalPlaces(denominator: bigint): number {
  const twos = timesDivisible(denominator, 2n);
  const fives = timesDivisible(denominator, 5n);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== denominator)
    throw new InternalError('a literal was read from decimal digits');
  return Math.max(twos, fives);
}

function timesDivisible(number: bigint, by: bigint): number {
  let times = 0;
  for (let rest = number; rest % by === 0n; rest /= by) times++;
  return times;
}
