// What an explanation says must be true, and must tell nothing private.

import { describe, expect, test } from 'vitest';
import { askPlan, partCalled } from '../../../src/interpret/answer.ts';
import { carriersOf } from '../../../src/interpret/carriers.ts';
import { explain } from '../../../src/interpret/explain.ts';
import { reasonLines } from '../../../src/interpret/render-reason.ts';
import { spanText } from '../../../src/text/source.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import { ask } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';

const RULES = `
record Town {
  reference : text
  debt      : money
  kind      : one of hill, plain
  pay       : private money
  secrets   : private list of Secret
  floods    : list of Flood
  works     : list of Work
}
event Secret { on : date  what : text }
event Flood { on : date  depth : count }
spell Work { from : date  to : date or ongoing }
calendar seasons {
  winter_2015 1 December 2014 to 28 February 2015
  spring_2015 1 March 2015 to 31 May 2015
  summer_2015 1 June 2015 to 31 August 2015
  autumn_2015 1 September 2015 to 30 November 2015
}
define deep of Town is sum of floods.depth / number of floods
define length of Work is whole months from from to to
`;

function told(condition: string, facts: Record<string, unknown>): string {
  const project = projectOf(`${RULES}plan asked for Town {\n  eligibility {\n    ${condition}\n  }\n}\n`);
  const plan = project.program?.plans.get('asked');
  if (!project.program || !plan)
    throw new Error(project.diagnostics.map(({ message }) => message).join('\n'));
  const { eligible } = askPlan(project.program, plan, facts, { asOf: dayFromIso('2015-09-30') ?? 0 });
  const reason = explain(eligible!.trace, (origin) => {
    const source = project.sources.get(origin.file);
    return source ? spanText(source, origin) : '';
  });
  return reasonLines(reason, { full: true })
    .map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)
    .join('\n');
}

describe('a sentence and its opposite are never told as one', () => {
  test('‘is not’', () => {
    const text = told('debt is not at least £100 and kind is unknown', { debt: 500 });
    expect(text).toContain('debt is not at least £100: yes');
    expect(text).not.toContain('debt is not at least £100: no');
    expect(text).toContain('kind is unknown: yes');
    expect(text).not.toContain('kind is unknown: no');
  });
  test('‘between’, outside of it', () => {
    const text = told('not debt is between £1 and £3', { debt: 500 });
    expect(text).toContain('debt is between £1 and £3: no');
    expect(text).not.toContain('debt is between £1 and £3: yes');
  });
});

describe('what is private is not told', () => {
  test('a figure that rests on a private fact', () => {
    const text = told('pay * 2 is at least £5', { pay: 123_456 });
    expect(text).toContain('worked out: known (private)');
    expect(text).not.toMatch(/1,?234|2,?469/);
  });
  test('what a private list holds', () => {
    const text = told('at least one secret ever', { secrets: [{ on: '2015-01-01', what: 'theft' }] });
    expect(text).not.toContain('theft');
    expect(text).not.toContain('January');
  });
});

describe('a define that is used with a window is told with the days of the window', () => {
  test('and a figure without end says that it is rounded', () => {
    const facts = {
      floods: [
        { on: '2015-07-01', depth: 1 },
        { on: '2015-07-02', depth: 2 },
        { on: '2015-07-03', depth: 2 },
      ],
    };
    const text = told(
      'deep is at least 1 in the last 1 seasons'.replace('deep is', '(deep is').replace('1 in', '1) in'),
      facts,
    );
    expect(text).toContain('in the last 1 seasons: 1 June 2015 to 31 August 2015');
    expect(text).toContain('deep: 1.67 (rounded)');
  });
});

describe('a spell that goes on', () => {
  const works = [{ from: '2015-02-28', to: 'ongoing' }];

  test('is measured as far as its window reaches', () => {
    expect(told('(sum of works.length is at least 7 months) ever', { works })).toContain('eligibility: yes');
    expect(told('(sum of works.length is at least 1 month) now', { works })).toContain(
      'worked out: 0 months',
    );
  });

  test('has no length that is known on days that have not come', () => {
    const text = told('(sum of works.length is at least 2 months) from as_of to 31 December 2015', { works });
    expect(text).toContain('eligibility: unknown');
  });
});

describe('‘exactly’ is carried by the one too many', () => {
  test('two problems where one is wanted', () => {
    const { program } = projectOf(`${RULES}plan single for Town {
  problem rich { indicator coffers { debt is less than £1 } }
  problem high { indicator hilly { kind is hill } }
  eligibility { exactly 1 of problems }
}
`);
    const plan = program?.plans.get('single');
    const answer = program && plan && askPlan(program, plan, { debt: 0, kind: 'hill' }, { asOf: 0 });
    const eligibility = answer && partCalled(answer, 'eligibility');
    expect(eligibility && carriersOf(eligibility.trace)).toEqual(['rich', 'high']);
  });
});

describe('a share of a count is a number', () => {
  test('half of four visits is two, not 200%', () => {
    const visits = { visits: [1, 2, 3, 4].map((day) => ({ on: `2015-0${day}-01` })) };
    expect(ask('number of visits * 50% in the last 12 months is at least 2', visits)).toBe('yes');
    expect(ask('number of visits * 50% in the last 12 months is at least 2.5', visits)).toBe('no');
  });
});

describe('what was inherited is told once, and why something differs', () => {
  test('by the plan above it, and beside the part that was changed', () => {
    const { program } = projectOf(`record House { rent : money  calls : count }
plan whole for House {
  problem money { indicator low { rent is under £100 } }
  problem calls_made { indicator often { calls is at least 3 } }
  eligibility { any of problems }
}
plan local extends whole {
  replace indicator money.low because "Rents are higher" { rent is under £200 }
}
`);
    const plan = program?.plans.get('local');
    const answer = program && plan && askPlan(program, plan, { rent: 15000, calls: 1 }, { asOf: 0 });
    const eligibility = answer && partCalled(answer, 'eligibility');
    const lines = eligibility
      ? reasonLines(
          explain(eligibility.trace, () => '…'),
          { full: true },
        )
      : [];
    const told = lines.map(({ depth, text }) => '  '.repeat(depth) + text);
    expect(told).toEqual([
      'eligibility: yes',
      '  inherited from whole',
      '  money: yes',
      '    money.low: yes',
      '      changed because “Rents are higher”',
      '      …: yes',
      '        rent: £150',
      '  calls_made: no',
      '    calls_made.often: no',
      '      …: no',
      '        calls: 1',
    ]);
  });
});

describe('a part that is changed for a time', () => {
  const CHANGED = `record House { calls : list of Call }
event Call { on : date }
plan whole for House {
  problem busy { indicator often { at least 3 calls in the last 12 months } }
  eligibility { any of problems }
}
plan local extends whole {
  replace indicator busy.often from 1 April 2016 to 31 March 2017 because "A trial" {
    at least 1 call in the last 12 months
  }
}
`;
  const linesOn = (date: string): readonly string[] => {
    const { program } = projectOf(CHANGED);
    const plan = program?.plans.get('local');
    const asOf = dayFromIso(date) ?? 0;
    const answer = program && plan && askPlan(program, plan, { calls: [] }, { asOf });
    const part = answer && partCalled(answer, 'busy.often');
    const reason = part && explain(part.trace, (origin) => CHANGED.slice(origin.start, origin.end));
    return reason ? reasonLines(reason, { full: true }).map(({ text }) => text) : [];
  };

  test('gives its reason while the change is in force, and not before', () => {
    expect(linesOn('2016-05-30')).toContain('changed because “A trial”');
    expect(linesOn('2016-05-30')).toContain('at least 1 call in the last 12 months: no');
    expect(linesOn('2015-05-30')).not.toContain('changed because “A trial”');
    expect(linesOn('2015-05-30')).toContain('at least 3 calls in the last 12 months: no');
    expect(linesOn('2015-05-30').filter((text) => text.includes('replace'))).toEqual([]);
  });
});

describe('what is worked out from money is money', () => {
  test.each([
    ['deposit * 2', '£10'],
    ['2 * deposit - £1', '£9'],
    ['deposit / £10', '0.5'],
    ['least of { deposit, £7 }', '£5'],
    ['deposit * 0.1 rounded to the penny, half up', '£0.50'],
  ])('%s', (figure, shown) => {
    const { program } = projectOf(`record House { deposit : money }
plan p for House { define total is ${figure} }
`);
    const plan = program?.plans.get('p');
    const answer = program && plan && askPlan(program, plan, { deposit: 500 }, { asOf: 0 });
    const part = answer && partCalled(answer, 'total');
    expect(part && explain(part.trace, () => '').parts[0]?.answer).toBe(shown);
  });
});
