import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { lineText } from '../../cli/ui/model/line.ts';
import { press, settle } from '../../cli/ui/model/reduce.ts';
import { startState, type TuiState } from '../../cli/ui/model/state.ts';
import { createViews } from '../../cli/ui/model/view.ts';
import { openTuiOn } from '../../cli/ui/open-tui.tsx';
import { ROOMS } from '../../cli/ui/rooms/rooms.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import type { Facts } from '../../src/index.ts';
import { fakeTerminal, until } from '../support/fake-terminal.ts';
import { projectOf } from '../support/memory-host.ts';
import { caseFamilies, sessionOf } from '../support/tui-session.ts';

const RULES = `record House {
  reference : text
  rooms     : list of Room
  floods    : list of Flood
}
record Room { reference : text  repairs : list of Repair }
event Flood { on : date  kind : one of river, rain }
spell Repair { from : date  to : date or ongoing }
calendar seasons {
  winter_2015 "Winter 2015" 1 December 2014 to 28 February 2015
  spring_2015 "Spring 2015" 1 March 2015 to 31 May 2015
  summer_2015 "Summer 2015" 1 June 2015 to 31 August 2015
  autumn_2015 "Autumn 2015" 1 September 2015 to 30 November 2015
}
plan wet for House {
  date survey
  problem rivers "Rivers" { indicator floods { at least 2 river floods in the last 12 months } }
  problem late "Late" { indicator floods { at least one flood in the last 2 seasons } }
  problem later "Later" { indicator floods { at least one flood in the 6 months before survey } }
  problem works "Works" { indicator works { any room has at least one repair now } }
  eligibility { any of problems }
}
`;

const FLOODS: Facts = {
  reference: 'Mill',
  floods: [
    { on: '2015-05-01', kind: 'river' },
    { on: '2014-09-01', kind: 'river' },
    { on: '2015-03-01', kind: 'rain' },
    { kind: 'river', on: { earliest: '2014-08-01', latest: '2014-12-01' } },
  ],
  rooms: [
    {
      reference: 'Cellar',
      repairs: [
        { from: '2015-08-01', to: 'ongoing' },
        { from: '2015-01-01', to: '2015-02-01' },
      ],
    },
  ],
};

function houses(...facts: readonly Facts[]): TuiSession {
  return sessionOf(
    projectOf(RULES),
    facts.map((one, index) => ({ name: `House ${index + 1}`, facts: one })),
    '2015-09-30',
  );
}

/** The program in a window, from which keys can be pressed. */
function opened(session: TuiSession, columns = 80, rows = 24) {
  const viewOf = createViews(session)({ columns, rows });
  let state = settle(startState(session.asOf), viewOf);
  return {
    state: (): TuiState => state,
    press: (...keys: readonly string[]): readonly string[] => {
      for (const key of keys) state = press(state, key, viewOf);
      return linesOf();
    },
  };

  function linesOf(): readonly string[] {
    return ROOMS[state.room].columns(state, viewOf(state)).flatMap(({ lines }) => lines.map(lineText));
  }
}

/** On the problem of that name, the time line. */
function lineAt(name: string, facts: Facts, columns = 80, rows = 24) {
  const program = opened(houses(facts), columns, rows);
  program.press('enter', ...Array<string>(['rivers', 'late', 'later', 'works'].indexOf(name) + 1).fill('j'));
  return { ...program, first: program.press('t') };
}

const lane = (lines: readonly string[], label: string): string =>
  lines.find((line) => line.slice(1).trimStart().startsWith(label)) ?? `there is no line ${label}`;

describe('the time line', () => {
  test('marks what counts, what may, what does not and what nobody asked about by signs, and not by colour alone', () => {
    const { first } = lineAt('rivers', FLOODS);
    expect(lane(first, 'floods')).toMatch(/○.*◐.*○.*\[●\]/);
    expect(lane(first, 'repairs')).toContain('·');
    expect(lane(first, 'repairs')).not.toMatch(/[●◐○]/);
  });

  test('a window is a bar above the events, and its words stand beside it', () => {
    const { first } = lineAt('rivers', FLOODS);
    const window = lane(first, 'in the last 12 months');
    expect(window).toMatch(/├─+┤/);
    const [from, to] = [window.indexOf('├'), window.indexOf('┤')];
    const counted = lane(first, 'floods').indexOf('●');
    expect(counted).toBeGreaterThan(from);
    expect(counted).toBeLessThan(to);
    expect(lane(first, 'floods').indexOf('○')).toBeLessThan(from);
    expect(first.indexOf(window)).toBeLessThan(first.indexOf(lane(first, 'floods')));
  });

  test('the days on which an event may have been are dashed, and a spell is a line', () => {
    const { first } = lineAt('works', FLOODS, 100);
    expect(lane(first, 'floods')).toMatch(/╌╌/);
    expect(lane(first, 'repairs')).toMatch(/○━.*●\]?━/);
  });

  test('a window of a calendar has its periods on the axis', () => {
    const { first } = lineAt('late', FLOODS, 120);
    expect(lane(first, 'seasons')).toMatch(/Spring 2015─*┤?├─*Summer 2015/);
  });

  test('the date of the question and the dates that the rule asks about are named on the axis', () => {
    const session = houses(FLOODS);
    const survey = { lo: session.asOf - 200, hi: session.asOf - 200, na: false };
    const program = opened({ ...session, given: { dates: { survey } } }, 100);
    const lines = program.press('enter', 'j', 'j', 'j', 't');
    expect(lines.find((line) => line.includes('▼'))).toMatch(/▼ survey .*(?:▼ asked|asked ▼)/);
  });

  test('says why the chosen event counts or not: before the window, or of another kind', () => {
    const { first, press: keys } = lineAt('rivers', FLOODS);
    expect(first.join('\n')).toContain('● flood on 1 May 2015, kind river (Mill): counts');
    const rain = keys('up').join('\n');
    expect(rain).toContain('○ flood on 1 March 2015, kind rain (Mill): does not count');
    expect(rain).toContain('is not “river”');
    const early = keys('home').join('\n').replace(/\s+/g, ' ');
    expect(early).toContain('it is before “in the last 12 months” (1 October 2014 to 30 September 2015)');
  });

  test('events in one column are counted, and stand alone when one looks closer', () => {
    const days = ['2015-05-01', '2015-05-02', '2015-05-03', '2015-05-04'];
    const { first, press: keys } = lineAt(
      'rivers',
      { floods: days.map((on) => ({ on, kind: 'river' })) },
      40,
      14,
    );
    expect(lane(first, 'floods')).toMatch(/[234]/);
    const closer = lane(keys('+', '+', '+', '+', '+', '+', '+'), 'floods');
    expect(closer.match(/●/g)).toHaveLength(4);
  });

  test('scrolls and zooms, and fits again; an event that is chosen comes into sight', () => {
    const { press: keys, first } = lineAt('rivers', FLOODS);
    const earlier = keys('left', 'left', 'left', 'left', 'left');
    expect(earlier[0]).not.toBe(first[0]);
    expect(lane(earlier, 'floods')).toContain('▸');
    expect(lane(keys('up', 'down'), 'floods')).toContain('[●]');
    expect(keys('f')[0]).toBe(first[0]);
    expect(keys('-')[0]).not.toBe(first[0]);
    expect(keys('+')[0]).toBe(first[0]);
  });

  test('keys in any order leave the days between the years 1 and 9999', () => {
    const { press: keys, state } = lineAt('rivers', FLOODS);
    for (const key of ['-', '+', 'left', 'right']) keys(...Array<string>(40).fill(key));
    keys(...Array<string>(30).fill('-'), ...Array<string>(30).fill('left'), '+', '+');
    const { from = 0, to = 0 } = state().timeline.span ?? {};
    expect(to).toBeGreaterThan(from);
    expect(from).toBeGreaterThanOrEqual(-719_162);
    expect(to).toBeLessThanOrEqual(2_932_896);
  });

  test('of another case and another day it is worked out anew', () => {
    const program = opened(houses(FLOODS, { reference: 'Dry', floods: [] }));
    program.press('t');
    expect(program.press('}').join('\n')).toContain('the last 12 months');
    expect(program.state().room).toBe('timeline');
    const none = program.press('escape', 'j', 't').join('\n');
    expect(none).toContain('none: floods');
    expect(none).toContain('nothing here has a date');
  });

  test('a name is hidden on a shared screen', () => {
    const { press: keys } = lineAt('works', FLOODS);
    expect(keys('p').join('\n')).not.toMatch(/Mill|Cellar/);
  });

  test.each([
    [40, 10],
    [40, 24],
    [80, 24],
    [200, 60],
  ])('fits a window of %i columns and %i rows, with every line as wide', (columns, rows) => {
    for (const facts of [FLOODS, {}, { reference: '山田 \u001b[31m', floods: [{ on: '2015-05-01' }] }])
      for (const part of ['rivers', 'late', 'later', 'works']) {
        const { first, press: keys } = lineAt(part, facts, columns, rows);
        for (const lines of [
          first,
          keys('+', '+'),
          keys('right', 'right', 'down'),
          keys('-', '-', '-', '-'),
        ]) {
          expect(lines.length).toBeLessThanOrEqual(rows - 4);
          expect(lines.map((line) => stringWidth(line))).toEqual(lines.map(() => columns));
          expect(lines.join('')).not.toMatch(/\p{Cc}/u);
        }
      }
  });

  test('the chosen event is in sight, however many there are', () => {
    const rooms = Array.from({ length: 40 }, (_, n) => ({
      reference: `Room ${n}`,
      repairs: [{ from: '2015-08-01', to: 'ongoing' }],
    }));
    const { press: keys } = lineAt('works', { rooms });
    expect(keys('end').join('\n')).toMatch(/Room 39\s[\s\S]*›\s+repairs/);
    expect(keys('home').join('\n')).toMatch(/Room 0\s[\s\S]*/);
  });
});

test('a terminal shows the time line of the second case family, and is as it was afterwards', async () => {
  const { terminal, written, type, isRaw } = fakeTerminal();
  const closed = openTuiOn(caseFamilies(), terminal);
  await until(() => written().includes('Case 5'));
  type('j');
  await until(() => written().includes('2 of 5'));
  type('t');
  await until(() => written().includes('▼'));
  expect(written()).toContain('gap in education from some day between');
  expect(written()).toContain('county terms');
  type('q');
  await closed;
  expect(isRaw()).toBe(false);
});
