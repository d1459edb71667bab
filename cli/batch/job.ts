// What every thread of a run is told: the rules, the question, and what to write of each answer. It is plain data, since it is
// copied from thread to thread.

import {
  type CorePlan,
  type CoreProgram,
  type CoreProgramme,
  emitModule,
  InternalError,
  type Question,
} from '../../src/index.ts';
import { type Column, columnsOf } from './columns.ts';
import type { OutFormat } from './formats.ts';
import { type QuickJob, quickJobOf } from './quick-job.ts';

export interface Job {
  /** Without scenarios and what only readers of the rules need. */
  readonly program: CoreProgram;
  /** The record that it is about. */
  readonly of: string;
  /** The name of a programme; none where a plan was asked by name. */
  readonly programme: string | undefined;
  readonly phase: string | undefined;
  readonly question: Question;
  /** The plans that may be asked, with their modules. */
  readonly modules: ReadonlyMap<string, string>;
  readonly format: OutFormat;
  readonly columns: readonly Column[];
  /** The fields by which the summary is broken down. */
  readonly by: readonly string[];
  /** Whether it counts what an eligibility that is not known waits for. */
  readonly waits: boolean;
  /** How it is answered in columns, where it can be. */
  readonly quick: QuickJob | undefined;
}

/** The plans of a programme, each once; of a plan itself. */
export function plansOf(program: CoreProgram, name: string, phase: string | undefined): readonly CorePlan[] {
  const programme = program.programmes.get(name);
  return programme
    ? plansOfProgramme(program, programme, phase)
    : [...program.plans.values()].filter((plan) => plan.name === name);
}

function plansOfProgramme(
  program: CoreProgram,
  { phases }: CoreProgramme,
  phase: string | undefined,
): readonly CorePlan[] {
  const asked = phases.filter(({ key }) => phase === undefined || key === phase);
  const names = asked.flatMap(({ plan, local }) => [plan, ...local.map((place) => place.plan)]);
  return [...new Set(names)].flatMap((name) => program.plans.get(name) ?? []);
}

export interface JobAsked {
  readonly name: string;
  readonly phase: string | undefined;
  readonly question: Question;
  readonly format: OutFormat;
  readonly by: readonly string[];
  readonly waits: boolean;
  /** The titles of the columns to write; empty: all. */
  readonly only: readonly string[];
}

export function jobOf(program: CoreProgram, asked: JobAsked): Job {
  const { name, phase, question, format, by, waits } = asked;
  const plans = plansOf(program, name, phase);
  const isProgramme = program.programmes.has(name);
  const columns = columnsOf(program, plans, isProgramme).filter((column) => isAsked(column, asked.only));
  const [plan] = plans;
  const isQuick = plan && !isProgramme && format === 'csv' && question.knownOn === undefined;
  return {
    program: { ...program, scenarios: [], stated: [], tables: [] },
    of: (program.programmes.get(name) ?? plans[0])?.of ?? noPlan(),
    programme: isProgramme ? name : undefined,
    phase,
    question,
    modules: new Map(plans.map((plan) => [plan.name, moduleOf(program, plan)])),
    format,
    columns,
    by,
    waits,
    quick: isQuick ? linkedQuick(quickJobOf(program, plan, { columns, by, asOf: question.asOf })) : undefined,
  };
}

/** What tells records apart stands in every row. */
function isAsked({ title, kind }: Column, only: readonly string[]): boolean {
  return only.length === 0 || kind === 'line' || kind === 'about' || only.includes(title);
}

function linkedQuick(job: QuickJob | undefined): QuickJob | undefined {
  return job && { ...job, reader: linked(job.reader), evaluator: linked(job.evaluator) };
}

function noPlan(): never {
  throw new InternalError('there is a plan to ask');
}

/** The values that modules run on: the sources of this package, or what they are built to. */
const RUNTIME = new URL(
  import.meta.url.endsWith('.ts') ? '../../src/values/index.ts' : '../src/values/index.js',
  import.meta.url,
);

/** The module of a plan, to be loaded from anywhere. */
export function moduleOf(program: CoreProgram, plan: CorePlan): string {
  return linked(emitModule(program, plan).js);
}

/** A module that loads from anywhere. Facts are checked before it is asked. */
function linked(js: string): string {
  return js
    .replaceAll('from "headline/runtime"', `from ${JSON.stringify(RUNTIME.href)}`)
    .replace(/^import validate from .*$/m, 'const validate = () => true;');
}
