// The files of a plan, as another program uses them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../../cli/build-plan.ts';
import { arbitraryFacts } from '../../../src/testing/index.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import { readFacts } from '../../../src/workspace/facts.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { folderWith, importBuilt, RUNTIME_FILE } from '../../support/built-plan.ts';
import { ROOT } from '../../support/generated-files.ts';
import { projectOf } from '../../support/memory-host.ts';

const PLACES = `record Place {
  reference : required text
  opened    : date                 "The day on which it opened */ \${}"
  closed    : date or ongoing
  kind      : one of hill, plain
  rain      : percent
  cost      : money
  floods    : list of Flood        "Floods, whatever their cause"
  others    : list of Flood, each other_flood
}
event Flood { on : date  depth : count }
plan dry "Dry ground" for Place {
  date survey
  problem damp "It is damp" {
    indicator wet_ground "It floods" {
      at least one other_flood ever
    }
    indicator often "Every flood is deep" {
      (every other_flood has depth of at least 2) ever
    }
  }
  filter new {
    opened is after 1 January 2015
  }
  eligibility {
    not damp
  }
  payments {
    grant pays £10 when opened is after survey
  }
}
`;

function placesPlan() {
  const { program, diagnostics } = projectOf(PLACES);
  expect(diagnostics).toEqual([]);
  return { program: program!, plan: program!.plans.get('dry')! };
}

describe('the files of a plan', () => {
  test('are the same for the same rules', async () => {
    const { program, plan } = placesPlan();
    const [one, other] = [await buildPlan(program, plan), await buildPlan(program, plan)];
    expect([...one]).toEqual([...other]);
    expect([...one.keys()]).toEqual([
      'dry.js',
      'dry.d.ts',
      'dry.why.js',
      'dry.why.d.ts',
      'place.facts.schema.json',
      'place.facts.validate.js',
      'place.facts.validate.d.ts',
      'place.facts.d.ts',
    ]);
  });

  test('name the types of facts as the vocabulary does', async () => {
    const { program, plan } = placesPlan();
    const types = (await buildPlan(program, plan)).get('place.facts.d.ts')!;
    expect(types).toMatch(/^\/\/ Generated from rules; do not edit\.\n/);
    expect(types).toContain(`export interface Flood {
  on?: Date;
  depth?: number;
  $source?: string;
`);
    expect(types).toContain(`  closed?: DateOrOngoing;
  kind?: "hill" | "plain";
  rain?: number;
  cost?: number;
`);
    expect(types).toContain('reference: string;');
    expect(types).not.toContain('[k: string]');
  });

  test('do not fall together when a plan is called as its record is', async () => {
    const { program } = projectOf(
      'record Place {\n  wet : yes/no\n}\nplan place for Place {\n  eligibility {\n    wet\n  }\n}\n',
    );
    const files = await buildPlan(program!, program!.plans.get('place')!);
    expect(files.size).toBe(8);
    expect(files.get('place.d.ts')).toContain('from "./place.facts.js"');
    expect(files.get('place.facts.d.ts')).toContain('export interface Place');
  });

  test('need nothing but the runtime', async () => {
    const { program, plan } = placesPlan();
    const files = await buildPlan(program, plan);
    const imports = [...files]
      .filter(([name]) => name.endsWith('.js'))
      .flatMap(([name, text]) => [...text.matchAll(/\bfrom "(.*?)"/g)].map(([, from]) => `${name} ${from}`));
    expect(new Set(imports)).toEqual(
      new Set([
        'dry.js headline/runtime',
        'dry.js ./place.facts.validate.js',
        'dry.why.js headline/why',
        'dry.why.js ./place.facts.validate.js',
      ]),
    );
    expect(files.get('place.facts.validate.js')).not.toMatch(/\brequire\(|\bimport\b/);
  });
});

describe('a program that uses a plan', () => {
  const CONSUMER = `import { evaluate, evaluateChecked, HeadlineInputError, plan } from './dry.js';
import { explain } from './dry.why.js';
import type { Place } from './place.facts.js';
import validate from './place.facts.validate.js';

const place: Place = {
  reference: 'A',
  opened: { earliest: '2015-01-01' },
  closed: 'ongoing',
  floods: { items: [{ on: '2015-02-01', depth: 2 }], complete_to: '2015-03-31' },
};
const answer = evaluate(place, { asOf: '2015-09-30' });
const title: string | undefined = plan.title;

const eligible: 'yes' | 'no' | 'unknown' = answer.eligibility.verdict;
const deep: 'yes' | 'no' | 'unknown' | 'does not apply' = answer.indicators['damp.often'].verdict;
const answers: readonly ('yes' | 'no')[] = answer.problems.damp.possible;

const why = explain(place, { asOf: '2015-09-30', dates: { survey: '2015-02-01' } });
const missing: readonly string[] = why('damp.often').missing.map(({ path }) => path);
const { grant } = answer.payments;
const paid: number = grant.state === 'amount' ? grant.pence : 0;
const reason: string = grant.state === 'nothing' ? grant.because : '';

// @ts-expect-error there is no such part
why('damp.oftn');
// @ts-expect-error what is not known has no pence
grant.pence;
// @ts-expect-error the plan asks for no such date
evaluate(place, { asOf: '2015-09-30', dates: { surveyed: '2015-02-01' } });
// @ts-expect-error a fact that is not known is left out
evaluate({ reference: null }, { asOf: '2015-09-30' });
// @ts-expect-error every flood … does not apply where there is no flood
const narrow: 'yes' | 'no' | 'unknown' = answer.indicators['damp.often'].verdict;
// @ts-expect-error there is no such problem
answer.problems.dampp;
// @ts-expect-error there is no such indicator
answer.indicators['damp.rain'];
// @ts-expect-error no such option
const odd: Place = { reference: 'A', kind: 'valley' };
// @ts-expect-error no such fact
const more: Place = { reference: 'A', flods: [] };
// @ts-expect-error a required fact
const less: Place = {};
// @ts-expect-error a question has a date
evaluateChecked(place, {});

const raw: unknown = JSON.parse('{}');
if (validate(raw)) evaluateChecked(raw, { asOf: '2015-09-30' });
try {
  evaluate(place, { asOf: '2015-09-31' });
} catch (error) {
  if (error instanceof HeadlineInputError) console.log(error.path, error.message);
}
console.log(title, eligible, deep, answers, narrow, odd, more, less, missing, paid, reason);
`;

  test('is held to the parts, the facts and the verdicts that there are', async () => {
    const { program, plan } = placesPlan();
    const folder = folderWith(
      new Map([
        ...(await buildPlan(program, plan)),
        ['consumer.ts', CONSUMER],
        [
          'tsconfig.json',
          JSON.stringify({
            compilerOptions: {
              ...{ strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: [] },
              ...{
                lib: ['es2024', 'dom'],
                allowImportingTsExtensions: true,
                exactOptionalPropertyTypes: true,
              },
              ...{ noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
              paths: { 'headline/runtime': [RUNTIME_FILE] },
            },
            files: ['consumer.ts'],
          }),
        ],
      ]),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const run = (): string => {
      try {
        return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
      } catch (error) {
        return String((error as { stdout: unknown }).stdout);
      }
    };
    expect(run()).toBe('');
  });
});

describe('the check of facts', () => {
  const project = openProject({ read: (path) => readFileSync(join(ROOT, 'rulesets', path), 'utf8') }, [
    'leicestershire/phase-2.headline',
  ]);
  const program = project.program!;
  const plan = program.plans.get('leicestershire_phase_2')!;

  test('takes and refuses what the reader of facts does', async () => {
    const { evaluate } = await importBuilt(program, plan);
    const families = arbitraryFacts(program, plan.of, { asOf: dayFromIso('2015-09-30')! });
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(families.chain(spoilt), (family) => {
        const text = JSON.stringify(family);
        const read = readFacts(program, plan.of, { file: 'family.json', text });
        const error = thrownBy(() => evaluate(JSON.parse(text), { asOf: '2015-09-30' }));
        expect(error === undefined).toBe(read.diagnostics.length === 0);
        if (error) refused++;
        else taken++;
        if (error) expect(error).toMatchObject({ name: 'HeadlineInputError' });
      }),
      { numRuns: 400 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(50);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The value with something else in one place of it, or as it is. */
function spoilt(value: unknown): Arbitrary<unknown> {
  const here = fc.constantFrom<unknown>(
    ...[null, 0, -1, 1.5, 1e300, '', 'x', true, [], {}, [{}], [null], 'ongoing'],
    ...['2015-02-29', '2016-02-29', '0000-01-01', '9999-12-31', '2015-1-1', '2015-09-30T00:00'],
    ...[{ earliest: '2015-01-02', latest: '2015-01-01' }, { earliest: '2015-01-01' }, { latest: 1 }],
    ...[{ items: [] }, { items: [], complete: false }, { items: [], complete: true }],
    ...[{ items: [{}], complete_to: '2015-02-30' }, { reference: 'A', toString: 1 }, { reference: 'A' }],
    ...[
      { from: '2015-01-02', to: '2015-01-01' },
      { from: 'ongoing', to: 'ongoing' },
    ],
  );
  if (typeof value !== 'object' || value === null) return fc.oneof(fc.constant(value), here);
  const entries = Object.entries(value);
  if (entries.length === 0) return fc.oneof(fc.constant(value), here);
  const inside = fc.constantFrom(...entries).chain(([key, inner]) =>
    spoilt(inner).map((other) => {
      if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? other : one));
      return { ...value, [key]: other };
    }),
  );
  return fc.oneof(
    { weight: 8, arbitrary: inside },
    { weight: 1, arbitrary: here },
    { weight: 2, arbitrary: fc.constant(value) },
  );
}
