// The cases in `cases/*.json` (their form is told in README.md), asked of the interpreter and of generated code.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPlan, type PlanAnswer, partCalled, reasonTrace } from '../../src/interpret/answer.ts';
import { carriersOf } from '../../src/interpret/carriers.ts';
import { missingFor, missingText } from '../../src/interpret/missing.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import {
  askedOf,
  type Case,
  factsOf,
  planOf,
  programOf,
  rulesOfCase,
  TOPICS,
  type Topic,
} from '../support/conformance-cases.ts';
import { type ExpectedPart, expectedPart } from '../support/expected-answer.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';

/** Modules of rule texts that many cases share are made once. */
const MODULES = new Map<string, ReturnType<typeof importPlan>>();

function moduleOf(text: string, program: CoreProgram, plan: CorePlan): ReturnType<typeof importPlan> {
  const key = `${plan.name}\n${text}`;
  const known = MODULES.get(key) ?? importPlan(program, plan);
  MODULES.set(key, known);
  return known;
}

function part(answer: PlanAnswer, name: string) {
  const found = partCalled(answer, name);
  if (!found) throw new Error(`the plan has no part ${name}`);
  return found;
}

function stated(answer: PlanAnswer, name: string): ExpectedPart {
  return name === 'plan' ? answer.plan.name : expectedPart(part(answer, name));
}

async function runCase(topic: Topic, one: Case): Promise<void> {
  const text = rulesOfCase(topic, one);
  const program = programOf(text);
  const asked = askedOf(one);
  const plan = planOf(program, one, asked);
  const facts = factsOf(program, plan, one);
  const answer = askPlan(program, plan, facts, asked);
  const names = Object.keys(one.expect);
  expect(Object.fromEntries(names.map((name) => [name, stated(answer, name)]))).toEqual(one.expect);
  for (const [name, carriers] of Object.entries(one.carriedBy ?? {}))
    expect(carriersOf(reasonTrace(part(answer, name))), `what carries ${name}`).toEqual(carriers);
  for (const [name, missing] of Object.entries(one.waitsFor ?? {}))
    expect(missingFor(reasonTrace(part(answer, name))).map(missingText), `what ${name} waits for`).toEqual(
      missing,
    );
  const module = await moduleOf(text, program, plan);
  expect(generated(module, facts, asked)).toEqual(interpreted(program, plan, facts, asked));
}

for (const topic of TOPICS)
  describe(topic.topic, () => {
    for (const one of topic.cases) test(one.title, () => runCase(topic, one));
  });

describe('the suite', () => {
  const cases = TOPICS.flatMap(({ topic, cases }) => cases.map((one) => ({ topic, ...one })));

  test('has at least 400 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
  });

  test('says of every case what is expected and why, under a title of its own', () => {
    const titles = cases.map(({ topic, title }) => `${topic}: ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(cases.filter((one) => one.why.length < 10 || Object.keys(one.expect).length === 0)).toEqual([]);
  });
});

describe('the ambiguities of the sources', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/language/ambiguities.md'), 'utf8');
  const numbers = Array.from({ length: 42 }, (_, index) => index + 1);
  const titles = TOPICS.flatMap(({ cases }) => cases.map(({ title }) => title));

  test.each(numbers)('number %i is answered on the page, and by a case', (number) => {
    expect(page).toMatch(new RegExp(`^\\| ${number} \\| .+ \\| (?:author|language|both) \\| .+ \\|$`, 'm'));
    expect(titles.filter((title) => title.startsWith(`C${number}: `))).not.toEqual([]);
  });
});
