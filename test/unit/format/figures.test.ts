// The house form of parameters, tables, and the figures of documents.

import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

describe('parameters', () => {
  test('the dates stand below each other, and what says so behind them', () => {
    const before = `parameter attachment_fee "What is paid first":money{ £3200 from 1 April 2012 cites s "paragraph 7"
      £800.5 from 1 April 2015 to 31 March 2016 }`;
    expect(formatted(before)).toBe(`\
parameter attachment_fee "What is paid first" : money {
  £3,200   from 1 April 2012 cites s "paragraph 7"
  £800.50  from 1 April 2015 to 31 March 2016
}
`);
  });

  test('a comment before a source keeps the source on its own line', () => {
    const before = 'parameter fee : money a week { £20 from 1 April 2012 // agreed\n cites s }';
    expect(formatted(before)).toBe(`\
parameter fee : money a week {
  £20  from 1 April 2012  // agreed
    cites s
}
`);
  });
});

describe('tables', () => {
  test('cells stand below their heading, and ‘otherwise’ stands for all that is asked', () => {
    const before = `table hub_route of Referral {
priority|needs|safeguarding||route|answer_within
1,  2|any|yes||social_care|1 day
3|from 2 to under 13|no||locality_hub|10 days
3|at most one_1|no||single_service|10 days
otherwise||first_response|1 day
}`;
    expect(formatted(before)).toBe(`\
table hub_route of Referral {
  priority | needs              | safeguarding || route          | answer_within
  1, 2     | any                | yes          || social_care    | 1 day
  3        | from 2 to under 13 | no           || locality_hub   | 10 days
  3        | at most one_1      | no           || single_service | 10 days
  otherwise                                    || first_response | 1 day
}
`);
  });

  test('comments and empty lines between rows stay', () => {
    const before = `table t of F "T", first match { // opening
kind || answer : Answer
// Above.
red || yes // beside

otherwise || no
cites s }`;
    expect(formatted(before)).toBe(`\
table t of F "T", first match {  // opening
  kind      || answer : Answer
  // Above.
  red       || yes  // beside

  otherwise || no
  cites s
}
`);
  });

  test('a row stays on its line however wide it is', () => {
    const cell = 'sum of attendance.sessions_of_the_term where attended * 2 + sum of attendance.hours';
    const row = `red || ${cell} | ${cell}`;
    expect(formatted(`table t of F {\nkind || a_1 | b\n${row}\n}`)).toContain(
      `\n  red  || ${cell} | ${cell}\n`,
    );
  });
});

describe('figures of documents', () => {
  test('an allocation says what is shared, by what, and how it is rounded', () => {
    const before =
      'allocation workers "Workers" { share 48 workers among localities in proportion to families rounded to whole workers by largest remainder cites s }';
    expect(formatted(before)).toBe(`\
allocation workers "Workers" {
  share 48 workers among localities
  in proportion to families
  rounded to whole workers by largest remainder
  cites s
}
`);
  });

  test.each(["d'Hondt", 'Sainte-Laguë', 'half up of each share'])('shared out by %s', (method) => {
    const before = `allocation a_1 {\n  share £100 among wards\n  in proportion to 2\n  rounded to the penny by ${method}\n}\n`;
    expect(formatted(before)).toBe(before);
  });

  test('figures stand one on a line, below each other', () => {
    const before = `figures identified by Locality { charnwood 1066 blaby 252 // few

melton 288 cites s }`;
    expect(formatted(before)).toBe(`\
figures identified by Locality {
  charnwood 1,066
  blaby     252  // few

  melton 288
  cites s
}
`);
  });

  test('figures with two keys stand below those of the heading', () => {
    const before = `figures contributions by Partner and BudgetYear {
|2016/17|2017/18
blaby|£26667|£26,667
// Pays more.
melton|£30,000|£9 }`;
    expect(formatted(before)).toBe(`\
figures contributions by Partner and BudgetYear {
         | 2016/17 | 2017/18
  blaby  | £26,667 | £26,667
  // Pays more.
  melton | £30,000 | £9
}
`);
  });

  test('entries stand below their fields', () => {
    const before = `entries claims of Claim "Claims" {
number|made|paid
1|January 2013|yes
12|unknown|none }`;
    expect(formatted(before)).toBe(`\
entries claims of Claim "Claims" {
  number | made         | paid
  1      | January 2013 | yes
  12     | unknown      | none
}
`);
  });

  test('what a document states stands with its source', () => {
    const before = `figure total "Both" { stated £8,760,000
cites scrutiny_2013 "Maximising resources"

worked out as £5,260,000+£3,508,000 cites other }`;
    expect(formatted(before)).toBe(`\
figure total "Both" {
  stated £8,760,000 cites scrutiny_2013 "Maximising resources"

  worked out as £5,260,000 + £3,508,000
  cites other
}
`);
  });

  test('one figure for each key', () => {
    const before = 'figure identified by Locality { stated about { charnwood 1,066 blaby 250 } cites s }';
    expect(formatted(before)).toBe(`\
figure identified by Locality {
  stated about {
    charnwood 1,066
    blaby     250
  }
  cites s
}
`);
  });
});
