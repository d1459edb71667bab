// Laws that hold of any condition on one worker, whoever the others are: what a copy of somebody changes, what somebody who does not
// matter changes, and how the answers about each alone make the answer about all.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askPlan, partsOf } from '../../src/interpret/answer.ts';
import type { Value } from '../../src/interpret/value.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { arbitraryFacts } from '../../src/testing/index.ts';
import type { Row } from '../../src/testing/json.ts';
import { dayFromIso, multiply, NA, NO, point, type Range, YES } from '../../src/values/index.ts';
import { whole } from '../support/arbitrary-condition.ts';
import { FIGURES, VOCABULARY } from '../support/arbitrary-vocabulary.ts';
import { projectOf } from '../support/memory-host.ts';

const AS_OF = dayFromIso('2015-09-30')!;

/** Of a worker and nothing around; the badge is all in which a copy differs. */
const condition = whole({
  records: ['Worker'],
  defined: 0,
  groups: false,
  depth: 2,
  known: true,
  dates: [],
})!.filter((text) => !text.includes('badge'));

const rulesOf = (text: string): string => `${VOCABULARY}${FIGURES}plan test for Farm {
  filter any_one { any worker has (${text}) }
  filter every_one { every worker has (${text}) }
  filter no_one { no worker has (${text}) }
  filter several { (number of workers where (${text})) is at least 2 }
  define area is sum of plots.area
  define largest is greatest of plots.area
  define plots_in_all is number of plots
  eligibility { any_one }
}
`;

interface Case {
  readonly text: string;
  readonly farm: Row;
  readonly workers: readonly Row[];
}

/** The text that was opened last. */
let last: { readonly text: string; readonly program: CoreProgram; readonly plan: CorePlan } | undefined;

function opened(text: string): { readonly program: CoreProgram; readonly plan: CorePlan } {
  if (last?.text === text) return last;
  const { program, diagnostics } = projectOf(text);
  const plan = program?.plans.get('test');
  if (!program || !plan) throw new Error(`${diagnostics.map(({ message }) => message).join('\n')}\n${text}`);
  last = { text, program, plan };
  return last;
}

const cases: fc.Arbitrary<Case> = condition.map(rulesOf).chain((text) => {
  const { program } = opened(text);
  const asked = { asOf: AS_OF, depth: 1 };
  return fc.record({
    text: fc.constant(text),
    farm: arbitraryFacts(program, 'Farm', asked).map(({ workers: _, plots: __, ...rest }) => rest),
    workers: fc
      .array(arbitraryFacts(program, 'Worker', asked), { minLength: 1, maxLength: 4 })
      .map((all) => all.map((worker, index) => ({ ...worker, badge: `W${index}` }))),
  });
});

const again = (workers: readonly Row[], worker: Row): readonly Row[] => [
  ...workers,
  { ...worker, badge: 'another' },
];

type Values = ReadonlyMap<string, Value>;

function valuesOf({ text, farm }: Case, workers: readonly Row[], more: Row = {}): Values {
  const { program, plan } = opened(text);
  const answer = askPlan(program, plan, { ...farm, ...more, workers }, { asOf: AS_OF });
  return new Map(partsOf(answer).map(({ name, value }) => [name, value]));
}

function verdictOf(values: Values, name: string): number {
  const value = values.get(name);
  if (value?.kind !== 'verdict') throw new Error(`${name} is no verdict`);
  return value.verdict;
}

const CONDITIONS = ['any_one', 'every_one', 'no_one'];

describe('of random conditions', { timeout: 60_000 }, () => {
  test('a copy of somebody changes nothing in any, every and no', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 3 }), (one, index) => {
        const copied = one.workers[index % one.workers.length]!;
        const [before, after] = [valuesOf(one, one.workers), valuesOf(one, again(one.workers, copied))];
        for (const name of CONDITIONS)
          expect([name, verdictOf(after, name)]).toEqual([name, verdictOf(before, name)]);
      }),
      { numRuns: 60 },
    );
  });

  test('somebody of whom the condition is surely not yes adds nothing to a count, and somebody else takes nothing away', () => {
    let [irrelevant, relevant] = [0, 0];
    fc.assert(
      fc.property(cases, fc.nat({ max: 3 }), (one, index) => {
        const copied = one.workers[index % one.workers.length]!;
        const alone = verdictOf(valuesOf(one, [copied]), 'any_one');
        const before = verdictOf(valuesOf(one, one.workers), 'several');
        const after = verdictOf(valuesOf(one, again(one.workers, copied)), 'several');
        if (alone === NO || alone === NA) {
          irrelevant++;
          expect(after).toBe(before);
        } else if (alone === YES) {
          relevant++;
          // One yes and its copy are two.
          expect(after).toBe(YES);
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(irrelevant, relevant)).toBeGreaterThan(10);
  });

  test('the answers about each alone make the answer about all', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const alone = one.workers.map((worker) => verdictOf(valuesOf(one, [worker]), 'any_one'));
        const all = valuesOf(one, one.workers);
        expect(verdictOf(all, 'any_one')).toBe(combined(alone, (some) => (some.includes(YES) ? YES : NO)));
        expect(verdictOf(all, 'every_one')).toBe(combined(alone, (some) => (some.includes(NO) ? NO : YES)));
        expect(verdictOf(all, 'no_one')).toBe(combined(alone, (some) => (some.includes(YES) ? NO : YES)));
      }),
      { numRuns: 60 },
    );
  });
});

/** Every way in which the answers can come out, each worked out plainly; those that do not apply are left out while others do. */
function combined(sets: readonly number[], work: (answers: readonly number[]) => number): number {
  const ways = sets.reduce<readonly (readonly number[])[]>(
    (before, set) =>
      before.flatMap((way) =>
        [YES, NO, NA].filter((answer) => (set & answer) !== 0).map((answer) => [...way, answer]),
      ),
    [[]],
  );
  return ways.reduce((found, way) => {
    const applying = way.filter((answer) => answer !== NA);
    return found | (applying.length === 0 ? NA : work(applying));
  }, 0);
}

test('everything twice is twice as much, as many, and no larger', () => {
  const text = rulesOf('trained');
  const { program } = opened(text);
  const plots = fc.array(arbitraryFacts(program, 'Plot', { asOf: AS_OF, complete: true }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(plots, (all) => {
      const one: Case = { text, farm: { reference: 'F' }, workers: [] };
      const [before, after] = [
        valuesOf(one, [], { plots: all }),
        valuesOf(one, [], { plots: [...all, ...all] }),
      ];
      for (const name of ['area', 'plots_in_all'])
        expect([name, numberOf(after, name)]).toEqual([name, twice(numberOf(before, name))]);
      expect(after.get('largest')).toEqual(before.get('largest'));
    }),
  );
});

function numberOf(values: Values, name: string): Range {
  const value = values.get(name);
  if (value?.kind !== 'number') throw new Error(`${name} is no number`);
  return value.number;
}

/** Of plots of which all is known. */
function twice({ lo, hi, na }: Range): Range {
  expect([hi, na]).toEqual([lo, false]);
  return point(multiply(2, lo));
}
