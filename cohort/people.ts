// A family -> its people: how many, who they are to one another, and when they were born.

import { addMonths } from '../src/index.ts';
import type { Day } from './days.ts';
import { between, chance, draw, type Random, randomOf, type Weighed } from './random.ts';

export interface Member {
  readonly reference: string;
  readonly role: 'parent' | 'parent_elsewhere' | 'grown_child' | 'child';
  readonly born: Day;
}

/** Those who are grown up. */
export function isAdult({ role }: Member): boolean {
  return role !== 'child';
}

export function livesWithFamily({ role }: Member): boolean {
  return role !== 'parent_elsewhere';
}

export function isParent({ role }: Member): boolean {
  return role === 'parent' || role === 'parent_elsewhere';
}

/** Business case, page 12: 49% are lone parents. */
const LONE_PARENT = 4_900;

// Ours, so that there are 1.7 adults in a family (business case, table 3): 1.51 parents at home, and these.
const PARENT_ELSEWHERE = 2_000;
const GROWN_CHILD = 900;

/** Ours, with a mean of 2.65 (business case, table 3: 2.5, 2.7, 2.7). */
const CHILDREN: Weighed<number> = [
  [1, 22],
  [2, 29],
  [3, 24],
  [4, 15],
  [5, 7],
  [6, 3],
];

/** In whole years. Ours, with a mean of 9.7 (business case, table 3: 10.4, 9.9, 9). */
const AGES_OF_CHILDREN: Weighed<number> = [
  ...[0, 1, 2, 3].map((age) => [age, 6] as const),
  ...[4, 5, 6, 7].map((age) => [age, 8] as const),
  ...[8, 9, 10, 11, 12, 13, 14, 15].map((age) => [age, 14] as const),
  ...[16, 17].map((age) => [age, 12] as const),
];

/** The age of a parent at the birth of the first child. Ours, so that adults are 35.4 (business case, table 3). */
const FIRST_BIRTH: Weighed<number> = [
  ...[16, 17, 18, 19, 20, 21].map((age) => [age, 11] as const),
  ...[22, 23, 24, 25, 26, 27].map((age) => [age, 6] as const),
  ...[28, 29, 30, 31, 32, 33].map((age) => [age, 2] as const),
];

const TWIN = 300;

/** Fewer days lie between no two births of one mother, but of twins. */
const BETWEEN_BIRTHS = 300;

export function peopleOf(seed: number, number: number, asOf: Day): readonly Member[] {
  const random = randomOf(seed, number, 'people');
  const isLone = chance(random, LONE_PARENT);
  const isElsewhere = isLone && chance(random, PARENT_ELSEWHERE);
  const isGrown = chance(random, GROWN_CHILD);
  const births = birthsOf(random, draw(random, CHILDREN), asOf);
  const grown = isGrown ? [grownBirth(random, births, asOf)] : [];
  const first = parentBirth(random, Math.min(...births, ...grown));
  const partner = partnerBirth(random, first, asOf);
  return [
    { reference: 'Parent A', role: 'parent', born: first },
    ...(isLone ? [] : [{ reference: 'Parent B', role: 'parent', born: partner } as const]),
    ...(isElsewhere
      ? [{ reference: 'Parent elsewhere', role: 'parent_elsewhere', born: partner } as const]
      : []),
    ...grown.map((born) => ({ reference: 'Grown child', role: 'grown_child', born }) as const),
    ...births.map((born, index) => ({ reference: `Child ${LETTERS[index]}`, role: 'child', born }) as const),
  ];
}

const LETTERS = 'ABCDEF';

/** The eldest first. */
function birthsOf(random: Random, count: number, asOf: Day): readonly Day[] {
  const births: Day[] = [];
  while (births.length < count) {
    const last = births.at(-1);
    const isTwin = last !== undefined && chance(random, TWIN);
    const born = isTwin ? last : bornAt(random, draw(random, AGES_OF_CHILDREN), asOf);
    if (isTwin || isApart(births, born)) births.push(born);
  }
  return births.sort((a, b) => a - b);
}

function isApart(births: readonly Day[], born: Day): boolean {
  return births.every((other) => Math.abs(other - born) >= BETWEEN_BIRTHS);
}

/** A birthday of somebody who is so old, in whole years. */
function bornAt(random: Random, age: number, asOf: Day): Day {
  return addMonths(asOf, -12 * age) - between(random, 0, 364);
}

function grownBirth(random: Random, births: readonly Day[], asOf: Day): Day {
  for (;;) {
    const born = bornAt(random, between(random, 18, 22), asOf);
    if (isApart(births, born)) return born;
  }
}

function parentBirth(random: Random, eldest: Day): Day {
  return addMonths(eldest, -12 * draw(random, FIRST_BIRTH)) - between(random, 0, 364);
}

/** Up to five years older or three younger, and at least twenty. */
function partnerBirth(random: Random, first: Day, asOf: Day): Day {
  return Math.min(first + between(random, -1_825, 1_095), addMonths(asOf, -240));
}
