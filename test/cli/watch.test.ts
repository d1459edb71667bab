// `headline test --watch`: run again each time something is saved that the answers rest on.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { NODE, ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `record Place { wet : yes/no }

plan dry for Place {
  eligibility { not wet }
}
`;
const scenario = (title: string, file: string): string =>
  `\nscenario "${title}" for dry {\n  as of 31 July 2015\n  place from "${file}"\n  expect eligibility is yes\n}\n`;

const FILES = {
  'dry.headline': RULES + scenario('Hill', 'cases/hill.json'),
  'cases/hill.json': '{ "wet": false }\n',
  'cases/other.json': '{ "wet": false }\n',
};

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill();
});

/** What it says, and how to wait until it has said something so often. */
function watching(folder: string, ...words: readonly string[]) {
  const child = spawn(NODE, [join(ROOT, 'cli/main.ts'), 'test', '--watch', ...words], { cwd: folder });
  running = child;
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const count = (text: string, of: string): number => of.split(text).length - 1;
  const runs = (times: number): Promise<void> =>
    vi.waitFor(() => expect(count('waiting for rules or facts', said.err)).toBe(times), 10_000);
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said, runs, end };
}

test('a rule file, and the facts of a scenario', async () => {
  const folder = shell.folder(FILES);
  const rules = join(folder, 'dry.headline');
  const { said, runs } = watching(folder, '--runs', '0');
  await runs(1);
  expect(said.out).toBe('ok      Hill\n1 scenario: 1 passed\n');

  writeFileSync(rules, readFileSync(rules, 'utf8').replace('not wet', 'wet'));
  await runs(2);
  expect(said.out).toContain('FAILED  Hill\n');
  expect(said.err).toContain('error[scenario/failed]');

  writeFileSync(join(folder, 'cases/hill.json'), '{ "wet": true }\n');
  await runs(3);
  expect(said.out).toMatch(/\nok {6}Hill\n1 scenario: 1 passed\n$/);

  // As an editor saves: another file, put in its place.
  writeFileSync(join(folder, 'cases/hill.json~'), '{ "wet": false }\n');
  renameSync(join(folder, 'cases/hill.json~'), join(folder, 'cases/hill.json'));
  await runs(4);
  expect(said.out).toMatch(/FAILED {2}Hill\n[^F]*$/);
}, 60_000);

test('not what no scenario names, and not what is saved as it was', async () => {
  const folder = shell.folder(FILES);
  const { said, runs } = watching(folder, '--runs', '0');
  await runs(1);
  writeFileSync(join(folder, 'cases/other.json'), '{ "wet": true }\n');
  writeFileSync(join(folder, 'cases/hill.json'), FILES['cases/hill.json']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(said.err.match(/waiting/g)).toHaveLength(1);
}, 30_000);

test('the facts of a scenario that is written later, in another folder', async () => {
  const folder = shell.folder(FILES);
  const { said, runs } = watching(folder, '--runs', '0');
  await runs(1);
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more/hut.json'), '{ "wet": true }\n');
  writeFileSync(join(folder, 'dry.headline'), FILES['dry.headline'] + scenario('Hut', 'more/hut.json'));
  await runs(2);
  expect(said.out).toContain('FAILED  Hut\n');
  writeFileSync(join(folder, 'more/hut.json'), '{ "wet": false }\n');
  await runs(3);
  expect(said.out).toMatch(/\nok {6}Hut\n2 scenarios: 2 passed\n$/);
}, 60_000);

test('rules that are wrong for a while are told, and it goes on; Ctrl+C ends it', async () => {
  const folder = shell.folder(FILES);
  const rules = join(folder, 'dry.headline');
  const { child, said, runs, end } = watching(folder, '--runs', '5');
  await runs(1);
  writeFileSync(rules, `${FILES['dry.headline']}plan {`);
  await runs(2);
  expect(said.err).toContain('error[syntax/');
  writeFileSync(rules, `${FILES['dry.headline']}// mended\n`);
  await runs(3);
  expect(said.out.match(/1 scenario: 1 passed\n/g)).toHaveLength(2);
  expect(said.out.match(/^dry, on 5 families$/gm)).toHaveLength(2);
  child.kill('SIGINT');
  expect(await end).toBe(0);
}, 60_000);
