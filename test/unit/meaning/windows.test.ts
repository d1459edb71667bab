// What a window holds, with the dates worked out.

import { describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.ts';

const visit = (...days: string[]): unknown => ({ visits: days.map((on) => ({ on })) });

describe('the last 12 months, asked on 30 September 2015, are 1 October 2014 to 30 September 2015', () => {
  const inLastYear = (day: string): string => ask('at least one visit in the last 12 months', visit(day));
  test('the first day counts', () => expect(inLastYear('2014-10-01')).toBe('yes'));
  test('the day exactly 12 months before does not', () => expect(inLastYear('2014-09-30')).toBe('no'));
  test('the day of the question counts', () => expect(inLastYear('2015-09-30')).toBe('yes'));
  test('the day after the question does not', () => expect(inLastYear('2015-10-01')).toBe('no'));
});

describe('months end where months end', () => {
  test('one month before 31 March is 28 February, so the last month begins on 1 March', () => {
    expect(ask('at least one visit in the last 1 month', visit('2015-02-28'), '2015-03-31')).toBe('no');
    expect(ask('at least one visit in the last 1 month', visit('2015-03-01'), '2015-03-31')).toBe('yes');
  });
  test('29 February 2016 is within the 12 months to 28 February 2017', () => {
    expect(ask('at least one visit in the last 12 months', visit('2016-02-29'), '2017-02-28')).toBe('yes');
    expect(ask('at least one visit in the last 12 months', visit('2016-02-28'), '2017-02-28')).toBe('no');
  });
  test('a week is seven days', () => {
    expect(
      ask('at least one visit in the last week'.replace('last week', 'last 1 week'), visit('2015-09-24')),
    ).toBe('yes');
    expect(ask('at least one visit in the last 1 week', visit('2015-09-23'))).toBe('no');
  });
});

describe('windows that look forward begin on the day after the question', () => {
  const inNextYear = (day: string): string => ask('at least one visit in the next 12 months', visit(day));
  test('the day of the question is not in them', () => expect(inNextYear('2015-09-30')).toBe('no'));
  test('the day after is', () => expect(inNextYear('2015-10-01')).toBe('yes'));
  test('the same day a year on is the last', () => {
    expect(inNextYear('2016-09-30')).toBe('yes');
    expect(inNextYear('2016-10-01')).toBe('no');
  });
});

describe('‘ever’ is any time up to the date of the question', () => {
  test('long ago counts', () => expect(ask('at least one visit ever', visit('1950-01-01'))).toBe('yes'));
  test('what came later does not', () =>
    expect(ask('at least one visit ever', visit('2015-10-01'))).toBe('no'));
});

describe('‘now’ is the day of the question', () => {
  const card = (from: string, to: string): unknown => ({
    readers: [{ cards: [{ from, to, kind: 'full' }] }],
  });
  const held = (from: string, to: string): string => ask('any reader has a full card now', card(from, to));
  test('a spell that goes on is in force', () => expect(held('2010-01-01', 'ongoing')).toBe('yes'));
  test('its first and its last day belong to a spell', () => {
    expect(held('2015-09-30', '2015-12-31')).toBe('yes');
    expect(held('2015-01-01', '2015-09-30')).toBe('yes');
  });
  test('a spell that ended the day before is over', () =>
    expect(held('2015-01-01', '2015-09-29')).toBe('no'));
});

describe('a spell is in a window when any day of it is', () => {
  const card = (from: string, to: string): unknown => ({ readers: [{ cards: [{ from, to }] }] });
  test('one that ended on the first day of the window', () => {
    expect(ask('any reader has a card in the last 12 months', card('2012-01-01', '2014-10-01'))).toBe('yes');
  });
  test('one that ended the day before the window', () => {
    expect(ask('any reader has a card in the last 12 months', card('2012-01-01', '2014-09-30'))).toBe('no');
  });
});

describe('periods of a calendar are those that are complete', () => {
  test('in the middle of a season, the last two seasons are the two before it', () => {
    const inTwo = (day: string): string =>
      ask('at least one visit in the last 2 seasons', visit(day), '2015-04-15');
    expect(inTwo('2014-09-01')).toBe('yes');
    expect(inTwo('2015-02-28')).toBe('yes');
    expect(inTwo('2015-03-01')).toBe('no');
  });
  test('on the last day of a season, it is complete', () => {
    expect(ask('at least one visit in the last 1 season', visit('2015-03-01'), '2015-05-31')).toBe('yes');
  });
  test('a calendar that ends before the date of the question leaves it unknown', () => {
    expect(ask('at least one visit in the last 2 seasons', visit('2015-04-15'), '2015-10-01')).toBe(
      'unknown',
    );
  });
  test('so does one that does not go back far enough', () => {
    const inFour = (day: string): string =>
      ask('at least one visit in the last 4 seasons', visit(day), '2015-04-15');
    expect(inFour('2013-10-15')).toBe('unknown');
    // The seasons that it does not tell of came before those that it does.
    expect(inFour('2014-10-15')).toBe('yes');
  });
  test('no visit at all is none in whatever seasons there were', () => {
    expect(ask('at least one visit in the last 4 seasons', visit(), '2015-04-15')).toBe('no');
  });
});

describe('one definition serves every window', () => {
  const loans = {
    readers: [
      {
        loans: [
          { on: '2015-09-01', pages: 100, read: 90 },
          { on: '2014-01-01', pages: 100, read: 10 },
        ],
      },
    ],
  };
  test('the share read in the last 12 months is of the loans in them', () => {
    expect(ask('any reader has share_read of at least 90% in the last 12 months', loans)).toBe('yes');
  });
  test('the share read ever is of all loans', () => {
    expect(ask('any reader has share_read of at least 90% ever', loans)).toBe('no');
    expect(ask('any reader has share_read of at least 50% ever', loans)).toBe('yes');
  });
});
