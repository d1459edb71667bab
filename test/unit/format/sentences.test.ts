// The house form of sentences about people, and of what is counted.

import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

const kept = (text: string): void => expect(formatted(`define x is ${text}`)).toBe(`define x is ${text}\n`);

describe('a sentence is written as it is said', () => {
  test.each([
    'every child who is of_school_age has rate of at least 90% ever',
    'any child is a truant',
    'any child is often_absent',
    'no child newly meets often_absent since identification',
    'no child newly meets (absent and late) since identification',
    'any referral followed by a claim within 90 days',
    'any referral followed by at least 2 of { claim, visit } within 1 week',
    'the latest of consents is signed',
    'the latest of consents in the last 2 years is not signed',
    'the earliest of placements where paid is yes has no breakdown ever',
    'there is a child who is a truant',
    'there are at least 2 children who were of_school_age on claim',
    'every problem met at any time from identification to claim has every outcome met',
    'any problem met as at claim has no outcome met',
    'every problem has any outcome met',
  ])('%s', kept);
});

describe('a count says what it counts', () => {
  test.each([
    'at least 2 different agencies in services since identification',
    'number of different agencies in services where paid is at least 2',
    'number of offences by all children in the last 12 months is more than 3',
    'number of problems met is exactly 3',
    'at least (threshold) of problems',
    'all relevant of { attending, less_offending }',
    'all relevant at claim of outcomes',
    'at least 2 of problems, counting each non_resident_parent for at most one',
    'at least 2 of problems, counting all visits together for at most one',
  ])('%s', kept);

  test('what is counted for at most one is not heard together with what follows', () => {
    const before =
      'at least 2 of problems, counting each non_resident_parent for at most one and dependent_child';
    expect(formatted(`plan p for F { eligibility { ${before} } }`)).toBe(`\
plan p for F {
  eligibility {
    at least 2 of problems, counting each non_resident_parent for at most one
    and dependent_child
  }
}
`);
  });
});

describe('a value is written as it is said', () => {
  test.each([
    '18 years after born',
    '1 year before 18 years after born',
    'first day of the first of terms that starts after 5 years after born',
    'last day of the school_year of claim',
    'middle of strands.stage',
    'least of { claimed, £800 }',
    'sum of visits.hours where attended by all children',
    'reserve brought forward + income - expenditure',
    'reserve - reserve of previous year',
    'families_identified of charnwood + contributions of 2016/17',
    'number of families where eligible under england_phase_2',
    'workers / 8 rounded to 1 decimal place, half up',
    'workers / 8 rounded to 2 decimal places, half even',
    'income / 52 rounded to the penny, down',
    'hours / 7 as percent rounded to a whole number, up',
    'income is at least £16,190 a year',
    'made is after January 2013',
    'stage is none',
    'rate has risen by at least 10 percentage points from the last 2 terms to the next 2 terms',
  ])('%s', kept);
});
