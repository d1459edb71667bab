// The cases of `test/conformance/cases/*.json`, as they are read; their form is told in the README there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Asked } from '../../src/interpret/answer.ts';
import { pickPlan } from '../../src/interpret/pick-plan.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { dayFromIso, type Facts, point } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import type { ExpectedPart } from './expected-answer.ts';
import { ROOT } from './generated-files.ts';
import { projectOf } from './memory-host.ts';

/** A text, or its lines. */
type Lines = string | readonly string[];

export interface Topic {
  readonly topic: string;
  readonly about: string;
  /** Declarations that all its cases share. */
  readonly rules?: Lines;
  readonly cases: readonly Case[];
}

export interface Case {
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

const FOLDER = join(ROOT, 'test/conformance/cases');
export const TOPICS = readdirSync(FOLDER)
  .sort()
  .map((file): Topic => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

const textOf = (lines: Lines = ''): string => (typeof lines === 'string' ? lines : lines.join('\n'));

/** All the rules of a case. */
export function rulesOfCase(topic: Topic, one: Case): string {
  return `${textOf(topic.rules)}\n${textOf(one.rules)}\n`;
}

const dayOf = (iso: string): number => {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`no such day: ${iso}`);
  return day;
};
const reported = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n');

export function programOf(text: string): CoreProgram {
  const { program, diagnostics } = projectOf(text);
  if (!program || diagnostics.length > 0) throw new Error(reported(diagnostics));
  return program;
}

export function askedOf({ asOf, knownOn, dates = {} }: Case): Asked {
  return {
    asOf: dayOf(asOf),
    knownOn: knownOn === undefined ? undefined : dayOf(knownOn),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, point(dayOf(day))])),
  };
}

export function planOf(program: CoreProgram, { ask, facts }: Case, asked: Asked): CorePlan {
  const plan = ask === undefined ? [...program.plans.values()].at(-1) : program.plans.get(ask);
  if (plan) return plan;
  const programme = program.programmes.get(ask ?? '');
  const picked = programme && pickPlan(program, programme, facts as Facts, asked);
  if (picked?.kind !== 'plan')
    throw new Error(`no plan for the case: ${picked?.kind ?? 'no such programme'}`);
  return picked.plan;
}

export function factsOf(program: CoreProgram, plan: CorePlan, { facts }: Case): Facts {
  const read = readFacts(program, plan.of, { file: 'facts.json', text: JSON.stringify(facts) });
  if (read.diagnostics.length > 0) throw new Error(reported(read.diagnostics));
  return read.value;
}
