// Scenarios run: what was expected beside what the plan answers.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { askPlan, type PartAnswer, type PlanAnswer, partCalled } from '../interpret/answer.ts';
import { carriersOf } from '../interpret/carriers.ts';
import type { CoreProgram } from '../ir/core.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Source } from '../text/source.ts';
import { verdictWord } from '../values/index.ts';
import { readFacts } from '../workspace/facts.ts';
import type { Host } from '../workspace/host.ts';
import { resolvePath } from '../workspace/path.ts';

export interface ScenarioResult {
  readonly scenario: ast.Scenario;
  /** Empty when everything is as expected. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the plan answered; undefined when the facts could not be read. */
  readonly answer: PlanAnswer | undefined;
  /** The facts as they were read, for the places in diagnostics. */
  readonly facts: Source | undefined;
}

/** Invariant: the scenario has been checked, so that its plan and parts are there. */
export function runScenario(program: CoreProgram, scenario: ast.Scenario, host: Host): ScenarioResult {
  const plan = program.plans.get(scenario.plan.text);
  const { given, asOf } = scenario;
  if (!plan || !given || asOf?.day === undefined)
    throw new InternalError('a checked scenario has a plan, facts and a date');
  const file = resolvePath(given.span.file, given.path.text);
  const text = file === undefined ? undefined : host.read(file);
  if (file === undefined || text === undefined) return notRead(scenario, given);
  const facts: Source = { file, text };
  const read = readFacts(program, plan.of, facts);
  if (read.diagnostics.length > 0)
    return { scenario, diagnostics: read.diagnostics, answer: undefined, facts };
  const answer = askPlan(program, plan, read.value, asOf.day);
  const diagnostics = scenario.expectations.flatMap((expectation) => compare(answer, expectation));
  return { scenario, diagnostics, answer, facts };
}

function notRead(scenario: ast.Scenario, given: ast.Given): ScenarioResult {
  const found = diagnostic('input/no-such-file', given.path.span, { path: given.path.text });
  return { scenario, diagnostics: [found], answer: undefined, facts: undefined };
}

function compare(
  answer: PlanAnswer,
  { part, answer: expected, because, span }: ast.Expectation,
): readonly Diagnostic[] {
  const name = part.names.map((one) => one.text).join('.');
  const found = partCalled(answer, name);
  if (!found || expected === undefined) throw new InternalError('a checked scenario names parts of its plan');
  const actual = verdictWord(found.verdict);
  const wanted = because.map((one) => one.names.map((each) => each.text).join('.'));
  const differs = actual !== expected || (wanted.length > 0 && !isCarriedBy(found, name, wanted));
  if (!differs) return [];
  const holes = {
    part: name,
    expected: withReasons(expected, wanted),
    actual: withReasons(actual, carriersOf(found.trace)),
  };
  return [diagnostic('scenario/failed', span, holes)];
}

/** Whether exactly these parts carry the verdict; an indicator may be named without its problem. */
function isCarriedBy(found: PartAnswer, name: string, wanted: readonly string[]): boolean {
  const carriers = carriersOf(found.trace);
  const full = wanted.map((one) => (carriers.includes(`${name}.${one}`) ? `${name}.${one}` : one));
  return full.length === carriers.length && full.every((one) => carriers.includes(one));
}

function withReasons(answer: string, reasons: readonly string[]): string {
  return reasons.length === 0 ? answer : `${answer} because ${reasons.join(', ')}`;
}
