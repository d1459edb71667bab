// What the documents say of families as a whole: their size, their ages, and how many of them share a trouble.

import { describe, expect, test } from 'vitest';
import { wholeFamilies } from '../../cohort/cohort.ts';
import { ageOn, dayOf, type Spell } from '../../cohort/days.ts';
import type { WholeFamily, WholePerson } from '../../cohort/family.ts';

const AS_OF = dayOf('2015-09-30');
const FAMILIES = [1, 2, 3].flatMap((seed) => [...wholeFamilies({ seed })]);

const people = (isWanted: (person: WholePerson) => boolean): readonly WholePerson[] =>
  FAMILIES.flatMap(({ members }) => members.filter(isWanted));
const age = ({ born }: WholePerson): number => ageOn(dayOf(born), AS_OF);
const isChild = (person: WholePerson): boolean => age(person) < 18;
const isAdult = (person: WholePerson): boolean => !isChild(person);
const isNow = ({ to }: Spell): boolean => to === 'ongoing';

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (isSo: (family: WholeFamily) => boolean): number =>
  (100 * FAMILIES.filter(isSo).length) / FAMILIES.length;

/** Of 9,906 families a rate is off by more than this once in several thousand cohorts. */
function expectPercent(isSo: (family: WholeFamily) => boolean, expected: number): void {
  expect(Math.abs(percent(isSo) - expected)).toBeLessThan(1.7);
}

describe('families are as the business case describes them', () => {
  test('table 3: 4.2 to 4.5 people, of whom 1.7 are adults and 2.5 to 2.7 are children', () => {
    const sizes = mean(FAMILIES.map(({ members }) => members.length));
    expect(sizes).toBeGreaterThan(4.2);
    expect(sizes).toBeLessThan(4.5);
    expect(people(isAdult).length / FAMILIES.length).toBeCloseTo(1.7, 1);
    expect(people(isChild).length / FAMILIES.length).toBeCloseTo(2.65, 1);
  });

  test('table 3: adults are 35.2 to 35.6 years old, and children 9 to 10.4', () => {
    expect(mean(people(isAdult).map(age))).toBeGreaterThan(35.1);
    expect(mean(people(isAdult).map(age))).toBeLessThan(35.7);
    expect(mean(people(isChild).map(age))).toBeGreaterThan(9.5);
    expect(mean(people(isChild).map(age))).toBeLessThan(10);
  });

  test('page 12: 49% have one parent at home, and every family has a child', () => {
    const parents = ({ members }: WholeFamily): number =>
      members.filter((one) => one.parenting_responsibility && one.lives_with_family).length;
    expectPercent((family) => parents(family) === 1, 49);
    expectPercent((family) => parents(family) === 2, 51);
    expect(FAMILIES.every(({ members }) => members.some(isChild))).toBe(true);
  });

  test('page 12: nobody works in 74%, somebody is on an out-of-work benefit in 83%, and 27% are in arrears', () => {
    const adultsAt = ({ members }: WholeFamily): readonly WholePerson[] =>
      members.filter((one) => one.lives_with_family && isAdult(one));
    const isOnBenefit = ({ benefits }: WholePerson): boolean =>
      benefits.some((benefit) => isNow(benefit) && benefit.kind !== 'other_benefit');
    expectPercent((family) => !adultsAt(family).some(({ jobs }) => jobs.some(isNow)), 74);
    expectPercent((family) => adultsAt(family).some(isOnBenefit), 83);
    expectPercent(({ debts }) => debts.some((debt) => isNow(debt) && debt.kind === 'rent_arrears'), 27);
  });

  test('page 12: parenting is a need of 87.4%, and behaviour of high risk of 75.5%', () => {
    const has =
      (wanted: string) =>
      ({ needs }: WholeFamily): boolean =>
        needs.some(({ kind }) => kind === wanted);
    expectPercent(has('parenting'), 87.4);
    expectPercent(has('risky_behaviour'), 75.5);
  });

  test('table 3: 1,420 of 3,302 are served by a family support worker or a lead professional', () => {
    const agreed = FAMILIES.filter(({ consents }) => consents.some(({ given }) => given));
    expect(Math.abs((100 * agreed.length) / FAMILIES.length - 43)).toBeLessThan(4);
  });
});

test('as assessments counted, a family has 10.9 needs on average, and the localities stay as they are', () => {
  const assessed = [...wholeFamilies({ counting: 'assessed' })];
  expect(mean(assessed.map(({ needs }) => needs.length))).toBeCloseTo(10.9, 0);
  const snapshot = [...wholeFamilies()];
  expect(assessed.map(({ locality }) => locality)).toEqual(snapshot.map(({ locality }) => locality));
});
