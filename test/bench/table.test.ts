// Contestants that disagree are found out, and each is timed by the families that it was asked about.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ByHand, SIX_PROBLEMS, SUSTAINED } from '../../bench/families/by-hand.ts';
import type { Contestant, Given } from '../../bench/families/contestant.ts';
import type { Verdict } from '../../bench/families/facts.ts';
import {
  type Floors,
  SIX_PROBLEMS as SIX_FLOORS,
  SUSTAINED as SUSTAINED_FLOORS,
} from '../../bench/families/floors.ts';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { given } from '../../bench/families/given.ts';
import { compare, type Pace, type Row, table, timesAsFast } from '../../bench/families/table.ts';

const QUICK: Pace = { rounds: 3, least: 0 };

const LETTERS: Given<string> = { families: ['a', 'b', 'c'], lines: '', folder: '' };

test('equal verdicts give a row for each contestant, with a time for each round', async () => {
  const rows = await compare([letters('first'), letters('second')], LETTERS, QUICK);
  expect(rows.map(({ name }) => name)).toEqual(['first', 'second']);
  for (const { times } of rows) {
    expect(times).toHaveLength(3);
    for (const time of times) expect(time).toBeGreaterThan(0);
  }
});

test('one is as many times as fast as another as the middle of the rounds says', () => {
  const rows = [row('base', [8, 9, 10]), row('other', [4, 1, 2])];
  expect(timesAsFast(rows, 'other', 'base')).toBe(5);
  expect(timesAsFast(rows, 'base', 'base')).toBe(1);
  expect(() => timesAsFast(rows, 'nobody', 'base')).toThrow('0 contestants are called ‘nobody’');
  expect(() => timesAsFast([...rows, ...rows], 'other', 'base')).toThrow('2 contestants are called ‘other’');
});

test('a turn lasts as long as it is asked to, and gives the time of one run', async () => {
  let runs = 0;
  const slow: Contestant<string> = {
    name: 'slow',
    prepare: () => ({
      run: () => void runs++,
      verdicts: () => ['no', 'no', 'no'],
    }),
  };
  const [found] = await compare([slow], LETTERS, { rounds: 1, least: 20 });
  expect(runs).toBeGreaterThan(2);
  expect(found!.times[0]! * 3).toBeLessThan(20);
});

test('what only does a part of the work is timed, and not asked for verdicts', async () => {
  const floor: Contestant<string> = {
    name: 'floor',
    isFloor: true,
    prepare: () => ({ run: () => undefined, verdicts: () => [] }),
  };
  const rows = await compare([letters('first'), floor], LETTERS, QUICK);
  expect(rows.map(({ name }) => name)).toEqual(['first', 'floor']);
});

test('a verdict that differs is an error that names the contestant and the family', async () => {
  const wrong = letters('wrong', (letter) => (letter === 'c' ? 'yes' : 'no'));
  await expect(compare([letters('first'), wrong], LETTERS, QUICK)).rejects.toThrow(
    'wrong says yes of family 3, and not no',
  );
});

test('a slow contestant is asked about the first families only, and compared on those', async () => {
  const slow: Contestant<string> = {
    ...letters('slow', (letter) => (letter === 'c' ? 'yes' : 'no')),
    most: 2,
  };
  const rows = await compare([letters('first'), slow], LETTERS, QUICK);
  expect(rows.map((row) => row.families)).toEqual([3, 2]);
});

test('a contestant that leaves families out is found out', async () => {
  const short: Contestant<string> = {
    name: 'short',
    prepare: () => ({ run: () => undefined, verdicts: () => ['no'] }),
  };
  await expect(compare([letters('first'), short], LETTERS, QUICK)).rejects.toThrow(
    'short gave 1 verdicts of 3',
  );
});

test('the table aligns, and says a note once', () => {
  const noted = { version: '1.2.3', note: 'ages worked out for it' };
  const lines = table('Two of six', [
    row('by hand', [1 / 480]),
    { ...row('one', [100 / 480]), ...noted },
    { ...row('another', [1 / 1.234]), ...noted },
  ]);
  expect(lines).toEqual([
    'Two of six',
    '               version  families  a second   ratio',
    '  by hand                200,000   480,000       1',
    '  one (1)      1.2.3     200,000     4,800    0.01',
    '  another (1)  1.2.3     200,000     1,230  0.0026',
    '  (1) ages worked out for it',
  ]);
});

test('from a file by hand comes what comes from memory, whether facts are checked or not', async () => {
  await expect(answered(SIX_PROBLEMS, SIX_FLOORS, [...families(200)])).resolves.toHaveLength(7);
  await expect(answered(SUSTAINED, SUSTAINED_FLOORS, [...watchedFamilies(50)])).resolves.toHaveLength(7);
});

test('facts that do not fit are refused where they are checked by hand', async () => {
  const [family] = families(1);
  const wrong = given(folderOfTest(), 'wrong.jsonl', [{ ...family!, police_callouts: -1 }]);
  const { run } = await SIX_PROBLEMS.checkedFileToFile.prepare(wrong);
  await expect(run()).rejects.toThrow('data/police_callouts must be >= 0');
});

async function answered<F extends object>(
  { verdict, everyPart, fileToFile, checkedFileToFile }: ByHand<F>,
  { objects, columns, file }: Floors<F>,
  all: readonly F[],
): Promise<readonly Row[]> {
  return await compare(
    [verdict, everyPart, fileToFile, checkedFileToFile, objects, columns, file],
    given(folderOfTest(), 'families.jsonl', all),
    QUICK,
  );
}

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'families-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function row(name: string, times: readonly number[]): Row {
  return { name, version: undefined, note: undefined, families: 200_000, times };
}

function letters(name: string, verdictOf: (letter: string) => Verdict = () => 'no'): Contestant<string> {
  return {
    name,
    prepare({ families: given }) {
      let verdicts: readonly Verdict[] = [];
      return {
        run() {
          verdicts = given.map(verdictOf);
        },
        verdicts: () => verdicts,
      };
    },
  };
}
