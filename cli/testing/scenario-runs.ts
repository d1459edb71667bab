// Scenarios -> what became of each: what differs, and the explanation of the part that does.

import {
  type CoreProgram,
  type CoreScenario,
  type Diagnostic,
  explain,
  partCalled,
  reasonLines,
  reasonTrace,
  runScenario,
  type ScenarioResult,
} from '../../src/index.ts';
import { openFolder } from '../files.ts';
import { type Rules, shown } from '../rules.ts';

export interface ScenarioRun {
  readonly scenario: CoreScenario;
  readonly result: ScenarioResult;
  readonly failures: readonly Failure[];
}

/** What differs, and the short explanation of the part that does. */
export interface Failure {
  readonly found: Diagnostic;
  readonly why: readonly string[];
}

export function runOf(program: CoreProgram, rules: Rules, scenario: CoreScenario): ScenarioRun {
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
