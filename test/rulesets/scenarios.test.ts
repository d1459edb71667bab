// Every scenario of the rule sets holds, and generated code answers what it asks as the interpreter does.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pickPlan } from '../../src/interpret/pick-plan.ts';
import type { CorePlan, CoreProgram, CoreScenario } from '../../src/ir/program.ts';
import { changeFacts } from '../../src/scenario/change-facts.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { type Facts, point } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { ROOT } from '../support/generated-files.ts';
import { type GeneratedModule, generated, importPlan, interpreted } from '../support/generated-module.ts';

const HOST = { read: (path: string): string => readFileSync(join(ROOT, path), 'utf8') };
const FILES = globSync('rulesets/**/*.headline', { cwd: ROOT }).sort();
const { program, diagnostics } = openProject(HOST, FILES);
const PROGRAM: CoreProgram = program!;
const SCENARIOS = PROGRAM.scenarios.map((scenario) => ({
  file: scenario.titleAt.file.replace(/^rulesets\//, ''),
  title: scenario.title,
  scenario,
}));

test('the rule sets check without an error', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(SCENARIOS.length).toBeGreaterThan(300);
});

describe('scenarios hold', () => {
  test.each(SCENARIOS)('$file: $title', ({ scenario }) => {
    expect(runScenario(PROGRAM, scenario, HOST).diagnostics.map(({ message }) => message)).toEqual([]);
  });
});

describe('generated code answers what they ask', () => {
  const modules = new Map<string, Promise<GeneratedModule>>();

  test.each(SCENARIOS)('$file: $title', async ({ scenario }) => {
    const { plan, facts, asked } = questionOf(scenario);
    const module = modules.get(plan.name) ?? importPlan(PROGRAM, plan);
    modules.set(plan.name, module);
    expect(generated(await module, facts, asked)).toEqual(interpreted(PROGRAM, plan, facts, asked));
  });
});

/** What a scenario asks, of which plan. */
function questionOf(scenario: CoreScenario) {
  const { given, asOf, knownOn } = scenario;
  const file = join(given.at.file, '..', given.path);
  const record = (PROGRAM.plans.get(scenario.plan) ?? PROGRAM.programmes.get(scenario.plan))!.of;
  const read = readFacts(PROGRAM, record, { file, text: HOST.read(file) });
  const { facts } = changeFacts(read.value, scenario.changes);
  const dates = Object.fromEntries([...scenario.dates].map(([name, day]) => [name, point(day)]));
  const asked = { asOf, knownOn, dates };
  return { plan: planOf(scenario, facts, asked), facts, asked };
}

function planOf({ plan: name }: CoreScenario, facts: Facts, asked: Parameters<typeof pickPlan>[3]): CorePlan {
  const plan = PROGRAM.plans.get(name);
  if (plan) return plan;
  const picked = pickPlan(PROGRAM, PROGRAM.programmes.get(name)!, facts, asked);
  if (picked.kind !== 'plan') throw new Error(`no plan of ${name} is for this case`);
  return picked.plan;
}
