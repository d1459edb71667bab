// Column evaluators, imported and asked, beside the interpreter.

import { emitColumns } from '../../src/backends/columns/emit-columns.ts';
import { type Asked, questionOf } from '../../src/interpret/answer.ts';
import { evaluateRule } from '../../src/interpret/evaluate.ts';
import { partIds, ruleCalled } from '../../src/ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { type Facts, isoFromDay, type Range } from '../../src/values/index.ts';
import { columnsOf, type TestColumns } from './columns-of.ts';
import { dataUrl, RUNTIME } from './generated-module.ts';

interface ColumnModule {
  prepare(asked: {
    readonly day: number;
    readonly dates: Readonly<Record<string, Range>>;
  }): (columns: TestColumns, answers: Uint8Array) => void;
}

export interface ColumnPlan {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  /** The parts of the plan that are verdicts, and those of them that are answered from columns. */
  readonly verdicts: readonly string[];
  readonly taken: readonly string[];
  readonly module: ColumnModule | undefined;
}

/** All the parts of a plan that can be answered from columns, in one evaluator. */
export async function columnPlan(program: CoreProgram, plan: CorePlan): Promise<ColumnPlan> {
  const verdicts = [...new Set(partIds(plan))].filter((id) => ruleCalled(program, id).gives === 'verdict');
  const taken = verdicts.filter((id) => emitColumns(program, plan, [id]) !== undefined);
  const evaluator = taken.length === 0 ? undefined : emitColumns(program, plan, taken, RUNTIME);
  if (taken.length > 0 && !evaluator) throw new Error('what is answered alone is answered with others');
  const module = evaluator && (await import(/* @vite-ignore */ dataUrl(evaluator.js)));
  return { program, plan, verdicts, taken, module };
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
  const evaluate = prepared(() => module.prepare({ day: asOf, dates }));
  if (!evaluate) return undefined;
  evaluate(columns, answers);
  return all.map((_, row) =>
    Object.fromEntries(taken.map((id, at) => [id, answers[row * taken.length + at] ?? 0])),
  );
}

/** The module has a runtime of its own, and so its own class of that error. */
function prepared<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'NotPlain') return undefined;
    throw error;
  }
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

/** The first difference, with all that it takes to see it again; undefined where there is none. */
export function differenceIn(
  plan: ColumnPlan,
  all: readonly Facts[],
  asked: Asked,
): { readonly asked: number; readonly difference: string | undefined } {
  const found = fromColumns(plan, all, asked);
  if (!found) return { asked: 0, difference: undefined };
  const wanted = fromInterpreter(plan, all, asked);
  for (const [row, verdicts] of wanted.entries())
    for (const [id, verdict] of Object.entries(verdicts))
      if (found[row]?.[id] !== verdict) {
        const difference = `${id} as of ${isoFromDay(asked.asOf)}: ${found[row]?.[id]} from columns, ${verdict} from the interpreter, of ${JSON.stringify(all[row])} (row ${row})`;
        return { asked: wanted.length * plan.taken.length, difference };
      }
  return { asked: wanted.length * plan.taken.length, difference: undefined };
}
