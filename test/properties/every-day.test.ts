// Conditions that are judged on every day of a window: generated code skips the days on which nothing that it looked at can
// change, and gives what the interpreter gives, which does not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso } from '../../src/values/index.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { projectOf } from '../support/memory-host.ts';

const { EVERY_DAY_RUNS = '12' } = process.env;

const VOCABULARY = `
record Street { name : required text  visits : list of Visit  leases : list of Lease  houses : list of House  opened : date }
record House { number : required text  built : date  calls : list of Visit  lets : list of Lease, each let }
event Visit { on : date  paid_on : date  cost : count }
spell Lease { from : date  to : date or ongoing  large : yes/no }
group old_houses of House, each old_house, when age is at least 2 years
define age of House is whole years from built to as_of
define visited of House is at least one call
define lately of House is at least one call in the last 5 weeks
parameter wanted : count {
  1 from 1 January 2000
  2 from 20 March 2015
  1 from 4 May 2015 to 11 May 2015
}
calendar terms {
  autumn_2014 27 August 2014 to 19 December 2014
  spring_2015 5 January 2015 to 27 March 2015
  summer_2015 13 April 2015 to 15 July 2015
  autumn_2015 26 August 2015 to 18 December 2015
}
define dated of Street is {
  from 1 January 2000 : at least one visit in the last 3 months
  from 1 April 2015   : at least 2 visits in the last 40 days
}
`;

const span = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('day', 'week', 'month', 'year'))
  .map(([many, unit]) => `${many} ${unit}${many === 1 ? '' : 's'}`);
const unit = fc
  .constantFrom('days', 'weeks', 'months')
  .chain((of) => fc.integer({ min: 2, max: 5 }).map((many) => `${many} ${of}`));

const stretch = fc.oneof(
  { weight: 4, arbitrary: span.map((long) => `the last ${long}`) },
  span.map((long) => `the next ${long}`),
  span.map((long) => `the ${long} before opened`),
  span.map((long) => `the ${long} after opened`),
  span.map((long) => `the ${long} before (${long} before as_of)`),
  fc.constantFrom('the last 2 terms', 'the last 1 term', 'the last 2 terms including this term'),
);

const window = fc.oneof(
  { weight: 4, arbitrary: stretch.map((found) => `in ${found}`) },
  fc.constantFrom('ever', 'before opened', 'after opened', 'since opened', 'from opened to as_of'),
  span.map((long) => `from ${long} before as_of to as_of`),
);

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('at least one visit', 'no visits', 'at least (wanted) visits', 'exactly 2 visits'),
      window,
    )
    .map((said) => said.join(' ')),
  fc
    .tuple(fc.constantFrom('sum of visits.cost', 'number of visits'), window)
    .map(([figure, when]) => `${figure} ${when} is at least 3`),
  window.map((when) => `at least one visit ${when} by paid_on`),
  fc.constantFrom(
    'no leases now',
    'at least one lease where large now',
    'any old_house has no lets now',
    'there is an old_house',
  ),
  stretch
    .filter((found) => found.startsWith('the last') && !found.includes('including'))
    .map((found) => `leases throughout ${found}`),
  unit.map((found) => `leases for at least 2 of the last ${found}`),
  window.map((when) => `any house has visited ${when}`),
  window.map((when) => `every old_house has at least one call ${when}`),
  fc.constantFrom(
    'dated',
    'any house is lately',
    'as_of is before opened',
    'as_of is within the 3 weeks after opened',
    'any house has age is between 1 year and 3 years',
  ),
  span.map((long) => `(no visits in the last 2 weeks) as at ${long} before as_of`),
  span.map((long) => `any house newly meets lately since ${long} before as_of`),
  fc.constantFrom(
    'any visit followed by a lease within 3 weeks',
    'the latest of visits has cost is at least 2',
  ),
);

const judged = fc
  .tuple(condition, condition, fc.constantFrom('and', 'or'))
  .map(([one, two, joined]) => `((${one}) ${joined} (${two}))`);

const rules = fc.array(judged, { minLength: 6, maxLength: 6 }).map(
  (all) => `${VOCABULARY}plan judged for Street {
${all
  .map(
    (one, index) => `  define ever_${index} is ${one} at any time from 10 December 2014 to 20 June 2015
  define always_${index} is ${one} throughout the 60 days before opened`,
  )
  .join('\n')}
}
`,
);

describe('what is judged on every day', () => {
  test('is the same when days are skipped', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rules, fc.gen(), async (text, gen) => {
        const { program, diagnostics } = projectOf(text);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const plan = program!.plans.get('judged')!;
        const module = await importPlan(program!, plan);
        const asOf = dayFromIso('2015-06-30')!;
        for (let count = 0; count < 4; count++) {
          const facts = gen(arbitraryFacts, program!, plan.of, { asOf: dayFromIso('2015-04-01')! });
          expect(generated(module, facts, { asOf })).toEqual(interpreted(program!, plan, facts, { asOf }));
        }
      }),
      { numRuns: Number(EVERY_DAY_RUNS) },
    );
  });
});
