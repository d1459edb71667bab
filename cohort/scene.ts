// What every subject is told of a family: whose it is, what is drawn of it already, and the day that all is seen from.

import { addMonths, isoFromDay } from '../src/index.ts';
import type { Day } from './days.ts';
import type { NeedKind } from './needs.ts';
import type { Member } from './people.ts';
import { between, type Random, randomOf } from './random.ts';
import type { Term } from './terms.ts';

export interface Scene {
  readonly seed: number;
  /** The family's number in the cohort, from 1. */
  readonly number: number;
  readonly asOf: Day;
  /** Where the history begins of which each event is told. */
  readonly since: Day;
  /** Those that have ended. */
  readonly terms: readonly Term[];
  readonly needs: ReadonlySet<NeedKind>;
  readonly members: readonly Member[];
  /** When the family was found to fit the programme. */
  readonly identified: Day;
}

/** The stream of a subject of this family, and of nothing else. */
export function randomFor({ seed, number }: Scene, ...names: readonly string[]): Random {
  return randomOf(seed, number, ...names);
}

/** A day in the months up to the day that all is seen from. */
export function recentDay(random: Random, { asOf }: Scene, months: number): Day {
  return between(random, addMonths(asOf, -months) + 1, asOf);
}

/** Events on so many days, in order; none before `least`. */
export function datesIn(random: Random, count: number, least: Day, most: Day): readonly Day[] {
  if (least > most) return [];
  return Array.from({ length: count }, () => between(random, least, most)).sort((a, b) => a - b);
}

/** One event a day. */
export function events(days: readonly Day[]): readonly { readonly on: string }[] {
  return days.map((day) => ({ on: isoFromDay(day) }));
}
