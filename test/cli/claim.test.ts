// `headline claim`: what can be claimed for the records of a file, nothing twice, with a sample to audit.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../cli/sha256.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import { drawSample, sampleShare, sampleSize } from '../../src/index.ts';
import { filesIn, ROOT, type Said, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

/** A first sum when a place is wet, and what is left of £800 when it is dry again. */
const RULES = `record Place {
  reference  : text
  owner      : private text
  wet        : yes/no
  mended     : yes/no
  floods     : list of Flood
}
event Flood { on : date }

plan drainage "Drainage" for Place {
  eligibility "Wet" { wet }

  payments once per place {
    first "At the start"  pays £500     when eligible
    last "When mended"    pays the rest  when mended
    never more in all than £800
  }
}
`;

const AS_OF = ['--as-of', '2015-09-30'];
const place = (reference: string, more: object = {}): object => ({
  reference,
  wet: true,
  mended: false,
  ...more,
});
const lines = (...records: readonly object[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

function folderOf(records: string | Uint8Array, register = '', rules = RULES): string {
  return shell.folder({ 'drainage.headline': rules, 'all.jsonl': records, 'register.jsonl': register });
}

function claim(folder: string, ...words: readonly string[]): Promise<Said> {
  const register =
    words.includes('--register') || words.includes('--without') ? [] : ['--register', 'register.jsonl'];
  const given = words.filter((word) => word !== '--without');
  const out = given.includes('--out') ? [] : ['--out', 'run'];
  const input = given.includes('--in') ? [] : ['--in', 'all.jsonl'];
  return shell.headline(folder, 'claim', 'drainage', ...input, ...register, ...out, ...AS_OF, ...given);
}

const textOf = (folder: string, file: string): string => readFileSync(join(folder, 'run', file), 'utf8');
const linesOf = (folder: string, file: string): readonly ReturnType<typeof JSON.parse>[] =>
  textOf(folder, file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** `Hill first`, `Hill last` */
const claimsIn = (folder: string): readonly string[] =>
  linesOf(folder, 'claims.jsonl').map(({ reference, payment }) => `${reference} ${payment}`);
const blockedIn = (folder: string): readonly string[] =>
  linesOf(folder, 'blocked.jsonl').map(({ line, payment, why }) => `${line} ${payment}: ${why}`);

describe('a claim run', () => {
  test('claims what is due and known, in exact pence, and says what is in the way of the rest', async () => {
    const folder = folderOf(
      lines(place('Hill', { mended: true }), place('Dale', { wet: false }), { reference: 'Moor' }),
    );
    const said = await claim(folder);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toBe(
      [
        'Drainage',
        'As of 30 September 2015',
        'Records: 3 read, 3 asked, 0 rejected',
        'Register: 0 claims before',
        '',
        'Claims',
        '  first              1  £500',
        '  last               1  £300',
        '  all, for 1 record  2  £800',
        '',
        'Not claimed',
        '  first: it is not due                                   1',
        '    eligibility                                          1',
        '  first: it is not known whether it is due, or how much  1',
        '    wet of Place                                         1',
        '  last: it is not due                                    1',
        '  last: it is not known whether it is due, or how much   1',
        '    mended of Place                                      1',
        '    wet of Place                                         1',
        '',
        'wrote run/claims.jsonl',
        'wrote run/register.jsonl',
        'wrote run/blocked.jsonl',
        'wrote run/rejects.jsonl',
        'wrote run/summary.json',
        '',
      ].join('\n'),
    );
    expect(textOf(folder, 'claims.jsonl')).toBe(
      [
        '{"reference":"Hill","plan":"drainage","payment":"first","date":"2015-09-30","amount":50000}',
        '{"reference":"Hill","plan":"drainage","payment":"last","date":"2015-09-30","amount":30000}',
        '',
      ].join('\n'),
    );
    const [dale, , moor] = linesOf(folder, 'blocked.jsonl');
    expect(dale).toEqual({
      line: 2,
      reference: 'Dale',
      payment: 'first',
      why: 'it is not due',
      reason: ['first.when “At the start”: no', '  eligibility “Wet”: no', '    wet: no'],
      waitsFor: [],
      knownFrom: null,
    });
    expect(moor).toMatchObject({ reference: 'Moor', waitsFor: ['wet'], knownFrom: null });
  });

  test('says from which day on time alone can be known', async () => {
    const rules = RULES.replace('{ wet }', '{ no floods in the 6 months after 31 July 2015 }');
    const folder = folderOf(lines(place('Hill', { wet: false, floods: [] })), '', rules);
    const said = await claim(folder);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(linesOf(folder, 'blocked.jsonl')[0]).toMatchObject({ payment: 'first', knownFrom: '2016-01-31' });
    expect(said.out).toContain('time that has not passed yet');
  });

  test('with --no-reasons claims the same', async () => {
    const folder = folderOf(
      lines(place('Hill', { mended: true }), place('Dale', { wet: false }), { reference: 'Moor' }),
    );
    await claim(folder);
    await claim(folder, '--out', 'quick', '--no-reasons');
    expect(readFileSync(join(folder, 'quick/claims.jsonl'), 'utf8')).toBe(textOf(folder, 'claims.jsonl'));
    const whys = (text: string) => text.split('\n').map((line) => line.replace(/"reason".*$/, ''));
    const quick = readFileSync(join(folder, 'quick/blocked.jsonl'), 'utf8');
    expect(whys(quick)).toEqual(whys(textOf(folder, 'blocked.jsonl')));
  });

  test('reads a file that is compressed', async () => {
    const folder = shell.folder({
      'drainage.headline': RULES,
      'register.jsonl': '',
      'all.jsonl.gz': new Uint8Array(gzipSync(lines(place('Hill')))),
    });
    expect(await claim(folder, '--in', 'all.jsonl.gz')).toMatchObject({ code: 0 });
    expect(claimsIn(folder)).toEqual(['Hill first']);
  });

  test('--json has the summary, in which nobody is named', async () => {
    const folder = folderOf(lines(place('Hill'), { reference: 'Moor' }, { wet: true }));
    const said = await claim(folder, '--json', '--sample', '10%');
    expect(JSON.parse(said.out).summary).toMatchObject({
      plan: 'drainage',
      asOf: '2015-09-30',
      records: { read: 3, asked: 2, rejected: 1 },
      claimedBefore: 0,
      all: { records: 1, claims: 1, pence: 50000 },
      rejected: [{ code: 'claim/no-reference', records: 1 }],
      sample: { share: '10%', seed: '1', of: 1, drawn: 1, rounded: 'up' },
    });
    expect(said.out).not.toMatch(/Hill|Moor/);
    expect(JSON.parse(textOf(folder, 'summary.json'))).toEqual(JSON.parse(said.out).summary);
  });
});

describe('nothing is claimed twice', () => {
  const BEFORE = '{"reference":"Hill","payment":"first","date":"2015-05-01","amount":45000}\n';

  test('not what the register holds, which counts against the ceiling too', async () => {
    const folder = folderOf(lines(place('Hill', { mended: true })), BEFORE);
    await claim(folder);
    expect(linesOf(folder, 'claims.jsonl')).toMatchObject([{ payment: 'last', amount: 35000 }]);
    expect(blockedIn(folder)).toEqual(['1 first: it has been claimed already']);
    expect(textOf(folder, 'register.jsonl')).toBe(
      `${BEFORE}{"reference":"Hill","payment":"last","date":"2015-09-30","amount":35000}\n`,
    );
    expect(readFileSync(join(folder, 'register.jsonl'), 'utf8')).toBe(BEFORE);
  });

  test('not within one run, where a record stands in the file twice', async () => {
    const folder = folderOf(lines(place('Hill'), place('Dale'), place('Hill', { mended: true })));
    await claim(folder);
    expect(claimsIn(folder)).toEqual(['Hill first', 'Dale first', 'Hill last']);
    expect(linesOf(folder, 'claims.jsonl').at(-1)).toMatchObject({ amount: 30000 });
    expect(blockedIn(folder)).toContain('3 first: it has been claimed in this run already');
  });

  test('not by running again with the register that a run has written', async () => {
    const folder = folderOf(lines(place('Hill'), place('Dale', { mended: true })));
    await claim(folder);
    const said = await claim(folder, '--register', 'run/register.jsonl', '--out', 'again');
    expect(said.out).toContain('all, for 0 records  0  £0');
    expect(readFileSync(join(folder, 'again/register.jsonl'), 'utf8')).toBe(textOf(folder, 'register.jsonl'));
  });

  test('nor what a record tells of itself, whole or on a later day', async () => {
    const told = (on: string): object => ({ $claims: [{ on, payment: 'first', amount: 50000 }] });
    const folder = folderOf(lines(place('Hill', told('2015-05-01')), place('Dale', told('2015-12-01'))));
    await claim(folder);
    expect(claimsIn(folder)).toEqual([]);
    expect(blockedIn(folder)).toContain('1 first: it has been claimed already');
    expect(blockedIn(folder)).toContain('2 first: it has been claimed on a later day');
  });

  test('without a register nobody knows what was claimed, unless the record says it', async () => {
    const folder = folderOf(
      lines(place('Hill'), place('Dale', { $claims: [] }), place('Dale', { $claims: [] })),
    );
    const said = await claim(folder, '--without');
    expect(said.out).toContain(
      'Register: none; only what the records themselves tell of earlier claims is known',
    );
    expect(claimsIn(folder)).toEqual(['Dale first']);
    expect(blockedIn(folder)[0]).toBe('1 first: it is not known whether it is due, or how much');
    expect(blockedIn(folder)).toContain('3 first: it has been claimed in this run already');
  });

  test('a plan that pays again pays once a day', async () => {
    const rules = RULES.replace('once per place ', '');
    const folder = folderOf(lines(place('Hill'), place('Hill')), BEFORE, rules);
    await claim(folder);
    expect(claimsIn(folder)).toEqual(['Hill first']);
    await claim(folder, '--register', 'run/register.jsonl', '--out', 'again');
    expect(readFileSync(join(folder, 'again/claims.jsonl'), 'utf8')).toBe('');
  });

  test('claims that the vocabulary has a list for are told in that list', async () => {
    const rules = RULES.replace('  floods ', '  paid : list of Paid\n  floods ').replace(
      'event Flood',
      'event Paid { on : date  payment : one of first, last  amount : money }\nevent Flood',
    );
    const folder = folderOf(lines(place('Hill'), place('Dale')), BEFORE, rules);
    expect(await claim(folder)).toMatchObject({ code: 0, err: '' });
    expect(claimsIn(folder)).toEqual(['Dale first']);
  });

  test('what was claimed for one that counts with it is claimed for it too', async () => {
    const rules = RULES.replace('reference  : text', 'reference  : required text')
      .replace('  wet  ', '  split_from : list of reference to Place\n  others : list of Place\n  wet  ')
      .replace('once per place', 'once per place, counting places it split_from');
    const none = { split_from: [], others: [] };
    const from = (other: string): object => ({
      split_from: [other],
      others: [{ reference: other, split_from: [] }],
    });
    const folder = folderOf(
      lines(place('Dale', from('Hill')), place('Moor', none), place('Fen', from('Moor'))),
      BEFORE,
      rules,
    );
    expect(await claim(folder)).toMatchObject({ code: 0, err: '' });
    expect(claimsIn(folder)).toEqual(['Moor first']);
    expect(blockedIn(folder)).toContain('1 first: it has been claimed already');
    expect(blockedIn(folder)).toContain('3 first: it has been claimed already');
  });

  test('whatever the records and the register: no payment twice, and never more than the ceiling', async () => {
    const record = fc.record({
      reference: fc.constantFrom('Hill', 'Dale', 'Moor'),
      wet: fc.boolean(),
      mended: fc.boolean(),
    });
    const claimed = fc.record({
      reference: fc.constantFrom('Hill', 'Dale'),
      payment: fc.constantFrom('first', 'last'),
      date: fc.constantFrom('2015-01-01', '2015-09-30'),
      amount: fc.integer({ min: 0, max: 40000 }),
    });
    const key = ({ reference, payment }: { reference: string; payment: string }): string =>
      `${reference} ${payment}`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 8 }),
        fc.uniqueArray(claimed, { selector: key, maxLength: 4 }),
        async (records, register) => {
          const folder = folderOf(lines(...records), lines(...register));
          expect(await claim(folder)).toMatchObject({ code: 0, err: '' });
          const after = linesOf(folder, 'register.jsonl');
          expect(new Set(after.map(key)).size).toBe(after.length);
          const sums = Object.groupBy(after, ({ reference }) => reference);
          for (const [reference, all = []] of Object.entries(sums))
            if (claimsIn(folder).some((one) => one.startsWith(reference)))
              expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(80000);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('the sample', () => {
  const PLACES = Array.from({ length: 41 }, (_, index) => place(`P-${index + 1}`));

  test('is a share rounded up, and each has an audit file that can be replayed', async () => {
    const folder = folderOf(lines(...PLACES));
    const said = await claim(folder, '--sample', '10%', '--seed', '7');
    expect(said.out).toContain(
      'Sample: 5 records of 41 that something is claimed for (10%, rounded up), drawn with seed 7',
    );
    const drawn = linesOf(folder, 'sample.jsonl');
    expect(drawn.map(({ rank, file }) => [rank, file])).toEqual(
      [1, 2, 3, 4, 5].map((rank) => [rank, `audit/000${rank}.json`]),
    );
    for (const { file, reference } of drawn) {
      expect(JSON.parse(textOf(folder, file)).facts).toMatchObject({ reference, $claims: [] });
      const path = join('run', file);
      expect(await shell.headline(folder, 'audit', '--verify', path)).toMatchObject({ code: 0, err: '' });
    }
  });

  test('is the same whatever the order of the file, and another with another seed', async () => {
    const drawnOf = async (records: readonly object[], seed: string): Promise<readonly string[]> => {
      const folder = folderOf(lines(...records));
      await claim(folder, '--sample', '1/4', '--seed', seed);
      return linesOf(folder, 'sample.jsonl').map(({ rank, reference }) => `${rank} ${reference}`);
    };
    const drawn = await drawnOf(PLACES, '7');
    expect(drawn).toHaveLength(11);
    expect(await drawnOf([...PLACES].reverse(), '7')).toEqual(drawn);
    expect(await drawnOf(PLACES, '8')).not.toEqual(drawn);
  });

  test('has an audit file for each line that something was claimed for', async () => {
    const folder = folderOf(lines(place('Hill'), place('Hill', { mended: true })));
    await claim(folder, '--sample', '100%');
    expect(linesOf(folder, 'sample.jsonl').map(({ line, file }) => [line, file])).toEqual([
      [1, 'audit/0001.json'],
      [2, 'audit/0001-2.json'],
    ]);
    expect(JSON.parse(textOf(folder, 'audit/0001-2.json')).facts.$claims).toEqual([
      { on: '2015-09-30', payment: 'first', amount: 50000 },
    ]);
  });

  test('of nothing is nothing', async () => {
    const folder = folderOf(lines(place('Hill', { wet: false })));
    expect((await claim(folder, '--sample', '10%')).out).toContain('Sample: 0 records of 0');
    expect(existsSync(join(folder, 'run/audit'))).toBe(false);
  });

  test('rests on the names alone: any order, and nobody new puts out one drawn before another', () => {
    const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(names, fc.string(), fc.nat(30), (all, more, size) => {
        const drawn = drawSample(all, size, '1', sha256);
        expect(drawSample([...all].reverse(), size, '1', sha256)).toEqual(drawn);
        const wider = drawSample([...all, more], size, '1', sha256).filter((name) => all.includes(name));
        expect(drawn.slice(0, wider.length)).toEqual(wider);
      }),
    );
  });

  test('of a share is never less than the share, and less than one more', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 1000 }), (count, tenths) => {
        const share = sampleShare(`${Math.floor(tenths / 10)}.${tenths % 10}%`)!;
        const size = BigInt(sampleSize(count, share));
        const exact = BigInt(count) * BigInt(tenths);
        expect(size * 1000n >= exact && (size - 1n) * 1000n < exact).toBe(true);
      }),
    );
  });

  test.each(['0', '10', '101%', '-1%', '3/2', '1/0', 'all', '1e1%'])('%s is no share', (text) => {
    expect(sampleShare(text)).toBeUndefined();
  });
});

describe('records and registers that are bad', () => {
  test('a record that is none is a reject with its line, and costs the others nothing', async () => {
    const bad = [
      '{ "wet": true }',
      '{ "reference": " ", "wet": true }',
      '{ "reference": "Fen", "wett": "Hesketh" }',
      'no',
    ];
    const folder = folderOf(`${bad.join('\n')}\n\n${lines(place('Hill'))}`);
    const said = await claim(folder);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(claimsIn(folder)).toEqual(['Hill first']);
    expect(linesOf(folder, 'rejects.jsonl').map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 claim/no-reference',
      '2 claim/no-reference',
      '3 input/unknown-field',
      '4 input/not-json',
    ]);
    expect(textOf(folder, 'rejects.jsonl')).not.toMatch(/Hesketh|wett/);
    expect(said.out).toContain('A record without a reference');
  });

  const registers: readonly (readonly [string, string, string])[] = [
    ['no JSON', 'Hill first', 'line 1: it is not a JSON record'],
    ['a list', '[]', 'line 1: it is not a JSON record'],
    [
      'no amount',
      '{"reference":"Hill","payment":"first","date":"2015-05-01"}',
      '‘amount’ must be whole pence',
    ],
    [
      'half a penny',
      '{"reference":"Hill","payment":"first","date":"2015-05-01","amount":0.5}',
      'whole pence',
    ],
    [
      'no such day',
      '{"reference":"Hill","payment":"first","date":"2015-02-30","amount":1}',
      '‘date’ must be',
    ],
    ['more', '{"reference":"Hesketh","__proto__":1}', 'may name its plan'],
    [
      'later',
      '{"reference":"Hill","payment":"first","date":"2015-10-01","amount":1}',
      'after the date of the question',
    ],
  ];
  test.each(registers)('a register with %s ends the run, and nothing is written', async (_, text, reason) => {
    const folder = folderOf(lines(place('Hill')), `${text}\n`);
    const said = await claim(folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain('input/bad-register');
    expect(said.err).toContain(reason);
    expect(said.err).not.toContain('Hesketh');
    expect(filesIn(folder)).toEqual(['all.jsonl', 'drainage.headline', 'register.jsonl']);
  });

  test('names of JavaScript itself are references like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', '../../etc/passwd'];
    const folder = folderOf(lines(...names.map((name) => place(name))));
    await claim(folder, '--sample', '100%');
    expect(claimsIn(folder)).toEqual(names.map((name) => `${name} first`));
    expect(readdirSync(join(folder, 'run/audit'))).toHaveLength(4);
  });
});

describe('wrong words are refused, and nothing is written', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a share of more than all', ['--sample', '200%'], 'is no share of the claims'],
    ['a seed that is none', ['--sample', '1%', '--seed', 'x'], 'is no seed'],
    ['a register that is not there', ['--register', 'none.jsonl'], '‘none.jsonl’ can’t be read'],
    ['records that are the register', ['--register', 'all.jsonl'], '--in and --register are one file'],
    ['a folder in one that is not there', ['--out', 'a/b'], 'its folder is not there'],
  ];
  test.each(cases)('%s', async (_, words, reason) => {
    const folder = folderOf(lines(place('Hill')));
    const said = await claim(folder, ...words);
    expect(said.code).toBe(2);
    expect(said.err).toContain(reason);
    expect(filesIn(folder)).toEqual(['all.jsonl', 'drainage.headline', 'register.jsonl']);
  });

  test('a folder that is there already stays as it is', async () => {
    const folder = shell.folder({
      'drainage.headline': RULES,
      'all.jsonl': '',
      'register.jsonl': '',
      'run/mine': 'a',
    });
    const said = await claim(folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain('‘run’ is there already');
    expect(filesIn(join(folder, 'run'))).toEqual(['mine']);
  });

  test('a plan without payments', async () => {
    const folder = folderOf('', '', `${RULES.slice(0, RULES.indexOf('  payments'))}}\n`);
    expect((await claim(folder)).err).toContain('has no payments');
  });
});

test('the whole county: what is claimed is what eval finds of each alone, and the sample replays', async () => {
  const families = [...generateFamilies({ families: 12, seed: 3, asOf: '2015-12-31' })];
  const out = join(shell.folder({}), 'run');
  const folder = shell.folder({
    'all.jsonl': lines(...families),
    'none.jsonl': '',
    ...Object.fromEntries(families.map((one, at) => [`${at}.json`, JSON.stringify({ ...one, $claims: [] })])),
  });
  const plan = 'leicestershire_phase_2';
  const rules = ['--rules', 'rulesets', '--as-of', '2015-12-31'];
  const files = ['--in', join(folder, 'all.jsonl'), '--register', join(folder, 'none.jsonl'), '--out', out];
  const said = await shell.headline(ROOT, 'claim', plan, ...files, ...rules, '--sample', '1/3');
  expect(said).toMatchObject({ code: 0, err: '' });
  const claims = readFileSync(join(out, 'claims.jsonl'), 'utf8');
  for (const [at, { reference }] of families.entries()) {
    const told = await shell.headline(
      ROOT,
      'eval',
      plan,
      '--family',
      join(folder, `${at}.json`),
      ...rules,
      '--json',
    );
    for (const { name, value } of JSON.parse(told.out).payments) {
      const isClaimed = claims.includes(`"reference":"${reference}","plan":"${plan}","payment":"${name}"`);
      expect([reference, name, isClaimed]).toEqual([reference, name, value !== null && value > 0]);
    }
  }
  expect(claims).not.toBe('');
  for (const file of readdirSync(join(out, 'audit'))) {
    const kept = join(out, 'audit', file);
    expect(await shell.headline(ROOT, 'audit', '--verify', kept)).toMatchObject({ code: 0, err: '' });
  }
}, 120_000);
