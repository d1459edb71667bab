// Names that nothing uses, that are heard alike, or that tell who somebody is; and plans that nothing asks.

import { describe, expect, test } from 'vitest';
import { lintFiles } from '../../../src/workspace/lint-files.ts';
import { found, marked } from '../../support/lint-found.ts';
import { memoryHost } from '../../support/memory-host.ts';

describe('what nothing uses is told', () => {
  const code = 'lint/unused';

  test('each kind of declaration', () => {
    const rules = `
      record Place { wet : yes/no  rooms : list of Room }
      record Room { dry : yes/no }
      record Shed { wet : yes/no }
      choice Soil { clay sand }
      scale State lowest first { poor good }
      source act { standing attested }
      calendar terms { autumn 27 August 2014 to 19 December 2014 }
      parameter limit : money { £90 from 1 April 2015 }
      define damp of Place is wet
      group dry_rooms of Room when dry
      table route of Place {
        wet       || way
        yes       || boat
        otherwise || path
      }
      choice Month { may june }
      figures rain by Month { may 3 june 4 }
      entries old_rooms of Room {
        dry
        yes
      }
      plan sound for Place {
        date review
        problem wetness { indicator walls { wet } }
        all_problems are { wetness }
        eligibility { wetness }
      }`;
    expect(
      found(code, rules).map((message) => message.replace('nothing in these files uses the ', '')),
    ).toEqual([
      'record ‘Shed’',
      'choice ‘Soil’',
      'scale ‘State’',
      'source ‘act’',
      'calendar ‘terms’',
      'parameter ‘limit’',
      'define ‘damp’',
      'group ‘dry_rooms’',
      'table ‘route’',
      'table of figures ‘rain’',
      'list of entries ‘old_rooms’',
      'date ‘review’',
      'list ‘all_problems’',
    ]);
  });

  test('each kind of use', () => {
    const rules = `
      record Place { wet : yes/no  rent : money  rooms : list of Room  soil : Soil  floods : list of Flood }
      record Room { dry : yes/no  state : State }
      event Flood { on : date }
      choice Soil { clay sand }
      scale State lowest first { poor good }
      source act { standing attested }
      calendar terms { autumn 27 August 2014 to 19 December 2014 }
      parameter limit : money { £90 from 1 April 2015 }
      define damp of Place is wet
      group dry_rooms of Room when dry
      table route of Place {
        wet       || way
        yes       || boat
        otherwise || path
      }
      choice Month { may june }
      figures rain by Month { may 3 june 4 }
      entries old_rooms of Room {
        dry
        yes
      }
      figure total { stated 7 worked out as sum of rain }
      plan sound for Place {
        cites act
        date review
        problem wetness {
          indicator walls { damp and rent is at most limit and route is boat }
          indicator floor { any dry_room has state is good }
        }
        all_problems are { wetness }
        filter kept { number of old_rooms is at least 1 and at least one flood in the last 1 terms as at review }
        eligibility { any of all_problems and kept }
      }`;
    expect(found(code, rules)).toEqual([]);
  });

  test('a figure that only names itself is used by nothing', () => {
    const rules = `
      record Budget { years : list of BudgetYear in order of starts }
      record BudgetYear { name : required text  starts : date  income : money }
      define reserve of BudgetYear is reserve brought forward + income, starting from £0 before 2012/13
      plan sums for Budget { define last_income is greatest of years.income }`;
    expect(found(code, rules)).toEqual(['nothing in these files uses the define ‘reserve’']);
  });

  test('a date to which ‘relevant’ goes is used though no line names it', () => {
    const rules = `
      record Place { wet : yes/no }
      plan dry for Place {
        date review
        problem damp { indicator rain { wet } }
        eligibility { damp }
        outcome dried for damp { not wet }
        progress { all relevant of outcomes }
      }`;
    expect(found(code, rules)).toEqual([]);
  });

  test('the figures of a plan and allocations are worked out for their own sake', () => {
    const rules = `
      record Place { wet : yes/no }
      choice District { north south }
      figures families by District { north 10 south 20 }
      allocation workers {
        share 3 workers among districts
        in proportion to families
        rounded to whole workers by largest remainder
      }
      define seniors by District is workers / 2 rounded to 1 decimal place, half up
      plan wetness for Place { define damp is wet }`;
    expect(found(code, rules)).toEqual([]);
  });

  test('a vocabulary by itself is there for others', () => {
    expect(found(code, 'record Place { wet : yes/no }\ndefine damp of Place is wet\n')).toEqual([]);
  });

  test('a use in another file counts, and only the files that are asked for are told of', () => {
    const host = memoryHost({
      'words.headline':
        'record Place { wet : yes/no }\ndefine damp of Place is wet\ndefine old of Place is wet\n',
      'plan.headline': 'use "words"\nplan dry for Place { eligibility { damp } }\n',
    });
    const unused = (files: readonly string[]): readonly string[] =>
      lintFiles(host, files).findings.flatMap((one) => (one.code === code ? [one.message] : []));
    expect(unused(['words.headline', 'plan.headline'])).toEqual([
      'nothing in these files uses the define ‘old’',
    ]);
    expect(unused(['plan.headline'])).toEqual([]);
  });
});

describe('two names that are heard alike are told', () => {
  const code = 'lint/alike-names';
  const fields = (first: string, second: string): string =>
    `record Place {\n  ${first} : yes/no\n  ${second} : count\n}\n`;

  test('singular and plural, a doubled letter, s and z, ie and ei', () => {
    for (const [first, second] of [
      ['site_visit', 'site_visits'],
      ['comittee', 'committee'],
      ['organised', 'organized'],
      ['recieved', 'received'],
    ] as const)
      expect(found(code, fields(first, second))).toEqual([
        `‘${second}’ and ‘${first}’ are easily taken for one another`,
      ]);
  });

  test('names that differ in a word, a number or a letter that is heard are two', () => {
    for (const [first, second] of [
      ['employer', 'employee'],
      ['year_1', 'year_2'],
      ['rain_2011', 'rain_201'],
      ['authorised', 'unauthorised'],
    ] as const)
      expect(found(code, fields(first, second)), first).toEqual([]);
  });

  test('a yes or no and the group that is made of it may have one name', () => {
    const rules =
      'record Place { rooms : list of Room }\nrecord Room { bedroom : yes/no }\ngroup bedrooms of Room when bedroom\n';
    expect(found(code, rules)).toEqual([]);
  });

  test('the indicators of one problem, and what stands at the top of files', () => {
    const rules = `
      record Place { wet : yes/no }
      parameter fee : money { £1 from 1 April 2015 }
      parameter fees : money { £2 from 1 April 2015 }
      plan dry for Place {
        problem damp { indicator leak { wet } indicator leaks { not wet } }
        problem chill { indicator leak { wet } }
        eligibility { damp }
      }`;
    expect(marked(code, rules)).toEqual(['fees', 'leaks']);
  });
});

describe('a text that tells who somebody is is private', () => {
  const code = 'lint/not-private';
  const record = (name: string, ...fields: readonly string[]): string =>
    `record ${name} {\n${fields.map((field) => `  ${field}\n`).join('')}}\n`;

  test('surnames, addresses and numbers of registers, as whole words', () => {
    const fields = ['surname', 'home_address', 'postcode', 'mobile_phone', 'nhs_number', 'upn', 'email'];
    const rules = record('Tenant', ...fields.map((field) => `${field} : text`));
    expect(marked(code, rules)).toEqual(fields);
  });

  test('parts of other words, and what only speaks about one, tell nobody', () => {
    const rules = record(
      'Tenant',
      'addressed_by : text',
      'address_known : yes/no',
      'phone_calls : count',
      'tenancy_number : text',
    );
    expect(found(code, rules)).toEqual([]);
  });

  test('a name is somebody’s in a record about one, and a thing’s elsewhere', () => {
    expect(marked(code, record('Tenant', 'name : text', 'born : date'))).toEqual(['name']);
    expect(marked(code, record('Person', 'known_name : text'))).toEqual(['known_name']);
    expect(
      marked(
        code,
        `${record('Tenant', 'name : text', 'birth : date')}define age of Tenant is whole years from birth to as_of\n`,
      ),
    ).toEqual(['name']);
    expect(found(code, record('School', 'name : required text', 'opened : date'))).toEqual([]);
  });

  test('what is private already is as it should be', () => {
    expect(found(code, record('Tenant', 'surname : private text', 'name : required private text'))).toEqual(
      [],
    );
  });
});

describe('a plan is asked by a scenario, on a day on which it holds', () => {
  const plan = (name: string, head = 'for Place', body = 'eligibility { wet }'): string =>
    `plan ${name} ${head} { ${body} }\n`;
  const scenario = (name: string, day = '1 May 2015'): string =>
    `scenario "A place" for ${name} { as of ${day} place from "hill.json" expect eligibility is no }\n`;
  const PLACE = 'record Place { wet : yes/no }\n';

  test('a plan that no scenario asks is told', () => {
    const rules = `${PLACE}${plan('dry')}${plan('damp')}${scenario('dry')}`;
    expect(found('lint/no-scenario', rules)).toEqual(['no scenario in these files asks the plan ‘damp’']);
  });

  test('a plan that another extends is asked with it', () => {
    const rules = `${PLACE}${plan('dry')}${plan('local', 'extends dry', '')}${scenario('local')}`;
    expect(found('lint/no-scenario', rules)).toEqual([]);
    expect(found('lint/no-scenario', rules.replace('for local', 'for dry'))).toHaveLength(1);
  });

  test('a programme asks each plan that it uses', () => {
    const phases = 'programme both { phase 1 uses dry phase 2 uses damp }\n';
    const rules = `${PLACE}${plan('dry')}${plan('damp')}${phases}${scenario('both')}`;
    expect(found('lint/no-scenario', rules)).toEqual([]);
  });

  test('a scenario outside the time of its plan is told', () => {
    const during = plan('dry', 'for Place', 'in force 1 April 2015 to 31 March 2016 eligibility { wet }');
    const asked = (day: string): readonly string[] =>
      found('lint/not-in-force', `${PLACE}${during}${scenario('dry', day)}`);
    expect(asked('31 March 2015')).toEqual(['the plan ‘dry’ is not in force on 31 March 2015']);
    expect(asked('1 April 2016')).toHaveLength(1);
    expect(asked('1 April 2015')).toEqual([]);
    expect(asked('31 March 2016')).toEqual([]);
  });
});
