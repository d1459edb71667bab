// What can't be at the same time is not, and nothing happens to somebody too young for it or after the day that all is seen from.

import { describe, expect, test } from 'vitest';
import { wholeFamilies } from '../../cohort/cohort.ts';
import { birthday, dayOf, type Spell } from '../../cohort/days.ts';
import type { WholePerson } from '../../cohort/family.ts';
import { TERMS } from '../../cohort/terms.ts';
import { isoFromDay } from '../../src/index.ts';

const AS_OF = '2015-09-30';
const FAMILIES = [...wholeFamilies({ seed: 4, families: 2_000 })];
const PEOPLE = FAMILIES.flatMap(({ members }) => members);

/** Of one kind of spells, the pairs of one person that share a day. */
function overlaps(spellsOf: (person: WholePerson) => readonly Spell[]): readonly string[] {
  return PEOPLE.flatMap((person) => {
    const spells = [...spellsOf(person)].sort((a, b) => (a.from < b.from ? -1 : 1));
    return spells.flatMap(({ from }, index) => {
      const before = spells[index - 1];
      return before && (before.to === 'ongoing' || before.to >= from) ? [`${before.from} ${from}`] : [];
    });
  });
}

/** Before somebody was so old. */
function earlierThan(
  person: WholePerson,
  years: number,
  days: readonly { readonly on: string }[],
): readonly string[] {
  const first = isoFromDay(birthday(dayOf(person.born), years));
  return days.map(({ on }) => on).filter((on) => on < first);
}

describe('no two at once', () => {
  test.each<[string, (person: WholePerson) => readonly Spell[]]>([
    ['jobs', ({ jobs }) => jobs],
    ['out-of-work benefits', ({ benefits }) => benefits.filter(({ kind }) => kind !== 'other_benefit')],
    ['times out of work and learning', (person) => person.times_out_of_work_and_learning],
    ['placements', ({ placements }) => placements ?? []],
    ['gaps in education', (person) => person.gaps_in_education ?? []],
    ['sentences', ({ sentences }) => sentences],
    [
      'plans',
      ({ child_in_need_plans = [], child_protection_plans = [] }) => [
        ...child_in_need_plans,
        ...child_protection_plans,
      ],
    ],
    ['pregnancies', ({ pregnancies }) => pregnancies],
  ])('%s', (_, spellsOf) => {
    expect(PEOPLE.flatMap(spellsOf).length).toBeGreaterThan(15);
    expect(overlaps(spellsOf)).toEqual([]);
  });

  test('somebody who works many hours is on no out-of-work benefit', () => {
    const busy = PEOPLE.filter(({ jobs }) =>
      jobs.some(({ to, hours_a_week }) => to === 'ongoing' && hours_a_week >= 16),
    );
    const benefits = busy.flatMap((person) => person.benefits.filter(({ to }) => to === 'ongoing'));
    expect(new Set(benefits.map(({ kind }) => kind))).toEqual(new Set(['other_benefit']));
  });

  test('attendance has one entry a term, in which more is possible than was missed', () => {
    const terms = TERMS.map(({ to }) => isoFromDay(to)).filter((on) => on <= AS_OF);
    for (const { attendance = [] } of PEOPLE) {
      const days = attendance.map(({ on }) => on);
      expect(days.every((on) => terms.includes(on))).toBe(true);
      expect(new Set(days).size).toBe(days.length);
      for (const { possible, authorised, unauthorised } of attendance)
        expect(authorised + unauthorised).toBeLessThanOrEqual(possible);
    }
  });
});

describe('nobody is too young', () => {
  test('for an offence at nine, a job before leaving school, or a parent’s part before sixteen', () => {
    const offences = PEOPLE.flatMap((person) => earlierThan(person, 10, person.offences));
    const jobs = PEOPLE.flatMap((person) =>
      earlierThan(
        person,
        15,
        person.jobs.map(({ from }) => ({ on: from })),
      ),
    );
    const births = PEOPLE.flatMap((person) => earlierThan(person, 16, person.births));
    expect([offences, jobs, births]).toEqual([[], [], []]);
  });

  test('to be born within ten months of a brother or sister, but for twins', () => {
    for (const { births } of PEOPLE) {
      const days = [...new Set(births.map(({ on }) => dayOf(on)))].sort((a, b) => a - b);
      days.slice(1).forEach((day, index) => {
        expect(day - (days[index] ?? 0)).toBeGreaterThanOrEqual(300);
      });
    }
  });
});

/** Every date of a family, with the names of the fields that lead to it. */
function datesIn(value: unknown, path = ''): readonly (readonly [path: string, date: string])[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    datesIn(inner, Array.isArray(value) ? path : `${path}.${name}`),
  );
}

test('only what is due lies ahead: a release, and a claim that is planned', () => {
  const ahead = FAMILIES.flatMap((family) => datesIn(family)).filter(([, date]) => date > AS_OF);
  expect(new Set(ahead.map(([path]) => path))).toEqual(new Set(['.claimed_on', '.members.releases.on']));
});

test('support follows consent, and ends when the family is closed or says no', () => {
  for (const { consents, times_of_support, closed_on, identified_on } of FAMILIES) {
    const [agreed] = consents.filter(({ given }) => given);
    for (const support of times_of_support.filter(({ kind }) => kind !== 'other_early_help')) {
      expect(support.from > (agreed?.on ?? '9999')).toBe(true);
      expect(support.from > identified_on).toBe(true);
      expect(support.to).toBe(closed_on ?? 'ongoing');
    }
  }
});
