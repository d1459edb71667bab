import { expect, test } from 'vitest';
import { askPlan, partCalled, spanText, type Timeline, timelineOf, windowText } from '../../../src/index.ts';
import { dayFromIso, dayText, type Facts, type Range } from '../../../src/values/index.ts';
import { LIBRARY } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';
import { caseFamilies } from '../../support/tui-session.ts';

interface Told {
  readonly more?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly dates?: Record<string, Range>;
}

/** The time line of a condition about a household on 30 September 2015. */
function lineOf(
  condition: string,
  facts: Facts,
  { more = '', asOf = '2015-09-30', knownOn, dates = {} }: Told = {},
): Timeline {
  const project = projectOf(
    `${LIBRARY}\nplan asked for Household {\n${more}\n  eligibility {\n    ${condition}\n  }\n}\n`,
  );
  const program = project.program;
  const plan = program?.plans.get('asked');
  if (!program || !plan) throw new Error(project.diagnostics.map(({ message }) => message).join('\n'));
  const asked = {
    asOf: dayFromIso(asOf) ?? 0,
    dates,
    ...(knownOn === undefined ? {} : { knownOn: dayFromIso(knownOn) ?? 0 }),
  };
  const trace = askPlan(program, plan, facts, asked).eligible?.trace;
  const wordsOf = (origin: { file: string; start: number; end: number }): string => {
    const source = project.sources.get(origin.file);
    return source ? spanText(source, origin) : '';
  };
  if (!trace) throw new Error('the plan has an eligibility');
  return timelineOf({ program, plan, facts, asked }, trace, wordsOf);
}

/** Each item by its place, with its mark. */
function marksIn({ rows }: Timeline): Readonly<Record<string, string>> {
  const items = rows.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.items));
  return Object.fromEntries(items.map(({ path, mark }) => [path, mark]));
}

/** Why an item counts or not: each use in a line. */
function whyOf({ rows }: Timeline, path: string): readonly string[] {
  const items = rows.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.items));
  const uses = items.find((item) => item.path === path)?.uses ?? [];
  return uses.map(
    ({ mark, words, because }) =>
      `${mark}: ${words} <- ${because.map((one) => `${one.kind} ${one.words}`).join('; ')}`,
  );
}

test('an event in the window counts, one on the day before it begins does not, and one of which the day is not known may', () => {
  const line = lineOf('at least 2 visits in the last 6 months', {
    visits: [{ on: '2015-03-31' }, { on: '2015-03-30' }, {}, { on: '2015-10-01' }],
  });
  expect(marksIn(line)).toEqual({
    'visits[0]': 'counts',
    'visits[1]': 'does not count',
    'visits[2]': 'may count',
    'visits[3]': 'does not count',
  });
  expect(whyOf(line, 'visits[1]')).toEqual([
    'does not count: at least 2 visits <- before in the last 6 months',
  ]);
  expect(whyOf(line, 'visits[3]')).toEqual([
    'does not count: at least 2 visits <- after in the last 6 months',
  ]);
  expect(whyOf(line, 'visits[2]')).toEqual([
    'may count: at least 2 visits <- perhaps in in the last 6 months',
  ]);
  expect(line.windows.map(({ words, days }) => `${words}: ${windowText(days)}`)).toEqual([
    'in the last 6 months: 31 March 2015 to 30 September 2015',
  ]);
});

test('an event of another kind does not count, and the condition says so', () => {
  const line = lineOf('any reader has at least one loan where (kind is book) in the last 6 months', {
    readers: [
      {
        reference: 'A',
        loans: [{ on: '2015-05-01', kind: 'book' }, { on: '2015-05-01', kind: 'film' }, { on: '2015-05-01' }],
      },
    ],
  });
  expect(marksIn(line)).toEqual({
    'readers[0].loans[0]': 'counts',
    'readers[0].loans[1]': 'does not count',
    'readers[0].loans[2]': 'may count',
  });
  expect(whyOf(line, 'readers[0].loans[1]')[0]).toContain('no kind is book');
});

test('what the rule does not ask about is shown all the same, and told apart', () => {
  const line = lineOf('at least one visit ever', {
    visits: [{ on: '2015-01-01' }],
    readers: [{ reference: 'A', born: '2000-01-01', loans: [{ on: '2015-05-01' }] }, { reference: 'B' }],
  });
  expect(marksIn(line)).toEqual({
    'visits[0]': 'counts',
    'readers[0].born': 'not asked',
    'readers[0].loans[0]': 'not asked',
  });
  expect(line.rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 Household', '1 A']);
});

test('the items of somebody whom the rule leaves out are not asked about', () => {
  const loans = [{ on: '2015-05-01' }];
  const line = lineOf('any young_reader has at least one loan in the last 6 months', {
    readers: [
      { reference: 'Young', born: '2005-01-01', loans },
      { reference: 'Old', born: '1980-01-01', loans },
    ],
  });
  expect(marksIn(line)).toMatchObject({
    'readers[0].loans[0]': 'counts',
    'readers[1].loans[0]': 'not asked',
    'readers[1].born': 'counts',
  });
});

test('a spell that goes on reaches the last day of which facts can tell; one of unknown start may have begun on any day', () => {
  const line = lineOf('any reader has at least one card now', {
    readers: [
      {
        cards: [
          { from: { earliest: '2015-01-01', latest: '2015-02-01' }, to: 'ongoing' },
          { to: '2015-03-01' },
        ],
      },
    ],
  });
  const [open, over] = line.rows.flatMap(({ lanes }) => lanes).flatMap(({ items }) => items);
  expect(open).toMatchObject({ ongoing: true, mark: 'counts', from: { lo: dayFromIso('2015-01-01') } });
  expect(open?.to.lo).toBe(line.asOf);
  expect(over).toMatchObject({ ongoing: false, mark: 'does not count', from: { lo: -Infinity } });
});

test('of the latest event alone it is said that it counts', () => {
  const line = lineOf('any reader has the latest of loans is late', {
    readers: [
      {
        loans: [
          { on: '2015-05-01', late: true },
          { on: '2015-01-01', late: true },
        ],
      },
    ],
  });
  expect(marksIn(line)).toEqual({ 'readers[0].loans[0]': 'counts', 'readers[0].loans[1]': 'does not count' });
});

test('a window of terms names the terms in it, and the calendar is there for the axis', () => {
  const line = lineOf('at least one visit in the last 2 seasons', { visits: [] }, { asOf: '2015-06-15' });
  expect(line.windows.map(({ periods }) => periods.map(({ label }) => label))).toEqual([
    ['winter_2015', 'spring_2015'],
  ]);
  expect(line.calendars.map(({ name, periods }) => [name, periods.length])).toEqual([['seasons', 4]]);
});

test('each period of several is a window of its own', () => {
  const line = lineOf(
    'at least one visit in each of the last 2 seasons',
    { visits: [] },
    { asOf: '2015-06-15' },
  );
  expect(line.windows.map(({ days }) => windowText(days))).toContain('1 March 2015 to 31 May 2015');
  expect(line.windows.map(({ days }) => windowText(days))).toContain('1 December 2014 to 28 February 2015');
});

test('dates that the plan asks for are told by name', () => {
  const opening = { lo: dayFromIso('2015-01-01') ?? 0, hi: dayFromIso('2015-01-01') ?? 0, na: false };
  const line = lineOf(
    'at least one visit in the 6 months before opening',
    { visits: [{ on: '2014-12-31' }, { on: '2015-01-01' }] },
    { more: '  date opening', dates: { opening } },
  );
  expect(line.dates.map(({ name, day }) => `${name} ${dayText(Number(day.lo))}`)).toEqual([
    'opening 1 January 2015',
  ]);
  expect(marksIn(line)).toEqual({ 'visits[0]': 'counts', 'visits[1]': 'does not count' });
});

test('what was recorded later is not there on a day before, and what follows it keeps its own mark', () => {
  const facts = {
    visits: [
      { on: '2015-05-01', $recorded: '2015-09-01' },
      { on: '2015-06-01', $recorded: '2015-06-02' },
    ],
  };
  expect(marksIn(lineOf('at least one visit ever', facts, { knownOn: '2015-07-01' }))).toEqual({
    'visits[0]': 'counts',
  });
  const shifted = lineOf('(at least one visit ever) as known on opening', facts, {
    more: '  date opening',
    dates: { opening: { lo: dayFromIso('2015-07-01') ?? 0, hi: dayFromIso('2015-07-01') ?? 0, na: false } },
  });
  expect(marksIn(shifted)).toEqual({ 'visits[0]': 'not asked', 'visits[1]': 'counts' });
});

test('a private list is named and nothing of it is told', () => {
  const project = projectOf(`record Place { floods : private list of Flood }
event Flood { on : date }
plan dry for Place { eligibility { no floods ever } }`);
  const program = project.program;
  const plan = program?.plans.get('dry');
  if (!program || !plan) throw new Error(project.diagnostics.map(({ message }) => message).join('\n'));
  const facts = { floods: [{ on: '2015-01-01' }] };
  const asked = { asOf: dayFromIso('2015-09-30') ?? 0 };
  const trace = askPlan(program, plan, facts, asked).eligible?.trace;
  const line = trace && timelineOf({ program, plan, facts, asked }, trace, () => '');
  expect(line?.rows[0]?.lanes).toMatchObject([{ name: 'floods', private: true, items: [] }]);
});

const CASES = caseFamilies();

function caseLine(place: number, part: string): Timeline {
  const { program, plan, asOf, wordsOf } = CASES;
  const facts = CASES.cases[place]?.facts;
  const answer = askPlan(program, plan, facts, { asOf });
  const found = partCalled(answer, part);
  if (!found) throw new Error(`there is a part ${part}`);
  return timelineOf({ program, plan, facts, asked: { asOf } }, found.trace, wordsOf);
}

test('the second case family: the gap in education counts for school, and the condition is not asked about there', () => {
  const line = caseLine(1, 'school');
  expect(marksIn(line)).toMatchObject({
    'members[0].gaps_in_education[0]': 'counts',
    'members[0].conditions[0]': 'not asked',
    'members[0].born': 'may count',
  });
  expect(whyOf(line, 'members[0].gaps_in_education[0]')).toEqual([
    'counts: at least one gap_in_education <- in now',
  ]);
  const terms = line.windows.find(({ words }) => words === 'in the last 3 terms');
  expect(terms?.periods.map(({ label }) => label)).toEqual(['Autumn 2014', 'Spring 2015', 'Summer 2015']);
});

test.each([0, 1, 2, 3, 4])(
  'every part of case %i has a time line on which each dated fact stands once',
  (place) => {
    const { program, plan, asOf, wordsOf } = CASES;
    const facts = CASES.cases[place]?.facts;
    const answer = askPlan(program, plan, facts, { asOf });
    const parts = [...answer.problems, ...answer.outcomes, ...answer.filters, ...answer.payments];
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const line = timelineOf({ program, plan, facts, asked: { asOf } }, part.trace, wordsOf);
      const paths = line.rows.flatMap(({ lanes }) =>
        lanes.flatMap(({ items }) => items.map(({ path }) => path)),
      );
      expect(paths).toEqual([...new Set(paths)]);
      const looked = JSON.stringify(facts).match(/"(?:from|on|born)":/g) ?? [];
      expect(paths.length).toBeGreaterThanOrEqual(looked.length > 0 ? 1 : 0);
    }
  },
);
