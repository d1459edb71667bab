// Column evaluators, imported and asked, beside the interpreter.

import { type ColumnEvaluator, emitColumns } from '../../src/backends/columns/emit-columns.ts';
import { emitReader } from '../../src/backends/columns/emit-reader.ts';
import { type Asked, questionOf } from '../../src/interpret/answer.ts';
import { evaluateRule } from '../../src/interpret/evaluate.ts';
import { partIds, ruleCalled } from '../../src/ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { type Columns, type Facts, isoFromDay, type Range } from '../../src/values/index.ts';
import { columnsOf, type TestColumns } from './columns-of.ts';
import { dataUrl, RUNTIME } from './generated-module.ts';
import type { Evaluator } from './runs.ts';

/** As far as an evaluator looks at it. */
type Held = Pick<TestColumns, 'count'> & { readonly tables: ReadonlyMap<string, unknown> };

interface ColumnModule {
  prepare(asked: {
    readonly day: number;
    readonly dates: Readonly<Record<string, Range>>;
  }): ((columns: Held, answers: Uint8Array) => void) | undefined;
}

interface ReaderModule {
  newColumns(records: number, items: number): Columns;
  readLines(bytes: Uint8Array, from: number, to: number, columns: Columns, line: number): number;
}

export interface ColumnPlan {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  /** The parts of the plan that are verdicts, and those of them that are answered from columns. */
  readonly verdicts: readonly string[];
  readonly taken: readonly string[];
  readonly module: ColumnModule | undefined;
  /** The reader of what they look at. */
  readonly reader: ReaderModule | undefined;
}

/** All the parts of a plan that can be answered from columns, in one evaluator. */
export async function columnPlan(program: CoreProgram, plan: CorePlan): Promise<ColumnPlan> {
  const verdicts = [...new Set(partIds(plan))].filter((id) => ruleCalled(program, id).gives === 'verdict');
  const taken = verdicts.filter((id) => emitColumns(program, plan, [id]) !== undefined);
  const evaluator = taken.length === 0 ? undefined : emitColumns(program, plan, taken, RUNTIME);
  if (taken.length > 0 && !evaluator) throw new Error('what is answered alone is answered with others');
  const module = evaluator && (await import(/* @vite-ignore */ dataUrl(evaluator.js)));
  const reader = evaluator && (await readerOf(program, plan, evaluator));
  return { program, plan, verdicts, taken, module, reader };
}

async function readerOf(
  program: CoreProgram,
  plan: CorePlan,
  { wanted }: ColumnEvaluator,
): Promise<ReaderModule> {
  const text = emitReader(program, plan.of, { wanted });
  return await import(
    /* @vite-ignore */ dataUrl(text.replace('from "headline/runtime"', `from ${JSON.stringify(RUNTIME)}`))
  );
}

/** What each part comes to, of one family after the other. */
export type Verdicts = readonly Readonly<Record<string, number>>[];

/** Undefined where columns can't hold the facts, or where the question comes to what is no plain number. */
export function fromColumns(
  { program, plan, taken, module }: ColumnPlan,
  all: readonly Facts[],
  { asOf, dates = {} }: Asked,
): Verdicts | undefined {
  const columns = columnsOf(program, plan.of, all);
  if (!columns || !module) return undefined;
  const answers = new Uint8Array(all.length * taken.length);
  const evaluate = module.prepare({ day: asOf, dates });
  if (!evaluate) return undefined;
  evaluate(columns, answers);
  return verdictsIn(taken, answers, all.length);
}

function verdictsIn(taken: readonly string[], answers: Uint8Array, count: number): Verdicts {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(taken.map((id, at) => [id, answers[row * taken.length + at] ?? 0])),
  );
}

/** The same from lines of JSON by way of the reader; undefined of a family whose line it left. */
export function fromLines(
  { taken, module, reader }: ColumnPlan,
  all: readonly Facts[],
  { asOf, dates = {} }: Asked,
): readonly (Verdicts[number] | undefined)[] | undefined {
  const evaluate = module?.prepare({ day: asOf, dates });
  if (!evaluate || !reader) return undefined;
  // No item takes fewer bytes than three.
  const bytes = new TextEncoder().encode(all.map((facts) => `${JSON.stringify(facts)}\n`).join(''));
  const columns = reader.newColumns(Math.max(1, all.length), Math.ceil(bytes.length / 3));
  if (reader.readLines(bytes, 0, bytes.length, columns, 0) !== bytes.length) throw new Error('no room');
  const answers = new Uint8Array(all.length * taken.length);
  evaluate(columns, answers);
  const found = verdictsIn(taken, answers, all.length);
  return found.map((verdicts, row) => (columns.isRead[row] === 1 ? verdicts : undefined));
}

/** The same, of the interpreter. */
export function fromInterpreter(
  { program, plan, taken }: ColumnPlan,
  all: readonly Facts[],
  asked: Asked,
): Verdicts {
  return all.map((facts) => {
    const question = questionOf(program, plan, facts, asked);
    return Object.fromEntries(
      taken.map((id) => {
        const { value } = evaluateRule(program, id, question);
        if (value.kind !== 'verdict') throw new Error(`${id} is no verdict`);
        return [id, value.verdict];
      }),
    );
  });
}

export interface Compared {
  /** How many verdicts were looked at. */
  readonly asked: number;
  /** How many families the reader took. */
  readonly read: number;
  /** Who answered, of each family. */
  readonly answered: readonly (readonly Evaluator[])[];
  /** The first one, with all that it takes to see it again; undefined where there is none. */
  readonly difference: string | undefined;
}

export function differenceIn(plan: ColumnPlan, all: readonly Facts[], asked: Asked): Compared {
  const found = fromColumns(plan, all, asked);
  const lines = fromLines(plan, all, asked);
  const read = lines?.filter((line) => line !== undefined).length ?? 0;
  if (!found && read === 0) return { asked: 0, read, answered: [], difference: undefined };
  const wanted = fromInterpreter(plan, all, asked);
  const differences = wanted.flatMap((verdicts, row) => [
    ...differing(verdicts, found?.[row], `from columns, of ${JSON.stringify(all[row])} (row ${row})`),
    ...differing(verdicts, lines?.[row], `from its line, ${JSON.stringify(all[row])} (row ${row})`),
  ]);
  const [first] = differences;
  const difference = first === undefined ? undefined : `as of ${isoFromDay(asked.asOf)}: ${first}`;
  const answered = all.map((_, row) => answeredBy(found?.[row], lines?.[row]));
  return { asked: wanted.length * plan.taken.length, read, answered, difference };
}

function answeredBy(fromColumns: unknown, fromLine: unknown): readonly Evaluator[] {
  if (fromLine) return ['interpreter', 'column evaluator', 'reader'];
  return fromColumns ? ['interpreter', 'column evaluator'] : [];
}

function differing(
  wanted: Verdicts[number],
  found: Verdicts[number] | undefined,
  how: string,
): readonly string[] {
  if (!found) return [];
  return Object.entries(wanted)
    .filter(([id, verdict]) => found[id] !== verdict)
    .map(([id, verdict]) => `${id} is ${found[id]} and not ${verdict} ${how}`);
}
