// The time for one of many, by how many there are.

import { expect, test } from 'vitest';
import type { Contestant } from '../../bench/families/contestant.ts';
import { type Growth, grow, growthLines, type Sized, worstOf } from '../../bench/families/growth.ts';

const GROWTH: readonly Growth[] = [
  { name: 'objects', of: 'families', sizes: [1_000, 2_000, 4_000], multiples: [1, 0.974, 1.2] },
  { name: 'columns', of: 'families', sizes: [1_000, 2_000, 4_000], multiples: [1, 1.25, 10.5] },
  { name: 'columns', of: 'events a family', sizes: [15, 30], multiples: [1, 0.8] },
];

test('a table for each thing that there is more and more of', () => {
  expect(growthLines(GROWTH)).toEqual([
    'The time for one of them, as a multiple of that at the first size',
    '  1,000, 2,000, 4,000 families',
    '    objects  1.00  0.97   1.20',
    '    columns  1.00  1.25  10.50',
    '  15, 30 events a family',
    '    columns  1.00  0.80',
  ]);
});

test('the worst is the largest multiple after the first size, be it below one', () => {
  expect(worstOf(GROWTH)).toEqual({ multiple: 10.5, name: 'columns', of: 'families', size: 4_000 });
  expect(worstOf(GROWTH.slice(2))).toEqual({
    multiple: 0.8,
    name: 'columns',
    of: 'events a family',
    size: 30,
  });
});

test('work that goes through all pairs is found to grow', async () => {
  const sized = [500, 8_000].map(
    (size): Sized<number> => ({
      size,
      items: size,
      given: { families: Array.from({ length: size }, (_, at) => at), lines: '', folder: '' },
    }),
  );
  const pairs = working((all) => all.map((one) => all.indexOf(-1 - one)));
  const { sizes, multiples } = await grow('pairs', 'families', pairs, sized, { rounds: 3, least: 10 });
  expect(sizes).toEqual([500, 8_000]);
  expect(multiples[0]).toBe(1);
  // Sixteen times, where nothing else runs beside.
  expect(multiples[1]).toBeGreaterThan(2);
});

function working(work: (all: readonly number[]) => unknown): Contestant<number> {
  return { name: 'working', prepare: ({ families }) => ({ run: () => work(families), verdicts: () => [] }) };
}
