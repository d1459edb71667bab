// Scenarios run: what was expected beside what the plan answers.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Asked, askPlan, type PlanAnswer } from '../interpret/answer.ts';
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
  const { given } = scenario;
  const file = resolvePath(given.at.file, given.path);
  const text = file === undefined ? undefined : host.read(file);
  if (file === undefined || text === undefined) {
    const found = diagnostic('input/no-such-file', given.at, { path: given.path });
    return { scenario, diagnostics: [found], answer: undefined, facts: undefined };
  }
  const facts: Source = { file, text };
  const read = readFacts(program, recordOf(program, scenario), facts);
  if (read.diagnostics.length > 0)
    return { scenario, diagnostics: read.diagnostics, answer: undefined, facts };
  return { facts, ...askScenario(program, scenario, read.value) };
}

/** A scenario asked of facts that have been read. */
export function askScenario(
  program: CoreProgram,
  scenario: CoreScenario,
  read: Facts,
): Pick<ScenarioResult, 'scenario' | 'diagnostics' | 'answer'> {
  const changed = changeFacts(read, scenario.changes);
  if (changed.diagnostics.length > 0)
    return { scenario, diagnostics: changed.diagnostics, answer: undefined };
  const asked: Asked = {
    asOf: scenario.asOf,
    knownOn: scenario.knownOn,
    dates: Object.fromEntries([...scenario.dates].map(([name, day]) => [name, point(day)])),
  };
  const plan = planOf(program, scenario, changed.facts, asked);
  if ('code' in plan) return { scenario, diagnostics: [plan], answer: undefined };
  const answer = askPlan(program, plan, changed.facts, asked);
  const diagnostics = scenario.expectations.flatMap((expected) => compareExpected(answer, expected));
  return { scenario, diagnostics, answer };
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
