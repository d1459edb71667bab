// Contestants that disagree are found out, and each is timed by the families that it was asked about.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SIX_PROBLEMS, SUSTAINED } from '../../bench/families/by-hand.ts';
import type { Contestant, Given } from '../../bench/families/contestant.ts';
import type { Verdict } from '../../bench/families/facts.ts';
import { families, watchedFamilies, writeLines } from '../../bench/families/generate.ts';
import { compare, table } from '../../bench/families/table.ts';

const LETTERS: Given<string> = { families: ['a', 'b', 'c'], lines: '', folder: '' };

test('equal verdicts give a row for each contestant, as a share of the first', async () => {
  const rows = await compare([letters('first'), letters('second')], LETTERS, 3);
  expect(rows.map(({ name }) => name)).toEqual(['first', 'second']);
  expect(rows[0]?.ratio).toBe(1);
  expect(rows[1]?.familiesASecond).toBeGreaterThan(0);
});

test('a verdict that differs is an error that names the contestant and the family', async () => {
  const wrong = letters('wrong', (letter) => (letter === 'c' ? 'yes' : 'no'));
  await expect(compare([letters('first'), wrong], LETTERS)).rejects.toThrow(
    'wrong says yes of family 3, and not no',
  );
});

test('a slow contestant is asked about the first families only, and compared on those', async () => {
  const slow: Contestant<string> = {
    ...letters('slow', (letter) => (letter === 'c' ? 'yes' : 'no')),
    most: 2,
  };
  const rows = await compare([letters('first'), slow], LETTERS, 1);
  expect(rows.map((row) => row.families)).toEqual([3, 2]);
});

test('a contestant that leaves families out is found out', async () => {
  const short: Contestant<string> = {
    name: 'short',
    prepare: () => ({ run: () => undefined, verdicts: () => ['no'] }),
  };
  await expect(compare([letters('first'), short], LETTERS)).rejects.toThrow('short gave 1 verdicts of 3');
});

test('the table aligns, and says a note once', () => {
  const row = { version: '1.2.3', note: 'ages worked out for it', families: 200_000 };
  const lines = table('Two of six', [
    {
      name: 'by hand',
      version: undefined,
      note: undefined,
      families: 200_000,
      familiesASecond: 480_123,
      ratio: 1,
    },
    { ...row, name: 'one', familiesASecond: 4_801.23, ratio: 0.01 },
    { ...row, name: 'another', familiesASecond: 1_234, ratio: 0.0025704 },
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

test('from a file by hand comes what comes from memory', async () => {
  await expect(ways(SIX_PROBLEMS, [...families(200)])).resolves.toHaveLength(3);
  await expect(ways(SUSTAINED, [...watchedFamilies(50)])).resolves.toHaveLength(3);
});

async function ways<F extends object>(
  { verdict, everyPart, fileToFile }: Record<'verdict' | 'everyPart' | 'fileToFile', Contestant<F>>,
  all: readonly F[],
): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'families-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines = join(folder, 'families.jsonl');
  writeLines(lines, all);
  return await compare([verdict, everyPart, fileToFile], { families: all, lines, folder }, 1);
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
