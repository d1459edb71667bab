// `headline batch` with Parquet: the answers as typed columns, and records as nested ones.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { SchemaElement } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { type FactShape, factShape } from '../../cli/batch/fact-shape.ts';
import { factOfValue } from '../../cli/batch/parquet-in.ts';
import { openFolder } from '../../cli/files.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import { emitSchema } from '../../src/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { filesIn, PLACE, ROOT, type Said, Shell } from './support/headline.ts';
import { parquetOf, writtenAs } from './support/parquet.ts';

const shell = new Shell();
afterAll(() => shell.close());

const AS_OF = ['--as-of', '2015-09-30'];
const PROGRAMME = 'supporting_leicestershire_families';

function families(folder: string, given: string, out: string): Promise<Said> {
  const words = ['--in', given, '--out', out, '--rules', join(ROOT, 'rulesets'), ...AS_OF];
  return shell.headline(folder, 'batch', PROGRAMME, ...words);
}

function batch(folder: string, ...words: readonly string[]): Promise<Said> {
  return shell.headline(folder, 'batch', 'dry', ...words, ...AS_OF);
}

const lines = (folder: string, file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');

async function rowsOf(folder: string, file: string): Promise<readonly Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, file));
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  return parquetReadObjects({ file: { byteLength, slice: (from, to) => bytes.slice(from, to) } });
}

describe('answers in Parquet', () => {
  test('have the columns of CSV, with types', async () => {
    const all = [...generateFamilies({ families: 60, seed: 7 })];
    const folder = shell.folder({ 'all.jsonl': all.map((one) => `${JSON.stringify(one)}\n`).join('') });
    for (const out of ['a.csv', 'a.parquet', 'b.parquet'])
      expect(await families(folder, 'all.jsonl', out)).toMatchObject({ code: 0, err: '' });
    const [heading = '', ...csv] = readFileSync(join(folder, 'a.csv'), 'utf8').trimEnd().split('\r\n');
    const titles = heading.split(',');
    const rows = await rowsOf(folder, 'a.parquet');
    expect(rows).toHaveLength(csv.length);
    const whole = titles.filter((title) => title === 'line' || /^payment\.\w+$/.test(title));
    const days = titles.filter((title) => title === 'as_of' || title.startsWith('date.'));
    expect(whole.length).toBeGreaterThan(2);
    expect(days.length).toBeGreaterThan(2);
    for (const [at, row] of rows.entries()) {
      const cells = csv[at]?.split(',') ?? [];
      expect(Object.keys(row)).toEqual(titles);
      for (const [place, title] of titles.entries()) {
        const [cell = '', value] = [cells[place], row[title]];
        if (whole.includes(title)) expect(value).toBe(/^\d+$/.test(cell) ? BigInt(cell) : null);
        else if (days.includes(title)) expect(value).toEqual(/^\d{4}-/.test(cell) ? new Date(cell) : null);
        else expect(value).toBe(cell === '' ? null : cell);
      }
    }
    expect(rows.some((row) => whole.slice(1).some((title) => row[title] !== null))).toBe(true);
    expect(readFileSync(join(folder, 'b.parquet')).equals(readFileSync(join(folder, 'a.parquet')))).toBe(
      true,
    );
  }, 60_000);

  test('stand in row groups, and keep a reference as it is', async () => {
    const records = Array.from(
      { length: 70_000 },
      (_, at) => `{"reference":"=${at}","wet":${at % 2 === 0}}\n`,
    );
    const folder = shell.folder({ 'place.headline': PLACE, 'all.jsonl': records.join('') });
    expect(await batch(folder, '--in', 'all.jsonl', '--out', 'a.parquet')).toMatchObject({ code: 0 });
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, 'a.parquet'));
    const metadata = parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([50_000, 20_000]);
    const rows = await rowsOf(folder, 'a.parquet');
    expect(rows.map(({ line, about }) => `${line} ${about}`)).toEqual(
      records.map((_, at) => `${at + 1} =${at}`),
    );
  }, 60_000);

  test('are a table without rows where no record is', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'all.jsonl': '' });
    expect(await batch(folder, '--in', 'all.jsonl', '--out', 'a.parquet')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await rowsOf(folder, 'a.parquet')).toEqual([]);
  });

  test('are not compressed twice', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'all.jsonl': '' });
    expect(await batch(folder, '--in', 'all.jsonl', '--out', 'a.parquet.gz')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a Parquet file is compressed in itself'),
    });
    expect(filesIn(folder)).toEqual(['all.jsonl', 'place.headline']);
  });
});

describe('records in Parquet', () => {
  test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const)(
    'say what JSON says, however deep: %s',
    async (codec) => {
      const all = [...generateFamilies({ families: 40, seed: 5, undated: 300, missing: 100 })];
      const root = join(ROOT, 'rulesets');
      const { program } = openProject(openFolder(root), ['leicestershire/programme.headline']);
      if (!program) throw new Error('the rules are sound');
      const shape = factShape(emitSchema(program, 'Family', [...program.plans.values()]));
      const folder = shell.folder({
        'all.jsonl': all.map((one) => `${JSON.stringify(one)}\n`).join(''),
        'all.parquet': parquetOf(shape, all, { codec, rows: 15 }),
      });
      for (const given of ['all.jsonl', 'all.parquet'])
        expect(await families(folder, given, `${given}.out.jsonl`)).toMatchObject({ code: 0, err: '' });
      expect(lines(folder, 'all.parquet.out.jsonl')).toEqual(lines(folder, 'all.jsonl.out.jsonl'));
    },
    60_000,
  );

  const OPTIONAL = { repetition_type: 'OPTIONAL' } as const;
  const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', ...OPTIONAL } as const;
  const list = (name: string, ...item: SchemaElement[]): SchemaElement[] => [
    { name, num_children: 1, converted_type: 'LIST', ...OPTIONAL },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', num_children: item.length, ...OPTIONAL },
    ...item,
  ];
  const ON = { name: 'on', ...TEXT };

  function places(columns: readonly (readonly [SchemaElement[], readonly unknown[]])[]): string {
    const schema = [
      { name: 'r', num_children: columns.length },
      ...columns.flatMap(([elements]) => elements),
    ];
    const data = columns.map(([[first], values]) => ({ name: first?.name ?? '', data: [...values] }));
    return shell.folder({ 'place.headline': PLACE, 'all.parquet': writtenAs(schema, data) });
  }

  test('tell a list that is none from one that is not known', async () => {
    const floods = [null, [], [{ on: '2015-05-01' }], [null], [{ on: null }], [{ on: '2015-02-30' }]];
    const folder = places([
      [[{ name: 'reference', ...TEXT }], ['A', 'B', 'C', 'D', 'E', 'F']],
      [[{ name: 'wet', type: 'BOOLEAN', ...OPTIONAL }], floods.map(() => false)],
      [list('floods', ON), floods],
    ]);
    expect(await batch(folder, '--in', 'all.parquet', '--out', 'a.jsonl')).toMatchObject({
      code: 0,
      err: '',
    });
    const answers = lines(folder, 'a.jsonl').map((line) => JSON.parse(line));
    expect(answers.map(({ about, eligibility }) => [about, eligibility.verdict])).toEqual([
      ['A', 'unknown'],
      ['B', 'yes'],
      ['C', 'no'],
      ['E', 'unknown'],
    ]);
    expect(lines(folder, 'a.jsonl.rejects.jsonl').map((line) => JSON.parse(line))).toEqual([
      { line: 4, code: 'batch/bad-cell', reasons: ['‘floods[0]’ must be a Flood'] },
      {
        line: 6,
        code: 'batch/bad-cell',
        reasons: ['‘floods[0].on’ must be a date that exists, such as 2015-09-30, or two with / between'],
      },
    ]);
  });

  test('take how whole a list is from a group, as in JSON', async () => {
    const group: SchemaElement[] = [
      { name: 'floods', num_children: 3, ...OPTIONAL },
      ...list('items', ON),
      { name: 'complete', type: 'BOOLEAN', ...OPTIONAL },
      { name: 'complete_to', type: 'INT32', converted_type: 'DATE', ...OPTIONAL },
    ];
    const day = new Date('2015-09-30');
    const floods = [
      { items: [], complete: true, complete_to: null },
      { items: [], complete: false, complete_to: null },
      { items: [], complete: null, complete_to: null },
      { items: [], complete: null, complete_to: day },
      { items: null, complete: false, complete_to: null },
      { items: null, complete: true, complete_to: null },
      { items: [], complete: true, complete_to: day },
      null,
    ];
    const folder = places([
      [[{ name: 'wet', type: 'BOOLEAN', ...OPTIONAL }], floods.map(() => false)],
      [group, floods],
    ]);
    expect(await batch(folder, '--in', 'all.parquet', '--out', 'a.jsonl')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(
      lines(folder, 'a.jsonl').map((line) => [JSON.parse(line).line, JSON.parse(line).eligibility.verdict]),
    ).toEqual([
      [1, 'yes'],
      [2, 'unknown'],
      [3, 'unknown'],
      [4, 'yes'],
      [5, 'unknown'],
      [8, 'unknown'],
    ]);
    expect(lines(folder, 'a.jsonl.rejects.jsonl').map((line) => JSON.parse(line).line)).toEqual([6, 7]);
  });

  test('that do not fit are rejects, and no name or value that could be private is told', async () => {
    const secret = 'Nora Jones';
    const folder = places([
      [[{ name: 'reference', ...TEXT }], ['A', 'B', Uint8Array.of(0xff)]],
      [[{ name: 'wet', ...TEXT }], [null, secret, null]],
      [[{ name: secret, ...TEXT }], [null, null, null]],
      [list('flods', ON), [null, null, null]],
      [list('floods', { name: secret, ...TEXT }), [[{ [secret]: secret }], null, null]],
    ]);
    const said = await batch(folder, '--in', 'all.parquet', '--out', 'a.jsonl', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const rejects = lines(folder, 'a.jsonl.rejects.jsonl').map((line) => JSON.parse(line));
    const passed = (of: string, help = ''): object => ({
      line: 1,
      code: 'batch/unknown-column',
      reasons: [`a column${of} is a fact that the vocabulary does not have${help}; it was passed over`],
    });
    expect(rejects).toEqual([
      passed(''),
      passed('', ' (did you mean ‘floods’?)'),
      passed(' of floods'),
      { line: 2, code: 'batch/bad-cell', reasons: ['‘wet’ must be yes or no'] },
      { line: 3, code: 'batch/bad-cell', reasons: ['‘reference’ must be a text'] },
    ]);
    expect(JSON.stringify(rejects) + said.out).not.toContain('Nora');
    expect(JSON.parse(said.out).summary.records).toEqual({ read: 3, answered: 1, rejected: 2 });
  });

  test('of a file that is broken, or has too large a row group, are refused', async () => {
    const many = Array.from({ length: 4_100_000 }, () => true);
    const whole = writtenAs(
      [
        { name: 'r', num_children: 1 },
        { name: 'wet', type: 'BOOLEAN', ...OPTIONAL },
      ],
      [{ name: 'wet', data: many }],
      'SNAPPY',
      many.length,
    );
    const folder = shell.folder({
      'place.headline': PLACE,
      'large.parquet': whole,
      'cut.parquet': whole.subarray(0, whole.length - 9),
      'text.parquet': 'PAR1 is how it begins',
      'empty.parquet': '',
    });
    const before = filesIn(folder);
    for (const [file, reason] of [
      ['large', 'row group 1 of it is too large to be held\n   help: write it in smaller row groups'],
      ['cut', 'it is not whole Parquet data'],
      ['text', 'it is not whole Parquet data'],
      ['empty', 'it is not whole Parquet data'],
    ] as const) {
      const said = await batch(folder, '--in', `${file}.parquet`, '--out', 'a.csv');
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain(`error: ‘${file}.parquet’ can’t be read: ${reason}`);
    }
    expect(filesIn(folder)).toEqual(before);
  });
});

describe('a value', () => {
  const date: FactShape = { kind: 'date', between: true, ongoing: true };
  const count: FactShape = { kind: 'whole', least: 0 };
  const number: FactShape = { kind: 'number' };
  test.each<readonly [FactShape, unknown, unknown]>([
    [{ kind: 'yes-no' }, false, false],
    [{ kind: 'yes-no' }, 'no', undefined],
    [count, 7n, 7],
    [count, 7, 7],
    [count, 7.5, undefined],
    [count, -1n, undefined],
    [count, 9_007_199_254_740_993n, undefined],
    [number, 0.1, 0.1],
    [number, 0.1 + 0.2, undefined],
    [number, Number.NaN, undefined],
    [date, new Date('2016-02-29'), '2016-02-29'],
    [date, new Date('2016-02-29T10:00:00Z'), undefined],
    [date, 'ongoing', 'ongoing'],
    [date, '2015-01-01/..', { earliest: '2015-01-01' }],
    [date, { earliest: new Date('2015-01-01'), latest: null }, { earliest: '2015-01-01' }],
    [date, { earliest: null, latest: null }, undefined],
    [date, { on: '2015-01-01' }, undefined],
    [{ ...date, between: false }, { earliest: '2015-01-01' }, undefined],
    [{ kind: 'option', options: ['a'] }, 'b', undefined],
    [{ kind: 'text' }, '', ''],
    [{ kind: 'text' }, 7, undefined],
  ])('%j %s', (shape, value, fact) => {
    expect(factOfValue(value, shape)).toEqual(fact);
  });
});
