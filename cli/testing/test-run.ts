// Rules -> everything that says whether they are right: scenarios run, and properties tried on generated families.

import { type CoreProgram, type Diagnostic, renderDiagnostic, type Source } from '../../src/index.ts';
import { FREE_TITLES, type PlanTried } from '../../src/testing/index.ts';
import { type Report, refuse } from '../report.ts';
import { findRules, programOf, type Rules, shownSources } from '../rules.ts';
import { junitText } from './junit.ts';
import { planJson, planLines, propertySummary, type Wrong, wrongIn, wrongLines } from './property-text.ts';
import { runOf, type ScenarioRun } from './scenario-runs.ts';
import { countsOf, failureLines, scenarioJson, scenarioLine, scenarioSummary } from './scenario-text.ts';
import { hasInTitle } from './try-one.ts';
import { tryPlans } from './try-plans.ts';

export interface TestAsked {
  readonly paths: readonly string[];
  /** Only what has this in its title. */
  readonly filter: string | undefined;
  readonly seed: number;
  /** On so many families every property is tried; none: scenarios only. */
  readonly runs: number;
}

export interface TestRun {
  readonly report: Report;
  readonly junit: string;
}

export async function testRun(rules: Rules, asked: TestAsked): Promise<TestRun> {
  const program = programOf(rules);
  const { filter } = asked;
  const scenarios = program.scenarios.filter(({ title }) => isChosen(title, filter));
  refuseNothing(program, scenarios.length, filter);
  const runs = scenarios.map((scenario) => runOf(program, rules, scenario));
  const plans =
    asked.runs === 0 ? [] : await tryPlans({ program, ...asked }, plansUnder(program, asked.paths));
  const tried = plans.filter(({ properties }) => properties.length > 0);
  return { report: reportOf(program, rules, runs, tried, asked), junit: junitText(runs, tried, rules) };
}

function isChosen(title: string, filter: string | undefined): boolean {
  return filter === undefined || hasInTitle(title, filter);
}

/** A filter that no title has is a slip. */
function refuseNothing({ properties }: CoreProgram, scenarios: number, filter: string | undefined): void {
  if (filter === undefined || scenarios > 0) return;
  const titles = [...properties.map(({ title }) => title), ...FREE_TITLES];
  if (!titles.some((title) => hasInTitle(title, filter)))
    refuse(`no scenario or property has ‘${filter}’ in its title`);
}

/** Those of the files that were asked for, and those of which these say something; not those that they only use. */
function plansUnder(
  { plans, properties, scenarios }: CoreProgram,
  paths: readonly string[],
): readonly string[] {
  const files = new Set(findRules(paths).names);
  const isUnder = ({ origin }: { readonly origin: { readonly file: string } }): boolean =>
    files.has(origin.file);
  const said = new Set([...properties, ...scenarios].filter(isUnder).map(({ plan }) => plan));
  return [...plans.values()].filter((plan) => isUnder(plan) || said.has(plan.name)).map(({ name }) => name);
}

// -- what is told ---------------------------------------------------------------------------------------------

function reportOf(
  program: CoreProgram,
  rules: Rules,
  runs: readonly ScenarioRun[],
  plans: readonly PlanTried[],
  { seed, runs: families }: TestAsked,
): Report {
  const facts = shownSources(
    rules.folder,
    runs.flatMap(({ result }) => result.facts ?? []),
  );
  const sourceOf = (file: string): Source | undefined => rules.sourceOf(file) ?? facts(file);
  const wrong = plans.flatMap((one) => wrongIn(program, rules, one));
  const failures = runs.flatMap((one) => one.failures.map(({ found }) => found));
  const isTold = wrong.length > 0 || failures.length > 0;
  const summary = [scenarioSummary(runs), ...propertySummary(plans, seed)].join('\n');
  return {
    diagnostics: [...rules.diagnostics, ...failures, ...diagnosticsOf(wrong)],
    sourceOf,
    lines: [...runs.map(scenarioLine), ...plans.flatMap(planLines)],
    problems: [
      ...rules.diagnostics.map((found) => renderDiagnostic(found, sourceOf)),
      ...runs.flatMap((one) => failureLines(one, sourceOf)),
      ...wrong.flatMap((one) => wrongLines(one, sourceOf)),
    ],
    summary: `${isTold || plans.length > 0 ? '\n' : ''}${summary}`,
    json: {
      scenarios: runs.map((one) => scenarioJson(one, rules)),
      ...countsOf(runs),
      seed,
      runs: families,
      plans: plans.map(planJson),
    },
  };
}

function diagnosticsOf(wrong: readonly Wrong[]): readonly Diagnostic[] {
  return wrong.map(({ found }) => found);
}
