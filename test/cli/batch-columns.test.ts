// A run in columns answers, rejects and counts as a run record by record does.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { HOST } from '../../bench/files.ts';
import { type AnswerChunk, answering } from '../../cli/batch/answering.ts';
import { type Job, jobOf } from '../../cli/batch/job.ts';
import { dayFromIso, openProject } from '../../src/index.ts';
import { ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const AS_OF = dayFromIso('2015-09-30')!;

interface Asked {
  readonly file: string;
  readonly plan: string;
  readonly by: readonly string[];
  readonly only: readonly string[];
}

function jobFor({ file, plan, by, only }: Asked): Job {
  const { program } = openProject(HOST, [file]);
  const question = { asOf: AS_OF, knownOn: undefined, dates: {} };
  return jobOf(program!, { name: plan, phase: undefined, question, format: 'csv', by, waits: true, only });
}

interface Told {
  readonly rows: string;
  readonly rejects: string;
  readonly tally: unknown;
}

function told(answer: AnswerChunk, text: string | Uint8Array): Told {
  const bytes = Uint8Array.from(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const { rows, rejects, tally } = answer({ first: 7, bytes, isTooLong: false });
  return {
    rows: new TextDecoder().decode(rows),
    rejects: new TextDecoder().decode(rejects),
    tally: sorted(tally),
  };
}

/** The order in which something was first counted says nothing. */
function sorted(value: unknown): unknown {
  if (value instanceof Map)
    return [...value]
      .map(([key, inner]) => [key, sorted(inner)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
}

const SIX = { file: 'bench/families/six-problems.headline', plan: 'six_problems', by: [], only: [] };
const SUSTAINED = {
  file: 'bench/families/sustained.headline',
  plan: 'sustained',
  by: [],
  only: ['progress'],
};

describe.each([
  ['six problems', SIX, (seed: number) => [...families(40, seed)]],
  ['one column of sustained progress', SUSTAINED, (seed: number) => [...watchedFamilies(15, seed)]],
] as const)('%s', (_, asked, generate) => {
  let inColumns: AnswerChunk;
  let oneByOne: AnswerChunk;
  beforeAll(async () => {
    const job = jobFor(asked);
    expect(job.quick).toBeDefined();
    inColumns = await answering(job);
    oneByOne = await answering({ ...job, quick: undefined });
  });

  test('families as they come, with all that is counted', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const text = generate(seed)
        .map((family) => `${JSON.stringify(family)}\n`)
        .join('');
      const quickly = told(inColumns, text);
      expect(quickly).toEqual(told(oneByOne, text));
      expect(quickly.rows.split('\r\n').length).toBeGreaterThan(15);
    }
  });

  test('lines that are broken or written in another way between others', () => {
    const good = generate(9).map((family) => JSON.stringify(family));
    const slip = fc.constantFrom<(line: string) => string>(
      (line) => line,
      (line) => line.slice(0, -5),
      (line) => `  ${line.replaceAll(',', ' ,\t').replaceAll(':', ' : ')} \r`,
      (line) => line.replace('"reference":"', '"reference":"=A, \\"b\\"\\n\\u00e9'),
      (line) => line.replace('"reference":"', '"reference":"+A, é '),
      (line) => line.replace('{', '{"$source":"police","$recorded":"2015-01-01",'),
      (line) => line.replace('"reference"', '"referense"'),
      (line) => line.replace(/"(born|on)":"[^"]*"/, '"$1":{"earliest":"2001-02-03"}'),
      (line) => line.replace(/"(born|on)":"[^"]*"/, '"$1":"2001-02-30"'),
      (line) => line.replace(/"(members|incidents)":(\[.*\])/, '"$1":{"items":$2,"complete":false}'),
      (line) => line.replace('{', '{"reference":"twice",'),
      () => '',
      () => ' \t',
      () => 'null',
      () => '{}',
    );
    const line = fc.tuple(fc.constantFrom(...good), slip).map(([text, change]) => change(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.boolean(), (lines, hasEnd) => {
        const text = `${lines.join('\n')}${hasEnd ? '\n' : ''}`;
        expect(told(inColumns, text)).toEqual(told(oneByOne, text));
      }),
      { numRuns: 60 },
    );
  });

  test('bytes that are no text', () => {
    const [first, second] = generate(3).map((family) =>
      new TextEncoder().encode(`${JSON.stringify(family)}\n`),
    );
    const bytes = Uint8Array.from([...first!, 0x22, 0xff, 0x0a, ...second!]);
    expect(told(inColumns, bytes)).toEqual(told(oneByOne, bytes));
  });
});

test('more records than columns have room for', async () => {
  const job = jobFor(SIX);
  const [inColumns, oneByOne] = [
    await answering(job),
    await answering({ ...job, quick: undefined, waits: false }),
  ];
  const text = [...families(2_500, 2)].map((family) => `${JSON.stringify(family)}\n`).join('\n');
  const quickly = told(inColumns, text);
  const { rows, rejects } = told(oneByOne, text);
  expect({ rows: quickly.rows, rejects: quickly.rejects }).toEqual({ rows, rejects });
  expect(rows).toContain(`\r\n${7 + 2 * 2_499},`);
});

test('a file of many pieces, by several threads', async () => {
  const lines = [...families(4_000, 5)].map((family) => `${JSON.stringify(family)}\n`);
  const folder = shell.folder({ 'all.jsonl': lines.join('') });
  const rules = ['--rules', join(ROOT, SIX.file), '--as-of', '2015-09-30', '--no-waits'];
  const words = ['batch', 'six_problems', '--in', 'all.jsonl', '--out', 'all.csv', ...rules];
  const said = await shell.headline(folder, ...words, '--threads', '3');
  expect(said).toMatchObject({ code: 0, err: '' });
  const { rows } = told(await answering({ ...jobFor(SIX), waits: false }), lines.join(''));
  const [, ...written] = readFileSync(join(folder, 'all.csv'), 'utf8').split('\r\n');
  // That piece begins at line 7.
  expect(written).toEqual(
    rows.split('\r\n').map((row) => row.replace(/^\d+/, (line) => String(Number(line) - 6))),
  );
});

test('a run breaks its counts down by what facts are', async () => {
  const rules = `scale Wind lowest first { calm  breezy  stormy }

record Place {
  reference : required text
  wet       : yes/no
  soil      : one of clay, sand
  wind      : Wind
}
plan dry for Place {
  problem damp {
    indicator soaked { wet }
  }
  problem blown {
    indicator bare { wind is at least breezy }
  }
  eligibility { at least 1 of problems }
}`;
  const file = `${randomUUID()}.headline`;
  const { program, diagnostics } = openProject({ read: (path) => (path === file ? rules : undefined) }, [
    file,
  ]);
  expect(diagnostics).toEqual([]);
  const question = { asOf: AS_OF, knownOn: undefined, dates: {} };
  const job = jobOf(program!, {
    name: 'dry',
    phase: undefined,
    question,
    format: 'csv',
    by: ['wet', 'soil', 'wind'],
    waits: true,
    only: [],
  });
  expect(job.quick).toBeDefined();
  const lines = [true, false, undefined].flatMap((wet) =>
    ['clay', 'sand', undefined].flatMap((soil) =>
      ['calm', 'stormy', undefined].map((wind) =>
        JSON.stringify({ reference: `${wet} ${soil}`, wet, soil, wind }),
      ),
    ),
  );
  const inColumns = told(await answering(job), lines.join('\n'));
  expect(inColumns).toEqual(told(await answering({ ...job, quick: undefined }), lines.join('\n')));
  expect(inColumns.rows.split('\r\n').length).toBe(28);
});

test('a plan that pays, a programme and what was known on a day are answered record by record', () => {
  const { program } = openProject(HOST, ['rulesets/leicestershire/phase-2.headline']);
  const ask = (name: string, knownOn?: number): Job =>
    jobOf(program!, {
      name,
      phase: undefined,
      question: { asOf: AS_OF, knownOn, dates: {} },
      format: 'csv',
      by: [],
      waits: true,
      only: [],
    });
  expect(ask('leicestershire_phase_2').quick).toBeUndefined();
});
