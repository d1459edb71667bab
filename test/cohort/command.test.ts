// `npm run cohort` as a program: what it writes, and what it says when it can't.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../cohort/arguments.ts';
import { DEFAULTS, generateFamilies } from '../../cohort/cohort.ts';
import { Unwritable, writeToFile } from '../../cohort/write.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'headline-cohort-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const MAIN = join(import.meta.dirname, '..', '..', 'cohort', 'main.ts');

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
}

const linesOf = (families: number): string =>
  [...generateFamilies({ families })].map((family) => `${JSON.stringify(family)}\n`).join('');

function errorOf(...words: string[]): string {
  const asked = readArguments(words);
  return 'error' in asked ? asked.error : '';
}

describe('the program', () => {
  test('writes a family a line to standard output', () => {
    const { status, stdout, stderr } = run('--families', '70');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(linesOf(70));
  });

  test('writes the same to a file, and nothing beside it', () => {
    const { status, stdout } = run('--families', '5', '--out', join(FOLDER, 'families.jsonl'));
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(join(FOLDER, 'families.jsonl'), 'utf8')).toBe(linesOf(5));
    expect(readdirSync(FOLDER)).toEqual(['families.jsonl']);
  });

  test('says in one line what is wrong, and exits with 2', () => {
    const { status, stdout, stderr } = run('--families', 'many');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      "error: option '--families <number>' argument 'many' is invalid. It must be a whole number from 1.\n",
    );
  });

  test('says that a folder is not there', () => {
    const out = join(FOLDER, 'nowhere', 'families.jsonl');
    const { status, stderr } = run('--out', out);
    expect([status, stderr]).toEqual([2, `error: ‘${out}’ can’t be written: its folder is not there\n`]);
  });
});

describe('the arguments', () => {
  test('are a county of 3,302 families when there are none', () => {
    expect(readArguments([])).toEqual({ options: DEFAULTS, out: undefined });
    expect(readArguments(['--out', '-'])).toEqual({ options: DEFAULTS, out: undefined });
  });

  test('are read digit by digit', () => {
    const words = [
      '--missing',
      '0.08',
      '--undated',
      '1',
      '--as-of',
      '2016-02-29',
      '--as',
      'assessed',
      '--seed',
      '0',
    ];
    expect(readArguments(words)).toEqual({
      options: {
        ...DEFAULTS,
        missing: 800,
        undated: 10_000,
        asOf: '2016-02-29',
        counting: 'assessed',
        seed: 0,
      },
      out: undefined,
    });
  });

  test.each([
    [['--families', '0'], 'a whole number from 1'],
    [['--seed', '-1'], 'a whole number from 0'],
    [['--seed', '1e3'], 'a whole number from 0'],
    [['--missing', '1.01'], 'a rate from 0 to 1'],
    [['--undated', '8%'], 'a rate from 0 to 1'],
    [['--as-of', '2015-02-29'], 'a date from 2014-09-01'],
    [['--as-of', '2012-09-30'], 'a date from 2014-09-01'],
    [['--as', 'served'], 'Allowed choices are snapshot, assessed'],
    [['--famillies', '3'], 'Did you mean --families?'],
    [['families.jsonl'], 'too many arguments'],
  ])('%j is refused', (words, reason) => {
    expect(errorOf(...words)).toContain(reason);
  });

  test('help names every option', () => {
    const asked = readArguments(['--help']);
    for (const name of ['families', 'seed', 'missing', 'undated', 'as-of', 'as', 'out'])
      expect('help' in asked && asked.help).toContain(`--${name} <`);
  });
});

describe('a file is written whole or not at all', () => {
  test('what stood there stays when a line fails', async () => {
    const path = join(FOLDER, 'kept.jsonl');
    writeFileSync(path, 'before\n');
    const failing = function* (): Iterable<string> {
      for (let index = 0; index < 1_000; index++) yield 'a line';
      throw new Error('no more families');
    };
    await expect(writeToFile(failing(), path)).rejects.toThrow('no more families');
    expect(readFileSync(path, 'utf8')).toBe('before\n');
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder is not written over', async () => {
    await expect(writeToFile(['a line'], FOLDER)).rejects.toThrow(Unwritable);
  });
});
