// The interpreter is the meaning of the language. Generated code gives exactly its verdicts, and both keep the promise
// that no fact that arrives later contradicts a verdict.
// How much is tried: test/support/runs.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { askPlan, type PlanAnswer, partsOf, type Asked as Question } from '../../src/interpret/answer.ts';
import type { Value } from '../../src/interpret/value.ts';
import { mayNotApply } from '../../src/ir/may-not-apply.ts';
import { arbitraryCompletion, arbitraryFacts, reordered } from '../../src/testing/index.ts';
import { dayFromIso, type Facts } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject, type Project } from '../../src/workspace/project.ts';
import { arbitraryAsking, arbitraryLater, type Opened, opened } from '../support/arbitrary-asking.ts';
import { ROOT } from '../support/generated-files.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { plainAnswer } from '../support/plain-answer.ts';
import { runs, SLOW, seed, Tally } from '../support/runs.ts';
import { canBeNothing, isWithin, shown } from '../support/value-sets.ts';

const tally = new Tally('agreement');
afterAll(() => tally.tell());

const day = (iso: string): number => dayFromIso(iso)!;

function planIn({ program, diagnostics }: Project, name: string): Opened {
  expect(diagnostics).toEqual([]);
  return { program: program!, plan: program!.plans.get(name)! };
}

const LEICESTERSHIRE = ((): Opened => {
  const project = openProject({ read: (path) => readFileSync(join(ROOT, 'rulesets', path), 'utf8') }, [
    'leicestershire/phase-2.headline',
  ]);
  return planIn(project, 'leicestershire_phase_2');
})();

const DATES = ['2015-09-30', '2015-03-31', '2016-02-29', '2020-03-31'].map(day);

/** Invariant of what is generated: readers take it. */
function expectToFit({ program, plan }: Opened, facts: Facts): void {
  const read = readFacts(program, plan.of, { file: 'facts.json', text: JSON.stringify(facts) });
  expect(read.diagnostics).toEqual([]);
}

/** What each part comes to, by name. */
function valuesOf({ program, plan }: Opened, facts: Facts, question: Question): ReadonlyMap<string, Value> {
  return valuesIn(askPlan(program, plan, facts, question));
}

function valuesIn(answer: PlanAnswer): ReadonlyMap<string, Value> {
  return new Map(partsOf(answer).map(({ name, value }) => [name, value]));
}

/** The types of the parts promise which of them always apply. */
function expectToApply({ program, plan }: Opened, values: ReadonlyMap<string, Value>): void {
  for (const rule of program.rules.values()) {
    const value = rule.id === `${plan.name}/${rule.name}` ? values.get(rule.name) : undefined;
    if (value && !mayNotApply(program, rule.body)) expect(canBeNothing(value), rule.name).toBe(false);
  }
}

/** Every answer that is possible with more facts was possible before. */
function expectWithin(later: ReadonlyMap<string, Value>, before: ReadonlyMap<string, Value>): void {
  for (const [part, value] of later)
    expect(isWithin(value, before.get(part)!), `${part} ${shown(value)} in ${shown(before.get(part)!)}`).toBe(
      true,
    );
}

/** The items turned by so many places. */
const turn =
  (by: number) =>
  <T>(items: readonly T[]): readonly T[] => [
    ...items.slice(by % Math.max(items.length, 1)),
    ...items.slice(0, by % Math.max(items.length, 1)),
  ];

describe('the Leicestershire plan', () => {
  const { program, plan } = LEICESTERSHIRE;
  // The plan asks about every day from identification to claim: of a family with three times as much in it the interpreter thinks a minute.
  const LONGEST = 6_000;
  const families = fc
    .constantFrom(...DATES)
    .chain((asOf) => fc.tuple(fc.constant(asOf), arbitraryFacts(program, plan.of, { asOf })))
    .filter(([, family]) => JSON.stringify(family).length < LONGEST);

  test('gives what the interpreter gives, of any family', SLOW, async () => {
    const module = await importPlan(program, plan);
    fc.assert(
      fc.property(families, ([asOf, family]) => {
        expectToFit(LEICESTERSHIRE, family);
        for (const date of [asOf, day('2015-10-01')])
          expect(generated(module, family, { asOf: date })).toEqual(
            interpreted(program, plan, family, { asOf: date }),
          );
        tally.add(plan, family, 'interpreter', 'object evaluator');
      }),
      { ...seed, numRuns: runs(40) },
    );
  });

  test('is never contradicted by what becomes known later', SLOW, () => {
    const completions = families.chain(([asOf, family]) =>
      fc.tuple(
        fc.constant(asOf),
        fc.constant(family),
        arbitraryCompletion(program, plan.of, family, { asOf }),
      ),
    );
    fc.assert(
      fc.property(completions, ([asOf, family, later]) => {
        expectToFit(LEICESTERSHIRE, later);
        expectWithin(valuesOf(LEICESTERSHIRE, later, { asOf }), valuesOf(LEICESTERSHIRE, family, { asOf }));
      }),
      { ...seed, numRuns: runs(40) },
    );
  });

  test('does not depend on the order of members and events', SLOW, () => {
    fc.assert(
      fc.property(families, fc.nat({ max: 5 }), ([asOf, family], by) => {
        const other = reordered(family, turn(by)) as Facts;
        expect(interpreted(program, plan, other, { asOf })).toEqual(
          interpreted(program, plan, family, { asOf }),
        );
      }),
      { ...seed, numRuns: runs(40) },
    );
  });
});

describe('random rules', () => {
  const DAYS = ['2015-09-30', '2015-11-15', '2016-02-29', '2015-03-01'];
  const FAMILIES = 12;

  test('give what the interpreter gives, of any facts', SLOW, async () => {
    const askings = arbitraryAsking({ known: true, families: FAMILIES, days: DAYS });
    const numRuns = runs(90);
    await fc.assert(
      fc.asyncProperty(askings, async ({ text, pairs }) => {
        const { program, plan } = opened(text);
        const module = await importPlan(program, plan);
        expectToFit({ program, plan }, pairs[0]!.facts);
        for (const { facts, question } of pairs) {
          const answer = askPlan(program, plan, facts, question);
          expect(generated(module, facts, question)).toEqual(plainAnswer(answer));
          expectToApply({ program, plan }, valuesIn(answer));
          tally.add(plan, facts, 'interpreter', 'object evaluator');
        }
      }),
      { ...seed, numRuns },
    );
    expect(tally.of('object evaluator')).toBeGreaterThan((numRuns * FAMILIES) / 2);
  });

  test('are never contradicted by what becomes known later, unless they ask what is known', SLOW, () => {
    fc.assert(
      fc.property(arbitraryLater({ known: false, families: 6, days: DAYS }), ({ text, pairs }) => {
        for (const { facts, later, question } of pairs)
          expectWithin(valuesOf(opened(text), later, question), valuesOf(opened(text), facts, question));
      }),
      { ...seed, numRuns: runs(50) },
    );
  });

  test('do not depend on the order of items', SLOW, () => {
    const askings = arbitraryAsking({ known: true, families: 4, days: DAYS });
    fc.assert(
      fc.property(askings, fc.nat({ max: 3 }), ({ text, pairs }, by) => {
        const { program, plan } = opened(text);
        for (const { facts, question } of pairs) {
          const other = reordered(facts, turn(by)) as Facts;
          expect(interpreted(program, plan, other, question)).toEqual(
            interpreted(program, plan, facts, question),
          );
        }
      }),
      { ...seed, numRuns: runs(25) },
    );
  });
});
