// The cases in `cases/*.json` (their form is told in README.md), asked of the interpreter and of generated code.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type Asked, askPlan, type PlanAnswer, partCalled, reasonTrace } from '../../src/interpret/answer.ts';
import { carriersOf } from '../../src/interpret/carriers.ts';
import { missingFor, missingText } from '../../src/interpret/missing.ts';
import { pickPlan } from '../../src/interpret/pick-plan.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { dayFromIso, type Facts, point } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { type ExpectedPart, expectedPart } from '../support/expected-answer.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { projectOf } from '../support/memory-host.ts';

/** A text, or its lines. */
type Lines = string | readonly string[];

interface Topic {
  readonly topic: string;
  readonly about: string;
  /** Declarations that all its cases share. */
  readonly rules?: Lines;
  readonly cases: readonly Case[];
}

interface Case {
  readonly title: string;
  /** Declarations of this case, after those of the topic. */
  readonly rules?: Lines;
  /** The plan or programme that is asked; left out, the last plan of the rules. */
  readonly ask?: string;
  readonly asOf: string;
  readonly knownOn?: string;
  readonly dates?: Readonly<Record<string, string>>;
  readonly facts: unknown;
  readonly expect: Readonly<Record<string, ExpectedPart>>;
  /** Of a part, those that carry its verdict. */
  readonly carriedBy?: Readonly<Record<string, readonly string[]>>;
  /** Of a part that is not settled, what it waits for. */
  readonly waitsFor?: Readonly<Record<string, readonly string[]>>;
  /** Why the language gives this answer. */
  readonly why: string;
}

const FOLDER = join(import.meta.dirname, 'cases');
const TOPICS = readdirSync(FOLDER)
  .sort()
  .map((file): Topic => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

const textOf = (lines: Lines = ''): string => (typeof lines === 'string' ? lines : lines.join('\n'));

const dayOf = (iso: string): number => {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`no such day: ${iso}`);
  return day;
};

/** Modules of rule texts that many cases share are made once. */
const MODULES = new Map<string, ReturnType<typeof importPlan>>();

function moduleOf(text: string, program: CoreProgram, plan: CorePlan): ReturnType<typeof importPlan> {
  const key = `${plan.name}\n${text}`;
  const known = MODULES.get(key) ?? importPlan(program, plan);
  MODULES.set(key, known);
  return known;
}

const reported = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n');

function programOf(text: string): CoreProgram {
  const { program, diagnostics } = projectOf(text);
  if (!program || diagnostics.length > 0) throw new Error(reported(diagnostics));
  return program;
}

function askedOf({ asOf, knownOn, dates = {} }: Case): Asked {
  return {
    asOf: dayOf(asOf),
    knownOn: knownOn === undefined ? undefined : dayOf(knownOn),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, point(dayOf(day))])),
  };
}

function planOf(program: CoreProgram, { ask, facts }: Case, asked: Asked): CorePlan {
  const plan = ask === undefined ? [...program.plans.values()].at(-1) : program.plans.get(ask);
  if (plan) return plan;
  const programme = program.programmes.get(ask ?? '');
  const picked = programme && pickPlan(program, programme, facts as Facts, asked);
  if (picked?.kind !== 'plan')
    throw new Error(`no plan for the case: ${picked?.kind ?? 'no such programme'}`);
  return picked.plan;
}

function factsOf(program: CoreProgram, plan: CorePlan, { facts }: Case): Facts {
  const read = readFacts(program, plan.of, { file: 'facts.json', text: JSON.stringify(facts) });
  if (read.diagnostics.length > 0) throw new Error(reported(read.diagnostics));
  return read.value;
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
  const text = `${textOf(topic.rules)}\n${textOf(one.rules)}\n`;
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
