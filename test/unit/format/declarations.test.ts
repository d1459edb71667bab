// The house form of declarations.

import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

describe('records', () => {
  test('fields stand one on a line, their colons and labels below each other', () => {
    const before =
      'record Person {born:date "Date of birth" parent:yes/no "Has the care of a child" name:private text}';
    expect(formatted(before)).toBe(`\
record Person {
  born   : date    "Date of birth"
  parent : yes/no  "Has the care of a child"
  name   : private text
}
`);
  });

  test('columns start anew where the author left an empty line', () => {
    const before = 'record Person {\nborn: date\n\n\n\nhas_responsibility: yes/no\n}';
    expect(formatted(before)).toBe(`\
record Person {
  born : date

  has_responsibility : yes/no
}
`);
  });

  test('a short event stays on its line', () => {
    const before = 'event Exclusion {on:date kind:one of fixed,permanent days:count}';
    expect(formatted(before)).toBe(
      'event Exclusion { on : date   kind : one of fixed, permanent   days : count }\n',
    );
  });

  test('a type says what it is of, in which order, and in what it is measured', () => {
    const before =
      'record Family { years:list of BudgetYear in order of starts worker:reference to Worker claims:list of reference to Claim,each claim income:money a year wait:duration in week }';
    expect(formatted(before)).toBe(`\
record Family {
  years  : list of BudgetYear in order of starts
  worker : reference to Worker
  claims : list of reference to Claim, each claim
  income : money a year
  wait   : duration in weeks
}
`);
  });

  test.each([
    ['on several lines', 'event E {\n on : date }', 'event E {\n  on : date\n}\n'],
    ['with a label', 'event E { on : date "Day" }', 'event E {\n  on : date  "Day"\n}\n'],
    ['with a comment', 'event E { on : date } // all\n', 'event E { on : date }  // all\n'],
    ['with a comment inside', 'event E { on : date // all\n}', 'event E {\n  on : date  // all\n}\n'],
    ['that is a record', 'record R { on : date }', 'record R {\n  on : date\n}\n'],
    ['without fields', 'record R {}', 'record R {\n}\n'],
  ])('an event %s', (_, before, after) => {
    expect(formatted(before)).toBe(after);
  });
});

describe('other declarations', () => {
  test('the labels of a choice stand below each other', () => {
    expect(formatted('choice C {\n few "A" longer "B"\n}')).toBe(
      'choice C {\n  few    "A"\n  longer "B"\n}\n',
    );
  });

  test.each([
    'scale Stage lowest first { early  developing  maturing }\n',
    'scale Stage highest first {\n  early  "Early"\n  mature "Mature"\n}\n',
  ])('the options of a scale stand in their order', (text) => {
    expect(formatted(text)).toBe(text);
  });

  test('the dates of a calendar stand below each other', () => {
    const before =
      'calendar terms { autumn 1 September 2014 to 19 December 2014 spring "Spring" 05 January 2015 to 27 March 2015 }';
    expect(formatted(before)).toBe(`\
calendar terms {
  autumn          1 September 2014 to 19 December 2014
  spring "Spring" 5 January 2015   to 27 March 2015
}
`);
  });

  test('what belongs to a source stands below each other', () => {
    expect(formatted('source s { title "T" published 1 April 2015 standing attested }')).toBe(`\
source s {
  title     "T"
  published 1 April 2015
  standing  attested
}
`);
  });

  test('the words of the passages of a source stand below each other, a reason behind them or on the next line', () => {
    const before =
      'source s { standing attested passages { "page 1" "Rates" // all of them\n "page 2, note" "Thanks" not encoded because "No rule"\n\n"page 3" "How the other councils of the region compare" not encoded because "It states no rule, and no figure by which one could be told" } }';
    expect(formatted(before)).toBe(`\
source s {
  standing attested
  passages {
    "page 1"        "Rates"  // all of them
    "page 2, note"  "Thanks" not encoded because "No rule"

    "page 3"  "How the other councils of the region compare"
      not encoded because "It states no rule, and no figure by which one could be told"
  }
}
`);
  });

  test('what a choice, a calendar, a record or a group cites stands below it', () => {
    const before =
      'event Flood {on:date cites s "1"} choice Side {north south cites s "2" cites t} calendar terms {spring 1 May 2015 to 2 May 2015 cites s} group wet of Place when damp cites s "3"';
    expect(formatted(before)).toBe(`\
event Flood {
  on : date
  cites s "1"
}

choice Side {
  north
  south
  cites s "2"
  cites t
}

calendar terms {
  spring 1 May 2015 to 2 May 2015
  cites s
}

group wet of Place when damp
  cites s "3"
`);
  });

  test('what a date, a warning or a change of a plan cites stands below it', () => {
    const before =
      'plan p extends q { date found "Found" cites s "1" warn when wet because "Look" cites s "2" remove progress cites s remove gate g because "No" cites s "3" cites t set parameter fee to £5 cites s "4" }';
    expect(formatted(before)).toBe(`\
plan p extends q {
  date found "Found"
    cites s "1"
  warn when wet because "Look"
    cites s "2"
  remove progress
    cites s
  remove gate g because "No"
    cites s "3"
    cites t
  set parameter fee to £5
    cites s "4"
}
`);
  });

  test('a long group or definition goes on below its head', () => {
    const before =
      'group parents_and_children of Person, each parent_or_child, when parenting_responsibility or age is under 18 years';
    expect(formatted(before)).toBe(`\
group parents_and_children of Person, each parent_or_child, when
  parenting_responsibility or age is under 18 years
`);
  });
});

describe('definitions and groups', () => {
  test.each([
    'group members of Family is person of memberships at as_of\n',
    'group members of Family, each member, is person of memberships in the last 2 years\n',
    'define seniors by Locality is workers / 8\n',
    'define share by Partner and BudgetYear "Share" is 2\n  cites s\n',
  ])('%s', (text) => {
    expect(formatted(text)).toBe(text);
  });

  test('one definition for each time, the colons below each other', () => {
    const before =
      'define absent of Person is { from 1 September 2011 to 31 August 2015:rate of at least 15% ever from 1 September 2015:rate of at least 10% ever // now\n}cites s';
    expect(formatted(before)).toBe(`\
define absent of Person is {
  from 1 September 2011 to 31 August 2015 : rate of at least 15% ever
  from 1 September 2015                   : rate of at least 10% ever  // now
}
  cites s
`);
  });

  test('what it starts from stands at the end', () => {
    const before =
      'define reserve of Year is reserve brought forward + income,starting from £0 before 2012/13';
    expect(formatted(before)).toBe(
      'define reserve of Year is reserve brought forward + income, starting from £0 before 2012/13\n',
    );
  });
});

describe('the file', () => {
  test('an empty line stands around long declarations; between short ones the author decides', () => {
    const before =
      'event A { on : date }\nevent B { on : date }\n\nevent C { on : date }\nrecord R { x : text }\ngroup g of R when x';
    expect(formatted(before)).toBe(`\
event A { on : date }
event B { on : date }

event C { on : date }

record R {
  x : text
}

group g of R when x
`);
  });

  test('every use comes first, with its comments', () => {
    const before =
      '// About the file.\n\n// About the event.\nevent A { on : date }\n// Needed.\nuse "x" // here\n';
    expect(formatted(before)).toBe(`\
// About the file.

// Needed.
use "x"  // here

// About the event.
event A { on : date }
`);
  });

  test.each([
    ['CRLF', 'use "x"\r\n\r\n// c  \r\nevent A { on : date }\r\n'],
    ['a byte order mark', '\ufeffuse "x"\n\n// c\nevent A { on : date }'],
    ['empty lines around', '\n\n\nuse "x"\n\n\n\n// c\nevent A { on : date }\n\n\n'],
  ])('a file with %s is written with line feeds alone', (_, before) => {
    expect(formatted(before)).toBe('use "x"\n\n// c\nevent A { on : date }\n');
  });

  test('an empty file is one empty line', () => {
    expect(formatted('')).toBe('\n');
  });
});
