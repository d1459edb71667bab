// Where a rule comes from, whose records show it, and why it was changed: what is not said is told.

import { describe, expect, test } from 'vitest';
import { findings, fixed, found, marked } from '../../support/lint-found.ts';

const PLACE = `
source act { standing attested }
record Place { wet : yes/no  cold : yes/no  rent : money }
`;

describe('a decision says which source it comes from', () => {
  const code = 'lint/no-citation';

  test('a plan in which nothing cites anything is told once', () => {
    const rules = `${PLACE}plan dry for Place {
      problem damp { indicator rain { wet } indicator frost { cold } }
      filter open { not wet }
      eligibility { damp and open }
    }`;
    expect(found(code, rules)).toEqual(['the plan ‘dry’ cites no source']);
  });

  test('the citation of a plan is that of all its parts', () => {
    const rules = `${PLACE}plan dry for Place {
      cites act
      problem damp { indicator rain { wet } }
      eligibility { damp }
    }`;
    expect(found(code, rules)).toEqual([]);
  });

  test('an indicator is cited by itself or by its problem', () => {
    const rules = `${PLACE}plan dry for Place {
      problem damp { cites act indicator rain { wet } }
      problem chill { indicator frost { cold cites act } indicator draught { cold and wet } }
      eligibility { (damp or chill) cites act }
    }`;
    expect(found(code, rules)).toEqual(['the indicator ‘draught’ cites no source']);
  });

  test('a problem in which nothing cites is told, and not each of its indicators', () => {
    const rules = `${PLACE}plan dry for Place {
      problem damp { indicator rain { wet } indicator frost { cold } }
      eligibility { damp cites act }
    }`;
    expect(found(code, rules)).toEqual(['the problem ‘damp’ cites no source']);
  });

  test('a problem that says how many indicators it needs decides that itself', () => {
    const rules = `${PLACE}plan dry for Place {
      problem damp {
        met when all of indicators
        indicator rain { wet cites act }
        indicator frost { cold cites act }
      }
      eligibility { damp cites act }
    }`;
    expect(found(code, rules)).toEqual(['the problem ‘damp’ cites no source']);
  });

  test('eligibility, outcomes, gates and payments are told by their names', () => {
    const rules = `${PLACE}plan dry for Place {
      filter open { not wet cites act }
      gate agreed { cold }
      eligibility { open }
      outcome warmed { not cold }
      payments { first pays £10 when warmed }
    }`;
    expect(marked(code, rules)).toEqual(['agreed', 'eligibility', 'warmed', 'payments']);
  });

  test('what a local plan replaces is not cited by the plan that it extends', () => {
    const rules = `${PLACE}plan dry for Place {
      cites act
      filter open { not wet }
      eligibility { open }
    }
    plan local extends dry {
      replace filter open because "Marshes count" { cold }
    }`;
    expect(found(code, rules)).toEqual(['the plan ‘local’ cites no source']);
  });

  test('a plan that only works out figures decides nothing', () => {
    expect(found(code, `${PLACE}plan sums for Place { define half is rent / 2 }`)).toEqual([]);
  });

  test('each value of a parameter is a decision; where none cites, the parameter is told once', () => {
    const values = (first: string): string => `${PLACE}parameter fee : money {
      £10 from 1 April 2012 ${first}
      £20 from 1 April 2015
    }`;
    expect(found(code, values('cites act'))).toEqual([
      'the value from 1 April 2015 of ‘fee’ cites no source',
    ]);
    expect(found(code, values(''))).toEqual(['the parameter ‘fee’ cites no source']);
  });

  test('tables and figures cite for themselves', () => {
    const rules = `${PLACE}choice Month { may june }
    figures rain by Month { may 3 june 4 }
    figures hail by Month { may 3 june 4 cites act }
    figure total {
      stated 7
      worked out as sum of rain
    }`;
    expect(found(code, rules)).toEqual([
      'the table of figures ‘rain’ cites no source',
      'the figure ‘total’ cites no source',
    ]);
  });
});

describe('a source says how far it can be relied on', () => {
  test('by its standing', () => {
    const rules = 'source act { title "The act" }\nsource guide { title "A guide" standing local }';
    expect(found('lint/no-standing', rules)).toEqual(['the source ‘act’ has no standing']);
  });
});

describe('a passage that is said not to be encoded, and is', () => {
  const code = 'lint/encoded-after-all';
  const rules = (cited: string, between = ' '): string => `source act {
  standing attested
  passages {
    "page 1"          "The rate"${between}not encoded because "Not in force"
    "page 1, line 2"  "From when"
  }
}

record Place {
  wet : yes/no
  cites act "${cited}"
}
`;

  test('is told, with where it is cited', () => {
    expect(findings(code, rules('page 1, line 1'))).toMatchObject([
      { message: '‘page 1’ is said not to be encoded, and one citation names it', related: [{}] },
    ]);
    const twice = `${rules('page 1')}record Town {\n  cites act "page 1"\n}\n`;
    expect(found(code, twice)).toEqual(['‘page 1’ is said not to be encoded, and 2 citations name it']);
  });

  test('a citation of another passage within it is not one of it', () => {
    expect(found(code, rules('page 1, line 2'))).toEqual([]);
  });

  test('the mend leaves the reason out, once somebody has looked', () => {
    expect(fixed(rules('page 1'), 'safe').mended).toBe(0);
    expect(fixed(rules('page 1'), 'review').text).toBe(
      rules('page 1').replace(' not encoded because "Not in force"', ''),
    );
  });

  test('a comment before the reason is not lost', () => {
    const commented = rules('page 1', ' // see the minutes\n      ');
    expect(found(code, commented)).toHaveLength(1);
    expect(fixed(commented, 'review').text).toBe(commented);
  });
});

describe('where others say whose records count, an indicator says it too', () => {
  const code = 'lint/no-evidence';
  const plan = (second: string, evidence = 'evidence from surveyor'): string => `${PLACE}
    define damp_now of Place is wet
    plan dry for Place {
      problem damp { indicator rain { wet ${evidence} } indicator other { ${second} } }
      eligibility { damp }
    }`;

  test('one that asks facts, itself or through a define, is told', () => {
    expect(marked(code, plan('cold'))).toEqual(['other']);
    expect(marked(code, plan('damp_now'))).toEqual(['other']);
  });

  test('a judgement says who makes it', () => {
    expect(found(code, plan('judgement by surveyor, reason required'))).toEqual([]);
  });

  test('one that rests on another part of the plan rests on the evidence of that', () => {
    expect(found(code, plan('damp.rain as at 1 April 2015'))).toEqual([]);
  });

  test('in a plan that never says it, nothing is missing', () => {
    expect(found(code, plan('cold', ''))).toEqual([]);
  });

  test('one that is inherited is told in the plan that wrote it, and only there', () => {
    expect(found(code, `${plan('cold')}\nplan local extends dry { }`)).toHaveLength(1);
  });
});

describe('a change to what is inherited says why', () => {
  const code = 'lint/no-because';
  const local = (change: string): string => `${PLACE}
    parameter fee : money { £10 from 1 April 2012 }
    plan dry for Place {
      problem damp { indicator rain { wet } indicator frost { cold } }
      filter open { rent is at most fee }
      eligibility { damp }
    }
    plan local extends dry { ${change} }`;

  const changes: readonly (readonly [string, string, string])[] = [
    ['replace indicator damp.rain', ' { cold or wet }', '‘damp.rain’ is replaced, and it is not said why'],
    ['replace eligibility', ' { wet }', '‘eligibility’ is replaced, and it is not said why'],
    ['remove indicator damp.frost', '', '‘damp.frost’ is removed, and it is not said why'],
    ['set parameter fee to £20', '', '‘fee’ is set, and it is not said why'],
  ];
  for (const [change, body, message] of changes)
    test(change, () => {
      expect(found(code, local(`${change}${body}`))).toEqual([message]);
      expect(found(code, local(`${change} because "Agreed with the district"${body}`))).toEqual([]);
    });

  test('what is added changes nothing that is inherited', () => {
    expect(found(code, local('add filter shut { wet }'))).toEqual([]);
  });
});
