// A number of families and a seed -> the families of a county that never was, one after another.

import { isoFromDay } from '../src/index.ts';
import { type Day, dayOf } from './days.ts';
import { type Asked, familyOf, type WholeFamily } from './family.ts';
import { forget, type Gaps } from './forget.ts';
import type { Counting } from './needs.ts';
import { randomOf, WHOLE } from './random.ts';
import { COUNTY, placesOf } from './shares.ts';
import { TERMS } from './terms.ts';

/** What is told of a family: any fact but these may be missing. */
export interface Family {
  readonly reference: string;
  readonly locality: string;
  readonly [fact: string]: unknown;
}

export interface CohortOptions {
  readonly families?: number;
  readonly seed?: number;
  /** So often in 10,000 a fact that is no date is not known. */
  readonly missing?: number;
  /** So often in 10,000 a day is not known. */
  readonly undated?: number;
  /** The day that all is seen from, such as 2015-09-30. */
  readonly asOf?: string;
  readonly counting?: Counting;
}

/** Three facts in a hundred are not known, and three days in a hundred. */
export const DEFAULTS: Required<CohortOptions> = {
  families: COUNTY,
  seed: 1,
  missing: 300,
  undated: 300,
  asOf: '2015-09-30',
  counting: 'snapshot',
};

/** The days that a cohort can be seen from: while phase 2 is in force and the calendar of terms reaches. */
export const AS_OF = {
  first: '2014-09-01',
  last: isoFromDay(TERMS.at(-1)?.to ?? dayOf('2014-09-01')),
};

/** The families as they are known: the same for the same options, on any machine. */
export function* generateFamilies(options: CohortOptions = {}): Iterable<Family> {
  const { seed, asOf, missing, undated } = { ...DEFAULTS, ...options };
  const gaps: Gaps = { missing, undated };
  const day = dayWithin(asOf);
  let number = 0;
  for (const whole of wholeFamilies(options)) {
    number++;
    const { reference, locality } = whole;
    yield { ...forget(whole, randomOf(seed, number, 'forgotten'), gaps, day), reference, locality };
  }
}

/** The same families with nothing missing. */
export function* wholeFamilies(options: CohortOptions = {}): Iterable<WholeFamily> {
  const { families, seed, asOf, counting } = checked({ ...DEFAULTS, ...options });
  const asked: Asked = { seed, asOf: dayWithin(asOf), counting };
  let number = 0;
  for (const place of placesOf(families, seed)) yield familyOf(place, ++number, asked);
}

function checked(options: Required<CohortOptions>): Required<CohortOptions> {
  const { families, seed, missing, undated } = options;
  for (const whole of [families, seed, missing, undated])
    if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError(`${whole} is no whole number`);
  if (missing > WHOLE || undated > WHOLE) throw new RangeError(`a rate is at most ${WHOLE}`);
  return options;
}

function dayWithin(asOf: string): Day {
  if (asOf < AS_OF.first || asOf > AS_OF.last)
    throw new RangeError(`${asOf} is not from ${AS_OF.first} to ${AS_OF.last}`);
  return dayOf(asOf);
}
