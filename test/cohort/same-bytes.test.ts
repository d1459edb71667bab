// One seed, one cohort: to the byte, and family by family.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type CohortOptions, generateFamilies } from '../../cohort/cohort.ts';

function linesOf(options: CohortOptions): readonly string[] {
  return [...generateFamilies(options)].map((family) => JSON.stringify(family));
}

function sha256(options: CohortOptions): string {
  return createHash('sha256').update(linesOf(options).join('\n')).digest('hex');
}

describe('the same arguments give the same bytes', () => {
  test('a small cohort is what it always was', () => {
    expect(sha256({ families: 50, seed: 1 })).toBe(
      '7b57204b28d9a901a39e750a778abc02436c0e63b5c5ea6a6aa5e83ec2a8676a',
    );
  });

  test('twice in a row, with the families of other cohorts between', () => {
    const options = { families: 20, seed: 5 };
    const once = generateFamilies(options)[Symbol.iterator]();
    const other = generateFamilies({ families: 20, seed: 6 })[Symbol.iterator]();
    const woven = linesOf(options).map(() => {
      other.next();
      return JSON.stringify(once.next().value);
    });
    expect(woven).toEqual(linesOf(options));
  });

  test('another seed, other families', () => {
    const [one, two] = [linesOf({ families: 20, seed: 1 }), linesOf({ families: 20, seed: 2 })];
    expect(one.filter((line) => two.includes(line))).toEqual([]);
  });
});

describe('a family is the same however many there are', () => {
  const county = linesOf({ families: 3_302 });

  test('in whole rounds of 3,302, each is', () => {
    expect(linesOf({ families: 3_400 }).slice(0, 3_302)).toEqual(county);
  });

  test('in a round that is not whole, all are but a few, which make the shares exact', () => {
    for (const families of [50, 100, 333, 1_000]) {
      const changed = linesOf({ families }).filter((line, index) => line !== county[index]);
      expect(changed.length).toBeLessThanOrEqual(7);
    }
  });
});
