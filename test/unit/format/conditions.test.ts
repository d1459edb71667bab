// The house form of conditions and values.

import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

/** The condition as it stands behind or below `define x is`. */
function condition(text: string): string {
  const [, beside, below = ''] =
    /^define x is(?: (.*)|\n([\s\S]*))\n$/.exec(formatted(`define x is ${text}`)) ?? [];
  return beside ?? below.replace(/^ {2}/gm, '');
}

describe('words and figures have one form', () => {
  test.each([
    ['at least 1 offence ever', 'at least one offence ever'],
    ['at least three offences ever', 'at least 3 offences ever'],
    ['in_force of at least 1200', 'in_force of at least 1,200'],
    ['x is 0001.50', 'x is 1.50'],
    ['x is £1066.5', 'x is £1,066.50'],
    ['x is 12.50%', 'x is 12.50%'],
    ['x is after 01 April 2015', 'x is after 1 April 2015'],
    ['x is after 1 April 0950', 'x is after 1 April 0950'],
    ['age is at least 1 years', 'age is at least 1 year'],
    ['age is at least 16 year', 'age is at least 16 years'],
    ['there is an adult', 'there is an adult'],
    ['there is a adult', 'there is a adult'],
    [
      'there are at least two children who are of_school_age',
      'there are at least 2 children who are of_school_age',
    ],
    ['( a_1+b )*2', '(a_1 + b) * 2'],
    ['any  of {\na_1,b}', 'any of { a_1, b }'],
    ['kind is not any of { fixed, permanent }', 'kind is not any of { fixed, permanent }'],
  ])('%s', (before, after) => {
    expect(condition(before)).toBe(after);
  });
});

describe('what is too long for 110 columns is broken', () => {
  test('before each and, or or', () => {
    const before =
      'any member has at least one high_need pregnancy now or any member has at least one high_need birth in the last 12 months';
    expect(formatted(`plan p for F { eligibility { ${before} } }`)).toBe(`\
plan p for F {
  eligibility {
    any member has at least one high_need pregnancy now
    or any member has at least one high_need birth in the last 12 months
  }
}
`);
  });

  test('within brackets, below what they hold', () => {
    const before =
      'lives_with_family and (age is under 16 years or (age is between 16 years and 18 years and (at least one full_time placement now or no jobs now)))';
    expect(condition(before)).toBe(`\
lives_with_family
and (age is under 16 years
     or (age is between 16 years and 18 years and (at least one full_time placement now or no jobs now)))`);
  });

  test('before a window', () => {
    const before =
      'any member_of_the_same_household has at least one antisocial_behaviour_intervention_order in the last 18 months';
    expect(condition(before)).toBe(`\
any member_of_the_same_household has at least one antisocial_behaviour_intervention_order
  in the last 18 months`);
  });

  test('within braces, as many options on a line as fit', () => {
    const before =
      'any adult has at least one benefit where kind is any of { jobseekers_allowance, employment_and_support_allowance, incapacity_benefit, income_support, carers_allowance } now';
    expect(condition(before)).toBe(`\
any adult has at least one benefit where kind is any of {
  jobseekers_allowance, employment_and_support_allowance, incapacity_benefit, income_support,
  carers_allowance
} now`);
  });

  test('within braces, one condition on a line', () => {
    const before =
      'at least 2 of { any child has at least one exclusion in the last 3 terms, absence of at least 10% in the last 3 terms, parent }';
    expect(condition(before)).toBe(`\
at least 2 of {
  any child has at least one exclusion in the last 3 terms,
  absence of at least 10% in the last 3 terms,
  parent
}`);
  });

  test('before the signs of a sum', () => {
    const term = 'sum of attendance.sessions_of_the_term';
    expect(condition(`${term} * 2 + ${term} - ${term}`)).toBe(`\
${term} * 2
  + ${term}
  - ${term}`);
  });
});
