// What a missing fact means: unknown is never no.

import { describe, expect, test } from 'vitest';
import { missingFor, missingText } from '../../../src/interpret/missing.ts';
import { ask, traceOf } from '../../support/ask.ts';

describe('a list that is absent is unknown; one that is empty is known to be none', () => {
  test('nobody said whether there were visits', () =>
    expect(ask('at least one visit ever', {})).toBe('unknown'));
  test('there were none', () => expect(ask('at least one visit ever', { visits: [] })).toBe('no'));
  test('there may be more than are known', () => {
    const some = { visits: { items: [{ on: '2015-01-01' }], complete: false } };
    expect(ask('at least one visit ever', some)).toBe('yes');
    expect(ask('at least 2 visits ever', some)).toBe('unknown');
    expect(ask('no visits ever', some)).toBe('no');
  });
  test('a list that is complete up to a day answers for windows that end by then', () => {
    const known = { visits: { items: [], complete_to: '2015-03-31' } };
    expect(ask('at least one visit in the last 12 months', known, '2015-03-31')).toBe('no');
    expect(ask('at least one visit in the last 12 months', known, '2015-04-01')).toBe('unknown');
  });
});

describe('a count that rests on missing facts is a range', () => {
  const visits = { visits: [{ on: '2015-01-01' }, { on: '2015-02-01' }, { on: '2015-03-01' }, {}] };
  test('three dated visits and one without a date are at least three', () => {
    expect(ask('at least 3 visits in the last 12 months', visits)).toBe('yes');
  });
  test('whether they are four is unknown', () =>
    expect(ask('at least 4 visits in the last 12 months', visits)).toBe('unknown'));
  test('they are not five', () => expect(ask('at least 5 visits in the last 12 months', visits)).toBe('no'));
  test('they are not fewer than three', () =>
    expect(ask('fewer than 3 visits in the last 12 months', visits)).toBe('no'));
  test('exactly three is unknown', () =>
    expect(ask('exactly 3 visits in the last 12 months', visits)).toBe('unknown'));
});

describe('a date known only to lie between two days', () => {
  const visited = (earliest: string, latest: string): unknown => ({ visits: [{ on: { earliest, latest } }] });
  test('both inside the window', () => {
    expect(ask('at least one visit in the last 12 months', visited('2014-10-01', '2015-09-30'))).toBe('yes');
  });
  test('one inside and one outside', () => {
    expect(ask('at least one visit in the last 12 months', visited('2014-09-30', '2015-09-30'))).toBe(
      'unknown',
    );
  });
  test('a 13-year-old of unknown birthday is surely young', () => {
    const facts = { readers: [{ born: { earliest: '2001-10-01', latest: '2002-09-30' }, student: true }] };
    expect(ask('any young_reader has student', facts)).toBe('yes');
  });
  test('someone of 17 or 18 may or may not be', () => {
    const facts = { readers: [{ born: { earliest: '1997-01-01', latest: '1998-12-31' }, student: true }] };
    expect(ask('any young_reader has student', facts)).toBe('unknown');
  });
});

describe('who may belong to a group leaves a verdict open only while it matters', () => {
  const readers = (...rest: unknown[]): unknown => ({
    readers: [{ born: '2005-05-05', student: true }, ...rest],
  });
  test('one young student is enough, whoever else there is', () =>
    expect(ask('any young_reader has student', readers({}))).toBe('yes'));
  test('that every young reader is a student is unknown while one may be young and may not be', () => {
    expect(ask('every young_reader has student', readers({ student: false }))).toBe('unknown');
    expect(ask('every young_reader has student', readers({ student: false, born: '1980-01-01' }))).toBe(
      'yes',
    );
  });
});

describe('at least n of several conditions', () => {
  test('two yes decide, whatever the third', () => {
    expect(
      ask('at least 2 of { warned, at least one visit ever, deposit is at least £10 }', {
        warned: true,
        visits: [{ on: '2015-01-01' }],
      }),
    ).toBe('yes');
  });
  test('one yes and one unknown do not', () => {
    expect(
      ask('at least 2 of { warned, at least one visit ever, deposit is at least £10 }', {
        warned: true,
        visits: [],
      }),
    ).toBe('unknown');
  });
  test('two no of three do', () => {
    expect(
      ask('at least 2 of { warned, at least one visit ever, deposit is at least £10 }', {
        warned: false,
        visits: [],
      }),
    ).toBe('no');
  });
});

describe('facts of a kind', () => {
  test('money is in pence, exactly', () => {
    expect(ask('deposit is at least £10.01', { deposit: 1001 })).toBe('yes');
    expect(ask('deposit is at least £10.01', { deposit: 1000 })).toBe('no');
  });
  test('an option that is not known may be any of them', () => {
    expect(
      ask('any reader has at least one film loan ever', { readers: [{ loans: [{ on: '2015-01-01' }] }] }),
    ).toBe('unknown');
  });
  test('whether a fact is known can be asked', () => {
    expect(ask('warned is known', {})).toBe('no');
    expect(ask('warned is known', { warned: false })).toBe('yes');
    expect(ask('warned is unknown', {})).toBe('yes');
  });
});

describe('an unknown verdict names the facts that could decide it', () => {
  const waits = (condition: string, facts: unknown): readonly string[] =>
    missingFor(traceOf(condition, facts)).map(missingText);
  test('only those that still matter', () => {
    expect(
      waits('at least 2 of { warned, at least one visit ever, deposit is at least £10 }', {
        warned: true,
        visits: [],
      }),
    ).toEqual(['deposit']);
  });
  test('by the name of whom they are about', () => {
    expect(
      waits('any reader has student', { readers: [{ reference: 'R', student: false }, { reference: 'S' }] }),
    ).toEqual(['student of S']);
  });
  test('a decided verdict waits for nothing', () => {
    expect(waits('warned or at least one visit ever', { warned: true })).toEqual([]);
  });
  test('a calendar that ends too soon is named', () => {
    expect(waits('at least one visit in the last 2 seasons', { visits: [{ on: '2015-04-15' }] })).toEqual([
      'the dates of seasons',
    ]);
  });
});
