// `headline batch`: every record of a file asked of one plan or programme.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateFamilies } from '../../cohort/cohort.ts';
import { filesIn, NODE, PLACE, ROOT, type Said, Shell } from './support/headline.ts';
import { writtenAs } from './support/parquet.ts';

const shell = new Shell();
afterAll(() => shell.close());

const MAIN = join(ROOT, 'cli', 'main.ts');
const AS_OF = ['--as-of', '2015-09-30'];

const HILL = '{"reference":"Hill","wet":false,"floods":[]}';
const MARSH = '{"reference":"Marsh","wet":true,"floods":[{"on":"2015-05-01"}]}';
const MOOR = '{"reference":"Moor","floods":[]}';
const PLACES = `${[HILL, MARSH, MOOR].join('\n')}\n`;

function places(records: string | Uint8Array, file = 'places.jsonl'): string {
  return shell.folder({ 'place.headline': PLACE, [file]: records });
}

function batch(folder: string, ...words: readonly string[]): Promise<Said> {
  const given = words.includes('--in') ? [] : ['--in', 'places.jsonl'];
  return shell.headline(folder, 'batch', 'dry', ...given, ...AS_OF, ...words);
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

describe('the answers', () => {
  test('one row a record, in the order of the records, with the words of each part', async () => {
    const folder = places(PLACES);
    const said = await batch(folder, '--out', 'answers.csv');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(read(folder, 'answers.csv').split('\r\n')).toEqual([
      'line,about,plan,as_of,in_force,eligibility,problem.damp,problem.flooded,indicator.damp.soaked,indicator.flooded.lately,filter.known_place',
      '1,Hill,dry,2015-09-30,yes,yes,no,no,no,no,yes',
      '2,Marsh,dry,2015-09-30,yes,no,yes,yes,yes,yes,yes',
      '3,Moor,dry,2015-09-30,yes,unknown,unknown,no,unknown,no,no',
      '',
    ]);
    expect(filesIn(folder)).toEqual(['answers.csv', 'place.headline', 'places.jsonl']);
  });

  test('are told in a summary by verdict, by problem and by what is missing', async () => {
    const said = await batch(places(PLACES), '--out', 'answers.jsonl');
    expect(said.out.replace(/\d+ a second/, 'N a second')).toBe(
      [
        'Dry places',
        'As of 30 September 2015',
        'Records: 3 read, 3 answered, 0 rejected; N a second',
        '',
        'Eligibility    yes  no  unknown',
        '  All records    1   1        1',
        '',
        'Problems               yes  no  unknown',
        '  It is damp             1   1        1',
        '  It has been flooded    1   2        0',
        '',
        'What an eligibility that is unknown waits for  records',
        '  wet of Place                                       1',
        '',
        'wrote answers.jsonl',
        '',
      ].join('\n'),
    );
  });

  test('are those that eval gives of each record alone', async () => {
    const families = [...generateFamilies({ families: 4, seed: 3, undated: 0 })];
    const folder = shell.folder({
      'all.jsonl': families.map((family) => `${JSON.stringify(family)}\n`).join(''),
      ...Object.fromEntries(families.map((family, at) => [`${at}.json`, JSON.stringify(family)])),
    });
    const programme = 'supporting_leicestershire_families';
    const rules = ['--rules', join(ROOT, 'rulesets'), ...AS_OF];
    const ran = await shell.headline(
      folder,
      'batch',
      programme,
      '--in',
      'all.jsonl',
      '--out',
      'out.jsonl',
      ...rules,
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    const rows = read(folder, 'out.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const [at, row] of rows.entries()) {
      const alone = await shell.headline(
        folder,
        'eval',
        programme,
        '--family',
        `${at}.json`,
        '--json',
        ...rules,
      );
      const { eligibility, problems, outcomes, payments } = JSON.parse(alone.out);
      expect(row).toMatchObject({ line: at + 1, about: families[at]?.reference });
      expect(eligibility).toMatchObject(row.eligibility);
      for (const [told, own] of [
        [problems, row.problems],
        [outcomes, row.outcomes],
      ])
        for (const part of told) expect(part).toMatchObject(own[part.name]);
      for (const payment of payments) expect(payment).toMatchObject(row.payments[payment.name].amount);
    }
    expect(rows).toHaveLength(families.length);
  }, 60_000);

  test('are the same bytes in a second run, and whatever the number of threads', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      at % 1_000 === 7 ? '{"reference":' : `{"reference":"P${at}","wet":${at % 3 === 0},"floods":[]}`,
    ).join('\n');
    const folder = places(many);
    for (const [out, threads] of [
      ['one.csv', '1'],
      ['three.csv', '3'],
      ['again.csv', '3'],
    ] as const)
      expect(await batch(folder, '--out', out, '--threads', threads)).toMatchObject({ code: 0 });
    const [one, three, again] = ['one.csv', 'three.csv', 'again.csv'].map((file) => read(folder, file));
    const lines =
      one
        ?.trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => Number(row.split(',')[0])) ?? [];
    expect(lines).toHaveLength(20_000 - 20);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(three === one && again === one).toBe(true);
    const rejects = ['one', 'three', 'again'].map((file) => read(folder, `${file}.csv.rejects.jsonl`));
    expect(rejects[0]?.split('\n')).toHaveLength(21);
    expect(new Set(rejects).size).toBe(1);
  }, 60_000);

  test('are compressed, and read, where the ending says so', async () => {
    const folder = places(gzipSync(PLACES), 'places.jsonl.gz');
    expect(await batch(folder, '--in', 'places.jsonl.gz', '--out', 'a.jsonl.zst')).toMatchObject({ code: 0 });
    const plain = zstdDecompressSync(readFileSync(join(folder, 'a.jsonl.zst'))).toString();
    expect(plain.match(/"about":"\w+"/g)).toEqual(['"about":"Hill"', '"about":"Marsh"', '"about":"Moor"']);
    writeFileSync(join(folder, 'places.jsonl.zst'), zstdCompressSync(PLACES));
    expect(await batch(folder, '--in', 'places.jsonl.zst', '--out', 'b.jsonl.gz')).toMatchObject({ code: 0 });
    expect(gunzipSync(readFileSync(join(folder, 'b.jsonl.gz'))).toString()).toBe(plain);
    writeFileSync(join(folder, 'cut.jsonl.gz'), gzipSync(PLACES).subarray(0, 40));
    const cut = await batch(folder, '--in', 'cut.jsonl.gz', '--out', 'c.csv');
    expect(cut).toMatchObject({
      code: 2,
      err: 'error: ‘cut.jsonl.gz’ can’t be read: it is not whole gzip data\n',
    });
    expect(filesIn(folder).filter((name) => name.includes('c.csv'))).toEqual([]);
  });

  test('do not let a text become a formula, a column or another row', async () => {
    const names = ['=1+1', 'a,b', 'say "x"', 'two\nlines', '@SUM', '-2'];
    const folder = places(names.map((reference) => JSON.stringify({ reference })).join('\n'));
    await batch(folder, '--out', 'a.csv');
    const text = read(folder, 'a.csv');
    for (const cell of [
      `1,'=1+1,dry`,
      '2,"a,b",dry',
      '3,"say ""x""",dry',
      '4,"two\nlines",dry',
      `5,'@SUM,dry`,
      `6,'-2,dry`,
    ])
      expect(text).toContain(`\r\n${cell}`);
  });
});

describe('a record that can’t be asked about', () => {
  const SECRET = 'Nora Jones';
  const BAD: readonly (readonly [string | Uint8Array, string])[] = [
    [`{"reference":"A","owner":"${SECRET}"`, 'input/not-json'],
    [`{"reference":"A","${SECRET}":true}`, 'input/unknown-field'],
    [`{"reference":"A","wet":"${SECRET}"}`, 'input/wrong-value'],
    [`{"owner":"${SECRET}","owner":"B"}`, 'input/repeated-key'],
    [`{"floods":[{"${SECRET}":1,"${SECRET}":2}]}`, 'input/unknown-field'],
    [`{"__proto__":{"wet":true}}`, 'input/unknown-field'],
    [`["${SECRET}"]`, 'input/wrong-value'],
    ['null', 'input/wrong-value'],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'input/not-json'],
    [`"${'x'.repeat(1_100_000)}"`, 'batch/too-long'],
    [Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), 'batch/not-text'],
    [`{"floods":[{"on":{"earliest":"2015-05-02","latest":"2015-05-01"}}]}`, 'input/backwards'],
  ];

  test('goes to the rejects with its line and its reason, and stops nothing', async () => {
    const lines = BAD.flatMap(([bad]) => [Buffer.from(bad), Buffer.from(`\n${HILL}\r\n\n`)]);
    const folder = places(Buffer.concat(lines));
    const said = await batch(folder, '--out', 'a.csv', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const text = read(folder, 'a.csv.rejects.jsonl');
    const rejects = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rejects.map(({ line, code }) => [line, code])).toEqual(
      BAD.map(([, code], at) => [3 * at + 1, code]),
    );
    for (const { reasons } of rejects) expect(reasons.join()).toMatch(/[a-z]{3}/);
    expect(text + said.out).not.toContain('Nora');
    const { summary, rejects: told } = JSON.parse(said.out);
    expect(told).toBe('a.csv.rejects.jsonl');
    expect(summary.records).toEqual({ read: 24, answered: 12, rejected: 12 });
    expect(summary.rejected).toContainEqual(
      expect.objectContaining({ code: 'input/wrong-value', records: 3 }),
    );
  });

  test('is told of in the file that was asked for, which is empty where there is none', async () => {
    const folder = places(PLACES);
    expect(await batch(folder, '--out', 'a.csv', '--rejects', 'bad.jsonl')).toMatchObject({ code: 0 });
    expect(read(folder, 'bad.jsonl')).toBe('');
  });

  test('is not told of by the rejects of an earlier run', async () => {
    const folder = places('{\n');
    await batch(folder, '--out', 'a.csv');
    expect(existsSync(join(folder, 'a.csv.rejects.jsonl'))).toBe(true);
    writeFileSync(join(folder, 'places.jsonl'), PLACES);
    await batch(folder, '--out', 'a.csv');
    expect(filesIn(folder)).toEqual(['a.csv', 'place.headline', 'places.jsonl']);
  });
});

describe('the summary as a file', () => {
  const ODD = PLACE.replace('"It is damp"', '"<script>alert(1)</script> & damp"');

  test('is one page that runs and fetches nothing, with patterns and numbers', async () => {
    const folder = shell.folder({ 'place.headline': ODD, 'places.jsonl': PLACES });
    await batch(folder, '--out', 'a.csv', '--summary', 'page.html', '--by', 'wet');
    const page = read(folder, 'page.html');
    expect(page).not.toMatch(/<script|https?:|<link|<img|@import|url\(/);
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; damp');
    expect(page).toMatch(
      /<th scope="row">All records<\/th>.*pattern-0.*pattern-1.*pattern-2.*1 <span class="of">33%/,
    );
    expect(page).toContain('Eligibility by wet');
  });

  test('is the JSON that --json prints', async () => {
    const folder = places(PLACES);
    const said = await batch(folder, '--out', 'a.csv', '--summary', 's.json', '--json');
    const summary = JSON.parse(read(folder, 's.json'));
    expect(summary).toMatchObject({
      name: 'dry',
      asOf: '2015-09-30',
      eligibility: [
        { answer: 'yes', records: 1 },
        { answer: 'no', records: 1 },
        { answer: 'unknown', records: 1 },
      ],
      waitsFor: [{ what: 'wet of Place', records: 1 }],
    });
    expect({ ...JSON.parse(said.out).summary, seconds: 0, recordsPerSecond: 0 }).toEqual({
      ...summary,
      seconds: 0,
      recordsPerSecond: 0,
    });
  });
});

describe('what can’t be done is refused, and nothing is written', () => {
  test.each([
    [
      ['--in', 'places.txt', '--out', 'a.csv'],
      'the ending of ‘places.txt’ does not say a format that --in can be',
    ],
    [['--out', 'a.xlsx'], 'the ending of ‘a.xlsx’ does not say a format that --out can be'],
    [['--out', 'a.csv', '--out-format', 'xml'], '--out-format can’t be ‘xml’'],
    [['--out', 'places.jsonl'], '--in and --out are one file: ‘places.jsonl’'],
    [['--out', 'a.csv', '--rejects', 'a.csv'], '--out and --rejects are one file: ‘a.csv’'],
    [['--out', 'no/a.csv'], '‘no/a.csv’ can’t be written: its folder is not there'],
    [['--in', 'none.jsonl', '--out', 'a.csv'], '‘none.jsonl’ can’t be read: it is not there'],
    [
      ['--out', 'a.csv', '--summary', 's.pdf'],
      'the ending of ‘s.pdf’ does not say what the summary is to be',
    ],
    [['--out', 'a.csv', '--threads', '0'], '‘0’ is no number of threads'],
    [['--out', 'a.csv', '--phase', '1'], '‘dry’ is a plan: only a programme has phases'],
    [['--out', 'a.csv', '--by', 'weet'], 'the summary can’t be broken down by ‘weet’'],
  ])('%j', async (words, error) => {
    const folder = places(PLACES);
    const said = await batch(folder, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`error: ${error}\n`);
    expect(filesIn(folder)).toEqual(['place.headline', 'places.jsonl']);
  });

  test('a file that may not be written', async () => {
    const folder = places(PLACES);
    chmodSync(folder, 0o755);
    const said = await shell.unprivileged(
      folder,
      'batch',
      'dry',
      '--in',
      'places.jsonl',
      '--out',
      'a.csv',
      ...AS_OF,
    );
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringContaining('can’t be written: you are not permitted to'),
    });
  });
});

describe('a long run', () => {
  const RECORDS = 300_000;
  let folder = '';
  beforeAll(() => {
    const numbers = Array.from({ length: RECORDS }, (_, at) => at);
    const days = ['2014-01-01', '2015-01-01'];
    folder = places(
      numbers
        .map(
          (at) =>
            `{"reference":"Place number ${at}","wet":false,"floods":[{"on":"2014-01-01"},{"on":"2015-01-01"}]}\n`,
        )
        .join(''),
    );
    mkdirSync(join(folder, 'tables'));
    const rows = numbers.map((at) => `${at},Place number ${at},no,yes\n`);
    const floods = numbers.flatMap((at) => days.map((day) => `${at},${day}\n`));
    writeFileSync(join(folder, 'tables', 'place.csv'), `$id,reference,wet,floods.complete\n${rows.join('')}`);
    writeFileSync(join(folder, 'tables', 'floods.csv'), `$record,on\n${floods.join('')}`);
    const optional = { repetition_type: 'OPTIONAL' } as const;
    const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional } as const;
    const parquet = writtenAs(
      [
        { name: 'places', num_children: 3 },
        { name: 'reference', ...text },
        { name: 'wet', type: 'BOOLEAN', ...optional },
        { name: 'floods', num_children: 1, converted_type: 'LIST', ...optional },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', num_children: 1, ...optional },
        { name: 'on', ...text },
      ],
      [
        { name: 'reference', data: numbers.map((at) => `Place number ${at}`) },
        { name: 'wet', data: numbers.map(() => false) },
        { name: 'floods', data: numbers.map(() => days.map((on) => ({ on }))) },
      ],
      'ZSTD',
      100_000,
    );
    writeFileSync(join(folder, 'places.parquet'), parquet);
  }, 60_000);

  function start(from = 'places.jsonl', to = 'a.csv'): ReturnType<typeof spawn> {
    const words = ['--in', from, '--out', to, '--threads', '2', ...AS_OF];
    return spawn(NODE, ['--max-old-space-size=64', MAIN, 'batch', 'dry', ...words], {
      cwd: folder,
    });
  }

  test.each([
    ['places.jsonl', 'a.csv'],
    ['tables', 'a.parquet'],
    ['places.parquet', 'a.csv'],
  ])(
    'of %s to %s that is interrupted says so and leaves nothing',
    async (from, to) => {
      const before = filesIn(folder);
      const child = start(from, to);
      let said = '';
      child.stderr?.on('data', (piece) => {
        said += piece;
      });
      await until(() => readdirSync(folder).some((name) => name.startsWith(`.${to}.`)));
      child.kill('SIGINT');
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, said]).toEqual([130, 'interrupted: nothing was written\n']);
      expect(filesIn(folder)).toEqual(before);
    },
    30_000,
  );

  test.runIf(process.platform === 'linux')(
    'that the disk has no room for says so and leaves nothing',
    async () => {
      const before = filesIn(folder);
      const words = ['batch', 'dry', '--in', 'places.jsonl', '--out', 'a.csv', '--threads', '1', ...AS_OF];
      const child = spawn('sh', ['-c', 'ulimit -f 512; exec "$@"', 'sh', NODE, MAIN, ...words], {
        cwd: folder,
      });
      let said = '';
      child.stderr.on('data', (piece) => {
        said += piece;
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, said]).toEqual([2, 'error: ‘a.csv’ can’t be written: the system refused it (EFBIG)\n']);
      expect(filesIn(folder)).toEqual(before);
    },
    30_000,
  );

  test.runIf(existsSync('/proc/self/status')).each([
    ['places.jsonl', 'a.csv'],
    ['places.jsonl', 'a.parquet'],
    ['tables', 'a.csv'],
    ['places.parquet', 'a.csv'],
  ] as const)(
    'of %s to %s takes no more memory than 400 MB',
    async (from, to) => {
      const child = start(from, to);
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, peakOf(child.pid ?? 0));
      }, 50);
      const code = await new Promise((resolve) => child.once('close', resolve));
      clearInterval(watch);
      expect(code).toBe(0);
      if (to === 'a.csv') expect(read(folder, to).trimEnd().split('\r\n')).toHaveLength(RECORDS + 1);
      expect(existsSync(join(folder, `${to}.rejects.jsonl`))).toBe(false);
      expect(most).toBeGreaterThan(20);
      expect(most).toBeLessThan(400);
    },
    120_000,
  );
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The most memory that a process has taken, in MB. */
function peakOf(pid: number): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1_024;
}
