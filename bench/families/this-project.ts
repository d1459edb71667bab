// This project over the families: the module that it builds of each rule, and `headline batch` from file to file.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject } from '../../src/index.ts';
import { type GeneratedPart, importPlan } from '../../test/support/generated-module.ts';
import { HOST, ROOT } from '../files.ts';
import type { Ours } from './compare.ts';
import type { Contestant, Ways } from './contestant.ts';
import { AS_OF, type Family, type Verdict, type WatchedFamily } from './facts.ts';

type Answer = Readonly<Partial<Record<'eligibility' | 'progress', GeneratedPart>>>;

export async function thisProject(): Promise<Ours> {
  const [sixProblems, sustained] = [
    await ways<Family>('six_problems', 'six-problems.headline', 'eligibility'),
    await ways<WatchedFamily>('sustained', 'sustained.headline', 'progress'),
  ];
  return { sixProblems, sustained };
}

async function ways<F extends object>(
  plan: string,
  file: string,
  part: 'eligibility' | 'progress',
): Promise<Ways<F>> {
  const module = await built(plan, file);
  const everyPart: Contestant<F> = {
    name: 'Headline, its built module',
    prepare({ families }) {
      let answers: readonly Answer[] = [];
      return {
        run() {
          answers = families.map((family) => module.evaluateChecked(family, { asOf: AS_OF }));
        },
        verdicts: () => answers.map((answer) => answer[part]?.verdict as Verdict),
      };
    },
  };
  return {
    verdict: [{ ...everyPart, note: 'it works out every part: there is no call for one alone' }],
    everyPart: [everyPart],
    fileToFile: [batch<F>(plan, file, part, 1), batch<F>(plan, file, part, 2)],
  };
}

/** It checks each family and answers every part. */
function batch<F>(plan: string, file: string, part: string, threads: number): Contestant<F> {
  return {
    name: `headline batch, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
    note: 'it checks each family by its schema and writes every part',
    prepare({ lines, folder }) {
      const out = join(folder, `${plan}-${threads}.csv`);
      const rules = join(import.meta.dirname, file);
      const words = ['batch', plan, '--in', lines, '--out', out, '--as-of', AS_OF];
      return {
        run() {
          const main = join(ROOT, 'dist/cli/main.js');
          const all = [main, ...words, '--rules', rules, '--threads', String(threads)];
          execFileSync(process.execPath, all, { stdio: 'ignore' });
        },
        verdicts: () => column(out, part) as readonly Verdict[],
      };
    },
  };
}

async function built(name: string, file: string): ReturnType<typeof importPlan> {
  const { program } = openProject(HOST, [`bench/families/${file}`]);
  const plan = program?.plans.get(name);
  if (!program || !plan) throw new Error(`${file} has no plan ${name}`);
  return await importPlan(program, plan);
}

/** The cells of one column; none of this file's cells holds a comma. */
function column(path: string, title: string): readonly string[] {
  const [head, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  const at = head?.split(',').indexOf(title) ?? -1;
  return rows.map((row) => row.split(',')[at] ?? '');
}
