// All that there is to know of a family -> what somebody has been told of it. What is left is never wrong: a plan that is sure
// of an answer is sure of the one that it would give if it knew everything.

import { isoFromDay } from '../src/index.ts';
import type { Day } from './days.ts';
import { chance, type Random } from './random.ts';

/** Rates in 10,000. */
export interface Gaps {
  /** So often a fact that is no date is not known. */
  readonly missing: number;
  /** So often a day is not known. */
  readonly undated: number;
}

type Facts = Readonly<Record<string, unknown>>;

/** Every field of the vocabulary that holds a date. */
export const DATES: ReadonlySet<string> = new Set([
  'born',
  'from',
  'to',
  'on',
  'proven_on',
  'last_gp_visit',
  'identified_on',
  'closed_on',
  'claimed_on',
]);

/** Always known: by these the county's families were counted, and people are told apart. */
const KEPT: ReadonlySet<string> = new Set([
  'reference',
  'locality',
  'needs',
  'needs.kind',
  'members.reference',
  'related_families.reference',
]);

/** Nobody forgets the people who are known; that there may be others is another matter. */
const PEOPLE = 'members';

export function forget(whole: object, random: Random, gaps: Gaps, asOf: Day): Facts {
  return remembered(whole as Facts, { random, gaps, asOf, within: '' });
}

interface Forgetting {
  readonly random: Random;
  readonly gaps: Gaps;
  readonly asOf: Day;
  /** The list that the record stands in, with a dot. */
  readonly within: string;
}

/** Nothing is drawn by whether it was forgotten before, so that more is forgotten at a higher rate, of the same family. */
function remembered(record: Facts, forgetting: Forgetting): Facts {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const left = factLeft(name, value, forgetting);
      return left === undefined ? [] : [[name, left]];
    }),
  );
}

function factLeft(name: string, value: unknown, forgetting: Forgetting): unknown {
  const { random, gaps, within } = forgetting;
  if (DATES.has(name)) return dateLeft(String(value), forgetting);
  const isMissing = chance(random, gaps.missing) && !KEPT.has(within + name);
  if (!Array.isArray(value)) return isMissing ? undefined : value;
  const isOpen = chance(random, 5_000);
  const items = value.map((item) =>
    typeof item === 'object' ? remembered(item, { ...forgetting, within: `${name}.` }) : item,
  );
  if (!isMissing) return items;
  if (name === PEOPLE) return { items, complete: false };
  return isOpen ? { items: items.slice(0, -1), complete: false } : undefined;
}

/** Half of the days that are not known are known to lie in their year. An end that is not known may not have come. */
function dateLeft(date: string, { random, gaps, asOf }: Forgetting): unknown {
  const isUndated = chance(random, gaps.undated);
  const isNear = chance(random, 5_000);
  if (!isUndated) return date;
  return isNear && date !== 'ongoing' ? yearOf(date, isoFromDay(asOf)) : undefined;
}

/** What has happened has not happened after the day that all is seen from. */
function yearOf(date: string, asOf: string): unknown {
  const year = date.slice(0, 4);
  const end = `${year}-12-31`;
  return { earliest: `${year}-01-01`, latest: date <= asOf && asOf < end ? asOf : end };
}
