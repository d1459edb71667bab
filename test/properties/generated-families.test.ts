// Families made up for a plan: they fit, they are the same for the same seed, they stand near what the plan turns on, and what fails on
// one of them is made small.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { counterexampleOf, type Family, familiesFor, sampleFamilies } from '../../src/testing/index.ts';
import { dayFromIso, factOf } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { memoryHost } from '../support/memory-host.ts';

const SLOW = 60_000;
const RULESETS = join(import.meta.dirname, '..', '..', 'rulesets');

function planOf(file: string, name: string): { program: CoreProgram; plan: CorePlan } {
  const { program, diagnostics } = openProject(
    { read: (path) => readFileSync(join(RULESETS, path), 'utf8') },
    [file],
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return { program: program!, plan: program!.plans.get(name)! };
}

const HOUSES = `
record House { reference : required text  built : date  people : list of Person  leaks : list of Leak }
record Person { name : required text  born : date }
event Leak { on : date  bad : yes/no }
plan help for House {
  in force 1 April 2015 to 31 March 2016
  date asked_on
  problem old { indicator people_over { any person has whole years from born to as_of is at least 65 years } }
  problem wet { indicator leaking { at least 2 leaks in the last 12 months } }
  eligibility { any of problems }
}
`;

function houses(): { program: CoreProgram; plan: CorePlan } {
  const { program, diagnostics } = openProject(memoryHost({ 'h.headline': HOUSES }), ['h.headline']);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return { program: program!, plan: program!.plans.get('help')! };
}

function faults(program: CoreProgram, plan: CorePlan, { facts }: Family): readonly string[] {
  const text = JSON.stringify(facts);
  return readFacts(program, plan.of, { file: 'made-up.json', text }).diagnostics.map(
    ({ message }) => message,
  );
}

describe.each([
  ['england/phase-1.headline', 'england_phase_1'],
  ['lancashire/wtwf.headline', 'lancashire_wtwf'],
  ['library-fines/fines.headline', 'fine_waiver'],
])('families made up for %s', (file, name) => {
  test('fit the vocabulary, those that are made smaller too', { timeout: SLOW }, () => {
    const { program, plan } = planOf(file, name);
    const families = familiesFor(program, plan);
    fc.assert(
      fc.property(families, fc.nat({ max: 40 }), (family, skipped) => {
        expect(faults(program, plan, family)).toEqual([]);
        const smaller = [...families.shrink(family, undefined).drop(skipped).take(3)];
        for (const { value } of smaller) expect(faults(program, plan, value)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('families made up for a plan', () => {
  test('are the same for the same seed, and others for another', () => {
    const { program, plan } = houses();
    const sample = (seed: number): readonly Family[] => sampleFamilies(program, plan, { seed, runs: 20 });
    expect(sample(7)).toEqual(sample(7));
    expect(sample(7)).not.toEqual(sample(8));
    expect(sampleFamilies(program, plan, { seed: 7, runs: 0 })).toEqual([]);
  });

  test('are asked on the first day of the plan and the last, and on those outside', () => {
    const { program, plan } = houses();
    const days = new Set(sampleFamilies(program, plan, { seed: 1, runs: 200 }).map(({ asOf }) => asOf));
    for (const day of ['2015-03-31', '2015-04-01', '2016-03-31', '2016-04-01'])
      expect(days).toContain(dayFromIso(day));
  });

  test('hold the birthday on which a rule turns, and the days on either side', () => {
    const { program, plan } = houses();
    const asOf = dayFromIso('2015-09-30')!;
    const families = sampleFamilies(program, plan, { seed: 1, runs: 200, asOf: [asOf] });
    const text = JSON.stringify(families.map(({ facts }) => factOf(facts, 'people')));
    const born = new Set([...text.matchAll(/"born":"([^"]*)"/g)].map(([, day]) => day));
    for (const day of ['1950-09-29', '1950-09-30', '1950-10-01']) expect(born).toContain(day);
  });

  test('with every fact known leave none out', () => {
    const { program, plan } = houses();
    for (const { facts } of sampleFamilies(program, plan, { seed: 1, runs: 30, complete: true }))
      expect(
        Object.keys(facts!)
          .filter((name) => !name.startsWith('$'))
          .sort(),
      ).toEqual(['built', 'leaks', 'people', 'reference']);
  });

  test('what fails on one of them ends in one that a person can read', () => {
    const { program, plan } = houses();
    const hasTwoLeaks = ({ facts }: Family): boolean =>
      JSON.stringify(factOf(facts, 'leaks') ?? []).split('"on"').length > 2;
    const details = fc.check(
      fc.property(familiesFor(program, plan), (family) => !hasTwoLeaks(family)),
      { seed: 1, numRuns: 300 },
    );
    const [smallest] = details.counterexample!;
    const { lines } = counterexampleOf(program, plan, smallest!, 'two leaks');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^reference: “[A-F]”$/),
      'leaks: 2 known',
      '  leaks[0]',
      expect.stringMatching(/^ {4}on: 1 January \d{4}$/),
      '  leaks[1]',
      expect.stringMatching(/^ {4}on: 1 January \d{4}$/),
    ]);
  });
});
