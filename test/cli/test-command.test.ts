// `headline test`: properties tried from the command line, told to people, to tools and to build servers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const place = (eligibility: string, more = ''): Readonly<Record<string, string>> => ({
  'place.headline': `record Place { wet : yes/no  icy : yes/no }
plan dry for Place {
  problem damp { indicator soaked { wet } }
  problem cold { indicator frozen { icy } }
  eligibility { ${eligibility} }
}
property "One more problem never makes it ineligible" for dry {
  eligibility never falls when a problem becomes yes
}
${more}`,
});

const RIGHT = place('any of problems');
const WRONG = place('exactly 1 of problems');

describe('test tries properties', () => {
  test('those that hold are told with how many families bear them out', async () => {
    const said = await shell.headline(shell.folder(RIGHT), 'test', '--runs', '20');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toBe(
      [
        '',
        'dry, on 20 families',
        '  ok      One more problem never makes it ineligible: borne out by 20 of 20',
        '  ok      2 properties that every plan has',
        '',
        'no scenarios',
        '3 properties of 1 plan: 3 held (seed 1)',
        '',
      ].join('\n'),
    );
  });

  test('one that is broken is told with the smallest family, and a scenario that keeps it', async () => {
    const said = await shell.headline(shell.folder(WRONG), 'test');
    expect(said.code).toBe(1);
    expect(said.out).toContain('  FAILED  One more problem never makes it ineligible\n');
    expect(said.err).toContain('error[property/broken]: of dry it does not hold that “One more problem');
    expect(said.err).toMatch(
      /the smallest family that was found:\n {5}asked on [^\n]+\n {5}(wet|icy): yes\n/,
    );
    expect(said.err).toContain('     scenario "One more problem never makes it ineligible" for dry {\n');
  });

  test('the scenario that is offered checks, and passes beside its facts', async () => {
    const said = await shell.headline(shell.folder(WRONG), 'test', '--json');
    const { plans } = JSON.parse(said.out);
    const [{ scenario, factsFile, family }] = plans[0].properties;
    const kept = shell.folder({
      'place.headline': `${WRONG['place.headline']}${scenario}`,
      [factsFile]: JSON.stringify(family),
    });
    expect(await shell.headline(kept, 'test', '--runs', '0')).toEqual({
      code: 0,
      out: expect.stringContaining('1 scenario: 1 passed\n'),
      err: '',
    });
  });

  test('the same seed gives the same answer, and no families leave the scenarios alone', async () => {
    const folder = shell.folder(WRONG);
    const first = await shell.headline(folder, 'test', '--seed', '9', '--json');
    expect(await shell.headline(folder, 'test', '--seed', '9', '--json')).toEqual(first);
    const none = await shell.headline(folder, 'test', '--runs', '0');
    expect(none).toEqual({ code: 0, out: 'no scenarios\n', err: '' });
  });

  test('a filter chooses properties too', async () => {
    const said = await shell.headline(shell.folder(RIGHT), 'test', '--filter', 'one more', '--runs', '5');
    expect(said.out).toContain('1 property of 1 plan: 1 held (seed 1)\n');
  });

  test('many plans are tried by several threads, and told in their order', async () => {
    const plans = Array.from({ length: 6 }, (_, index) => `plan p${index} extends dry {\n}\n`).join('');
    const said = await shell.headline(shell.folder(place('any of problems', plans)), 'test', '--runs', '5');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect([...said.out.matchAll(/^(\w+), on 5 families$/gm)].map(([, name]) => name)).toEqual([
      'dry',
      ...Array.from({ length: 6 }, (_, index) => `p${index}`),
    ]);
  });

  test('numbers that are none are refused', async () => {
    const folder = shell.folder(RIGHT);
    for (const words of [
      ['--runs', '-1'],
      ['--runs', '1e9'],
      ['--seed', 'x'],
      ['--seed', '99999999999'],
    ]) {
      const said = await shell.headline(folder, 'test', ...words);
      expect(said.code).toBe(2);
      expect(said.err).toContain('takes a whole number from 0 to');
    }
    expect((await shell.headline(folder, 'test', '--watch', '--json')).code).toBe(2);
  });
});

describe('test writes JUnit XML', () => {
  test('with every scenario and property, and nothing that XML could not hold', async () => {
    const title = '<Right> & \\u001b “so”'.replace('\\u001b', '');
    const scenario = `scenario "${title}" for dry {\n  as of 30 September 2015\n  place from "a.json"\n  expect eligibility is no\n}\n`;
    const files = { ...place('exactly 1 of problems', scenario), 'a.json': '{ "wet": true, "icy": false }' };
    const folder = shell.folder(files);
    const said = await shell.headline(folder, 'test', '--junit', 'out/result.xml');
    expect(said.code).toBe(1);
    const xml = readFileSync(join(folder, 'out', 'result.xml'), 'utf8');
    expect(xml).toContain('<testsuites name="headline" tests="4" failures="2">');
    expect(xml).toContain('name="&lt;Right&gt; &amp;  “so”"');
    expect(xml).toContain('<failure message="expected eligibility to be no, and it is yes');
    expect(xml).toMatch(/<failure message="eligibility falls from yes to no when (damp|cold) becomes yes">/);
    expect(xml.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
