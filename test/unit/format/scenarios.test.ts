// The house form of scenarios and properties.

import { expect, test } from 'vitest';
import { formatted } from './formatted.ts';

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

test('a scenario: what was known, the dates of the plan, and what is changed in the case', () => {
  const before = `scenario "S" for p { as of 1 May 2015 as known on 2 May 2015 identification is 01 March 2015
family from "case.json" change attendance of member "L" to unknown change from of job "A" to 1 April 2014 change parent to none
expect grade is automatic or none expect stage is 3a expect payments.attachment is £1000 expect payments.rest is nothing }`;
  expect(formatted(before)).toBe(`\
scenario "S" for p {
  as of 1 May 2015
  as known on 2 May 2015
  identification is 1 March 2015
  family from "case.json"
  change attendance of member "L" to unknown
  change from of job "A" to 1 April 2014
  change parent to none
  expect grade is automatic or none
  expect stage is 3a
  expect payments.attachment is £1,000
  expect payments.rest is nothing
}
`);
});

test('a property is one sentence', () => {
  const before = `property "One more" for p { eligibility never falls when a problem becomes yes }
property "Two" for p { if eligible then number of problems met is at least 2 }
property "Part" for p { school.exclusions }
property "Less" for p { payments never rises when an indicator becomes no }`;
  expect(formatted(before)).toBe(`\
property "One more" for p {
  eligibility never falls when a problem becomes yes
}

property "Two" for p {
  if eligible then number of problems met is at least 2
}

property "Part" for p {
  school.exclusions
}

property "Less" for p {
  payments never rises when an indicator becomes no
}
`);
});

test('a long property breaks before ‘then’', () => {
  const condition = 'any child has at least one proven offence in the last 12 months';
  expect(
    formatted(`property "P" for p { if ${condition} then at least 2 of { crime, school, work, help } }`),
  ).toBe(`\
property "P" for p {
  if ${condition}
  then at least 2 of { crime, school, work, help }
}
`);
});
