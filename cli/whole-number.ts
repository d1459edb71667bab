// An option that takes a whole number.

import { refuse } from './report.ts';

export interface Whole {
  readonly usual: number;
  readonly least?: number;
  readonly most: number;
}

/** `text`: as it was given; undefined of an option that was not. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { usual, least = 0, most }: Whole,
): number {
  if (text === undefined) return usual;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  if (number === undefined || number < least || number > most)
    refuse(`${option} takes a whole number from ${least} to ${most}, not ‘${text}’`);
  return number;
}
