// Conditions that are heard in two ways, or that no fact can change.

import { describe, expect, test } from 'vitest';
import { found, marked } from '../../support/lint-found.ts';

const HOUSE = `
record House {
  rooms   : list of Room
  floors  : count
  rent    : money
  share   : percent
  soil    : one of clay, sand, chalk
  state   : State
  damp    : yes/no
  cold    : yes/no
  checks  : list of Check
}
record Room { dry : yes/no  big : yes/no  leaks : list of Leak }
event Leak { on : date }
event Check { on : date }
scale State lowest first { poor fair good }
group bedrooms of Room, each bedroom, when big
`;

describe('‘every’ says what holds where there is none', () => {
  const code = 'lint/every-of-none';
  const filter = (body: string): string =>
    `${HOUSE}plan sound for House { filter whole { ${body} } eligibility { whole } }`;

  test('alone, it is told', () => {
    expect(found(code, filter('every room has dry'))).toEqual([
      'where there is no room, this does not apply, and no line says that it is meant',
    ]);
    expect(marked(code, filter('every bedroom is dry'))).toEqual(['every bedroom']);
  });

  test('with ‘applies when’ it has been thought of', () => {
    expect(found(code, filter('every room has dry applies when floors is at least 1'))).toEqual([]);
  });

  test('beside a question whether there is one, it is a plain no', () => {
    expect(found(code, filter('there is a room and every room has dry'))).toEqual([]);
    expect(found(code, filter('any room has big and every room has dry'))).toEqual([]);
  });

  test('a question about others does not answer it', () => {
    expect(found(code, filter('there is a room and every bedroom has dry'))).toHaveLength(1);
    expect(found(code, filter('there is a room who is big and every room who is dry has big'))).toHaveLength(
      1,
    );
    expect(found(code, filter('there is a room who is big and every room who is big has dry'))).toEqual([]);
  });

  test('counts of what each one holds do not ask whether there is one', () => {
    expect(found(code, filter('every room has no leaks ever'))).toHaveLength(1);
  });

  test('‘any’ and ‘no’ have an answer where there is none', () => {
    expect(found(code, filter('any room has dry and no room has big'))).toEqual([]);
  });

  test('indicators, gates, outcomes and who is eligible are looked at as filters are', () => {
    const rules = `${HOUSE}plan sound for House {
      problem wet { indicator walls { every room has big } }
      gate shut { every room has dry }
      eligibility { every room is dry }
      outcome dried for wet { every bedroom has dry }
    }`;
    expect(marked(code, rules)).toEqual(['every room', 'every room', 'every room', 'every bedroom']);
  });
});

describe('a comparison that no fact can change is told', () => {
  const code = 'lint/never-otherwise';
  const define = (condition: string): string => `${HOUSE}define test of House is ${condition}\n`;

  const always: readonly (readonly [string, string])[] = [
    ['floors is at least 0', 'this is always true: a count is never below 0'],
    ['floors is under 0', 'this is always false: a count is never below 0'],
    ['at least 0 checks ever', 'this is always true: a count is never below 0'],
    ['fewer than 0 checks ever', 'this is always false: a count is never below 0'],
    ['number of checks ever is at least 0', 'this is always true: a count is never below 0'],
    ['state is at least poor', 'this is always true: State goes from poor to good'],
    ['state is more than good', 'this is always false: State goes from poor to good'],
    ['not (state is at most good)', 'this is always true: State goes from poor to good'],
    ['soil is any of { clay, sand, chalk }', 'this is always true: these are all the options there are'],
    ['soil is not any of { clay, sand, chalk }', 'this is always false: these are all the options there are'],
    ['rent is between £90 and £80', 'this is always false: the first of the two is the greater'],
    ['at most 2 of { damp, cold }', 'this is always true: there are only 2 of them'],
    ['fewer than 3 of { damp, cold }', 'this is always true: there are only 2 of them'],
  ];
  for (const [condition, message] of always)
    test(condition, () => expect(found(code, define(condition))).toEqual([message]));

  const open: readonly string[] = [
    'floors is at least 1',
    'floors is at most 0',
    'at most 0 checks ever',
    'state is at least fair',
    'soil is any of { clay, sand }',
    'rent is at least £0',
    // A share of something may be more than the whole, and a difference less than none.
    'share is at most 100%',
    'share is at least 0%',
    'rent is between £80 and £80',
    'at most 1 of { damp, cold }',
    'floors - 1 is at least 0',
  ];
  for (const condition of open)
    test(`${condition} rests on the facts`, () => expect(found(code, define(condition))).toEqual([]));
});

describe('two indicators that ask the same are told', () => {
  const code = 'lint/same-condition';
  const problems = (first: string, second: string): string => `${HOUSE}plan sound for House {
    problem wet { indicator walls { ${first} } indicator floor { cold } }
    problem air { indicator draught { ${second} } }
    eligibility { wet or air }
  }`;

  test('however each is written', () => {
    const rules = problems(
      'at least one check in the last 12 months',
      '(at least 1 check in the last 12 months)',
    );
    expect(found(code, rules)).toEqual(['‘air.draught’ asks the same as ‘wet.walls’']);
  });

  test('in one problem or in two', () => {
    expect(marked(code, problems('cold', 'damp'))).toEqual(['floor']);
    expect(marked(code, problems('damp', 'cold'))).toEqual(['draught']);
  });

  test('another window, another answer where nothing is known, or another judgement is another question', () => {
    const windows = ['at least one check in the last 12 months', 'at least one check in the last 6 months'];
    expect(found(code, problems(windows[0]!, windows[1]!))).toEqual([]);
    expect(found(code, problems('damp', 'damp assume no when unknown because "Nobody asks"'))).toEqual([]);
    expect(found(code, problems('judgement by surveyor', 'judgement by surveyor'))).toEqual([]);
  });

  test('of two that are inherited, the plan that wrote them is told once', () => {
    expect(found(code, `${problems('damp', 'cold')}\nplan local extends sound { }`)).toHaveLength(1);
  });
});

describe('the same item twice in a list is told', () => {
  const code = 'lint/said-twice';
  const define = (condition: string): string => `${HOUSE}define test of House is ${condition}\n`;

  test('in options, on both sides of ‘and’ or ‘or’, and among conditions', () => {
    const twice = [
      'soil is any of { clay, sand, clay }',
      'damp and cold and damp',
      'any of { damp, cold, damp }',
      'at least 2 of { damp, cold, damp }',
    ];
    for (const condition of twice) expect(found(code, define(condition)), condition).toHaveLength(1);
    expect(found(code, define('damp and (cold or damp)'))).toEqual([]);
  });

  test('two conditions that differ in one word are two', () => {
    const condition = 'at least one check in the last 3 months or at least one check in the last 6 months';
    expect(found(code, define(condition))).toEqual([]);
  });
});
