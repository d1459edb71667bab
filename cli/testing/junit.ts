// What became of scenarios and properties -> JUnit XML, which build servers read.

import type { Diagnostic } from '../../src/index.ts';
import type { PlanTried } from '../../src/testing/index.ts';
import type { Rules } from '../rules.ts';
import type { ScenarioRun } from './scenario-runs.ts';
import { fileOf } from './scenario-text.ts';

interface Case {
  readonly suite: string;
  readonly name: string;
  /** Undefined where it passed. */
  readonly failure: { readonly message: string; readonly text: string } | undefined;
}

export function junitText(
  runs: readonly ScenarioRun[],
  plans: readonly PlanTried[],
  { folder }: Pick<Rules, 'folder'>,
): string {
  const cases = [
    ...runs.map((run) => scenarioCase(run, fileOf(run.scenario, folder))),
    ...plans.flatMap(planCases),
  ];
  const suites = [...Map.groupBy(cases, ({ suite }) => suite)];
  const failed = cases.filter(({ failure }) => failure).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="headline" tests="${cases.length}" failures="${failed}">`,
    ...suites.flatMap(([name, own]) => suiteLines(name, own)),
    '</testsuites>',
    '',
  ].join('\n');
}

function scenarioCase({ scenario, failures }: ScenarioRun, file: string): Case {
  const text = failures.flatMap(({ found, why }) => [codeAndMessage(found), ...why]).join('\n');
  const message = failures.map(({ found }) => found.message).join('; ');
  return {
    suite: file,
    name: scenario.title,
    failure: failures.length === 0 ? undefined : { message, text },
  };
}

const codeAndMessage = ({ code, message }: Diagnostic): string => `${code}: ${message}`;

function planCases({ plan, properties }: PlanTried): readonly Case[] {
  return properties.map(({ title, broken }) => ({
    suite: `plan ${plan.name}`,
    name: title,
    failure: broken && {
      message: broken.how,
      text: [...broken.lines, '', broken.scenario, broken.factsText].join('\n'),
    },
  }));
}

function suiteLines(name: string, cases: readonly Case[]): readonly string[] {
  const failed = cases.filter(({ failure }) => failure).length;
  return [
    `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed}">`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ suite, name, failure }: Case): readonly string[] {
  const attributes = `classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (!failure) return [`    <testcase ${attributes}/>`];
  return [
    `    <testcase ${attributes}>`,
    `      <failure message="${escaped(failure.message)}">${escaped(failure.text, true)}</failure>`,
    '    </testcase>',
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML has no way to hold, and what turns text round on a screen, becomes a replacement character; a line break stays where lines may stand. */
function escaped(text: string, lines = false): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\ufffe\uffff]/gu, (found) =>
      lines && found === '\n' ? found : '\ufffd',
    )
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}
