// `headline eval`, `headline tui` where there is no terminal, and `headline test`: plans asked about facts.

import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DRY, filesIn, PLACE, ROOT, type Said, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const PLAN = 'leicestershire_phase_2';
const CASES = 'rulesets/leicestershire/cases';
const LATER = ['--as-of', '2015-09-30'];

function evalPlace(facts: string, ...words: readonly string[]): Promise<Said> {
  const folder = shell.folder({ 'place.headline': PLACE, 'facts.json': facts });
  return shell.headline(folder, 'eval', 'dry', '--family', 'facts.json', ...LATER, ...words);
}

describe('eval answers a plan for one family on one day', () => {
  test('a family that is eligible: every part with its verdict', async () => {
    const said = await evalPlace(DRY);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toBe(
      [
        'Dry places',
        'Hill, as of 30 September 2015',
        '',
        'eligibility    yes  No problem at all',
        '                    because damp (no), flooded (no)',
        '',
        'Problems',
        '  damp         no   It is damp',
        '  flooded      no   It has been flooded',
        '',
        'Filters',
        '  known_place  yes  It is known whether it is wet',
        '',
      ].join('\n'),
    );
  });

  test('one of which too little is known: what the answer waits for', async () => {
    const said = await shell.headline(ROOT, 'eval', PLAN, '--family', `${CASES}/case-1.json`, ...LATER);
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^eligibility +unknown/m);
    expect(said.out).toMatch(/Waits for\n( {2}[^\n]+\n){10} {2}and \d+ more; --explain lists them\n$/);
  });

  test('a day on which the plan is not in force is said to be one', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'facts.json': DRY });
    const said = await shell.headline(
      folder,
      'eval',
      'dry',
      '--family',
      'facts.json',
      '--as-of',
      '2020-02-29',
    );
    expect(said.code).toBe(0);
    expect(said.out).toContain('not in force on that date: it is from 1 April 2015 to 31 March 2016.');
  });

  test('--explain tells why in the fewest facts, and what the other parts wait for', async () => {
    const words = ['eval', PLAN, '--family', `${CASES}/case-2.json`, ...LATER];
    const said = await shell.headline(ROOT, ...words, '--explain');
    expect(said.out).toMatch(/^eligibility “[^”]+”: yes\n {2}changed because [^\n]+\n {2}cites /m);
    expect(said.out).toMatch(/^ {2}school “[^”]+”: yes\n/m);
    expect(said.out).toContain('\n  rests on\n    born of L: ');
    expect(said.out).toMatch(/\nProblems\n {2}crime “[^”]+”: unknown\n {4}waits for members; /);
    const full = await shell.headline(ROOT, ...words, '--full');
    expect(full.out.length).toBeGreaterThan(said.out.length);
  });

  test('--out writes why into a file by its ending, and over nothing', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'facts.json': DRY });
    const words = ['eval', 'dry', '--family', 'facts.json', ...LATER];
    for (const file of ['why.html', 'why.md', 'why.txt']) {
      const said = await shell.headline(folder, ...words, '--out', file);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(said.out).toMatch(new RegExp(`\nwrote ${file}\n$`));
    }
    const files = filesIn(folder);
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    expect(read('why.html')).toMatch(/^<!DOCTYPE html>/);
    expect(read('why.html')).toContain('eligibility “No problem at all”: yes');
    expect(read('why.md')).toContain('- **eligibility “No problem at all”: yes**');
    expect(read('why.txt')).toContain(
      'Hill, as of 30 September 2015\n\neligibility “No problem at all”: yes\n',
    );
    const again = await shell.headline(folder, ...words, '--out', 'why.md');
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('‘why.md’ is there already');
    expect((await shell.headline(folder, ...words, '--out', 'why.md', '--force')).code).toBe(0);
    const odd = await shell.headline(folder, ...words, '--out', 'why.doc');
    expect(odd.err).toContain('let it end in .html, .md or .txt');
    expect(filesIn(folder)).toEqual(files);
  });

  test('--explain of an answer that is not known lists all that could decide it', async () => {
    const said = await evalPlace('{}', '--explain');
    expect(said.out).toContain('\n  waits for\n    wet\n    floods\n');
  });

  test('--json has verdicts, what is possible, citations, what it waits for, and with --explain the reason', async () => {
    const said = await evalPlace('{ "floods": [] }', '--json', '--explain');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(said.out)).toMatchObject({
      diagnostics: [],
      plan: 'dry',
      title: 'Dry places',
      about: 'facts.json',
      asOf: '2015-09-30',
      inForce: true,
      eligibility: {
        verdict: 'unknown',
        possible: ['yes', 'no'],
        waitsFor: [{ kind: 'fact', path: 'wet', text: 'wet' }],
        reason: { kind: 'part', verdict: 'unknown', parts: [{ text: 'damp' }, { text: 'flooded' }] },
      },
      problems: [
        {
          name: 'damp',
          label: 'It is damp',
          citations: [{ source: 'report', title: 'The report', place: 'page 1', standing: 'attested' }],
          indicators: [{ name: 'damp.soaked', verdict: 'unknown' }],
        },
        { name: 'flooded', verdict: 'no', possible: ['no'] },
      ],
      filters: [{ name: 'known_place', verdict: 'no' }],
    });
  });
});

describe('facts that do not fit are refused, and none of them is told', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing at all', '', 'error[input/not-json]'],
    ['no JSON', '{ "wet": tru }', 'facts.json:1:10'],
    ['null', '{ "wet": null }', '‘wet’ must be true or false'],
    ['a fact that the vocabulary does not have', '{ "wett": true }', 'did you mean ‘wet’?'],
    ['the wrong type', '{ "floods": [{ "on": "2015-02-29" }] }', '‘floods[0].on’ must be a date that exists'],
    ['a private fact of the wrong type', '{ "owner": ["Hesketh"] }', '‘owner’ must be a text'],
    ['ten thousand brackets', '['.repeat(10_000), 'this is not JSON: it nests too deep'],
    ['a control character in a name', '{ "\\u001b[31m": 1 }', 'error[input/unknown-field]'],
  ];
  for (const [what, facts, message] of cases)
    test(what, async () => {
      const said = await evalPlace(facts);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain(message);
      expect(said.err).toMatch(/facts\.json:1:\d+/);
      expect(said.err).not.toMatch(/Hesketh|[^\P{Cc}\n]/u);
    });

  test('with --json as well', async () => {
    const said = await evalPlace('{ "owner": ["Hesketh"] }', '--json');
    expect(said).toMatchObject({ code: 2, err: '' });
    expect(JSON.parse(said.out).diagnostics).toMatchObject([
      { code: 'input/wrong-value', place: { file: 'facts.json', line: 1, column: 12 } },
    ]);
    expect(said.out).not.toContain('Hesketh');
  });

  test('a private fact that fits is in no answer, however it is asked for', async () => {
    const facts = '{ "owner": "Hesketh", "wet": false, "floods": [] }';
    for (const words of [[], ['--full'], ['--json', '--full']]) {
      const said = await evalPlace(facts, ...words);
      expect(said.code).toBe(0);
      expect(said.out + said.err).not.toContain('Hesketh');
    }
  });

  test('control characters of a family never reach the terminal', async () => {
    const facts = '{ "reference": "\\u001b[31mred\\u0007\\u009b\\u202e\\nA line", "floods": [] }';
    for (const words of [[], ['--explain'], ['--json', '--explain']]) {
      const said = await evalPlace(facts, ...words);
      expect(said.code).toBe(0);
      expect(said.out).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
      expect(said.out).not.toMatch(/^A line/m);
    }
  });
});

describe('questions that can’t be asked', () => {
  const folder = shell.folder({
    'place.headline': PLACE,
    'dry.json': DRY,
    'random.json': new Uint8Array([0x7b, 0xff, 0xfe]),
    'wrong/place.headline': 'plan {',
  });
  symlinkSync('/etc/hosts', join(folder, 'out.json'));
  const ask = (plan: string, family: string, day: string, rules = 'place.headline'): Promise<Said> =>
    shell.headline(folder, 'eval', plan, '--family', family, '--as-of', day, '--rules', rules);

  test('of a plan that is not there', async () => {
    const said = await ask('dyr', 'dry.json', '2015-09-30');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toBe(
      'error[input/unknown-plan]: there is no plan called ‘dyr’\n   help: did you mean ‘dry’?\n',
    );
    expect((await ask('quite_another', 'dry.json', '2015-09-30')).err).toContain('help: the plans are dry');
  });

  test('on a day that is not there', async () => {
    const said = await ask('dry', 'dry.json', '2015-02-29');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('error[input/no-such-date]: ‘2015-02-29’ is not a date');
    expect((await ask('dry', 'dry.json', '30/9/2015')).err).toContain('help: write the year');
  });

  test('about a family that can’t be read', async () => {
    const expected: Readonly<Record<string, string>> = {
      'dri.json': 'did you mean ‘dry.json’?',
      'random.json': 'it is not UTF-8 text',
      'out.json': 'it is a link that leads out of the project',
      wrong: 'it is a folder',
    };
    for (const [file, message] of Object.entries(expected)) {
      const said = await ask('dry', file, '2015-09-30');
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain(message);
      expect(said.err).toContain(file);
    }
  });

  test('of rules that have errors', async () => {
    const said = await ask('dry', 'dry.json', '2015-09-30', 'wrong');
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('wrong/place.headline:1:');
  });

  test('without saying when', async () => {
    const words = ['eval', 'dry', '--family', 'dry.json'];
    const said = await shell.headline(folder, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('--as-of <date>');
    const asJson = await shell.headline(folder, ...words, '--json');
    expect(asJson).toMatchObject({ code: 2, err: '' });
    expect(JSON.parse(asJson.out)).toMatchObject({
      diagnostics: [],
      error: expect.stringContaining('--as-of'),
    });
  });
});

describe('tui is a table where there is no terminal', () => {
  test('a row for each family, from the cases beside the only plan', async () => {
    const said = await shell.headline(ROOT, 'tui', PLAN, ...LATER);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^ +eligibility +crime +school +help +work +abuse +health$/m);
    expect(said.out).toMatch(/^Case 2 +yes +unknown +yes /m);
  });

  test('the dates that the plan asks for are given as they are to eval', async () => {
    const rules = `record Place { wet : yes/no  visits : list of Visit }
event Visit { on : date }
plan visited for Place {
  date opening
  problem late { indicator unseen { no visits since opening } }
  eligibility { any of problems }
}
`;
    const folder = shell.folder({
      'place.headline': rules,
      'cases/one.json': '{ "visits": [{ "on": "2015-03-01", "$recorded": "2015-08-01" }] }',
    });
    const asked = (...words: readonly string[]) => shell.headline(folder, 'tui', ...LATER, ...words);
    expect((await asked()).out).toMatch(/^cases\/one.json +unknown/m);
    expect((await asked('--date', 'opening=2015-01-01')).out).toMatch(/^cases\/one.json +no/m);
    const known = await asked('--date', 'opening=2015-01-01', '--known-on', '2015-07-01');
    expect(known.out).toMatch(/^cases\/one.json +unknown/m);
    expect((await asked('--date', 'closing=2015-01-01')).err).toContain(
      'the plan asks for no date ‘closing’',
    );
  });

  test('families that do not fit are told, and the others shown', async () => {
    const folder = shell.folder({
      'place.headline': PLACE,
      'cases/case-10.json': DRY,
      'cases/case-2.json': '{ "floods": [] }',
      'cases/bad.json': '{ "wet": 1 }',
      'cases/same.json': DRY,
      'cases/other/notes.json': '{ "wet": 2 }',
    });
    const said = await shell.headline(folder, 'tui', ...LATER);
    expect(said.code).toBe(2);
    expect(said.err).toContain('cases/bad.json:1:10');
    const rows = said.out.split('\n').filter((line) => /yes|no |unknown/.test(line));
    expect(rows.map((row) => row.split('  ')[0])).toEqual([
      'cases/case-2.json',
      'Hill (cases/case-10.json)',
      'Hill (cases/same.json)',
    ]);
  });

  test('without families, or with two plans to choose from, it says what to give', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'none/readme.txt': '' });
    expect((await shell.headline(folder, 'tui')).err).toContain('say where the cases are: --families <path>');
    expect((await shell.headline(folder, 'tui', '--families', 'none')).err).toContain(
      'no .json file in ‘none’',
    );
    const two = shell.folder({
      'a.headline': `${PLACE}${PLACE.slice(PLACE.indexOf('plan dry')).replace('plan dry', 'plan wet')}`,
    });
    const said = await shell.headline(two, 'tui');
    expect(said).toEqual({ code: 2, out: '', err: 'error: say which plan: dry, wet\n' });
  });
});

describe('test runs scenarios', () => {
  const scenario = (title: string, file: string, verdict: string): string =>
    `scenario "${title}" for dry {\n  as of 30 September 2015\n  place from "${file}"\n  expect eligibility is ${verdict}\n}\n`;

  test('those of this project pass', async () => {
    const file = 'rulesets/leicestershire/phase-2.scenarios.headline';
    const said = await shell.headline(ROOT, 'test', file, '--runs', '0');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^ok {6}Case 1: /);
    expect(said.out).toMatch(/\n(\d+) scenarios: \1 passed\n$/);
  });

  test('one that fails is told with what was expected, what it is, and why', async () => {
    const rules = `${PLACE}${scenario('Right', 'dry.json', 'yes')}${scenario('Wrong', 'dry.json', 'no')}`;
    const folder = shell.folder({ 'place.headline': rules, 'dry.json': DRY });
    const said = await shell.headline(folder, 'test', '--runs', '0');
    expect(said.code).toBe(1);
    expect(said.out).toBe('ok      Right\nFAILED  Wrong\n\n2 scenarios: 1 failed, 1 passed\n');
    expect(said.err).toContain(
      'in “Wrong”\nerror[scenario/failed]: expected eligibility to be no, and it is yes',
    );
    expect(said.err).toContain('   why:\n     eligibility “No problem at all”: yes\n');
    const asJson = await shell.headline(folder, 'test', '--json', '--filter', 'WRONG');
    expect(asJson).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(asJson.out)).toMatchObject({
      diagnostics: [{ code: 'scenario/failed', place: { file: 'place.headline' } }],
      scenarios: [{ title: 'Wrong', file: 'place.headline', plan: 'dry', passed: false, asked: true }],
      passed: 0,
      failed: 1,
      notRun: 0,
    });
  });

  test('facts that do not fit, can’t be read or are not there leave a scenario unasked', async () => {
    const rules = ['bad.json', 'zero.json', 'zero.json', 'none.json'].map((file) =>
      scenario(file, file, 'yes'),
    );
    const folder = shell.folder({
      'place.headline': PLACE + rules.join(''),
      'bad.json': '{ "wet": 1 }',
      'zero.json': new Uint8Array([0]),
    });
    const said = await shell.headline(folder, 'test');
    expect(said.code).toBe(2);
    expect(said.out).toContain('4 scenarios: 4 failed, 4 of them without being asked\n');
    expect(said.err).toContain('bad.json:1:10');
    expect(said.err.match(/zero\.json’ can’t be read/g)).toHaveLength(2);
    expect(said.err).toContain('there is no file or folder ‘none.json’');
  });

  test('a filter that no title has is a slip, not a success', async () => {
    const folder = shell.folder({
      'place.headline': PLACE + scenario('Right', 'dry.json', 'yes'),
      'dry.json': DRY,
    });
    const said = await shell.headline(folder, 'test', '--filter', 'rigth');
    expect(said).toEqual({
      code: 2,
      out: '',
      err: 'error: no scenario or property has ‘rigth’ in its title\n',
    });
    expect(filesIn(folder)).toEqual(['dry.json', 'place.headline']);
  });
});
