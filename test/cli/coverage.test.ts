// `headline test --coverage`: as text, JSON, LCOV and a page; and the floor.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { called, readPage, textOf } from '../support/html-page.ts';
import { Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `record Home {
  reference: text
  wet: yes/no
  cold: yes/no
}

plan damp_home "Damp <homes>" for Home {
  problem damp "It is damp" {
    indicator soaked { wet and cold }
  }
  eligibility { damp }
}

scenario "Wet" for damp_home {
  as of 30 September 2014
  home from "wet.json"
  expect damp is yes
}
`;

const FILES = { 'homes.headline': RULES, 'wet.json': '{ "reference": "A", "wet": true, "cold": true }' };
const covered = (folder: string, ...words: readonly string[]) =>
  shell.headline(folder, 'test', 'homes.headline', '--runs', '0', '--coverage', ...words);

describe('what scenarios reach', () => {
  test('as a table, and what is lacking at its place', async () => {
    const { code, out, err } = await covered(shell.folder(FILES));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`                indicators and problems  conditions
homes.headline  0 of 3                   0 of 2`);
    expect(out).toContain(`not reached:

homes.headline
  8:3   never no             problem ‘damp’ (It is damp)
  9:5   never no             indicator ‘damp.soaked’
  9:24  never decides as no  the condition ‘wet’
  9:32  never decides as no  the condition ‘cold’
  11:3  never yes or no      eligibility`);
  });

  test('for tools', async () => {
    const { out } = await covered(shell.folder(FILES), '--json');
    const { coverage } = JSON.parse(out);
    expect(coverage.kinds).toEqual([
      { kind: 'indicator', reached: 0, of: 3 },
      { kind: 'condition', reached: 0, of: 2 },
    ]);
    expect(coverage.items[1]).toEqual({
      ...{ kind: 'indicator', file: 'homes.headline', line: 9, column: 5, endLine: 9, endColumn: 38 },
      ...{ what: 'indicator ‘damp.soaked’', reached: false, lacks: ['no'] },
      sides: [
        { side: 'yes', scenarios: 1 },
        { side: 'no', scenarios: 0 },
      ],
    });
  });

  test('for editors', async () => {
    const folder = shell.folder(FILES);
    await covered(folder, '--lcov', 'out/rules.lcov');
    expect(readFileSync(join(folder, 'out/rules.lcov'), 'utf8')).toBe(`TN:
SF:homes.headline
BRDA:8,0,0,1
BRDA:8,0,1,0
BRDA:9,1,0,1
BRDA:9,1,1,0
BRDA:9,2,0,1
BRDA:9,2,1,0
BRDA:9,3,0,1
BRDA:9,3,1,0
BRDA:11,4,0,-
BRDA:11,4,1,-
BRF:10
BRH:4
DA:8,1
DA:9,1
DA:11,0
LF:3
LH:2
end_of_record
`);
  });

  test('as a page with the rules as they are written, told without colour too', async () => {
    const folder = shell.folder(FILES);
    await covered(folder, '--html', 'rules.html');
    const page = readPage(readFileSync(join(folder, 'rules.html'), 'utf8'));
    const [rules] = called(page, 'pre');
    const lines = called(rules!, 'span').filter(({ attributes }) => attributes.get('class') === 'line');
    expect(lines.map((line) => textOf(line).replace(/^\d+[✓◐✗ ] /, ''))).toEqual(RULES.split('\n'));
    const painted = called(rules!, 'span').filter(({ attributes }) => attributes.has('title'));
    expect(painted.map((one) => [one.attributes.get('class'), textOf(one)])).toContainEqual(['half', 'wet']);
    expect(painted[0]!.attributes.get('title')).toBe(
      'problem ‘damp’ (It is damp): yes in 1 scenario, no in none',
    );
    expect(textOf(called(page, 'ul').at(-1)!)).toContain('line 9: the condition ‘wet’: never decides as no');
  });
});

describe('the least that they should reach', () => {
  test('says of which kinds they reach less', async () => {
    const { code, err } = await covered(shell.folder(FILES), '--min', '0.5');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'error: of indicators and problems 0 of 3 are reached, and --min asks for 0.5%',
      'error: of conditions 0 of 2 are reached, and --min asks for 0.5%',
    ]);
    expect((await covered(shell.folder(FILES), '--min', '0')).code).toBe(0);
  });

  test.each([['101'], ['-1'], ['1e1'], ['half']])('is a share in per cent, not %s', async (min) => {
    const { code, err } = await covered(shell.folder(FILES), `--min=${min}`);
    expect(code).toBe(2);
    expect(err).toContain('--min takes a number from 0 to 100, in per cent');
  });

  test('goes with coverage', async () => {
    const { code, err } = await shell.headline(shell.folder(FILES), 'test', '--html', 'x.html');
    expect(code).toBe(2);
    expect(err).toContain('give --coverage too');
    expect((await covered(shell.folder(FILES), '--filter', 'Wet')).code).toBe(2);
  });
});
