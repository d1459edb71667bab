// `npm run figures [rule set …]`: how far the scenarios of each rule set reach, and how many slips they notice, put into its README by the
// command itself. It takes minutes, so no test runs it.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_WORDS } from '../../cli/testing/coverage-words.ts';
import type { Coverage } from '../../src/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const [START, END] = ['<!-- figures: npm run figures -->', '<!-- end of figures -->'];

/** What is worked out for a scenario lives briefly and is large: with little room for the young most of the time goes into making room. */
const NODE = ['--max-semi-space-size=128', join(ROOT, 'cli', 'main.ts')];

type Reached = Pick<Coverage, 'kinds'> & { readonly scenarios: number };

interface Noticed {
  readonly score: string;
  readonly all: number;
  readonly noticed: number;
  readonly equivalent: number;
}

function answerOf<T>(folder: string, ...options: readonly string[]): T {
  const words = ['test', join('rulesets', folder), '--json', ...options];
  const text = execFileSync(process.execPath, [...NODE, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(text) as T;
}

function sectionOf(folder: string): string {
  const { coverage } = answerOf<{ coverage: Reached }>(folder, '--coverage', '--runs', '0');
  // How far cases are looked for bears only on what may be said to change nothing with facts missing.
  const slips = answerOf<Noticed>(folder, '--mutate', '--tries', '10');
  const rows = coverage.kinds.map(({ kind, reached, of }) => `| ${KIND_WORDS[kind]} | ${reached} of ${of} |`);
  return [
    START,
    '## How far its scenarios go',
    '',
    `${coverage.scenarios} scenarios reach, by \`headline test --coverage\`:`,
    '',
    '| of | reached |',
    '|---|---|',
    ...rows,
    '',
    `Of ${slips.all} small slips in its rules they notice ${slips.noticed}, by \`headline test --mutate\`; ${slips.equivalent} were shown to change nothing. Score: ${slips.score}.`,
    END,
  ].join('\n');
}

function write(folder: string): void {
  const file = join(ROOT, 'rulesets', folder, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [before = '', rest] = text.split(START);
  const after = rest?.split(END)[1];
  const section = sectionOf(folder);
  writeFileSync(
    file,
    after === undefined ? `${text.trimEnd()}\n\n${section}\n` : `${before}${section}${after}`,
  );
  console.log(`rulesets/${folder}/README.md`);
}

const asked = process.argv.slice(2);
const all = readdirSync(join(ROOT, 'rulesets')).filter((name) =>
  existsSync(join(ROOT, 'rulesets', name, 'README.md')),
);
for (const folder of asked.length > 0 ? asked : all) write(folder);
