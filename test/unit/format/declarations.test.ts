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

  test('a long group or definition goes on below its head', () => {
    const before =
      'group parents_and_children of Person, each parent_or_child, when parenting_responsibility or age is under 18 years';
    expect(formatted(before)).toBe(`\
group parents_and_children of Person, each parent_or_child, when
  parenting_responsibility or age is under 18 years
`);
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
