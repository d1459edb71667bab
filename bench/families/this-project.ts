// This project over the families: the module that it builds of each rule, the same rule over columns, from file to file in this process,
// and the whole of `headline batch`.

import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answering } from '../../cli/batch/answering.ts';
import { type Chunk, linesIn } from '../../cli/batch/chunks.ts';
import { jobOf } from '../../cli/batch/job.ts';
import { loadModule } from '../../cli/batch/load-module.ts';
import {
  type Columns,
  type CorePlan,
  type CoreProgram,
  dayFromIso,
  emitColumns,
  emitReader,
  openProject,
  partIds,
  verdictWord,
} from '../../src/index.ts';
import { type GeneratedModule, type GeneratedPart, importPlan } from '../../test/support/generated-module.ts';
import { HOST, ROOT } from '../files.ts';
import type { Contestant } from './contestant.ts';
import { AS_OF, type Family, type Verdict, type WatchedFamily } from './facts.ts';
import type { Ours, OurWays } from './ours.ts';

export async function thisProject(): Promise<Ours> {
  return {
    sixProblems: await ways<Family>('six_problems', 'six-problems.headline', 'eligibility'),
    sustained: await ways<WatchedFamily>('sustained', 'sustained.headline', 'progress'),
  };
}

type Part = 'eligibility' | 'progress';

/** A rule, and the part of its answer that is compared. */
interface Rule {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  readonly file: string;
  readonly part: Part;
}

const DAY = dayFromIso(AS_OF) ?? Number.NaN;

async function ways<F extends object>(name: string, file: string, part: Part): Promise<OurWays<F>> {
  const { program } = openProject(HOST, [`bench/families/${file}`]);
  const plan = program?.plans.get(name);
  if (!program || !plan) throw new Error(`${file} has no plan ${name}`);
  const rule = { program, plan, file, part };
  const module = await importPlan(program, plan);
  const verdict = `${name}/${part}`;
  return {
    everyPart: everyPart(module, part),
    verdict: verdictAlone(module, part),
    columns: inColumns(rule, 'Headline, columns', [verdict]),
    traced: inColumns(rule, 'Headline, columns, every part', [
      verdict,
      ...partIds(plan).filter((id) => id !== verdict && program.rules.get(id)?.gives === 'verdict'),
    ]),
    fileToFile: inThisProcess(rule),
    fileToFileBy: (threads) => batch(rule, threads),
  };
}

// -- objects ----------------------------------------------------------------------------------------------------

type Answer = Readonly<Partial<Record<Part, GeneratedPart>>>;

function everyPart<F>(module: GeneratedModule, part: Part): Contestant<F> {
  return {
    name: 'Headline, objects, every part',
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
}

function verdictAlone<F>(module: GeneratedModule, part: Part): Contestant<F> {
  return {
    name: 'Headline, objects',
    prepare({ families }) {
      const { decider } = module;
      if (!decider) throw new Error(`the module decides no ${part}`);
      let verdicts: readonly Verdict[] = [];
      return {
        run() {
          const decide = decider(part === 'eligibility' ? 'eligible' : part, { asOf: AS_OF });
          verdicts = families.map((family) => decide(family) as Verdict);
        },
        verdicts: () => verdicts,
      };
    },
  };
}

// -- columns ----------------------------------------------------------------------------------------------------

interface Reader {
  newColumns(records: number, items: number): Columns;
  readLines(bytes: Uint8Array, from: number, to: number, columns: Columns, line: number): number;
}

interface Evaluator {
  prepare(asked: {
    day: number;
    dates: object;
  }): ((columns: Columns, answers: Uint8Array) => void) | undefined;
}

/** The first of the rules is what is compared. */
function inColumns<F>({ program, plan }: Rule, name: string, rules: readonly string[]): Contestant<F> {
  return {
    name,
    async prepare({ families, lines }) {
      const evaluator = emitColumns(program, plan, rules, RUNTIME);
      if (!evaluator) throw new Error(`${plan.name} can’t be asked in columns`);
      const reader = (await loadModule(
        emitReader(program, plan.of, evaluator).replace('"headline/runtime"', JSON.stringify(RUNTIME)),
      )) as Reader;
      const { prepare } = (await loadModule(evaluator.js)) as Evaluator;
      const bytes = readFileSync(lines);
      const columns = reader.newColumns(families.length, mostItems(families));
      if (reader.readLines(bytes, 0, bytes.length, columns, 0) !== bytes.length)
        throw new Error('columns are full');
      if (columns.isRead.includes(0)) throw new Error('a line was left');
      const answers = new Uint8Array(families.length * rules.length);
      return {
        run: () => prepare({ day: DAY, dates: {} })?.(columns, answers),
        verdicts: () => families.map((_, at) => verdictWord(answers[at * rules.length] as number) as Verdict),
      };
    },
  };
}

const RUNTIME = pathToFileURL(join(ROOT, 'src/values/runtime.ts')).href;

/** No list of all families together is longer. */
function mostItems(families: readonly unknown[]): number {
  const counts = new Map<string, number>();
  for (const family of families)
    for (const [name, value] of Object.entries(family as object))
      if (Array.isArray(value)) counts.set(name, (counts.get(name) ?? 0) + value.length);
  return Math.max(1, ...counts.values());
}

// -- file to file -----------------------------------------------------------------------------------------------

/** As a thread of `headline batch` answers a file, without what is shared out. */
function inThisProcess<F>({ program, plan, part }: Rule): Contestant<F> {
  return {
    name: 'Headline, in this process',
    note: 'it checks each family, and counts the answers',
    async prepare({ lines, folder }) {
      const out = join(folder, `${plan.name}-here.csv`);
      const question = { asOf: DAY, knownOn: undefined, dates: {} };
      const asked = { phase: undefined, format: 'csv', by: [], waits: false, only: [part] } as const;
      const answer = await answering(jobOf(program, { name: plan.name, question, ...asked }));
      return {
        run() {
          const file = openSync(out, 'w');
          writeSync(file, `line,about,${part}\r\n`);
          for (const chunk of chunksIn(lines)) writeSync(file, answer(chunk).rows);
          closeSync(file);
        },
        verdicts: () => column(out, part) as readonly Verdict[],
      };
    },
  };
}

const PIECE = 1 << 18;
const LINE_FEED = 0x0a;

/** Pieces of whole lines, each in the bytes of the one before. */
function* chunksIn(path: string): Iterable<Chunk> {
  const file = openSync(path, 'r');
  const piece = new Uint8Array(PIECE);
  let first = 1;
  let held = 0;
  for (
    let read = readSync(file, piece, { offset: held });
    read > 0;
    read = readSync(file, piece, { offset: held })
  ) {
    const all = held + read;
    const end = piece.subarray(0, all).lastIndexOf(LINE_FEED) + 1;
    const bytes = piece.subarray(0, end);
    yield { first, bytes, isTooLong: false };
    first += linesIn(bytes);
    piece.copyWithin(0, end, all);
    held = all - end;
  }
  closeSync(file);
}

function batch<F>({ plan, file, part }: Rule, threads: number): Contestant<F> {
  return {
    name: `headline batch, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
    note: 'the whole program, with its start and what unknown verdicts wait for',
    prepare({ lines, folder }) {
      const out = join(folder, `${plan.name}-${threads}.csv`);
      const words = ['batch', plan.name, '--in', lines, '--out', out, '--as-of', AS_OF, '--only', part];
      return {
        run() {
          const main = join(ROOT, 'dist/cli/main.js');
          const rules = ['--rules', join(import.meta.dirname, file)];
          execFileSync(process.execPath, [main, ...words, ...rules, '--threads', String(threads)], {
            stdio: 'ignore',
          });
        },
        verdicts: () => column(out, part) as readonly Verdict[],
      };
    },
  };
}

/** The cells of one column; none of this file's cells holds a comma. */
function column(path: string, title: string): readonly string[] {
  const [head, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  const at = head?.split(',').indexOf(title) ?? -1;
  return rows.map((row) => row.split(',')[at] ?? '');
}
