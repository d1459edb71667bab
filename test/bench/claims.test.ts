// From what was measured to the table of what is asked for.

import { expect, test } from 'vitest';
import { type Claim, claimsOf, claimTable, type Figures, isReached } from '../../bench/families/claims.ts';
import type { Ratios } from '../../bench/families/ratios.ts';

const GOOD: Ratios = {
  everyPart: 2.6,
  verdictOfEveryPart: 0.4,
  verdict: 3.1,
  columns: 16,
  objectsFloor: 6.2,
  columnsFloor: 80,
  traced: 0.9,
  fileToFile: 11,
  fileFloor: 90,
  fileOfDuck: 5.5,
  fileFloorOfDuck: 50,
  twoThreads: 1.7,
};

const REACHED: Figures = {
  sixProblems: GOOD,
  sustained: GOOD,
  engine: { ratio: 240, its: 0.12, ours: 0.0005 },
  growth: [
    { name: 'objects', of: 'families', sizes: [10, 20, 40], multiples: [1, 1.05, 1.1] },
    { name: 'columns', of: 'events a family', sizes: [15, 30], multiples: [1, 0.9] },
  ],
  load: { rules: 1_000, loading: 30, asking: 60, both: 90, plain: 10, multiple: 9, bare: 40 },
  processors: 2,
};

const ASKED = [2.5, 3, 10, 2.5, 15, 10, 5, 1.6, 0.85, 200, 102, 1.3];

test('there are twelve claims, each with what is asked for', () => {
  const asked = claimsOf(REACHED).map((claim) =>
    'least' in claim.asked ? claim.asked.least : claim.asked.most,
  );
  expect(asked).toEqual(ASKED);
  expect(claimsOf(REACHED).every(isReached)).toBe(true);
});

const six = (change: Partial<Ratios>): Figures => ({ ...REACHED, sixProblems: { ...GOOD, ...change } });
const dated = (change: Partial<Ratios>): Figures => ({ ...REACHED, sustained: { ...GOOD, ...change } });

test.each<[number, Figures, string]>([
  [0, six({ everyPart: 2.4 }), 'working out the verdict is 40% of its time; the rest makes the typed answer'],
  [1, six({ verdict: 2.9 }), 'reading every fact once is 47% of its time; the rest is work on them'],
  [1, six({ verdict: 2.2, objectsFloor: 2.8 }), 'reading every fact once, and nothing else, is 2.80 times'],
  [2, six({ columns: 9.9 }), 'reading every fact once is 12% of its time; the rest is work on them'],
  [2, six({ columns: 0.5 }), 'reading every fact once is less than 1% of its time; the rest is work on them'],
  [3, dated({ verdict: 2.4 }), 'reading every fact once is 39% of its time; the rest is work on them'],
  [
    4,
    dated({ columns: 14, columnsFloor: 28 }),
    'reading every fact once is 50% of its time; the rest is work on them',
  ],
  [
    5,
    six({ fileToFile: 9 }),
    'reading the file and finding its lines is 10% of its time; the rest is work on them',
  ],
  [
    6,
    six({ fileOfDuck: 4, fileFloorOfDuck: 4.5 }),
    'reading the file and finding its lines, and nothing else, is 4.50 times',
  ],
  [
    7,
    six({ twoThreads: 1.25 }),
    'as if 60% of the work were not shared out: a thread that reads and writes is beside them, on 2 processors',
  ],
  [
    8,
    dated({ traced: 0.8 }),
    'every part of every family is worked out and written; the verdict alone needs neither',
  ],
  [
    9,
    { ...REACHED, engine: { ratio: 120, its: 0.12, ours: 0.001 } },
    'a family takes it 120 µs, and this project 1.00 µs',
  ],
  [10, { ...REACHED, load: { ...REACHED.load, both: 103 } }, 'the load is 30 ms, and the first answer 60 ms'],
  [
    11,
    {
      ...REACHED,
      growth: [{ name: 'columns', of: 'families', sizes: [1_000, 2_000], multiples: [1, 1.31] }],
    },
    'columns, at 2,000 families',
  ],
])('claim %i alone falls short, with what bounds it', (at, figures, bound) => {
  const claims = claimsOf(figures);
  expect(claims.map(isReached)).toEqual(ASKED.map((_, index) => index !== at));
  expect(claims[at]?.bound).toBe(bound);
});

test('threads that help nothing share out nothing', () => {
  expect(claimsOf(six({ twoThreads: 0.7 }))[7]?.bound).toContain('as if 100% of the work');
});

test('the table says what bounds a claim only where it is not reached', () => {
  const claim = (title: string, measured: number, asked: Claim['asked']): Claim => ({
    title,
    measured,
    asked,
    bound: `the bound of ${title}`,
  });
  expect(
    claimTable([
      claim('columns', 12.34, { least: 10 }),
      claim('a trace', 0.8499, { least: 0.85 }),
      claim('exactly', 1.15, { least: 1.15 }),
      claim('growth', 1.3001, { most: 1.3 }),
      claim('an engine', 1_234.5, { least: 200 }),
    ]),
  ).toEqual([
    'What is asked for, as a multiple where no unit is said',
    '             measured      asked for  reached?  what bounds it where not',
    '  columns        12.3    at least 10  yes',
    '  a trace       0.849  at least 0.85  no        the bound of a trace',
    '  exactly        1.15  at least 1.15  yes',
    '  growth         1.31    at most 1.3  no        the bound of growth',
    '  an engine     1,234   at least 200  yes',
  ]);
});
