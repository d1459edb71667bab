// A program that uses the package as it is published: installed from its tarball, type-checked and run.

import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NODE } from '../cli/support/headline.ts';
import { ROOT } from '../support/generated-files.ts';
import { install, packedPackage } from '../support/packed.ts';

const folder = mkdtempSync(join(tmpdir(), 'headline-packed-'));
const app = join(folder, 'app');
let tarball = '';

beforeAll(async () => {
  tarball = await packedPackage(folder);
  cpSync(join(ROOT, 'examples/embed'), app, { recursive: true });
  install(tarball, app);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints; where it fails, what it says. */
function ran(...words: readonly string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = { cwd: app, encoding: 'utf8', stdio: 'pipe' };
  try {
    return execFileSync(NODE, words, options);
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`;
  }
}

const HEADLINE = 'node_modules/headline/dist/cli/main.js';
const TSC = 'node_modules/typescript/bin/tsc';

test('the example is built, fits its types, and says what is due', () => {
  const rules = 'node_modules/headline/rulesets';
  const built = ran(
    HEADLINE,
    ...['build', 'supporting_leicestershire_families', '--rules', rules, '--out', 'built'],
  );
  expect(built).toContain('wrote built/supporting_leicestershire_families.js');
  expect(ran(HEADLINE, 'types', 'loan.headline')).toBe('wrote loan.d.headline.ts\n1 file\n');
  expect(ran(TSC, '-p', '.')).toBe('');
  expect(ran('worklist.ts', 'families')).toMatchInlineSnapshot(`
    "a.json: phase 1, none
    b.json: ask for locality
    c.json: not read, identified_on: must be a date that exists, such as 2015-09-30
    D: unknown, ask for members
    D in Melton: unknown
    "
  `);
  expect(ran('--import', 'headline/register', 'loan.ts')).toBe('yes 100\n');
}, 60_000);

test('an edit of a rule changes the type of what is imported', () => {
  const rule = readFileSync(join(app, 'loan.headline'), 'utf8');
  writeFileSync(join(app, 'loan.headline'), rule.replaceAll('charge', 'fee'));
  ran(HEADLINE, 'types', 'loan.headline');
  expect(ran(TSC, '-p', '.')).toContain("Property 'charge' does not exist");
  writeFileSync(join(app, 'loan.headline'), rule);
  ran(HEADLINE, 'types', 'loan.headline');
}, 30_000);

test('a mistake in a rule file is told where it is imported', () => {
  writeFileSync(join(app, 'broken.headline'), 'record Loan {\n  due : dat\n}\n');
  writeFileSync(join(app, 'broken.mjs'), "import './broken.headline';\n");
  const said = ran('--import', 'headline/register', 'broken.mjs');
  expect(said).toContain('broken.headline:2:9');
});

test('a module that is to need no package needs none', () => {
  const alone = join(folder, 'alone');
  const said = ran(HEADLINE, 'build', 'letter', '--rules', 'loan.headline', '--out', alone, '--standalone');
  expect(said).toContain('headline-runtime.js');
  writeFileSync(
    join(folder, 'alone.mjs'),
    `import { evaluate, HeadlineInputError } from './alone/letter.js';
     import { explain } from './alone/letter.why.js';
     const asOf = '2024-03-31';
     console.log(evaluate({ reference: 'A', due: '2024-03-01', returned: false }, { asOf }).eligibility.verdict);
     console.log(explain({ reference: 'A' }, { asOf })('eligibility').missing.map(({ path }) => path).join());
     try { explain({}, { asOf }) } catch (error) { console.log(error instanceof HeadlineInputError) }`,
  );
  expect(ran(join(folder, 'alone.mjs'))).toBe('yes\ndue,returned\ntrue\n');
});

test('Vite bundles a rule file', async () => {
  const { build } = (await import(
    pathToFileURL(join(ROOT, 'node_modules/vite/dist/node/index.js')).href
  )) as {
    readonly build: (options: object) => Promise<unknown>;
  };
  const { default: headline } = (await import(
    pathToFileURL(join(app, 'node_modules/headline/dist/cli/vite.js')).href
  )) as { readonly default: () => object };
  const out = join(folder, 'bundled');
  const lib = { entry: join(app, 'loan.ts'), formats: ['es'], fileName: 'loan' };
  await build({
    root: app,
    configFile: false,
    logLevel: 'silent',
    plugins: [headline()],
    build: { lib, outDir: out },
  });
  expect(ran(join(out, 'loan.js'))).toBe('yes 100\n');
}, 30_000);

test('the library, its runtime and the words of reasons load no terminal and no heavy package', () => {
  const list = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });`;
  writeFileSync(join(app, 'list.mjs'), list);
  const loadedBy = (name: string): ReadonlySet<string> => {
    writeFileSync(join(app, 'entry.mjs'), `await import('${name}');\n`);
    const urls = ran('--import', './list.mjs', 'entry.mjs').trim().split('\n');
    return new Set(urls.flatMap((url) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
  };
  expect([...loadedBy('headline/runtime')]).toEqual(['headline']);
  expect([...loadedBy('headline/why')]).toEqual(['headline']);
  const library = loadedBy('headline');
  // A reader of rules, a check of schemas, and what those two bring: no terminal, no React, no database, no solver.
  const known = [
    'ajv',
    'chevrotain',
    'fast-deep-equal',
    'fast-uri',
    'headline',
    'json-schema-traverse',
    'jsonc-parser',
  ];
  expect([...library].filter((name) => !name.startsWith('@chevrotain/')).sort()).toEqual(known);
});

test('the package is as publint and attw want it', () => {
  // Both end with 1, and so throw here, on what they find; attw tells of CommonJS too, which this package has none of.
  const bin = (name: string, ...words: readonly string[]): string =>
    execFileSync(join(ROOT, 'node_modules/.bin', name), words, { cwd: folder, encoding: 'utf8' });
  expect(bin('publint', 'run', tarball, '--strict')).toContain('All good!');
  expect(bin('attw', tarball, '--profile', 'esm-only')).toContain('headline/runtime');
}, 30_000);
