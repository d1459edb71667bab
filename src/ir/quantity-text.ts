// Numbers with their units in words.

import {
  compareExact,
  dayText,
  type Exact,
  exactText,
  multiply,
  negate,
  type Range,
  rangeText,
  roundTo,
} from '../values/index.ts';
import type { Unit } from './vocabulary.ts';

/** `hours_a_week` as it is said: hours a week. */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** A number with its unit. */
export function quantityText(number: Range, unit: Unit): string {
  if (typeof unit === 'object')
    return 'scale' in unit
      ? rangeText(number, (place) => words(unit.scale[Number(place)]?.key ?? ''))
      : `${rangeText(number, poundsText)} a ${unit.moneyPer.slice(0, -1)}`;
  switch (unit) {
    case 'percent':
      return rangeText(number, (ratio) => exactOrRounded(multiply(ratio, 100), '%'));
    case 'money':
      return rangeText(number, poundsText);
    case 'date':
      return rangeText(number, (day) => dayText(Number(day)));
    case 'plain':
    case 'symbol':
      return rangeText(number, (value) => exactOrRounded(value, ''));
    default:
      return isUnknown(number) ? rangeText(number) : `${rangeText(number)} ${unit}`;
  }
}

/** A figure without end is shown to two places, and says so. */
function exactOrRounded(value: Exact, sign: string): string {
  const text = exactText(value);
  return text.includes('/')
    ? `${exactText(roundTo(value, 2, 'half up'))}${sign} (rounded)`
    : `${text}${sign}`;
}

function isUnknown({ lo, hi }: Range): boolean {
  return lo === Number.NEGATIVE_INFINITY && hi === Number.POSITIVE_INFINITY;
}

/** `£3,200`, `£8.50`; below nothing the sign comes first. */
export function poundsText(pounds: Exact): string {
  if (compareExact(pounds, 0) < 0) return `-${poundsText(negate(pounds))}`;
  const text = exactText(pounds);
  if (text.includes('/')) return `£${exactText(roundTo(pounds, 2, 'half up'))} (rounded)`;
  const [whole = '', pence] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `£${grouped}${pence === undefined ? '' : `.${pence.padEnd(2, '0')}`}`;
}
