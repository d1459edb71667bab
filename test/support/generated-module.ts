// Generated code, imported and asked.

import { pathToFileURL } from 'node:url';
import { emitModule } from '../../src/backends/typescript/emit.ts';
import { askPlan } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/core.ts';
import { type Answer, answers, type Facts, isoFromDay } from '../../src/values/index.ts';

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
}

export interface GeneratedModule {
  readonly plan: unknown;
  evaluate(facts: unknown, question: { readonly asOf: string }): GeneratedAnswer;
  evaluateChecked(facts: unknown, question: { readonly asOf: string }): GeneratedAnswer;
}

const RUNTIME = pathToFileURL(`${import.meta.dirname}/../../src/values/index.ts`).href;

/** Imports the module of a plan; the check of facts beside it is `validator`, or none. */
export async function importPlan(
  program: CoreProgram,
  plan: CorePlan,
  validator = 'export default () => true;',
): Promise<GeneratedModule> {
  const { js } = emitModule(program, plan);
  const linked = js
    .replaceAll('from "headline/runtime"', `from ${JSON.stringify(RUNTIME)}`)
    .replace(
      /^import validate from .*$/m,
      () => `import validate from ${JSON.stringify(dataUrl(validator))};`,
    );
  return await import(/* @vite-ignore */ dataUrl(linked));
}

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Every part with the answers that are still possible, as the interpreter gives them. */
export function interpreted(
  program: CoreProgram,
  plan: CorePlan,
  facts: Facts,
  asOf: number,
): Readonly<Record<string, readonly Answer[]>> {
  const answer = askPlan(program, plan, facts, asOf);
  const parts = [
    answer.eligibility,
    ...answer.problems,
    ...answer.problems.flatMap((problem) => problem.indicators),
    ...answer.filters,
  ];
  return Object.fromEntries(parts.map((part) => [part.name, answers(part.verdict)]));
}

/** The same of generated code. */
export function generated(
  module: GeneratedModule,
  facts: Facts,
  asOf: number,
): Readonly<Record<string, readonly Answer[]>> {
  const answer = module.evaluateChecked(facts, { asOf: isoFromDay(asOf) });
  const parts = {
    eligibility: answer.eligibility,
    ...answer.problems,
    ...answer.indicators,
    ...answer.filters,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.possible]));
}
