// What became of scenarios -> lines for people, and JSON.

import { type CoreScenario, printable, renderDiagnostic, type SourceOf } from '../../src/index.ts';
import { counted } from '../output.ts';
import { type Rules, shownName } from '../rules.ts';
import type { ScenarioRun } from './scenario-runs.ts';

export function scenarioLine({ scenario: { title }, failures }: ScenarioRun): string {
  return markedLine(failures.length === 0, title);
}

export function markedLine(passed: boolean, title: string): string {
  return `${passed ? 'ok    ' : 'FAILED'}  ${printable(title)}`;
}

/** What failed in one scenario, under its title; every failure apart from the rest by an empty line. */
export function failureLines({ scenario, failures }: ScenarioRun, sourceOf: SourceOf): readonly string[] {
  return failures.flatMap(({ found, why }, index) => [
    '',
    ...(index === 0 ? [`in “${printable(scenario.title)}”`] : []),
    renderDiagnostic(found, sourceOf),
    ...why.map((text) => `   ${text}`),
  ]);
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Of those that failed: the facts could not be read, so that the plan was never asked. */
  readonly notRun: number;
}

export function countsOf(runs: readonly ScenarioRun[]): Counts {
  const failed = runs.filter(({ failures }) => failures.length > 0);
  const notRun = failed.filter(({ result }) => result.answer === undefined).length;
  return { passed: runs.length - failed.length, failed: failed.length, notRun };
}

export function scenarioSummary(runs: readonly ScenarioRun[]): string {
  const { passed, failed, notRun } = countsOf(runs);
  if (runs.length === 0) return 'no scenarios';
  const told = [
    failed > 0 ? `${failed} failed` : '',
    notRun > 0 ? `${notRun} of them without being asked` : '',
    passed > 0 ? `${passed} passed` : '',
  ].filter((part) => part !== '');
  return `${counted(runs.length, 'scenario')}: ${told.join(', ')}`;
}

export function scenarioJson({ scenario, result, failures }: ScenarioRun, { folder }: Rules): object {
  return {
    title: scenario.title,
    file: fileOf(scenario, folder),
    plan: scenario.plan,
    passed: failures.length === 0,
    asked: result.answer !== undefined,
  };
}

export function fileOf({ origin }: Pick<CoreScenario, 'origin'>, folder: Rules['folder']): string {
  return shownName(folder, origin.file);
}
