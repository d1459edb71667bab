// Scenarios run: what was expected beside what the plan answers.

import { type Diagnostic, diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import { type Asked, askPlan, type PlanAnswer, partCalled } from '../interpret/answer.ts';
import { pickPlan } from '../interpret/pick-plan.ts';
import type { CorePlan, CoreProgram, CoreScenario } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Source } from '../text/source.ts';
import { type Facts, point } from '../values/index.ts';
import { readFacts } from '../workspace/facts.ts';
import type { Host } from '../workspace/host.ts';
import { resolvePath } from '../workspace/path.ts';
import { changeFacts } from './change-facts.ts';
import { compareExpected } from './compare-expected.ts';

/**
 * @example
 * const result: ScenarioResult = runScenario(program, program.scenarios[0]!, host);
 */
export interface ScenarioResult {
  readonly scenario: CoreScenario;
  /** Empty when everything is as expected. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the plan answered; undefined when it could not be asked. */
  readonly answer: PlanAnswer | undefined;
  /** The facts as they were read, for the places in diagnostics. */
  readonly facts: Source | undefined;
}

/**
 * @example
 * runScenario(program, program.scenarios[0]!, host).diagnostics.length; // => 0
 */
export function runScenario(program: CoreProgram, scenario: CoreScenario, host: Host): ScenarioResult {
  const { value, facts, diagnostics } = readScenario(program, scenario, host);
  if (value === undefined || facts === undefined) return { scenario, diagnostics, answer: undefined, facts };
  return { facts, ...askScenario(program, scenario, value) };
}

export interface ReadScenario extends Staged<Facts | undefined> {
  /** The file as it was read. */
  readonly facts: Source | undefined;
}

/** The facts of the file that a scenario names; undefined where they do not fit the vocabulary. */
export function readScenario(program: CoreProgram, scenario: CoreScenario, host: Host): ReadScenario {
  const { given } = scenario;
  const file = factsFileOf(scenario);
  const text = file === undefined ? undefined : host.read(file);
  if (file === undefined || text === undefined) {
    const found = diagnostic('input/no-such-file', given.at, { path: given.path });
    return { value: undefined, diagnostics: [found], facts: undefined };
  }
  const facts: Source = { file, text };
  const { value, diagnostics } = readFacts(program, recordOf(program, scenario), facts);
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics, facts };
}

/**
 * The file of the facts of a scenario, as the project names it; undefined of one outside the project.
 *
 * @example
 * factsFileOf(program.scenarios[0]!); // => 'a.json'
 */
export function factsFileOf({ given }: Pick<CoreScenario, 'given'>): string | undefined {
  return resolvePath(given.at.file, given.path);
}

/** A scenario asked of facts that have been read. */
export function askScenario(
  program: CoreProgram,
  scenario: CoreScenario,
  read: Facts,
): Pick<ScenarioResult, 'scenario' | 'diagnostics' | 'answer'> {
  const { value: posed, diagnostics } = poseScenario(program, scenario, read);
  if (!posed) return { scenario, diagnostics, answer: undefined };
  const { plan, facts, asked } = posed;
  const answer = askPlan(program, plan, facts, asked);
  const found = scenario.expectations.flatMap((expected) =>
    compareExpected(partCalled(answer, expected.part), expected, plan),
  );
  return { scenario, diagnostics: found, answer };
}

/** What a scenario asks, and of which plan. */
export interface Posed {
  readonly plan: CorePlan;
  readonly facts: Facts;
  readonly asked: Asked;
}

/** The question of a scenario about facts that have been read; undefined where it cannot be asked. */
export function poseScenario(
  program: CoreProgram,
  scenario: CoreScenario,
  read: Facts,
): Staged<Posed | undefined> {
  const { facts, diagnostics } = changeFacts(read, scenario.changes);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const asked: Asked = {
    asOf: scenario.asOf,
    knownOn: scenario.knownOn,
    dates: Object.fromEntries([...scenario.dates].map(([name, day]) => [name, point(day)])),
  };
  const plan = planOf(program, scenario, facts, asked);
  if ('code' in plan) return { value: undefined, diagnostics: [plan] };
  return { value: { plan, facts, asked }, diagnostics: [] };
}

function recordOf({ plans, programmes }: CoreProgram, { plan }: CoreScenario): string {
  const of = plans.get(plan)?.of ?? programmes.get(plan)?.of;
  if (of === undefined) throw new InternalError('a checked scenario is for a plan or a programme');
  return of;
}

function planOf(
  program: CoreProgram,
  scenario: CoreScenario,
  facts: Facts,
  asked: Asked,
): CorePlan | Diagnostic {
  const plan = program.plans.get(scenario.plan);
  if (plan) return plan;
  const programme = program.programmes.get(scenario.plan);
  if (!programme) throw new InternalError('a checked scenario is for a plan or a programme');
  const picked = pickPlan(program, programme, facts, asked);
  if (picked.kind === 'plan') return picked.plan;
  const why =
    picked.kind === 'none'
      ? 'no phase is for such a case'
      : `${picked.what.replaceAll('_', ' ')} is not known`;
  return diagnostic('scenario/no-plan', scenario.titleAt, { programme: programme.name, why });
}
