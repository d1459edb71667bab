// `headline batch` of tables in CSV: the layout that follows from the vocabulary, and what does not fit it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { factOfCell } from '../../cli/batch/cells.ts';
import type { FactShape } from '../../cli/batch/fact-shape.ts';
import { compareKeys } from '../../cli/batch/keys.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import { filesIn, ROOT, type Said, Shell } from './support/headline.ts';
import { tablesOf } from './support/tables.ts';

const shell = new Shell();
afterAll(() => shell.close());

const AS_OF = ['--as-of', '2015-09-30'];

const HOUSE = `record House {
  reference : required text
  rent      : money a week
  damp      : yes/no
  site      : Site
  people    : list of Person, each person
  replaces  : list of reference to House, each replaced
  others    : list of House, each other
}

record Site {
  wet    : yes/no
  floods : list of Flood
}

event Flood { on : date }

define flooded of Site is at least one flood in the last 12 months

record Person {
  name  : text
  stays : list of Stay, each stay
}

spell Stay {
  from : date
  to   : date or ongoing
}

plan fit "Fit houses" for House {
  in force 1 April 2015 to 31 March 2016

  problem wet "It is wet" {
    indicator soaked "Water stands on the site" { site.wet }
    indicator flooded "A flood in the last 12 months" { site.flooded }
    indicator crowded "Somebody stays" { any person has at least one stay now }
  }

  eligibility "No problem" { none of problems }
}
`;

type Tables = Readonly<Record<string, string | Uint8Array>>;

function houses(tables: Tables): string {
  const inFolder = Object.entries(tables).map(([name, text]) => [`in/${name}`, text]);
  return shell.folder({ 'house.headline': HOUSE, ...Object.fromEntries(inFolder) });
}

function batch(folder: string, ...words: readonly string[]): Promise<Said> {
  const given = words.includes('--in') ? [] : ['--in', 'in'];
  return shell.headline(folder, 'batch', 'fit', ...given, '--out', 'a.jsonl', ...AS_OF, ...words);
}

const linesOf = (folder: string, file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');

const rejectsOf = (folder: string): readonly Record<string, unknown>[] =>
  linesOf(folder, 'a.jsonl.rejects.jsonl').map((line) => JSON.parse(line));

/** What was answered of each record: its reference and its eligibility. */
function answersOf(folder: string): readonly (readonly [string, string])[] {
  return linesOf(folder, 'a.jsonl')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ about, eligibility }) => [about, eligibility.verdict]);
}

describe('tables', () => {
  test('say what JSON says, however deep', async () => {
    const families = [...generateFamilies({ families: 60, seed: 5, undated: 300, missing: 100 })];
    const folder = shell.folder({
      'all.jsonl': families.map((family) => `${JSON.stringify(family)}\n`).join(''),
    });
    mkdirSync(join(folder, 'all'));
    const tables = tablesOf('family', families, (_, at) => String(at + 1));
    for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, 'all', name), text);
    expect(Object.keys(tables).length).toBeGreaterThan(20);
    for (const [given, out] of [
      ['all.jsonl', 'a.jsonl'],
      ['all', 'b.jsonl'],
      ['all', 'c.jsonl'],
    ] as const) {
      const words = ['--in', given, '--out', out, '--rules', join(ROOT, 'rulesets'), ...AS_OF];
      const said = await shell.headline(folder, 'batch', 'supporting_leicestershire_families', ...words);
      expect(said).toMatchObject({ code: 0, err: '' });
    }
    const [lines, rows, again] = ['a', 'b', 'c'].map((name) =>
      readFileSync(join(folder, `${name}.jsonl`), 'utf8'),
    );
    const withoutLine = (text: string | undefined): string => (text ?? '').replace(/"line":\d+,/g, '');
    expect(withoutLine(rows)).toBe(withoutLine(lines));
    expect(rows?.startsWith('{"line":2,"about":"F-000001"')).toBe(true);
    expect(again).toBe(rows);
  }, 60_000);

  test('are joined by keys, and a list is whole only where its author says so', async () => {
    const folder = houses({
      'house.csv':
        '\ufeffreference,site.wet,site.floods.complete,people.complete,rent,replaces.complete\r\n' +
        'A,no,yes,yes,10000,yes\r\n' +
        'B,no,,yes,,\r\n' +
        'C,no,2015-09-30,yes,,\r\n' +
        'D,no,no,,,\r\n' +
        '\r\n' +
        '"E\r\n""1""",no,yes,yes,,\r\n' +
        'F,no,yes,yes,,\r\n' +
        'G,no,yes,yes,,\r\n',
      'site.floods.csv': '$record,on\nA,2010-01-01\nD,2015-09-01/..\nF,2015-09-01/2015-09-03\n',
      'people.csv': gzipSync('$id,$record,name,stays.complete\n1,A,x,yes\n2,A,,no\n1,G,,yes\n'),
      'people.stays.csv': '$record,$parent,from,to\nG,1,2010-01-01,ongoing\n',
      'replaces.csv': '$record,reference\nA,Z\nA,Y\n',
      'notes.txt': 'not a table',
    });
    writeFileSync(join(folder, 'in', 'people.csv.gz'), readFileSync(join(folder, 'in', 'people.csv')));
    const twice = await batch(folder);
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(twice.err).toContain('error: ‘in/people.csv.gz’ is the second file of one table\n');
    writeFileSync(join(folder, 'in', 'people.csv'), '');
    const { unlinkSync } = await import('node:fs');
    unlinkSync(join(folder, 'in', 'people.csv'));
    expect(await batch(folder)).toMatchObject({ code: 0, err: '' });
    expect(answersOf(folder)).toEqual([
      ['A', 'unknown'],
      ['B', 'unknown'],
      ['C', 'yes'],
      ['D', 'unknown'],
      ['E\r\n"1"', 'yes'],
      ['F', 'no'],
      ['G', 'no'],
    ]);
    expect(linesOf(folder, 'a.jsonl').map((line) => JSON.parse(line).line)).toEqual([2, 3, 4, 5, 7, 9, 10]);
  });

  test('may be one file, which needs no key and no order', async () => {
    const folder = shell.folder({
      'house.headline': HOUSE,
      'all.csv': 'reference,site.wet\nB,yes\nA,yes\nA,\n',
    });
    expect(await batch(folder, '--in', 'all.csv')).toMatchObject({ code: 0, err: '' });
    expect(answersOf(folder)).toEqual([
      ['B', 'no'],
      ['A', 'no'],
      ['A', 'unknown'],
    ]);
  });
});

describe('a row that does not fit', () => {
  const SECRET = 'Nora Jones';

  test('costs the record its answer, and no other one', async () => {
    const folder = houses({
      'house.csv':
        `$id,reference,damp,rent,people.complete,${SECRET},dam,replaces.complete\n` +
        '1,A,no,1,yes,,,\n' +
        `2,B,${SECRET},1,yes,,,\n` +
        '3,C,no,1.5,yes,,,2015-01-01\n' +
        '4,D,no,1,,,,\n' +
        '5,E,no,1,perhaps,,,\n' +
        '6,F,no,1,yes,,,\n' +
        '6,F,no,1,yes,,,\n' +
        '7,short\n' +
        ',H,no,1,yes,,,\n' +
        '9,,no,1,yes,,,\n' +
        '10,J,no,1,yes,,,\n' +
        '11,K,no,1,yes,,,\n' +
        '12,L,no,1,yes,,,\n' +
        '13,M,no,1,yes,,,\n',
      'people.csv':
        '$id,$record,name\n' +
        'x,0,early\n' +
        'x,1,first\n' +
        'x,4,one\n' +
        'x,4,two\n' +
        'x,6,of two\n' +
        'x,8,none\n' +
        'x,10,ten\n' +
        'x,11,a,shifted\n' +
        'x,12,twelve\n' +
        'x,99,late\n',
      'people.stays.csv': '$record,$parent,from,to\n1,y,2015-01-01,ongoing\n13,x,2015-02-30,ongoing\n',
    });
    const said = await batch(folder, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(rejectsOf(folder).map(({ table, line, code }) => `${table} ${line} ${code}`)).toEqual([
      'house 1 batch/unknown-column',
      'house 1 batch/unknown-column',
      'people 2 batch/no-parent',
      'people.stays 2 batch/no-parent',
      'house 3 batch/bad-cell',
      'house 4 batch/bad-cell',
      'people 5 batch/repeated-key',
      'house 6 batch/bad-cell',
      'house 7 batch/repeated-key',
      'house 8 batch/repeated-key',
      'house 9 batch/broken-row',
      'house 10 batch/broken-row',
      'people 7 batch/no-parent',
      'house 11 input/missing',
      'people 9 batch/broken-row',
      'people 9 batch/broken-row',
      'people 9 batch/broken-row',
      'people.stays 3 batch/no-parent',
      'people 11 batch/no-parent',
    ]);
    expect(answersOf(folder)).toEqual([]);
    const all = rejectsOf(folder);
    expect(all[1]).toEqual({
      table: 'house',
      line: 1,
      code: 'batch/unknown-column',
      reasons: [
        'column 7 is a fact that the vocabulary does not have (did you mean ‘damp’?); it was passed over',
      ],
    });
    expect(all[5]).toMatchObject({
      reasons: [
        'column rent: it must be a whole number of at most 15 digits',
        'column replaces.complete: it must be yes or no',
      ],
    });
    expect(all[14]).toMatchObject({
      reasons: ['the row has 4 cells, and the heading 3', 'the record is that of line 12 of house'],
    });
    const text = JSON.stringify(all) + said.out;
    expect(text).not.toContain('Nora');
    expect(JSON.parse(said.out).summary.records).toEqual({ read: 14, answered: 0, rejected: 14 });
  });

  test('leaves the records around it alone', async () => {
    const folder = houses({
      'house.csv': '$id,reference,site.wet\n1,A,yes\n2,B,yes\n3,C,yes\n4,D,yes\n5,E,yes\n',
      'people.csv': '$id,$record,name\nx,1,a\nx,2\nx,3,c\nx,5,e\n',
    });
    expect(await batch(folder)).toMatchObject({ code: 0 });
    // The broken row stands between those of A and of C: it may be of either, or of B.
    expect(answersOf(folder)).toEqual([
      ['D', 'no'],
      ['E', 'no'],
    ]);
  });

  test('that is not UTF-8, or takes too much', async () => {
    const folder = houses({
      'house.csv': Buffer.concat([
        Buffer.from('$id,reference,site.wet\n1,'),
        Buffer.from([0xff]),
        Buffer.from(',yes\n2,B,yes\n3,C,yes\n'),
      ]),
      'people.csv': `$id,$record,name\n${Array.from({ length: 40 }, (_, at) => `p${at},2,${'x'.repeat(30_000)}\n`).join('')}q,3,c\n`,
    });
    expect(await batch(folder)).toMatchObject({ code: 0 });
    expect(rejectsOf(folder)).toEqual([
      {
        table: 'house',
        line: 2,
        code: 'batch/bad-cell',
        reasons: ['column reference: it must be UTF-8 text'],
      },
      { table: 'house', line: 3, code: 'batch/too-long', reasons: ['the record takes more than 1 MB'] },
    ]);
    expect(answersOf(folder)).toEqual([['C', 'no']]);
  });
});

describe('what can’t be read is refused, and nothing is written', () => {
  const ROOT_TABLE = '$id,reference\n1,A\n2,B\n10,C\n';

  test.each<readonly [Tables, string]>([
    [
      { 'people.csv': '$record\n' },
      '‘in’ has no table ‘house.csv’\n   help: its rows are the records, each a House',
    ],
    [
      { 'house.csv': ROOT_TABLE, 'peple.csv': '$record\n' },
      '‘in/peple.csv’ is called as no list of the vocabulary\n   help: did you mean ‘people.csv’?',
    ],
    [
      { 'house.csv': ROOT_TABLE, 'people.stays.csv': '$record,$parent\n' },
      '‘in/people.stays.csv’ needs the table ‘people.csv’',
    ],
    [{ 'house.csv': '' }, '‘in/house.csv’ can’t be read: it has no heading'],
    [{ 'house.csv': 'damp\n', 'people.csv': '$record\n' }, '‘in/house.csv’ has no column ‘reference’'],
    [{ 'house.csv': ROOT_TABLE, 'people.csv': 'name\n' }, '‘in/people.csv’ has no column ‘$record’'],
    [
      { 'house.csv': ROOT_TABLE, 'people.csv': '$id,$record\n', 'people.stays.csv': '$record,from\n' },
      '‘in/people.stays.csv’ has no column ‘$parent’',
    ],
    [
      { 'house.csv': ROOT_TABLE, 'people.csv': '$record,name\n10,c\n2,b\n' },
      '‘in/people.csv’ is out of order at line 3\n   help: sort every table by the key of the record: whole numbers first, by their value, and then all others, by their characters',
    ],
    [
      { 'house.csv': '$id,reference\n2,B\n1,A\n', 'people.csv': '$record,name\n' },
      '‘in/house.csv’ is out of order at line 3',
    ],
    [
      { 'house.csv': '$id,reference\n1,"A\n2,B\n' },
      '‘in/house.csv’ can’t be read: a quote stands where none can, or is not closed, at line ',
    ],
    [
      { 'house.csv': '$id,reference\n1,"A"x\n2,B\n' },
      '‘in/house.csv’ can’t be read: a quote stands where none can, or is not closed, at line 2',
    ],
  ])('%j', async (tables, error) => {
    const folder = houses(tables);
    const before = filesIn(folder);
    const said = await batch(folder);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`error: ${error}`);
    expect(filesIn(folder)).toEqual(before);
  });

  test('a file that would become a table of the next run', async () => {
    const folder = houses({ 'house.csv': ROOT_TABLE });
    const said = await shell.headline(folder, 'batch', 'fit', '--in', 'in', '--out', 'in/a.csv', ...AS_OF);
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out lies in the folder that --in reads'),
    });
    expect(filesIn(folder)).toEqual(['house.headline', 'in', 'in/house.csv']);
  });
});

describe('a cell', () => {
  const date: FactShape = { kind: 'date', between: true, ongoing: true };
  const number: FactShape = { kind: 'number' };
  const count: FactShape = { kind: 'whole', least: 0 };
  test.each<readonly [FactShape, string, unknown]>([
    [{ kind: 'yes-no' }, 'yes', true],
    [{ kind: 'yes-no' }, 'TRUE', undefined],
    [count, '007', 7],
    [count, '-1', undefined],
    [count, '1.0', undefined],
    [{ kind: 'whole', least: -9 }, '-0', 0],
    [number, '-1.50', -1.5],
    [number, '1e3', undefined],
    [number, '1,000', undefined],
    [number, '0.1234567890123456', undefined],
    [{ kind: 'option', options: ['a', 'b'] }, 'b', 'b'],
    [{ kind: 'option', options: ['a', 'b'] }, 'c', undefined],
    [date, '2016-02-29', '2016-02-29'],
    [date, '2015-02-29', undefined],
    [date, '30/09/2015', undefined],
    [date, 'ongoing', 'ongoing'],
    [{ ...date, ongoing: false }, 'ongoing', undefined],
    [date, '2015-01-01/2015-01-31', { earliest: '2015-01-01', latest: '2015-01-31' }],
    [date, '../2015-01-31', { latest: '2015-01-31' }],
    [date, '../..', undefined],
    [{ ...date, between: false }, '2015-01-01/..', undefined],
    [{ kind: 'text' }, ' as it is ', ' as it is '],
  ])('%j %s', (shape, text, fact) => {
    expect(factOfCell(text, shape)).toEqual(fact);
  });
});

test('keys have one order', () => {
  const sorted = [
    '0',
    '00',
    '7',
    '007',
    '10',
    '99999999999999999999',
    'A',
    'B',
    'a',
    'é',
    '\uffee',
    '\u{1f600}',
  ];
  const key = fc.oneof(
    fc.constantFrom(...sorted),
    fc.stringMatching(/^[0-9]{1,3}$/),
    fc.string({ unit: 'grapheme' }),
  );
  expect([...sorted].reverse().sort(compareKeys)).toEqual(['0', '00', '007', '7', ...sorted.slice(4)]);
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
      expect(compareKeys(a, b) === 0).toBe(a === b);
      if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
