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

/**
 * `hours_a_week` as it is said: hours a week.
 *
 * @example
 * words('wet_ground'); // => 'wet ground'
 */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/**
 * A number with its unit.
 *
 * @example
 * quantityText(point(1250), 'money'); // => '£1,250'
 */
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
  return exactText(value).includes('/')
    ? `${grouped(roundTo(value, 2, 'half up'))}${sign} (rounded)`
    : `${grouped(value)}${sign}`;
}

/** `1,066`, `-12,000.5`: as rules write them. */
function grouped(value: Exact): string {
  const [whole = '', places] = exactText(value).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${places === undefined ? '' : `.${places}`}`;
}

function isUnknown({ lo, hi }: Range): boolean {
  return lo === Number.NEGATIVE_INFINITY && hi === Number.POSITIVE_INFINITY;
}

/** `£3,200`, `£8.50`; below nothing the sign comes first. */
export function poundsText(pounds: Exact): string {
  if (compareExact(pounds, 0) < 0) return `-${poundsText(negate(pounds))}`;
  if (exactText(pounds).includes('/')) return `${poundsText(roundTo(pounds, 2, 'half up'))} (rounded)`;
  const [whole = '', pence] = grouped(pounds).split('.');
  return `£${whole}${pence === undefined ? '' : `.${pence.padEnd(2, '0')}`}`;
}
