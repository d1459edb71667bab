// What the published document of a plan says.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../../../src/backends/document/html.ts';
import { markdownOf } from '../../../../src/backends/document/markdown.ts';
import type { Document } from '../../../../src/backends/document/model.ts';
import { dayFromIso } from '../../../../src/values/index.ts';
import { documentsOf } from '../../../../src/workspace/documents.ts';
import { openProject } from '../../../../src/workspace/project.ts';
import { documentPage } from '../../../support/document-page.ts';
import { ROOT } from '../../../support/generated-files.ts';
import { called, elementsIn, readPage, textOf } from '../../../support/html-page.ts';
import { memoryHost, projectOf } from '../../../support/memory-host.ts';

const PLACE = `record Place {
  owner  : private text
  wet    : yes/no
  sort   : one of hill, plain
  area   : Area
  floods : list of Flood
  checks : list of Check
}
event Flood { on : date  depth : count }
event Check { on : date  passed : yes/no }
choice Area { north "The north"  south "The south" }
`;

function documentOf(rules: string, asOf?: string): Document {
  const project = projectOf(PLACE + rules);
  expect(project.diagnostics).toEqual([]);
  const [document] = documentsOf(project, 'dry', asOf === undefined ? undefined : dayFromIso(asOf));
  return document!;
}

/** The Markdown without anchors, and links as their words. */
function said(rules: string, asOf?: string): string {
  return markdownOf(documentOf(rules, asOf))
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1');
}

const filter = (condition: string): string => `plan dry for Place {
  filter tested {
    ${condition}
  }
  eligibility {
    tested
  }
}
`;

describe('a rule is told in its own words', () => {
  test.each([
    ['an option by its label', 'area is any of { north, south }', 'Area is any of (The north, The south)'],
    [
      'a count with its window',
      'at least 2 floods in the last 12 months',
      'At least 2 floods in the last 12 months',
    ],
    [
      'a fact of another record',
      '(any flood has flood.depth of at least 2) ever',
      '(Any flood has flood’s depth of at least 2) ever',
    ],
    [
      'an option before a noun by the word of the rule',
      'the latest of checks is passed',
      'The latest of checks is passed',
    ],
    [
      'arithmetic with its signs',
      'number of floods * 2 - 1 is at least 3 ever',
      'Number of floods × 2 − 1 is at least 3 ever',
    ],
    [
      'a judgement by whom',
      'judgement by land_survey, reason required',
      'Judgement by land survey, reason required',
    ],
  ])('%s', (_, condition, words) => {
    expect(said(filter(condition))).toContain(`| ${words} |`);
  });

  test('a part of the plan by its title, and not by its name', () => {
    const text = said(
      'plan dry for Place {\n  filter f "It is dry" {\n    not wet\n  }\n  eligibility {\n    f\n  }\n}\n',
    );
    expect(text).toContain('“It is dry”');
  });

  test('and what is counted apart from what is only joined to it', () => {
    const text = said(`plan dry for Place {
  problem damp {
    indicator soaked {
      wet
    }
  }
  filter far {
    area is south
  }
  eligibility {
    at least one of problems, counting each flood for at most one
    and far
  }
}
`);
    expect(text).toContain(
      '- At least one of problems, counting each flood for at most one\n- **and** far\n',
    );
  });
});

describe('what changes with time', () => {
  const rules = `parameter fee : money {
  £10  from 1 January 2014
  £20  from 1 January 2016
}
plan dry for Place {
  define often is {
    from 1 January 2014 : at least 2 floods in the last 12 months
    from 1 January 2016 : at least one flood in the last 12 months
  }
  eligibility {
    often
  }
  payments {
    prize pays fee when eligible
  }
}
`;

  test('is told with all its dates, each value up to the day before the next', () => {
    const text = said(rules);
    expect(text).toContain('£10 from 1 January 2014 to 31 December 2015<br>• £20 from 1 January 2016');
    expect(text).toContain('**From 1 January 2014 to 31 December 2015:** at least 2 floods');
    expect(text).toContain('**From 1 January 2016:** at least one flood');
  });

  test('or as it is on the day that is asked about', () => {
    const text = said(rules, '2015-12-31');
    expect(text).toContain('as it is on 31 December 2015');
    expect(text).toContain('£10');
    expect(text).not.toContain('£20');
    expect(text).toContain('at least 2 floods');
    expect(text).not.toContain('at least one flood');
  });

  test('and says so when nothing is in force', () => {
    expect(said(rules, '2013-12-31')).toContain('No rule is in force on that day.');
  });
});

describe('over what time a rule looks', () => {
  const timeOf = (condition: string, more = ''): string | undefined => {
    const rows = said(more + filter(condition)).split('\n');
    const head = rows.find((row) => row.startsWith('| What |'))?.split(' | ');
    const own = rows.find((row) => row.startsWith('| **Tested**'))?.split(' | ');
    const at = head?.findIndex((cell) => cell.startsWith('Over what time')) ?? -1;
    return at < 0 ? undefined : own?.[at]?.replace(/ \|$/, '');
  };

  test('is told apart, every window once', () => {
    expect(timeOf('at least one flood in the last 12 months')).toBe('In the last 12 months');
    const twice = 'at least one flood in the last year\n    and (no checks in the last year)'.replaceAll(
      'year',
      '2 years',
    );
    expect(timeOf(twice)).toBe('In the last 2 years');
    expect(timeOf('any flood followed by a check within 90 days')).toBe('Within 90 days');
  });

  test('is that of the definitions which it names, where it says none itself', () => {
    const defined = `define often of Place is at least 2 floods in the last 3 years
define always of Place is often
`;
    expect(timeOf('always', defined)).toBe('In the last 3 years');
  });

  test('has no column where no rule looks at any', () => {
    expect(timeOf('wet')).toBeUndefined();
  });
});

test('a value that another one stands in for from its first day is not told', () => {
  const project = projectOf(`${PLACE}parameter fee : money {
  £10  from 1 January 2014
}
plan national for Place {
  eligibility {
    wet
  }
  payments {
    prize pays fee when eligible
  }
}
plan dry extends national {
  set parameter fee to £30
}
`);
  expect(project.diagnostics).toEqual([]);
  const payments = documentsOf(project, 'dry', undefined)[0]!.sections.find(({ id }) => id === 'payments');
  const text = JSON.stringify(payments);
  expect(text).toContain('£30');
  expect(text).not.toContain('£10');
});

describe('a plan that amends another', () => {
  const project = projectOf(`${PLACE}plan national "The national plan" for Place {
  problem damp "It is damp" {
    indicator soaked {
      wet
    }
    indicator flooded "Floods" {
      at least one flood in the last 12 months
    }
  }
  filter far {
    area is south
  }
  eligibility {
    any of problems and far
  }
}
plan county "The county’s plan" extends national where area is north {
  replace indicator damp.flooded "Floods here" because "Agreed with the river board" {
    at least 2 floods in the last 12 months
  }
}
plan dry "The parish’s plan" extends county {
  remove indicator damp.soaked because "Measured by the county"
  replace filter far from 1 May 2016 to 31 May 2016 because "For the fair" {
    area is north
  }
  add indicator damp.checked {
    at least one passed check in the last 12 months
  }
}
`);
  const text = (asOf?: string): string =>
    markdownOf(documentsOf(project, 'dry', asOf === undefined ? undefined : dayFromIso(asOf))[0]!)
      .replace(/<a id="[^"]*"><\/a>/g, '')
      .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1');
  const row = (title: string): readonly string[] =>
    text()
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes(title));

  test('has no mistake', () => {
    expect(project.diagnostics).toEqual([]);
  });

  test('lists what differs from the national plan, and in which plan it was changed', () => {
    expect(text()).toContain('Differences from The national plan');
    expect(text()).toContain('***Changed here***');
    expect(text()).toContain('***Changed in The county’s plan***');
  });

  test('sets the local rule beside the one that it stands in for, with the reason', () => {
    const [listed, own] = row('Floods here');
    expect(listed).toContain(
      '| At least 2 floods in the last 12 months | At least one flood in the last 12 months |',
    );
    expect(listed).toContain('“Agreed with the river board”');
    expect(own).toContain('**Replaced in The county’s plan**<br>Why: “Agreed with the river board”');
    expect(own).toContain('**In The national plan instead:** At least one flood in the last 12 months');
  });

  test('marks what was added, and keeps what was removed in sight', () => {
    expect(row('Checked')[1]).toContain('**Added here**');
    expect(text()).toContain('- **Removed here** **Soaked**: Wet. Why: “Measured by the county”');
  });

  test('tells an amendment for a time with its days, and the rule of all other times', () => {
    const [, own] = row('Far');
    expect(own).toContain('**Changed here from 1 May 2016 to 31 May 2016**');
    expect(own).toContain('**From 1 May 2016 to 31 May 2016:** Area is The north');
    expect(own).toContain('**At other times, as in The national plan:** Area is The south');
  });

  test('or the one of both that holds on the day that is asked about', () => {
    const inside = text('2016-05-31')
      .split('\n')
      .find((line) => line.startsWith('| **Far**'));
    expect(inside).toContain('| Area is The north |');
    const outside = text('2016-06-01')
      .split('\n')
      .find((line) => line.startsWith('| **Far**'));
    expect(outside).toContain('not on the day of this document');
    expect(outside).toContain('| Area is The south |');
  });

  test('tells each calendar that is set beside the one that held before', () => {
    const terms = ['terms', 'county_terms', 'parish_terms'].map(
      (name) => `calendar ${name} { spring 5 January 2015 to 27 March 2015 }\n`,
    );
    const own = projectOf(`${PLACE}${terms.join('')}plan national "The national plan" for Place {
  eligibility { at least one flood in the last 1 term }
}
plan county extends national { set calendar terms to county_terms because "They begin early" }
plan dry extends county { set calendar terms to parish_terms because "Of its own" }
`);
    expect(own.diagnostics).toEqual([]);
    const rows = markdownOf(documentsOf(own, 'dry', undefined)[0]!)
      .split('\n')
      .filter((line) => line.startsWith('| Calendar: terms'))
      .map((line) =>
        line
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .split(' | ')
          .slice(1, 3),
      );
    expect(rows).toEqual([
      ['parish terms', 'county terms'],
      ['county terms', 'terms'],
    ]);
  });

  test('tells a definition for a time as it tells a condition', () => {
    const amended = projectOf(`${PLACE}plan national "The national plan" for Place {
  define many is at least 3 floods ever
  eligibility {
    many
  }
}
plan dry extends national {
  replace define many from 1 May 2016 to 31 May 2016 is at least 5 floods ever
}
`);
    expect(amended.diagnostics).toEqual([]);
    const [document] = documentsOf(amended, 'dry', undefined);
    const worked = JSON.stringify(document!.sections.find(({ id }) => id === 'worked-out'));
    expect(worked).toContain('From 1 May 2016 to 31 May 2016: ');
    expect(worked).toContain('At other times, as in The national plan: ');
    expect(worked).toMatch(/at least 5 .*at least 3 /i);
  });

  test('says from which plan what is not changed comes', () => {
    expect(text()).toContain('### It is damp\n\nFrom The national plan.');
  });
});

describe('a plan without problems', () => {
  test('tells what it works out, with the tables, figures and shares that it rests on', () => {
    const text = said(`choice Year { early "Before the bridge"  later }
figures homes by Area "Homes" {
  north 1,066
  south 2
}
figures spent by Area and Year {
        | early | later
  north | £1    | £2
  south | £3    | £4
}
allocation workers "Workers" {
  share 48 workers among areas
  in proportion to homes
  rounded to whole workers by largest remainder
}
table route of Place {
  sort || way
  hill || "up"
  otherwise || "round"
}
plan dry for Place {
  define helpers is workers of north
  define costs is sum of spent of early by all areas
  define uphill is route is "up"
}
`);
    for (const title of ['What the plan works out', 'Tables that decide', 'Figures'])
      expect(text).toContain(`## ${title}\n`);
    expect(text).toContain('| **The north** | 1,066 |');
    expect(text).toContain('| Area | Before the bridge | Later |');
    expect(text).toContain('- Shared out: 48 workers, among areas');
    expect(text).toContain('| Otherwise | “round” |');
  });
});

test('a private fact is named and never told', () => {
  const text = said(`record Round { number : required count  payer : private text }
entries rounds of Round {
  number | payer
  1      | "Ann Smith"
}
plan dry for Place {
  define first is number of rounds where payer is known
}
`);
  expect(text).not.toContain('Ann Smith');
  expect(text).toContain('| **1** | (private) |');
  expect(text).toContain('Private: never told');
});

test('a source lists all that cites it, with the place', () => {
  const text = said(`source act { title "The act"  standing local }
plan dry for Place {
  cites act "page 1"
  filter f "First" {
    wet
    cites act "page 2"
  }
  filter g "Second" {
    not wet
    cites act "page 2"
  }
  eligibility {
    f or g
    cites act
  }
}
`);
  expect(text).toContain('**\\[1\\] The act (local)**');
  expect(text).toContain('• page 2: First; Second');
  expect(text).toContain('A local decision that is written down');
});

// -- every construct ------------------------------------------------------------------------------------------

const LANGUAGE = join(ROOT, 'docs', 'language');
const EXAMPLES = Object.fromEntries(
  readdirSync(join(LANGUAGE, 'examples')).map((name) => [
    `examples/${name}`,
    readFileSync(join(LANGUAGE, 'examples', name), 'utf8'),
  ]),
);
const PAGES = readdirSync(join(LANGUAGE, 'reference')).filter((name) => name.endsWith('.md'));

test('every plan of the reference makes a page in which every link leads somewhere', () => {
  let count = 0;
  for (const name of PAGES) {
    const page = documentPage(readFileSync(join(LANGUAGE, 'reference', name), 'utf8'));
    const host = memoryHost({ ...EXAMPLES, ...page.files, 'page.headline': page.rules.join('\n') });
    const project = openProject(host, ['page.headline']);
    const plans = [...(project.program?.plans.keys() ?? []), ...(project.program?.programmes.keys() ?? [])];
    for (const document of plans.flatMap((plan) => documentsOf(project, plan, undefined))) {
      count++;
      const html = readPage(htmlOf(document));
      const ids = new Set(elementsIn(html).flatMap(({ attributes }) => attributes.get('id') ?? []));
      const links = called(html, 'a').flatMap(({ attributes }) => attributes.get('href') ?? '');
      const dead = links.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)));
      expect(dead, name).toEqual([]);
      const rules = called(html, 'td', 'li').map(textOf).join('\n');
      expect(rules, `${name}: a name with its underscores`).not.toMatch(/[a-z]_[a-z]/);
    }
  }
  expect(count).toBeGreaterThan(80);
});
