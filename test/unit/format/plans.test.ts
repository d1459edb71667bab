// The house form of plans and programmes.

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

test('a plan: dates, lists and warnings on a line each', () => {
  const before = `plan p for Family { date identification "The day" date claim is claimed_on of Family criteria are {crime,school}
warn when income is unknown because "Not recorded" eligibility { any of criteria } }`;
  expect(formatted(before)).toBe(`\
plan p for Family {
  date identification "The day"
  date claim is claimed_on of Family
  criteria are { crime, school }
  warn when income is unknown because "Not recorded"

  eligibility {
    any of criteria
  }
}
`);
});

test('a plan: gates, outcomes and progress in blocks', () => {
  const before = `plan p for Family { gate consent "The family agreed" { the latest of consents is signed }
outcome in_school "Back" for school { every child has rate of at least 90% ever applies when there is a child as at claim }
outcome employed { any adult has jobs now }
progress "Sustained" { every problem met as at claim has every outcome met } }`;
  expect(formatted(before)).toBe(`\
plan p for Family {
  gate consent "The family agreed" {
    the latest of consents is signed
  }

  outcome in_school "Back" for school {
    every child has rate of at least 90% ever
    applies when there is a child as at claim
  }

  outcome employed {
    any adult has jobs now
  }

  progress "Sustained" {
    every problem met as at claim has every outcome met
  }
}
`);
});

test('a block: what it decides by, then a clause on a line', () => {
  const before = `plan p for Family { problem work { indicator asked { judgement by police or housing,reason required
assume no when unknown because "Only what is known counts" stays yes once yes on place_started ends when result is paid }
indicator late { from 1 September 2011 to 31 August 2015:absence of at least 15% ever from 1 September 2015:absence of at least 10% ever } } }`;
  expect(formatted(before)).toBe(`\
plan p for Family {
  problem work {
    indicator asked {
      judgement by police or housing, reason required
      assume no when unknown because "Only what is known counts"
      stays yes once yes on place_started
      ends when result is paid
    }
    indicator late {
      from 1 September 2011 to 31 August 2015 : absence of at least 15% ever
      from 1 September 2015                   : absence of at least 10% ever
    }
  }
}
`);
});

test('grades: their conditions stand below each other', () => {
  const before = `plan p for F { eligibility "Must, or may" { automatic when all of { crime, school, work }
discretionary when at least two of { crime, school, work } and local_filter applies when age is known } }`;
  expect(formatted(before)).toBe(`\
plan p for F {
  eligibility "Must, or may" {
    automatic      when all of { crime, school, work }
    discretionary  when at least 2 of { crime, school, work } and local_filter
    applies when age is known
  }
}
`);
});

test('payments: amounts and conditions stand below each other', () => {
  const before = `plan p for F { payments "By results" once per family, counting families it split from or joined {
attachment "First" pays attachment_fee when eligible as at identification employment pays the rest when employed
each_child pays £10 * number of children when eligible
never more in all than £800, attachment aside each rounded to the penny, half up cites s } }`;
  expect(formatted(before)).toBe(`\
plan p for F {
  payments "By results" once per family, counting families it split from or joined {
    attachment "First"  pays attachment_fee            when eligible as at identification
    employment          pays the rest                  when employed
    each_child          pays £10 * number of children  when eligible
    never more in all than £800, attachment aside
    each rounded to the penny, half up
    cites s
  }
}
`);
});

test('payments: a long list breaks in its braces', () => {
  const before =
    'plan p for F { payments { together pays £700 when all relevant of { attending, less_antisocial_behaviour, less_offending, in_work, at_home } } }';
  expect(formatted(before)).toBe(`\
plan p for F {
  payments {
    together  pays £700  when all relevant of {
      attending, less_antisocial_behaviour, less_offending, in_work, at_home
    }
  }
}
`);
});

test('a plan that extends another says aloud what it changes', () => {
  const before = `plan local "Here" extends national where locality is charnwood {
replace indicator school.persistent_absence from 1 April 2016 because "Agreed" { any child has absence of at least 15% ever }
replace define limit because "Agreed" is 3 replace payments "P" once per family { a_1 pays £1 when eligible }
add indicator crime.gang { any child has a gang_nomination ever } add criteria are { crime, gang }
remove indicator work.exclusion because "Measured elsewhere" remove progress
set calendar terms to local_terms set parameter threshold to 12% from 1 April 2016 because "Trial" }`;
  expect(formatted(before)).toBe(`\
plan local "Here" extends national where locality is charnwood {
  replace indicator school.persistent_absence from 1 April 2016 because "Agreed" {
    any child has absence of at least 15% ever
  }

  replace define limit because "Agreed" is 3

  replace payments "P" once per family {
    a_1  pays £1  when eligible
  }

  add indicator crime.gang {
    any child has a gang_nomination ever
  }

  add criteria are { crime, gang }
  remove indicator work.exclusion because "Measured elsewhere"
  remove progress
  set calendar terms to local_terms
  set parameter threshold to 12% from 1 April 2016 because "Trial"
}
`);
});

test('a programme: a phase on a line', () => {
  const before = `programme families "Families" { phase 1 uses first, for families identified before 1 September 2014
phase 2 uses second, charnwood_second in charnwood, for families identified from 1 September 2014 to 31 March 2020 cites s }`;
  expect(formatted(before)).toBe(`\
programme families "Families" {
  phase 1 uses first, for families identified before 1 September 2014
  phase 2 uses second,
    charnwood_second in charnwood,
    for families identified from 1 September 2014 to 31 March 2020
  cites s
}
`);
});
