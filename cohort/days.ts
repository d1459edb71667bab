// Days, spells and ages, for all subjects.

import { addMonths, dayFromIso, isoFromDay } from '../src/index.ts';

/** A day by its number, as the library counts them. */
export type Day = number;

export interface Spell {
  readonly from: string;
  readonly to: string;
}

export function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new RangeError(`no date: ${iso}`);
  return day;
}

/** A spell as it is known on a day: one that has not ended by then is ongoing. */
export function spellAsOf(asOf: Day, from: Day, to: Day): Spell {
  return { from: isoFromDay(from), to: to >= asOf ? 'ongoing' : isoFromDay(to) };
}

export function birthday(born: Day, years: number): Day {
  return addMonths(born, 12 * years);
}

/** In whole years. */
export function ageOn(born: Day, day: Day): number {
  let years = Math.floor((day - born) / 366);
  while (birthday(born, years + 1) <= day) years++;
  return years;
}

const MONDAY = dayOf('2015-08-31');

export function isSchoolDay(day: Day): boolean {
  return (((day - MONDAY) % 7) + 7) % 7 < 5;
}

/** The first of September after a birthday: the day on which a school year begins. */
export function septemberAfter(born: Day, years: number): Day {
  const day = birthday(born, years);
  const year = Number(isoFromDay(day).slice(0, 4));
  const september = dayOf(`${year}-09-01`);
  return september > day ? september : dayOf(`${year + 1}-09-01`);
}
