// What does not apply, what is none, and how conditions join.

import { describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.ts';

const nobody = { readers: [] };

describe('of nobody', () => {
  test('‘any’ is no', () => expect(ask('any reader has student', nobody)).toBe('no'));
  test('‘no’ is yes', () => expect(ask('no reader has student', nobody)).toBe('yes'));
  test('‘every’ does not apply: nobody is paid because there was no child', () => {
    expect(ask('every reader has student', nobody)).toBe('does not apply');
  });
  test('its negation does not apply either', () =>
    expect(ask('not (every reader has student)', nobody)).toBe('does not apply'));
});

describe('what does not apply is left out', () => {
  const facts = { readers: [], warned: true };
  test('of ‘and’', () => expect(ask('warned and every reader has student', facts)).toBe('yes'));
  test('of a count', () => {
    expect(ask('at least 1 of { every reader has student, warned }', facts)).toBe('yes');
    expect(ask('all of { every reader has student, warned }', facts)).toBe('yes');
  });
  test('if nothing is left, the whole does not apply', () => {
    expect(ask('any of { every reader has student, every young_reader has student }', facts)).toBe(
      'does not apply',
    );
  });
  test('two are asked for, one is unknown and one does not apply: it may still be no, or not apply', () => {
    expect(ask('at least 2 of { warned, every reader has student }', { readers: [] })).toBe('no');
    expect(ask('at least 2 of { every reader has student, every young_reader has student }', {})).toBe(
      'unknown',
    );
  });
});

describe('a rate over nothing does not apply', () => {
  const reader = (loans: unknown[]): unknown => ({ readers: [{ loans }] });
  test('no loans, no share read', () => {
    expect(ask('any reader has share_read of at least 50% ever', reader([]))).toBe('does not apply');
  });
  test('a loan of unknown length leaves open even whether it applies', () => {
    expect(
      ask('any reader has share_read of at least 50% ever', reader([{ on: '2015-01-01', read: 3 }])),
    ).toBe('unknown');
  });
  test('exactly a tenth is at least a tenth and not less', () => {
    const tenth = reader([{ on: '2015-01-01', pages: 30, read: 3 }]);
    expect(ask('any reader has share_read of at least 10% ever', tenth)).toBe('yes');
    expect(ask('any reader has share_read of less than 10% ever', tenth)).toBe('no');
  });
});

describe('ages', () => {
  const born = (day: string): unknown => ({ readers: [{ born: day, student: true }] });
  test('18 on the birthday, not the day before', () => {
    expect(ask('any young_reader has student', born('1997-10-01'))).toBe('yes');
    expect(ask('any young_reader has student', born('1997-09-30'))).toBe('no');
  });
  test('someone born on 29 February is a year older on 1 March', () => {
    expect(ask('any young_reader has student', born('1996-02-29'), '2014-02-28')).toBe('yes');
    expect(ask('any young_reader has student', born('1996-02-29'), '2014-03-01')).toBe('no');
  });
});

describe('what stands before and after the noun of a count', () => {
  const facts = {
    readers: [
      {
        loans: [
          { on: '2015-01-01', kind: 'film', late: true, pages: 5 },
          { on: '2015-02-01', kind: 'book', late: false, pages: 500 },
        ],
      },
    ],
  };
  test('an option', () => expect(ask('any reader has at least one film loan ever', facts)).toBe('yes'));
  test('a yes/no field', () => expect(ask('any reader has exactly one late loan ever', facts)).toBe('yes'));
  test('both', () => expect(ask('any reader has at least one late book loan ever', facts)).toBe('no'));
  test('a ‘where’', () =>
    expect(ask('any reader has a loan where pages is at least 100 ever', facts)).toBe('yes'));
  test('a ‘where’ over options', () => {
    expect(ask('any reader has exactly 2 loans where kind is any of { film, book } ever', facts)).toBe('yes');
    expect(ask('any reader has a loan where kind is not book ever', facts)).toBe('yes');
  });
});
