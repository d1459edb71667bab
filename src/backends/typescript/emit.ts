// A plan -> an ES module that answers it, and the types of that module. The module rests on `headline/runtime` and on the
// check of the facts beside it. One function stands for each rule.

import { partIds, rulesOf } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../../ir/program.ts';
import type { Emission } from './body.ts';
import { emitAnswer } from './emit-answer.ts';
import { emitRules, type Sources } from './emit-rule.ts';
import { emitBindings, emitEntries, emitFigures, emitShapes } from './emit-tables.ts';
import { emitTypes } from './emit-types.ts';
import { literal } from './escape.ts';
import { lines } from './layout.ts';
import { moduleNames } from './names.ts';

/**
 * @example
 * const { js, dts }: EmittedModule = emitModule(program, plan);
 */
export interface EmittedModule {
  readonly js: string;
  readonly dts: string;
}

/** What modules import the runtime by, unless it stands beside them. */
export const RUNTIME = 'headline/runtime';

/**
 * @example
 * emitModule(program, plan).js.includes('export function evaluate(facts, question)'); // => true
 */
export function emitModule(
  program: CoreProgram,
  plan: CorePlan,
  sources: Sources = new Map(),
  runtime: string = RUNTIME,
): EmittedModule {
  return { js: emitJs(program, plan, sources, runtime), dts: emitTypes(program, plan, runtime) };
}

function emitJs(program: CoreProgram, plan: CorePlan, sources: Sources, runtime: string): string {
  const emission = newEmission(program, [plan.name]);
  const uses = rulesOf(program, plan);
  // The parts of the plan as they stand in it, then what they rest on.
  const rules = new Set([...partIds(plan), ...[...program.rules.keys()].filter((id) => uses.has(id))]);
  const functions = emitRules(emission, rules, uses, sources);
  const parts = [
    ...emitAnswer(emission, plan),
    emitShapes(program, plan.of),
    ...emitLookedInto(emission),
    ...functions,
  ];
  const { validator } = moduleNames(plan);
  return moduleText(emission, runtime, [`import validate from ${literal(`./${validator}.js`)};`], parts);
}

export function newEmission(program: CoreProgram, plans: readonly string[]): Emission {
  return {
    program,
    runtime: new Set(),
    figures: new Set(),
    plans: new Set(plans),
    entries: false,
    fusable: new Map(),
  };
}

/** What the functions that have been emitted look into. */
export function emitLookedInto(emission: Emission): readonly string[] {
  return [
    ...[...emission.plans].map((name) => emitBindings(emission, name)),
    ...[...emission.figures].map((id) => emitFigures(emission, id)),
    ...(emission.entries ? [emitEntries(emission.program)] : []),
  ];
}

export function moduleText(
  emission: Emission,
  runtime: string,
  imports: readonly string[],
  parts: readonly string[],
): string {
  return [
    '// Generated from rules; do not edit.',
    lines('import {', [...emission.runtime].sort(), `} from ${literal(runtime)};`),
    ...imports,
    '',
    `export { HeadlineInputError } from ${literal(runtime)};`,
    '',
    ...parts.flatMap((code) => [code, '']),
  ].join('\n');
}
