// `headline test --mutate`: slips tried from the command line, those that nothing notices told with the scenario that would.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn, type Said, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `record Place {
  visits : list of Visit
}

event Visit { on : date }

plan dry for Place {
  eligibility {
    at least 3 visits in the last 6 months
  }
}
`;

const scenario = (title: string, answer: string): string =>
  `\nscenario "${title}" for dry {\n  as of 31 July 2015\n  place from "three.json"\n  expect eligibility is ${answer}\n}\n`;

const THREE = `{ "visits": [{ "on": "2015-02-01" }, { "on": "2015-05-01" }, { "on": "2015-07-31" }] }\n`;
const FILES = { 'dry.headline': RULES + scenario('Three visits', 'yes'), 'three.json': THREE };

/** Those that the scenario does not notice. */
const MISSED = ['‘3’ were ‘2’', '‘in the last 6 months’ began a day earlier', '‘6’ were ‘7’'];

interface Slip {
  readonly kind: string;
  readonly place: string;
  readonly says: string;
  readonly outcome: string;
  readonly by?: string;
  readonly scenario?: string;
  readonly facts?: string;
}

interface Found {
  readonly score: string;
  readonly all: number;
  readonly noticed: number;
  readonly mutants: readonly Slip[];
  readonly diagnostics: readonly { readonly code: string; readonly place: unknown }[];
}

const mutate = (folder: string, ...words: readonly string[]): Promise<Said> =>
  shell.headline(folder, 'test', '--mutate', ...words);

async function found(folder: string, ...words: readonly string[]): Promise<Found> {
  return JSON.parse((await mutate(folder, ...words, '--json')).out);
}

describe('a slip that no scenario notices', () => {
  test('is told with its place, the smallest case and the scenario that would notice', async () => {
    const said = await mutate(shell.folder(FILES));
    expect(said.code).toBe(0);
    expect(said.out).toContain('dry.headline  7      4        3            0     0               57.1%\n');
    expect(said.out).toContain('\n7 slips: 4 noticed, 3 not; score 57.1%\n');
    for (const says of MISSED)
      expect(said.err).toContain(
        `warning[mutant/not-noticed]: no scenario would notice if ${says}\n   dry.headline:9:`,
      );
    expect(said.err).toContain(
      [
        '   eligibility is no, and would be unknown if ‘3’ were ‘2’',
        '',
        '   a scenario that would notice, with its facts in cases/edges/dry-01.json:',
        '     scenario "eligibility is no, and would be unknown if ‘3’ were ‘2’" for dry {',
        '       as of 31 July 2015',
        '       place from "cases/edges/dry-01.json"',
        '',
        '       expect eligibility is no',
        '     }',
        '     {',
        '       "visits": [',
        '         {},',
        '         {}',
        '       ]',
        '     }',
        '',
      ].join('\n'),
    );
    expect(said.err).not.toMatch(/ $/m);
  });

  test('is told to tools, and those that are noticed with the scenario that does', async () => {
    const { mutants, diagnostics, ...counts } = await found(shell.folder(FILES));
    expect(counts).toMatchObject({ score: '57.1%', all: 7, noticed: 4, shown: 3, open: 0, equivalent: 0 });
    const missed = mutants.filter(({ outcome }) => outcome === 'not noticed');
    expect(missed.map(({ says }) => says)).toEqual(MISSED);
    expect(missed.every((one) => one.place === 'dry.headline:9' && one.scenario && one.facts)).toBe(true);
    const noticed = mutants.filter(({ outcome }) => outcome === 'noticed');
    expect(noticed.map(({ by }) => by)).toEqual(Array(4).fill('Three visits'));
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('mutant/not-noticed'));
  });
});

describe('--write', () => {
  const EDGES = 'dry-edges.scenarios.headline';

  test('keeps the scenarios and their facts beside the rules, and then every slip is noticed', async () => {
    const folder = shell.folder(FILES);
    const said = await mutate(folder, '--write');
    expect(said.out).toContain(`\nwritten: ${EDGES}\n`);
    expect(filesIn(folder)).toEqual([
      'cases',
      'cases/edges',
      'cases/edges/dry-01.json',
      'cases/edges/dry-02.json',
      EDGES,
      'dry.headline',
      'three.json',
    ]);
    expect(readFileSync(join(folder, EDGES), 'utf8')).toMatch(/^use "dry"\n\n\/\/ /);
    expect(await shell.headline(folder, 'test', '--runs', '0')).toMatchObject({ code: 0, err: '' });
    const again = await mutate(folder, '--min', '100');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('7 slips: 7 noticed, 0 not; score 100.0%\n');
    // There is nothing more to write.
    const texts = filesIn(folder).length;
    expect((await mutate(folder, '--write')).out).not.toContain('written');
    expect(filesIn(folder)).toHaveLength(texts);
  });

  test('adds to what stands there, and takes no name of a file that there is', async () => {
    const own = `use "dry"\n\n// Mine.\n${scenario('Three again', 'yes')}`;
    const mine = {
      [EDGES]: own,
      'cases/edges/dry-01.json': '{ "visits": [] }\n',
      'cases/edges/dry-03.json': 'mine\n',
    };
    const folder = shell.folder({ ...FILES, ...mine });
    expect((await mutate(folder, '--write')).code).toBe(0);
    const text = readFileSync(join(folder, EDGES), 'utf8');
    expect(text.startsWith(own.trimEnd())).toBe(true);
    expect(text.match(/^use /gm)).toHaveLength(1);
    expect([...text.matchAll(/place from "(.*)"/g)].map(([, file]) => file)).toEqual([
      'three.json',
      'cases/edges/dry-02.json',
      'cases/edges/dry-04.json',
    ]);
    for (const [name, before] of Object.entries(mine))
      if (name !== EDGES) expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    expect(await mutate(folder, '--min', '100')).toMatchObject({ code: 0, err: '' });
  });

  test('without it nothing is written', async () => {
    const folder = shell.folder(FILES);
    await mutate(folder);
    expect(existsSync(join(folder, EDGES))).toBe(false);
    expect(filesIn(folder)).toEqual(['dry.headline', 'three.json']);
  });
});

describe('--min', () => {
  test('more than are noticed is an error, as many as are noticed is none', async () => {
    const folder = shell.folder(FILES);
    const said = await mutate(folder, '--min', '58');
    expect(said.code).toBe(1);
    expect(said.err).toContain(
      'error[mutant/too-few]: 57.1% of the slips are noticed, and 58% is the floor\n',
    );
    expect((await mutate(folder, '--min', '57')).code).toBe(0);
  });

  test.each([
    ['--min', '101'],
    ['--min', 'all'],
    ['--tries', '-1'],
    ['--seed', '0x1'],
  ])('%s %s is refused', async (...words) => {
    const said = await mutate(shell.folder(FILES), ...words);
    expect(said.code).toBe(2);
    expect(said.err).toContain(`${words[0]} takes a whole number from 0 to`);
  });
});

describe('what would be left aside is refused', () => {
  test.each(['--runs 5', '--filter visits', '--junit out.xml', '--watch'])('%s', async (words) => {
    const said = await mutate(shell.folder(FILES), ...words.split(' '));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`${words.split(' ')[0]} goes without --mutate`);
  });

  test.each(['--tries 5', '--write'])('%s without --mutate', async (words) => {
    const said = await shell.headline(shell.folder(FILES), 'test', ...words.split(' '));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`${words.split(' ')[0]} goes with --mutate only`);
  });
});

describe('slips are tried where they can be', () => {
  test('not while a scenario fails', async () => {
    const folder = shell.folder({
      ...FILES,
      'dry.headline': FILES['dry.headline'] + scenario('Wrong', 'no'),
    });
    const said = await mutate(folder, '--write');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('1 of 2 scenarios fail');
    expect(filesIn(folder)).toEqual(['dry.headline', 'three.json']);
  });

  test('not where there is nothing that could slip', async () => {
    const said = await mutate(shell.folder({ 'place.headline': 'record Place { wet : yes/no }\n' }));
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('0 slips: 0 noticed, 0 not; score 100.0%');
  });

  test('only in the files that are asked for', async () => {
    const local = `use "dry"\n\nplan local extends dry {\n  filter many { at least 9 visits ever }\n}\n`;
    const folder = shell.folder({ ...FILES, 'local.headline': local });
    const { mutants } = await found(folder, 'local.headline', '--tries', '20');
    expect(mutants.length).toBeGreaterThan(0);
    expect(mutants.every(({ place }) => place.startsWith('local.headline:'))).toBe(true);
  });

  test('where two cases are enough for many slips, the others name the scenario that is offered', async () => {
    const said = await mutate(shell.folder(FILES));
    expect(said.err).toContain(
      '   noticed by the scenario “eligibility is no, and would be unknown if ‘in the last 6 months’ began a day earlier”, which is offered above\n',
    );
  });
});

describe('what could mislead whoever reads it', () => {
  const WILD = 'Cold\u001b[2J\u202e and \u0007wet';

  test('is printed as what it is', async () => {
    const rules = `record Place { wet : yes/no  owner : text }\nplan dry for Place {\n  eligibility { not wet and owner is "${WILD}" }\n}\n`;
    const folder = shell.folder({ 'dry.headline': rules });
    const said = await mutate(folder, '--write');
    expect(said.code).toBe(0);
    expect(said.err).toContain('‘owner is "Cold<U+001B>[2J<U+202E> and <U+0007>wet"’ were left out');
    expect(said.out + said.err).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(readFileSync(join(folder, 'dry-edges.scenarios.headline'), 'utf8')).not.toMatch(
      /[^\P{Cc}\n]|\p{Bidi_Control}/u,
    );
  });

  test('a title that is written can be read again, whatever the rules say', async () => {
    const rules = `record Place { owner : text  wet : yes/no }\nplan dry for Place {\n  eligibility { owner is "a \\\\ b" or wet }\n}\n`;
    const folder = shell.folder({ 'dry.headline': rules });
    expect((await mutate(folder, '--write')).err).toContain('‘owner is "a \\\\ b"’ were left out');
    expect(await shell.headline(folder, 'test', '--runs', '0')).toMatchObject({ code: 0, err: '' });
    expect(await mutate(folder, '--min', '100')).toMatchObject({ code: 0, err: '' });
  });
});

test('the facts of a case are taken as they are when rules are read again', async () => {
  const folder = shell.folder(FILES);
  await mutate(folder, '--write');
  writeFileSync(join(folder, 'cases/edges/dry-01.json'), THREE);
  const said = await mutate(folder);
  expect(said.code).toBe(2);
  expect(said.err).toContain('scenarios fail');
});
