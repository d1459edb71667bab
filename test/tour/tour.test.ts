// The rule files of this folder hold every construct of the language in use: they check, they are in the house form, their
// scenarios hold, and of every plan in them generated code answers what the interpreter answers.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../src/format/format.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso, type Facts } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { memoryHost } from '../support/memory-host.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');
const PATHS = globSync('*.headline', { cwd: import.meta.dirname }).sort();
const FILES = [...PATHS, 'cases/case-2.json'].map((path) => [path, read(path)] as const);
const HOST = memoryHost(Object.fromEntries(FILES));
const { program, diagnostics } = openProject(HOST, PATHS);
const PROGRAM = program!;

test('the files check with no diagnostics', () => {
  expect(diagnostics).toEqual([]);
});

test.each(PATHS)('%s is in the house form', (path) => {
  expect(format({ file: path, text: read(path) })).toEqual({ value: read(path), diagnostics: [] });
});

test.each(PROGRAM.scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
  expect(runScenario(PROGRAM, scenario, HOST).diagnostics).toEqual([]);
});

describe('generated code answers what the interpreter answers', () => {
  const days = ['2015-09-30', '2015-03-01', '2016-02-29'].map((iso) => dayFromIso(iso)!);
  const plans = [...PROGRAM.plans.values()].map((plan) => [plan.name, plan] as const);
  const emptyish: Readonly<Record<string, Facts>> = {
    Family: { reference: 'A', locality: 'blaby' },
    County: { families: [] },
    Budget: { years: [] },
  };

  test.each(plans)('of %s', { timeout: 60_000 }, async (_, plan) => {
    const module = await importPlan(PROGRAM, plan);
    const sameOf = (facts: Facts, asOf: number): void =>
      expect(generated(module, facts, { asOf })).toEqual(interpreted(PROGRAM, plan, facts, { asOf }));
    const known = [emptyish[plan.of] ?? {}, ...(plan.of === 'Family' ? [case2()] : [])];
    for (const facts of known) for (const asOf of days) sameOf(facts, asOf);
    const asked = fc.constantFrom(...days).chain((asOf) => {
      const depth = plan.of === 'County' ? 2 : 3;
      return fc.tuple(arbitraryFacts(PROGRAM, plan.of, { asOf, depth }), arbitraryQuestion(plan, asOf));
    });
    fc.assert(
      fc.property(asked, ([facts, question]) => {
        expect(generated(module, facts, question)).toEqual(interpreted(PROGRAM, plan, facts, question));
      }),
      { numRuns: 25 },
    );
  });
});

function case2(): Facts {
  const { value, diagnostics: found } = readFacts(PROGRAM, 'Family', {
    file: 'cases/case-2.json',
    text: read('cases/case-2.json'),
  });
  expect(found).toEqual([]);
  return value;
}
