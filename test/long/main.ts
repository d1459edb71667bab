// `npm run test:long`: the differential tests until so many pairs of a plan and a family went through the interpreter and something
// beside it. Chunk after chunk, each with a seed of its own in processes of its own: a module that was imported is never let go.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/generated-files.ts';
import type { Evaluator, Told } from '../support/runs.ts';

const FILES = ['agreement', 'columns', 'fused-objects', 'reader'].map(
  (name) => `test/properties/${name}.test.ts`,
);
/** What does not grow with the number of runs is left to `npm test`. */
const GROWING = 'random rules|any vocabulary';
const CHUNK = 10_000;

type Pairs = Partial<Record<Evaluator, number>>;

process.exitCode = main();

function main(): number {
  const { values } = parseArgs({
    options: { pairs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const [wanted, first] = [wholeOf(values.pairs), wholeOf(values.seed)];
  const all: Record<string, number> = {};
  for (let seed = first; (all.interpreter ?? 0) < wanted; seed++) {
    const chunk = runChunk(seed, Math.min(CHUNK, wanted - (all.interpreter ?? 0)));
    for (const [name, count] of Object.entries(chunk.pairs)) all[name] = (all[name] ?? 0) + count;
    console.log(`seed ${seed}: ${shown(all)}`);
    if (chunk.failed) return 1;
    if (!chunk.pairs.interpreter) throw new Error('nothing was asked');
  }
  return 0;
}

function wholeOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RangeError(`not a number: ${text}`);
}

function runChunk(seed: number, pairs: number): { readonly failed: boolean; readonly pairs: Pairs } {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  const told = join(folder, 'told.jsonl');
  try {
    const { status } = spawnSync('vitest', ['run', ...FILES, '-t', GROWING, '--reporter', 'dot'], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, PAIRS: String(pairs), SEED: String(seed), PAIRS_TOLD: told },
    });
    return { failed: status !== 0, pairs: sumOf(readFileSync(told, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sumOf(lines: string): Pairs {
  const sum: Pairs = {};
  for (const line of lines.trim().split('\n')) {
    const { pairs } = JSON.parse(line) as Told;
    for (const [name, count] of Object.entries(pairs) as [Evaluator, number][])
      sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/** The interpreter answers every pair; the others are each held to it. */
function shown(pairs: Pairs): string {
  return Object.entries(pairs)
    .map(([name, count]) => `${count} pairs through the ${name}`)
    .join(', ');
}
