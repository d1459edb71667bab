// A case earlier or later: everything that is a day moves along.

import { expect, test } from 'vitest';
import type { CorePlan } from '../../../src/ir/program.ts';
import type { Case } from '../../../src/mutants/case.ts';
import { movedBy } from '../../../src/mutants/moved-case.ts';
import { dayFromIso, FIRST_DAY, point } from '../../../src/values/index.ts';
import { projectOf } from '../../support/memory-host.ts';

const plan: CorePlan = projectOf(
  'record Place { wet : yes/no }\nplan dry for Place { eligibility { not wet } }\n',
).program!.plans.get('dry')!;
const asOf = dayFromIso('2016-02-28')!;
const ranging = { lo: asOf, hi: Infinity, na: false };

function moved(found: Partial<Case>, days: number): Case | undefined {
  return movedBy({ plan, facts: {}, asked: { asOf }, ...found }, days);
}

test('facts, the question, what was known and dates that are given', () => {
  const facts = {
    name: 'A',
    wet: true,
    floods: [{ on: '2016-02-29', depth: 3 }, { on: { earliest: '2015-12-31' } }],
    lived: { items: [{ from: '2016-02-28', to: 'ongoing' }], complete_to: '2016-02-28' },
  };
  const asked = { asOf, knownOn: asOf - 1, dates: { survey: point(asOf - 2), visit: ranging } };
  expect(moved({ facts, asked }, 1)).toEqual({
    plan,
    facts: {
      name: 'A',
      wet: true,
      floods: [{ on: '2016-03-01', depth: 3 }, { on: { earliest: '2016-01-01' } }],
      lived: { items: [{ from: '2016-02-29', to: 'ongoing' }], complete_to: '2016-02-29' },
    },
    asked: {
      asOf: asOf + 1,
      knownOn: asOf,
      dates: { survey: point(asOf - 1), visit: { lo: asOf + 1, hi: Infinity, na: false } },
    },
  });
});

test('there and back it is the same case', () => {
  const facts = { floods: [{ on: '2016-02-29' }, { on: '1999-12-31' }] };
  const there = moved({ facts }, 400)!;
  expect(there.facts).not.toEqual(facts);
  expect(movedBy(there, -400)!.facts).toEqual(facts);
});

test('no question is asked on a day before any that there is', () => {
  expect(moved({ asked: { asOf: FIRST_DAY } }, -1)).toBeUndefined();
  expect(moved({ asked: { asOf: FIRST_DAY + 1 } }, -1)?.asked.asOf).toBe(FIRST_DAY);
});

test('a date that would be too early is the first that there is', () => {
  expect(moved({ facts: { on: '0001-01-02' } }, -5)?.facts).toEqual({ on: '0001-01-01' });
});
