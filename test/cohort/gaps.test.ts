// Missing facts and days that are not known, at the rates that were asked for.

import { describe, expect, test } from 'vitest';
import { generateFamilies, wholeFamilies } from '../../cohort/cohort.ts';
import { DATES } from '../../cohort/forget.ts';

interface Counted {
  facts: number;
  absent: number;
  lists: number;
  open: number;
  days: number;
  undated: number;
  toTheYear: number;
}

/** What is never missing is no part of the rate. The kind of a need is not, so that no kind is counted here. */
const KEPT: readonly string[] = ['reference', 'locality', 'needs', 'kind', 'members'];

const none = (): Counted => ({ facts: 0, absent: 0, lists: 0, open: 0, days: 0, undated: 0, toTheYear: 0 });

/** How often there is less than the whole: of records that are known, whatever they stand in. */
function compare(whole: object, known: object, counted: Counted): void {
  for (const [name, value] of Object.entries(whole)) {
    const left: unknown = (known as Record<string, unknown>)[name];
    if (DATES.has(name)) countDay(left, counted);
    else countFact(name, value, left, counted);
  }
}

function countDay(left: unknown, counted: Counted): void {
  counted.days++;
  if (typeof left === 'string') return;
  counted.undated++;
  if (left !== undefined) counted.toTheYear++;
}

function countFact(name: string, value: unknown, left: unknown, counted: Counted): void {
  const isCounted = !KEPT.includes(name);
  if (isCounted) counted.facts++;
  if (isCounted && Array.isArray(value)) counted.lists++;
  if (left === undefined) counted.absent++;
  if (!Array.isArray(value) || left === undefined) return;
  if (isCounted && !Array.isArray(left)) counted.open++;
  const items: readonly unknown[] = Array.isArray(left) ? left : (left as { items: unknown[] }).items;
  items.forEach((item, index) => {
    if (typeof item === 'object') compare(value[index], item as object, counted);
  });
}

function countGaps(missing: number, undated: number): Counted {
  const options = { families: 300, seed: 2 };
  const known = [...generateFamilies({ ...options, missing, undated })];
  const counted = none();
  [...wholeFamilies(options)].forEach((whole, index) => {
    compare(whole, known[index]!, counted);
  });
  return counted;
}

describe('as much is missing as was asked for', () => {
  test.each([
    [300, 300],
    [800, 0],
    [0, 2_500],
  ])('%i facts and %i days in 10,000', (missing, undated) => {
    const counted = countGaps(missing, undated);
    expect(counted.facts).toBeGreaterThan(20_000);
    expect(counted.days).toBeGreaterThan(8_000);
    expect(Math.abs((counted.absent + counted.open) / counted.facts - missing / 10_000)).toBeLessThan(0.004);
    expect(Math.abs(counted.undated / counted.days - undated / 10_000)).toBeLessThan(0.01);
  });

  test('half of the missing lists are open, and half of the days that are not known are known to the year', () => {
    const { lists, open, undated, toTheYear } = countGaps(2_000, 2_000);
    expect(Math.abs(open / lists - 0.1)).toBeLessThan(0.01);
    // An end that has not come has no year, so that it is a little less than half.
    expect(toTheYear / undated).toBeGreaterThan(0.4);
    expect(toTheYear / undated).toBeLessThan(0.5);
  });

  test('what the county’s families were counted by is always known', () => {
    for (const family of generateFamilies({ families: 50, missing: 10_000, undated: 10_000 })) {
      const { reference, locality, needs } = family;
      expect([typeof reference, typeof locality, Array.isArray(needs)]).toEqual(['string', 'string', true]);
      expect((needs as object[]).every((need) => 'kind' in need)).toBe(true);
    }
  });
});

test('the same families are forgotten in part, at whatever rate: no fact is ever another one', () => {
  const [few = [], many = []] = [200, 2_000].map((rate) => [
    ...generateFamilies({ families: 50, seed: 8, missing: rate, undated: rate }),
  ]);
  many.forEach((family, index) => {
    for (const [fact, value] of Object.entries(family))
      if (typeof value !== 'object') expect(value).toBe(few[index]![fact]);
  });
});
