// `headline test`: every scenario run; what differs is told with the explanation of the part that differs.

import {
  type CoreProgram,
  type CoreScenario,
  type Diagnostic,
  explain,
  partCalled,
  printable,
  reasonLines,
  reasonTrace,
  renderDiagnostic,
  runScenario,
  type ScenarioResult,
  type Source,
  type SourceOf,
} from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { openFolder } from '../files.ts';
import { counted } from '../output.ts';
import { type Report, refuse } from '../report.ts';
import { openRules, programOf, type Rules, shown, shownName, shownSources } from '../rules.ts';

export const addTest: AddCommand = (program, perform) => {
  program
    .command('test')
    .description('run scenarios: what plans answer beside what is expected')
    .argument(...PATHS_ARGUMENT)
    .option('--filter <text>', 'only scenarios with this in their titles')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline test', 'headline test --filter "case 2"'))
    .action((paths: string[], options: TestOptions) => perform(options, () => test(paths, options)));
};

interface TestOptions extends Asked {
  /** Only scenarios with this in their titles. */
  readonly filter?: string;
}

function test(paths: readonly string[], { filter }: TestOptions): Report {
  const rules = openRules(paths);
  const program = programOf(rules);
  const chosen = program.scenarios.filter(({ title }) => isChosen(title, filter));
  if (chosen.length === 0 && filter !== undefined) refuse(`no scenario has ‘${filter}’ in its title`);
  const runs = chosen.map((scenario) => run(program, rules, scenario));
  const facts = shownSources(
    rules.folder,
    runs.flatMap(({ result }) => result.facts ?? []),
  );
  const sourceOf = (file: string): Source | undefined => rules.sourceOf(file) ?? facts(file);
  return {
    diagnostics: [...rules.diagnostics, ...runs.flatMap((one) => one.failures.map(({ found }) => found))],
    sourceOf,
    lines: runs.map(({ scenario, failures }) => line(scenario, failures)),
    problems: [
      ...rules.diagnostics.map((found) => renderDiagnostic(found, sourceOf)),
      ...runs.flatMap((one) => failureLines(one, sourceOf)),
    ],
    summary: `${runs.some(({ failures }) => failures.length > 0) ? '\n' : ''}${summaryOf(runs)}`,
    json: { scenarios: runs.map((one) => runJson(one, rules)), ...countsOf(runs) },
  };
}

function isChosen(title: string, filter = ''): boolean {
  return title.toLowerCase().includes(filter.toLowerCase());
}

interface Run {
  readonly scenario: CoreScenario;
  readonly result: ScenarioResult;
  readonly failures: readonly Failure[];
}

/** What differs, and the short explanation of the part that does. */
interface Failure {
  readonly found: Diagnostic;
  readonly why: readonly string[];
}

function run(program: CoreProgram, rules: Rules, scenario: CoreScenario): Run {
  const folder = openFolder(rules.folder.root);
  const result = runScenario(program, scenario, folder);
  const unreadable = folder.unreadable.map((one) => ({ found: one.diagnostic, why: [] }));
  const failures = result.diagnostics.map((found) => ({
    found: shown(folder, found),
    why: whyIt(found, result, rules),
  }));
  return { scenario, result, failures: unreadable.length > 0 ? unreadable : failures };
}

function whyIt(
  found: Diagnostic,
  { scenario, answer }: ScenarioResult,
  { wordsOf }: Rules,
): readonly string[] {
  const name = scenario.expectations.find(({ origin }) => origin === found.span)?.part;
  const part = answer && name !== undefined ? partCalled(answer, name) : undefined;
  if (!part) return [];
  const lines = reasonLines(explain(reasonTrace(part), wordsOf), { full: false });
  return ['why:', ...lines.map(({ depth, text }) => '  '.repeat(depth + 1) + text)];
}

// -- what is told ---------------------------------------------------------------------------------------------

function line({ title }: CoreScenario, failures: readonly Failure[]): string {
  return `${failures.length === 0 ? 'ok    ' : 'FAILED'}  ${printable(title)}`;
}

/** What failed in one scenario, under its title; every failure apart from the rest by an empty line. */
function failureLines({ scenario, failures }: Run, sourceOf: SourceOf): readonly string[] {
  return failures.flatMap(({ found, why }, index) => [
    '',
    ...(index === 0 ? [`in “${printable(scenario.title)}”`] : []),
    renderDiagnostic(found, sourceOf),
    ...why.map((text) => `   ${text}`),
  ]);
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Of those that failed: the facts could not be read, so that the plan was never asked. */
  readonly notRun: number;
}

function countsOf(runs: readonly Run[]): Counts {
  const failed = runs.filter(({ failures }) => failures.length > 0);
  const notRun = failed.filter(({ result }) => result.answer === undefined).length;
  return { passed: runs.length - failed.length, failed: failed.length, notRun };
}

function summaryOf(runs: readonly Run[]): string {
  const { passed, failed, notRun } = countsOf(runs);
  if (runs.length === 0) return 'no scenarios';
  const told = [
    failed > 0 ? `${failed} failed` : '',
    notRun > 0 ? `${notRun} of them without being asked` : '',
    passed > 0 ? `${passed} passed` : '',
  ].filter((part) => part !== '');
  return `${counted(runs.length, 'scenario')}: ${told.join(', ')}`;
}

function runJson({ scenario, result, failures }: Run, { folder }: Rules): object {
  return {
    title: scenario.title,
    file: shownName(folder, scenario.origin.file),
    plan: scenario.plan,
    passed: failures.length === 0,
    asked: result.answer !== undefined,
  };
}
