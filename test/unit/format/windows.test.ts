// The house form of windows of time, and of what is asked as at another date.

import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

const kept = (text: string): void => expect(formatted(`define x is ${text}`)).toBe(`define x is ${text}\n`);

describe('every window is written as it is said', () => {
  test.each([
    'at least 3 exclusions ever',
    'no jobs now',
    'no jobs at claim',
    'at least 3 exclusions in the last 3 terms',
    'at least 3 exclusions in the last 3 terms including this term',
    'at least one release in the next 12 months',
    'at least one offence in the last 12 months by proven_on',
    'number of callouts in the 6 months before identification is at least 2',
    'at least one visit in the 2 years to claim',
    'no exclusions in the school_year of claim',
    'no visits from identification to claim',
    'no visits between identification and claim',
    'no visits before claim',
    'no visits since 1 March 2015',
    'any adult has jobs throughout the last 26 weeks',
    'any adult has jobs for at least 26 of the last 30 weeks',
    'crime throughout the 6 months after closure',
    'rate averaged over the last 3 terms is at least 90%',
    'rate of at least 90% in each of the last 2 terms',
    'rate of at least 90% in at least 2 of the last 3 terms',
    'crime at any time from identification to claim',
    'crime at any time in the last 3 terms',
    'at least one visit where on is within the school_year of claim ever',
  ])('%s', kept);
});

describe('another date stands behind the whole sentence', () => {
  test.each([
    '(school as at identification) and not (school as at claim)',
    'any child has exclusions now as at claim',
    'parent is known as known on 1 March 2015',
    'every person who was a child on identification has exclusions now',
  ])('%s', kept);

  test('and goes to the next line when it does not fit', () => {
    const before =
      'every person who was a child on identification has at least one fixed exclusion in the last 3 terms as at claim';
    expect(formatted(`define x is ${before}`)).toBe(`\
define x is
  every person who was a child on identification has at least one fixed exclusion in the last 3 terms
    as at claim
`);
  });
});

test('a number of a window is a figure, and a bound of one is a word', () => {
  expect(formatted('define x is rate of at least 90% in at least 1 of the last two terms')).toBe(
    'define x is rate of at least 90% in at least one of the last 2 terms\n',
  );
});

test('a fall is told in three lines: by how much, between which times, and what a fall from nothing means', () => {
  const before = `number of antisocial_incidents has fallen by at least 60% from the 6 months before identification
    to the 6 months before claim when there were none before, does not apply`;
  expect(formatted(`define calmer is ${before}`)).toBe(`\
define calmer is
  number of antisocial_incidents has fallen by at least 60%
    from the 6 months before identification to the 6 months before claim
    when there were none before, does not apply
`);
});
