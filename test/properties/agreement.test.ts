// The interpreter is the meaning of the language. Generated code gives exactly its verdicts, and both keep the promise
// that no fact that arrives later contradicts a verdict.
//
// AGREEMENT_RUNS=5000 runs each property that many times.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askPlan, partsOf, type Asked as Question } from '../../src/interpret/answer.ts';
import type { Value } from '../../src/interpret/value.ts';
import { mayNotApply } from '../../src/ir/may-not-apply.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { arbitraryCompletion, arbitraryFacts, reordered } from '../../src/testing/index.ts';
import { dayFromIso, type Facts } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject, type Project } from '../../src/workspace/project.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { arbitraryRules } from '../support/arbitrary-rules.ts';
import { ROOT } from '../support/generated-files.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { projectOf } from '../support/memory-host.ts';
import { canBeNothing, isWithin, shown } from '../support/value-sets.ts';

const { AGREEMENT_RUNS: RUNS } = process.env;
const runs = (usual: number): number => (RUNS === undefined ? usual : Number(RUNS));

const day = (iso: string): number => dayFromIso(iso)!;

interface Asked {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
}

function planIn({ program, diagnostics }: Project, name: string): Asked {
  expect(diagnostics).toEqual([]);
  return { program: program!, plan: program!.plans.get(name)! };
}

const LEICESTERSHIRE = ((): Asked => {
  const project = openProject({ read: (path) => readFileSync(join(ROOT, 'rulesets', path), 'utf8') }, [
    'leicestershire/phase-2.headline',
  ]);
  return planIn(project, 'leicestershire_phase_2');
})();

const DATES = ['2015-09-30', '2015-03-31', '2016-02-29', '2020-03-31'].map(day);

/** Invariant of what is generated: readers take it. */
function expectToFit({ program, plan }: Asked, facts: Facts): void {
  const read = readFacts(program, plan.of, { file: 'facts.json', text: JSON.stringify(facts) });
  expect(read.diagnostics).toEqual([]);
}

/** What each part comes to, by name. */
function valuesOf({ program, plan }: Asked, facts: Facts, question: Question): ReadonlyMap<string, Value> {
  return new Map(partsOf(askPlan(program, plan, facts, question)).map(({ name, value }) => [name, value]));
}

/** The types of the parts promise which of them always apply. */
function expectToApply({ program, plan }: Asked, values: ReadonlyMap<string, Value>): void {
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

/** The plan asks about every day from identification to claim: one family may take as long as a hundred of the random rules. */
const SLOW = { timeout: RUNS === undefined ? 120_000 : 3_600_000 };

describe('the Leicestershire plan', () => {
  const { program, plan } = LEICESTERSHIRE;
  const families = fc
    .constantFrom(...DATES)
    .chain((asOf) => fc.tuple(fc.constant(asOf), arbitraryFacts(program, plan.of, { asOf })));

  test('gives what the interpreter gives, of any family', SLOW, async () => {
    const module = await importPlan(program, plan);
    fc.assert(
      fc.property(families, ([asOf, family]) => {
        expectToFit(LEICESTERSHIRE, family);
        for (const date of [asOf, day('2015-10-01')])
          expect(generated(module, family, { asOf: date })).toEqual(
            interpreted(program, plan, family, { asOf: date }),
          );
      }),
      { numRuns: runs(40) },
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
      { numRuns: runs(40) },
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
      { numRuns: runs(40) },
    );
  });
});

describe('random rules', () => {
  const asOf = fc.constantFrom('2015-09-30', '2015-11-15', '2016-02-29', '2015-03-01').map(day);
  const asked = (text: string): Asked => {
    const project = projectOf(text);
    // Some texts nest so deep that they are refused; all the others are in order.
    fc.pre(project.diagnostics.every(({ code }) => code !== 'plan/too-costly'));
    return planIn(project, 'test');
  };

  // The generator compares what its builders were given deeply, so they are given the text and not the program of it.
  const factsFor = (text: string, date: number) => {
    const { program, plan } = asked(text);
    return arbitraryFacts(program, plan.of, { asOf: date, depth: 2 });
  };
  const completionFor = (text: string, date: number, facts: Facts) => {
    const { program, plan } = asked(text);
    return arbitraryCompletion(program, plan.of, facts, { asOf: date, depth: 2 });
  };
  const questionFor = (text: string, date: number) => arbitraryQuestion(asked(text).plan, date);

  test('give what the interpreter gives, of any facts', SLOW, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRules({ known: true }), asOf, fc.gen(), async (text, date, gen) => {
        const { program, plan } = asked(text);
        const module = await importPlan(program, plan);
        for (let count = 0; count < 3; count++) {
          const facts = gen(factsFor, text, date);
          expectToFit({ program, plan }, facts);
          const question = gen(questionFor, text, date);
          expect(generated(module, facts, question)).toEqual(interpreted(program, plan, facts, question));
          expectToApply({ program, plan }, valuesOf({ program, plan }, facts, question));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('are never contradicted by what becomes known later, unless they ask what is known', SLOW, () => {
    fc.assert(
      fc.property(arbitraryRules({ known: false }), asOf, fc.gen(), (text, date, gen) => {
        const { program, plan } = asked(text);
        for (let count = 0; count < 3; count++) {
          const facts = gen(factsFor, text, date);
          const later = gen(completionFor, text, date, facts);
          const question = gen(questionFor, text, date);
          expectWithin(
            valuesOf({ program, plan }, later, question),
            valuesOf({ program, plan }, facts, question),
          );
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('do not depend on the order of items', SLOW, () => {
    fc.assert(
      fc.property(
        arbitraryRules({ known: true }),
        asOf,
        fc.gen(),
        fc.nat({ max: 3 }),
        (text, date, gen, by) => {
          const { program, plan } = asked(text);
          const facts = gen(factsFor, text, date);
          const other = reordered(facts, turn(by)) as Facts;
          const question = gen(questionFor, text, date);
          expect(interpreted(program, plan, other, question)).toEqual(
            interpreted(program, plan, facts, question),
          );
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
