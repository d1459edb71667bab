// The text of a cell -> the fact that JSON would have.

import { dayFromIso } from '../../src/index.ts';
import type { FactShape } from './fact-shape.ts';

/** Undefined where the text is no such fact. */
export function factOfCell(text: string, shape: FactShape): unknown {
  switch (shape.kind) {
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'whole':
      return /^-?\d+$/.test(text) ? numberFrom(text, shape.least) : undefined;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? numberFrom(text, Number.NEGATIVE_INFINITY) : undefined;
    case 'text':
      return text;
    case 'option':
      return shape.options.includes(text) ? text : undefined;
    case 'date':
      return dateFrom(text, shape);
    case 'record':
    case 'list':
      return undefined;
  }
}

/** More digits than these are not sure to be held exactly. */
const MOST_DIGITS = 15;

function numberFrom(text: string, least: number): number | undefined {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  const number = Number(text);
  return digits.length > MOST_DIGITS || number < least ? undefined : number + 0;
}

/** Between two days, both included, as ISO 8601-2 writes it; `..` where one is not known. */
const BETWEEN = /^(\d{4}-\d\d-\d\d|\.\.)\/(\d{4}-\d\d-\d\d|\.\.)$/;

function dateFrom(text: string, { between, ongoing }: FactShape & { readonly kind: 'date' }): unknown {
  if (ongoing && text === 'ongoing') return text;
  if (isDay(text)) return text;
  const [, earliest = '', latest = ''] = (between && BETWEEN.exec(text)) || [];
  const ends = Object.entries({ earliest, latest }).filter(([, end]) => end !== '..');
  return ends.length > 0 && ends.every(([, end]) => isDay(end)) ? Object.fromEntries(ends) : undefined;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dayFromIso(text) !== undefined;
}
