// What is asked of another day, measured by another date, or outlasted by a plan.

import { describe, expect, test } from 'vitest';
import { found, marked } from '../../support/lint-found.ts';

const PLACE = `
record Place {
  wet    : yes/no
  let    : date
  rent   : money
  people : list of Tenant
  floods : list of Flood
}
record Tenant { born : date  owner : yes/no  jobs : list of Job }
event Flood { on : date }
spell Job { from : date  to : date or ongoing }
define age of Tenant is whole years from born to as_of
group children of Tenant, each child, when age is under 18 years
group owners of Tenant when owner
calendar terms {
  autumn_2014 27 August 2014 to 19 December 2014
  spring_2015 5 January 2015 to 27 March 2015
}
parameter limit : money { £90 from 1 April 2015 }
`;

describe('a fact without a date has no other day', () => {
  const code = 'lint/no-history';
  const filter = (condition: string): string => `${PLACE}plan dry for Place {
    date review
    problem damp { indicator rain { wet } }
    problem flooded { indicator lately { at least one flood in the last 3 months } }
    filter test { ${condition} }
    eligibility { test }
  }`;

  test('asked as at another day it is told, by itself and through what it stands in', () => {
    expect(marked(code, filter('wet as at review'))).toEqual(['wet']);
    expect(marked(code, filter('damp as at review'))).toEqual(['damp']);
    expect(marked(code, filter('(number of people is at least 2) as at review'))).toEqual([
      'number of people is at least 2',
    ]);
  });

  test('what goes by dates, by ages or by a parameter has another day', () => {
    for (const condition of [
      'flooded as at review',
      '(at least one flood in the last 3 months) as at review',
      '(any child has at least one job now) as at review',
      '(rent is at most limit) as at review',
      '(let is before as_of) as at review',
    ])
      expect(found(code, filter(condition)), condition).toEqual([]);
  });

  test('of several conditions only those without a date are told', () => {
    const condition = '(wet and at least one flood in the last 3 months) as at review';
    expect(marked(code, filter(condition))).toEqual(['wet']);
  });

  test('a group of a day that goes by a plain fact is that of today', () => {
    const was = (group: string): string =>
      filter(`any tenant who was a ${group} on review has at least one job now`);
    const tenants = (rules: string): string => rules.replace('people :', 'tenants :');
    expect(marked(code, tenants(was('owner')))).toEqual(['owner']);
    expect(found(code, tenants(was('child')))).toEqual([]);
  });

  test('nobody newly meets what has no date', () => {
    const rules = filter('any person newly meets owner since review').replace('people :', 'persons :');
    expect(marked(code, rules)).toEqual(['owner']);
  });

  test('what was recorded by a day is another question', () => {
    expect(found(code, filter('wet as known on review'))).toEqual([]);
  });
});

describe('the outcomes of a plan go by one clock', () => {
  const code = 'lint/two-clocks';
  const plan = (second: string, more = ''): string => `${PLACE}plan dry for Place {
    date review
    eligibility { wet }
    outcome calm { no floods in the 6 months before review }
    outcome other { ${second} }
    ${more}
  }`;

  test('one that ends on the day of the question is told beside one that ends on a date of the plan', () => {
    expect(found(code, plan('no floods in the last 6 months'))).toEqual([
      '‘other’ is measured back from the date of the question, and others from ‘review’',
    ]);
  });

  test('asked as at that date, by itself or by the plan, it is of that date', () => {
    expect(found(code, plan('no floods in the last 6 months as at review'))).toEqual([]);
    const paid = 'payments { first pays £10 when (other as at review) }';
    expect(found(code, plan('no floods in the last 6 months', paid))).toEqual([]);
  });

  test('so is one that is asked with all those of its problem', () => {
    const rules = (progress: string): string =>
      plan(
        'wet',
        `problem damp { indicator flooded { no floods ever } } ${progress}
        outcome drier for damp { no floods in the last 6 months }`,
      );
    expect(found(code, rules('progress { every problem met has every outcome met }'))).toHaveLength(1);
    expect(found(code, rules('progress { (every problem met has every outcome met) as at review }'))).toEqual(
      [],
    );
  });

  test('one that measures no time has no clock', () => {
    expect(found(code, plan('not wet'))).toEqual([]);
  });

  test('where all go by the day of the question, nothing differs', () => {
    const rules = plan('no floods in the last 6 months').replace(
      'in the 6 months before review',
      'in the last month',
    );
    expect(found(code, rules.replace('last month', 'last 1 month'))).toEqual([]);
  });
});

describe('calendars and parameters are there for as long as the plan', () => {
  const code = 'lint/does-not-reach';
  const plan = (inForce: string, condition: string): string =>
    `${PLACE}plan dry for Place { ${inForce} eligibility { ${condition} } }`;
  const IN_TERMS = 'at least one flood in the last 2 terms';

  test('a calendar that ends before the plan', () => {
    expect(found(code, plan('in force 1 January 2015 to 31 March 2015', IN_TERMS))).toEqual([
      '‘terms’ ends on 27 March 2015, and the plan ‘dry’ is in force to 31 March 2015',
    ]);
    expect(found(code, plan('in force 1 January 2015 to 27 March 2015', IN_TERMS))).toEqual([]);
  });

  test('a plan without an end asks for no end of a calendar', () => {
    expect(found(code, plan('in force 1 January 2015', IN_TERMS))).toEqual([]);
  });

  test('a calendar that the plan does not ask may end when it likes', () => {
    expect(found(code, plan('in force 1 January 2015 to 31 March 2016', 'wet'))).toEqual([]);
  });

  test('a parameter that begins after the plan', () => {
    const limited = 'rent is at most limit';
    expect(found(code, plan('in force 1 January 2015 to 31 March 2016', limited))).toEqual([
      '‘limit’ begins on 1 April 2015, and the plan ‘dry’ is in force from 1 January 2015',
    ]);
    expect(found(code, plan('in force 1 April 2015 to 31 March 2016', limited))).toEqual([]);
  });

  test('a calendar that a local plan sets is the one that it asks', () => {
    const rules = `${plan('in force 1 January 2015 to 27 March 2015', IN_TERMS)}
      calendar short_terms { autumn_2014 27 August 2014 to 19 December 2014 }
      plan local extends dry { set calendar terms to short_terms because "As the district has it" }`;
    expect(found(code, rules)).toEqual([
      '‘short_terms’ ends on 19 December 2014, and the plan ‘local’ is in force to 27 March 2015',
    ]);
  });
});
