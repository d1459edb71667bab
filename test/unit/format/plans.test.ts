// The house form of plans and scenarios.

import { expect, test } from 'vitest';
import { formatted } from './formatted.ts';

test('a plan: its parts apart, an indicator in a block, a clause on a line', () => {
  const before = `plan p "P" for Family { in force from 1 April 2015 to 31 March 2020 cites s "1"
problem crime "Crime" { cites s
indicator offence "O" { any child has at least 1 proven offence in the last 12 months evidence from police or housing cites s "2" }
indicator other { at least 2 of { few, many } } met when all of indicators }
filter f "F" { there is a child }
eligibility "E" { at least two of problems and f } }`;
  expect(formatted(before)).toBe(`\
plan p "P" for Family {
  in force 1 April 2015 to 31 March 2020
  cites s "1"

  problem crime "Crime" {
    cites s
    indicator offence "O" {
      any child has at least one proven offence in the last 12 months
      evidence from police or housing
      cites s "2"
    }
    indicator other {
      at least 2 of { few, many }
    }
    met when all of indicators
  }

  filter f "F" {
    there is a child
  }

  eligibility "E" {
    at least 2 of problems and f
  }
}
`);
});

test('the parts of a plan stay in the order that the author gave them', () => {
  const before = 'plan p for F { define x is a_1 in force 1 April 2015 eligibility { x } cites s }';
  expect(formatted(before)).toBe(`\
plan p for F {
  define x is a_1
  in force 1 April 2015

  eligibility {
    x
  }

  cites s
}
`);
});

test('a scenario: an expectation on a line', () => {
  const before = `scenario "S" for p { as of 30 September 2015 family from "case.json"

expect school is yes because school.exclusions, school.absence expect eligibility is does not apply }`;
  expect(formatted(before)).toBe(`\
scenario "S" for p {
  as of 30 September 2015
  family from "case.json"

  expect school is yes because school.exclusions, school.absence
  expect eligibility is does not apply
}
`);
});
