// Generated code, imported and asked.

import { pathToFileURL } from 'node:url';
import { emitModule } from '../../src/backends/typescript/emit.ts';
import { type Asked, askPlan } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { type Answer, type Facts, isoFromDay, type PlainAmount } from '../../src/values/index.ts';
import { type Plain, plainAnswer } from './plain-answer.ts';

/** A part of an answer as generated code gives it. */
export interface GeneratedPart {
  readonly verdict: Answer | 'unknown';
  readonly possible: readonly Answer[];
}

export interface GeneratedAnswer {
  readonly plan: string;
  readonly asOf: string;
  readonly inForce: boolean;
  readonly eligibility: GeneratedPart;
  readonly problems: Readonly<Record<string, GeneratedPart>>;
  readonly indicators: Readonly<Record<string, GeneratedPart>>;
  readonly filters: Readonly<Record<string, GeneratedPart>>;
  readonly payments: Readonly<Record<string, { readonly amount: PlainAmount }>>;
}

export interface GeneratedQuestion {
  readonly asOf: string;
  readonly knownOn?: string | undefined;
  readonly dates?: Readonly<Record<string, string>>;
}

export interface GeneratedModule {
  readonly plan: unknown;
  evaluate(facts: unknown, question: GeneratedQuestion): GeneratedAnswer;
  evaluateChecked(facts: unknown, question: GeneratedQuestion): GeneratedAnswer;
  /** Of a plan that comes to a verdict. */
  decider?(part: string, question: GeneratedQuestion): (facts: unknown) => Answer | 'unknown';
}

export const RUNTIME = pathToFileURL(`${import.meta.dirname}/../../src/values/runtime.ts`).href;

/** Imports the module of a plan; the check of facts beside it is `validator`, or none. `changed`: its text as it is imported. */
export async function importPlan(
  program: CoreProgram,
  plan: CorePlan,
  validator = 'export default () => true;',
  changed: (js: string) => string = (js) => js,
): Promise<GeneratedModule> {
  const { js } = emitModule(program, plan);
  const linked = changed(js)
    .replaceAll('from "headline/runtime"', `from ${JSON.stringify(RUNTIME)}`)
    .replace(
      /^import validate from .*$/m,
      () => `import validate from ${JSON.stringify(dataUrl(validator))};`,
    );
  return await import(/* @vite-ignore */ dataUrl(linked));
}

export function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** All that the interpreter answers, as plain JSON. */
export function interpreted(program: CoreProgram, plan: CorePlan, facts: Facts, asked: Asked): Plain {
  return plainAnswer(askPlan(program, plan, facts, asked));
}

/** The same of generated code. */
export function generated(module: GeneratedModule, facts: Facts, asked: Asked): Plain {
  return { ...module.evaluateChecked(facts, generatedQuestion(asked)) };
}

/** A question as generated code is asked it. */
export function generatedQuestion({ asOf, knownOn, dates = {} }: Asked): GeneratedQuestion {
  const given = Object.entries(dates).map(([name, day]) => [name, isoFromDay(Number(day.lo))] as const);
  return {
    asOf: isoFromDay(asOf),
    knownOn: knownOn === undefined ? undefined : isoFromDay(knownOn),
    dates: Object.fromEntries(given),
  };
}
