// Each ratio is of those two contestants that it is named by.

import { expect, test } from 'vitest';
import type { Contestant } from '../../bench/families/contestant.ts';
import { ratiosOf } from '../../bench/families/ratios.ts';
import type { Row } from '../../bench/families/table.ts';

test('every ratio, from the times of the contestants', () => {
  const found = ratiosOf({
    asked: {
      byHand: {
        verdict: named('hand'),
        everyPart: named('hand'),
        fileToFile: named('hand unchecked'),
        checkedFileToFile: named('hand checked'),
      },
      floors: { objects: named('objects'), columns: named('columns'), file: named('file') },
      ours: {
        verdict: named('our verdict'),
        everyPart: named('our parts'),
        columns: named('our columns'),
        traced: named('our trace'),
        fileToFile: named('our file'),
        fileToFileBy: (threads) => named(`our program by ${threads}`),
      },
      duck: { verdict: [], everyPart: [], fileToFile: [named('duck'), named('two ducks')] },
      peers: [],
    },
    verdict: rows({
      hand: 240,
      'our verdict': 80,
      'our columns': 10,
      'our trace': 12,
      objects: 40,
      columns: 2,
    }),
    everyPart: rows({ hand: 300, 'our parts': 100 }),
    fileToFile: rows({
      'hand checked': 1_000,
      'hand unchecked': 500,
      'our file': 50,
      'our program by 1': 90,
      'our program by 2': 60,
      file: 5,
      duck: 400,
      'two ducks': 200,
    }),
  });
  expect(found).toEqual({
    everyPart: 3,
    verdictOfEveryPart: 0.8,
    verdict: 3,
    columns: 24,
    objectsFloor: 6,
    columnsFloor: 120,
    traced: 10 / 12,
    fileToFile: 20,
    fileFloor: 200,
    fileOfDuck: 8,
    fileFloorOfDuck: 80,
    twoThreads: 1.5,
  });
});

function named(name: string): Contestant<string> {
  return { name, prepare: () => ({ run: () => undefined, verdicts: () => [] }) };
}

function rows(times: Readonly<Record<string, number>>): readonly Row[] {
  return Object.entries(times).map(([name, time]) => ({
    name,
    version: undefined,
    note: undefined,
    families: 1,
    times: [time],
  }));
}
