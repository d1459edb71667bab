// Names, texts and dates as they are written.

import type { DateText, FromDate, Name, Quoted } from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { dayText } from '../values/index.ts';
import { opening } from './block.ts';
import { type Doc, join, LINE, word } from './doc.ts';

export function printName({ text, span }: Name): Doc {
  return word(text, span);
}

export function printQuoted({ text, span }: Quoted): Doc {
  return word(`"${text}"`, span);
}

/** A label after a heading, with the space before it. */
export function printLabel(label: Quoted | undefined): Doc {
  return label ? [' ', printQuoted(label)] : '';
}

export function printDate({ day, span }: DateText): Doc {
  return word(dateWords(day), span);
}

/** `from 1 April 2015 to 31 March 2016` */
export function printFromDate({ from, to, span }: FromDate): Doc {
  return [opening('from', span), ' ', printDate(from), to ? [' to ', printDate(to)] : ''];
}

/** `1 April 2015`; a year always has four digits, for the grammar asks for them. */
export function dateWords(day: number | undefined): string {
  if (day === undefined) throw new InternalError('only a file without errors is printed: a date has its day');
  return dayText(day).replace(/\d+$/, (year) => year.padStart(4, '0'));
}

/** `school.exclusions`. */
export function printDotted(names: readonly Name[]): Doc {
  return join(names.map(printName), '.');
}

/** ` police or housing`, which may break before `or`. */
export function printEither(names: readonly Name[]): Doc {
  return names.map((name, index) => [index === 0 ? ' ' : [LINE, 'or '], printName(name)]);
}
