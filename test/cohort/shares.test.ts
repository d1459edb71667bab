// Where the families live and how complex their needs are: the county's count of March 2012.

import { describe, expect, test } from 'vitest';
import { wholeFamilies } from '../../cohort/cohort.ts';
import { COUNTY, placesOf, sharesOf } from '../../cohort/shares.ts';

/** With five needs or more, and with two to four (domain facts, A9). */
const COUNTED = {
  north_west_leicestershire: [235, 354],
  charnwood: [431, 635],
  melton: [127, 161],
  oadby_and_wigston: [68, 156],
  harborough: [66, 150],
  blaby: [80, 172],
  hinckley_and_bosworth: [277, 390],
};

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}

function countedAs(number: number, shares: ReturnType<typeof sharesOf>): readonly number[] {
  const rows = shares.filter((_, index) => index % 2 === 0);
  expect(shares.reduce((sum, { families }) => sum + families, 0)).toBe(number);
  return rows.map(({ locality }) =>
    shares.filter((share) => share.locality === locality).reduce((sum, { families }) => sum + families, 0),
  );
}

describe('a cohort is in the shares of the county', () => {
  test('3,302 families are in each locality, with many needs and with few, as the county counted them', () => {
    const families = [...wholeFamilies({ seed: 7 })];
    expect(families).toHaveLength(3_302);
    const counted = countBy(
      families,
      ({ locality, needs }) => `${locality} ${needs.length >= 5 ? '5+' : '2-4'}`,
    );
    const expected = Object.entries(COUNTED).flatMap(([locality, [complex, atRisk]]) => [
      [`${locality} 5+`, complex],
      [`${locality} 2-4`, atRisk],
    ]);
    expect(counted).toEqual(Object.fromEntries(expected));
    expect(families.every(({ needs }) => needs.length >= 2)).toBe(true);
  });

  test('a hundred families are shared out as slide 21 shares out the staff, which half-up rounding would not do', () => {
    expect(countedAs(100, sharesOf(100))).toEqual([18, 32, 9, 7, 6, 8, 20]);
  });

  test('any number of families is shared out by largest remainder, and no family is lost', () => {
    for (const number of [1, 2, 13, 500, 3_301, 3_303, 5_000]) {
      const places = [...placesOf(number, 1)];
      expect(places).toHaveLength(number);
      const rounds = Math.floor(number / COUNTY);
      const rest = sharesOf(number - rounds * COUNTY);
      const expected = sharesOf(COUNTY).map((share, index) => [
        `${share.locality} ${share.band}`,
        rounds * share.families + (rest[index]?.families ?? 0),
      ]);
      const counted = countBy(places, ({ locality, band }) => `${locality} ${band}`);
      expect(counted).toEqual(Object.fromEntries(expected.filter(([, families]) => families !== 0)));
    }
  });
});
