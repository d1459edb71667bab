// `headline cases`: two families for each boundary, as files with their verdicts.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `record Reader {
  reference: text
  born: fixed date
  loans: list of Loan
}

event Loan {
  lent_on: date
}

define age of Reader is whole years from born to as_of

plan waiver "Waiver" for Reader {
  filter young { age is under 16 years }
  filter seldom { fewer than 2 loans in the last 12 months }
  eligibility { young and seldom }
}

scenario "A child" for waiver {
  as of 1 June 2024
  reader from "child.json"
  expect eligibility is yes
}
`;

const FILES = {
  'readers.headline': RULES,
  'child.json': '{ "reference": "A", "born": "2012-01-01", "loans": [{ "lent_on": "2024-01-01" }] }',
};
const cases = (folder: string, ...words: readonly string[]) =>
  shell.headline(folder, 'cases', 'waiver', 'readers.headline', ...words);

interface Listed {
  readonly boundary: string;
  readonly part: string;
  readonly differs: string;
  readonly families: readonly { readonly file: string; readonly asOf: string; readonly verdict: string }[];
}

const listed = (folder: string): { readonly cases: readonly Listed[]; readonly without: readonly Listed[] } =>
  JSON.parse(readFileSync(join(folder, 'out/verdicts.json'), 'utf8'));

describe('boundary cases', () => {
  test('two families a day, an event or a birthday apart, whose verdicts are what is asked of them', async () => {
    const folder = shell.folder(FILES);
    const { code, err } = await cases(folder, '--out', 'out');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const found = listed(folder);
    const age = found.cases.find(({ boundary }) => boundary.startsWith('‘16 years’'))!;
    expect(age.families.map(({ verdict }) => verdict).sort()).toEqual(['no', 'yes']);
    expect(age.differs).toMatch(/^born: .+ → .+$/);
    expect(found.cases.map(({ boundary }) => boundary)).toEqual(
      expect.arrayContaining([expect.stringContaining('‘2’'), expect.stringContaining('where it begins')]),
    );
    for (const { part, families } of found.cases)
      for (const { file, asOf, verdict } of families) {
        const asked = await shell.headline(
          folder,
          ...['eval', 'waiver', '--family', `out/${file}`, '--as-of', asOf],
          ...['--rules', 'readers.headline', '--json'],
        );
        expect(asked.out, `${file} ${part} ${verdict}`).toContain(`"${verdict}"`);
      }
    expect(readFileSync(join(folder, 'out/README.md'), 'utf8')).toContain('# Boundary cases of Waiver');
  });

  test('are the same each time, and never written over by chance', async () => {
    const folder = shell.folder(FILES);
    await cases(folder, '--out', 'out');
    const before = readdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/README.md'), 'mine');
    const again = await cases(folder, '--out', 'out');
    expect(again.code).toBe(2);
    expect(again.err).toContain('is there already');
    expect(readFileSync(join(folder, 'out/README.md'), 'utf8')).toBe('mine');
    const other = shell.folder({ ...FILES, 'out/README.md': 'mine' });
    expect((await cases(other, '--out', 'out')).code).toBe(2);
    expect(readdirSync(join(other, 'out'))).toEqual(['README.md']);
    expect((await cases(folder, '--out', 'out', '--force')).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(before);
  });

  test('are not written for rules with mistakes, for no plan, or into a file', async () => {
    const folder = shell.folder({ ...FILES, 'out.txt': '' });
    expect(
      (await shell.headline(folder, 'cases', 'weaver', 'readers.headline', '--out', 'out')).err,
    ).toContain('did you mean ‘waiver’');
    expect((await cases(folder, '--out', 'out.txt')).err).toContain('is a file');
    expect((await cases(folder, '--out', 'out', '--tries', 'many')).code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
