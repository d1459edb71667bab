// What fused code calls, held to what the interpreter calls: tallies, days as whole numbers, and prepared questions.

import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactFromJson } from '../../src/values/exact.ts';
import {
  dayBounds,
  dayOfFact,
  FAR_DAY,
  latestDay,
  moveDay,
  NO_DAY,
  NotPlain,
  ODD_DAY,
  placeDays,
  plainBounds,
} from '../../src/values/fused.ts';
import {
  ABSENT,
  ANY_ANSWER,
  ANYTHING,
  addDays,
  addMonths,
  type DateUnit,
  dayFromIso,
  EVERY,
  exact,
  type Facts,
  HeadlineInputError,
  isoFromDay,
  moveRange,
  type Need,
  NO,
  NOT_APPLICABLE_NUMBER,
  partsFromDay,
  placeInWindow,
  point,
  type Range,
  tally,
  UNKNOWN,
  type Verdict,
  verdictWord,
  wholeUnits,
  YES,
} from '../../src/values/index.ts';
import { deciding, preparing } from '../../src/values/prepared.ts';
import { anySeen, countSeen, everySeen } from '../../src/values/seen.ts';

const UNITS: readonly DateUnit[] = ['days', 'weeks', 'months', 'years'];
const FIRST = day('0001-01-01');
const LAST = day('9999-12-31');

function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no such date: ${iso}`);
  return found;
}

/** The first and last days of all that there are, of months and of leap years, and days beside them. */
const edges = [
  FIRST,
  LAST,
  ...['0001-03-01', '0004-02-29', '1600-02-29', '1900-02-28', '2000-02-29', '2015-08-31', '2016-02-29'].map(
    day,
  ),
  ...['2100-03-01', '9996-02-29', '9998-12-31', '9999-03-01'].map(day),
].flatMap((one) => [one - 1, one, one + 1].filter((near) => near >= FIRST && near <= LAST));
const days: Arbitrary<number> = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: FIRST, max: LAST }),
  fc.integer({ min: day('1990-01-01'), max: day('2030-12-31') }),
);

describe('tallies of the kinds of items that were seen', () => {
  const items: Arbitrary<readonly Verdict[]> = fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: ANY_ANSWER }),
      fc.integer({ min: 1, max: 7 | ABSENT }).filter((item) => item !== ABSENT),
    ),
    { maxLength: 6 },
  );
  /** 0 of a list that is complete. */
  const furthers = fc.constantFrom(0, 0, UNKNOWN, ANY_ANSWER, YES, NO);
  const seenIn = (all: readonly Verdict[]): number => all.reduce((seen, item) => seen | (1 << item), 0);
  const count = (all: readonly Verdict[], counts: (item: Verdict) => boolean): number =>
    all.filter(counts).length;
  const needOf = (least: number, most: number): Need => ({
    kind: 'count',
    least: least === 0 ? null : point(least),
    most: most === Infinity ? null : point(most),
  });
  const tallied = (all: readonly Verdict[], need: Need, further: Verdict): Verdict =>
    tally(all, need, further !== 0, further);

  test('ask whether every one is yes', () => {
    fc.assert(
      fc.property(items, furthers, (all, further) => {
        expect(everySeen(seenIn(all), further)).toBe(tallied(all, EVERY, further));
      }),
      { numRuns: 5_000 },
    );
  });

  test('ask for one or more', () => {
    fc.assert(
      fc.property(items, furthers, (all, further) => {
        expect(anySeen(seenIn(all), further)).toBe(tallied(all, needOf(1, Infinity), further));
      }),
      { numRuns: 5_000 },
    );
  });

  test('ask for so many', () => {
    const leasts = fc.constantFrom(0, 1, 2, 3, 5);
    const mosts = fc.constantFrom(0, 1, 2, 3, 5, Infinity);
    fc.assert(
      fc.property(items, furthers, leasts, mosts, (all, further, least, most) => {
        const sure = count(all, (item) => item === YES);
        const possible = count(all, (item) => (item & YES) !== 0);
        expect(countSeen(seenIn(all), sure, possible, further, least, most)).toBe(
          tallied(all, needOf(least, most), further),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('days placed in a window', () => {
  const near = fc.integer({ min: -3, max: 3 });
  /** From a day, or the beginning of time, to a day, or the end of it. */
  const spans: Arbitrary<Range> = fc.oneof(
    near.map(point),
    fc.tuple(near, near).map(([a, b]) => ({ lo: Math.min(a, b), hi: Math.max(a, b), na: false })),
    near.map((hi) => ({ lo: -Infinity, hi, na: false })),
    near.map((lo) => ({ lo, hi: Infinity, na: false })),
    fc.constantFrom(ANYTHING, point(Infinity), point(-Infinity)),
  );
  const plain = ({ lo, hi }: Range): readonly [number, number] => [end(lo), end(hi)];
  const end = (bound: Range['lo']): number =>
    bound === Infinity ? FAR_DAY : bound === -Infinity ? NO_DAY : Number(bound);

  test('are where ranges are', () => {
    fc.assert(
      fc.property(spans, spans, spans, spans, (start, last, from, to) => {
        expect(placeDays(...plain(start), ...plain(last), ...plain(from), ...plain(to))).toBe(
          placeInWindow(start, last, { from, to }),
        );
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a day moved', () => {
  const by: Arbitrary<number> = fc.oneof(
    fc.constantFrom(-120_000, -1200, -25, -13, -12, -11, -1, 0, 1, 11, 12, 13, 25, 1200, 120_000),
    fc.integer({ min: -500, max: 500 }),
  );

  test('goes where a range goes', () => {
    fc.assert(
      fc.property(days, by, fc.constantFrom(...UNITS), (from, n, unit) => {
        expect(moveDay(from, n, unit)).toBe(moveRange(point(from), point(n), unit).lo);
      }),
      { numRuns: 20_000 },
    );
  });

  test('of every year goes to the same day of the month, or the last', () => {
    for (let year = 1; year <= 9999; year++)
      for (const monthDay of ['01-31', '02-28', '03-01', '12-31']) {
        const from = day(`${String(year).padStart(4, '0')}-${monthDay}`);
        for (const n of [-13, -12, -1, 1, 12])
          if (moveDay(from, n, 'months') !== addMonths(from, n))
            expect([from, n, moveDay(from, n, 'months')]).toEqual([from, n, addMonths(from, n)]);
      }
  });

  test('of a leap year goes from each of its days', () => {
    for (const year of [1600, 1900, 2000, 2015, 2016])
      for (let from = day(`${year}-01-01`); from <= day(`${year}-12-31`); from++)
        for (const n of [-24, -12, -6, -1, 1, 3, 12, 48])
          expect(moveDay(from, n, 'months')).toBe(addMonths(from, n));
  });

  test('that is without end stays so', () => {
    for (const unit of UNITS)
      expect([moveDay(NO_DAY, 3, unit), moveDay(FAR_DAY, -3, unit)]).toEqual([NO_DAY, FAR_DAY]);
  });
});

describe('the last day with so many units', () => {
  const counts = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(0, 1, 5, 16, 18, 25, 100));

  test('has them, and the day after it has not', () => {
    fc.assert(
      fc.property(days, counts, fc.constantFrom(...UNITS), (to, units, unit) => {
        const last = latestDay(unit, to, units);
        expect(wholeUnits(unit, last, to)).toBeGreaterThanOrEqual(units);
        expect(wholeUnits(unit, addDays(last, 1), to)).toBeLessThan(units);
      }),
      { numRuns: 5_000 },
    );
  });

  test('of those born on 29 February is the day on which they come of age', () => {
    expect(isoFromDay(latestDay('years', day('2018-02-28'), 18))).toBe('2000-02-28');
    expect(isoFromDay(latestDay('years', day('2018-03-01'), 18))).toBe('2000-03-01');
    expect(isoFromDay(latestDay('years', day('2016-02-29'), 16))).toBe('2000-02-29');
  });

  test('is without end where the last day is', () => {
    expect([latestDay('years', FAR_DAY, 3), latestDay('weeks', NO_DAY, 3)]).toEqual([FAR_DAY, NO_DAY]);
  });
});

describe('the day of a fact', () => {
  test('is that of its text, on every day of some years', () => {
    for (const year of ['0001', '0004', '1600', '1900', '2000', '2015', '2016', '2100', '9999'])
      for (let at = day(`${year}-01-01`); partsFromDay(at).year === Number(year); at++) {
        const text = isoFromDay(at);
        if (dayOfFact(text) !== at) expect(dayOfFact(text), text).toBe(at);
      }
  });

  test('is that of its text, on any day', () => {
    fc.assert(
      fc.property(days, (at) => {
        const text = isoFromDay(at);
        expect(dayOfFact(text)).toBe(dayFromIso(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is far off of what is ongoing, and odd of all that is written another way', () => {
    expect(dayOfFact('ongoing')).toBe(FAR_DAY);
    for (const odd of [{ earliest: '2015-01-01' }, {}, null, 5, '', '2015'])
      expect(dayOfFact(odd)).toBe(ODD_DAY);
  });
});

describe('values of the question as plain numbers', () => {
  test('are so many parts of their unit', () => {
    expect(plainBounds(point(10), 100)).toEqual([1000, 1000]);
    expect(plainBounds(point(exact(5n, 2n)), 100)).toEqual([250, 250]);
    expect(plainBounds({ lo: exact(1n, 10n), hi: Infinity, na: false }, 1)).toEqual([0.1, Infinity]);
    expect(plainBounds(ANYTHING, 100)).toEqual([-Infinity, Infinity]);
  });

  test('are what JSON holds, or nothing', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (number) => {
        const value = exactFromJson(number) ?? 0;
        const bounds = plainOrNothing(value);
        expect([[number + 0, number + 0], undefined]).toContainEqual(bounds);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are all decimals of fifteen digits', () => {
    const digits = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 20 }), (number, places) => {
        const plain = Number(`${number}e-${places}`);
        expect(plainOrNothing(exact(BigInt(number), 10n ** BigInt(places)))).toEqual([plain, plain]);
      }),
      { numRuns: 2_000 },
    );
  });

  const plainOrNothing = (value: Range['lo']): readonly [number, number] | undefined => {
    try {
      return plainBounds(point(value), 1);
    } catch (error) {
      if (error instanceof NotPlain) return undefined;
      throw error;
    }
  };

  test.each([
    ['what may not apply', { lo: 0, hi: 1, na: true }],
    ['what does not apply', NOT_APPLICABLE_NUMBER],
    ['a third', point(exact(1n, 3n))],
    ['more than whole numbers hold', point(exact(2n ** 53n + 1n, 1n))],
  ])('are not %s', (_, range) => {
    expect(() => plainBounds(range, 1)).toThrow(NotPlain);
  });

  test('of days are whole, or without end', () => {
    expect(dayBounds(point(5))).toEqual([5, 5]);
    expect(dayBounds(ANYTHING)).toEqual([NO_DAY, FAR_DAY]);
    expect(dayBounds({ lo: NO_DAY + 1, hi: FAR_DAY - 1, na: false })).toEqual([NO_DAY + 1, FAR_DAY - 1]);
  });

  test.each([
    ['what may not apply', { lo: 0, hi: 1, na: true }],
    ['what does not apply', NOT_APPLICABLE_NUMBER],
    ['half a day', point(exact(1n, 2n))],
    ['a day as far as what is without end', point(FAR_DAY)],
    ['a day as early as what is not known', point(NO_DAY)],
    ['what no plain number holds', point(exact(2n ** 70n, 1n))],
  ])('of days are not %s', (_, range) => {
    expect(() => dayBounds(range)).toThrow(NotPlain);
  });
});

// -- prepared questions -------------------------------------------------------------------------------------------

const FACTS: Facts = { reference: 'A' };

/** Counts how often a question is prepared; what it answers tells which was. */
function counting(): { readonly times: () => number; readonly ask: (given: unknown) => string | undefined } {
  let times = 0;
  const prepared = preparing<string>(['survey'], ({ day, asOf, dates }) => {
    times++;
    return (facts) => `${asOf} ${day} ${dates.survey?.lo} ${facts?.reference}`;
  });
  return { times: () => times, ask: (given) => prepared(given)?.(FACTS) };
}

describe('a question that is prepared', () => {
  const ASKED = `2015-09-30 ${day('2015-09-30')} undefined A`;
  const OTHER = `2015-10-01 ${day('2015-10-01')} undefined A`;

  test('is prepared once while the same is asked', () => {
    const { times, ask } = counting();
    for (const given of [
      { asOf: '2015-09-30' },
      { asOf: '2015-09-30' },
      { asOf: '2015-09-30', knownOn: undefined },
    ])
      expect(ask(given)).toBe(ASKED);
    expect(times()).toBe(1);
  });

  test('is prepared again when another day is asked, also with the same object', () => {
    const { times, ask } = counting();
    const given = { asOf: '2015-09-30' };
    expect(ask(given)).toBe(ASKED);
    given.asOf = '2015-10-01';
    expect([ask(given), ask(given)]).toEqual([OTHER, OTHER]);
    given.asOf = '2015-09-30';
    expect(ask(given)).toBe(ASKED);
    expect(times()).toBe(3);
  });

  test('takes the dates that are given each time', () => {
    const { ask } = counting();
    const dates = { survey: '1970-01-02' };
    const given = { asOf: '2015-09-30', dates };
    expect(ask(given)).toContain(' 1 A');
    dates.survey = '1970-01-03';
    expect(ask(given)).toContain(' 2 A');
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
    expect(ask(given)).toContain(' 2 A');
  });

  test('is none of what was known on a day, and stays what it was', () => {
    const { times, ask } = counting();
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
    expect(ask({ asOf: '2015-09-30', knownOn: '2015-01-01' })).toBeUndefined();
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
    expect(times()).toBe(1);
  });

  test.each([
    ['a part that no question has', { asOf: '2015-09-30', on: 'today' }],
    ['such a part that is not told', { asOf: '2015-09-30', on: undefined }],
    ['a date that does not exist', { asOf: '2015-02-29' }],
    ['a date that is not asked for', { asOf: '2015-09-30', dates: { other: '2015-01-01' } }],
    ['a list', Object.assign([], { asOf: '2015-09-30' })],
    ['nothing', undefined],
  ])('is refused with %s, before and after another question', (_, given) => {
    const { ask } = counting();
    expect(() => ask(given)).toThrow(HeadlineInputError);
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
    expect(() => ask(given)).toThrow(HeadlineInputError);
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
  });

  test('heeds what an object has without showing it', () => {
    class Known {
      readonly asOf = '2015-09-30';
      get knownOn(): string {
        return '2015-01-01';
      }
    }
    const hidden = Object.defineProperty({ asOf: '2015-09-30' }, 'knownOn', { value: '2015-01-01' });
    const { ask } = counting();
    expect(ask({ asOf: '2015-09-30' })).toBe(ASKED);
    expect([ask(new Known()), ask(hidden)]).toEqual([undefined, undefined]);
  });

  test('is none where it rests on what is no plain number, time after time', () => {
    let times = 0;
    const prepared = preparing([], () => {
      times++;
      throw new NotPlain();
    });
    expect([1, 2, 3].map(() => prepared({ asOf: '2015-09-30' }))).toEqual([undefined, undefined, undefined]);
    expect(times).toBe(1);
  });

  test('tells of any other error', () => {
    const prepared = preparing([], () => {
      throw new RangeError('broken');
    });
    for (let count = 0; count < 2; count++)
      expect(() => prepared({ asOf: '2015-09-30' })).toThrow(RangeError);
  });
});

describe('a verdict that is decided alone', () => {
  const asked = {
    dates: ['survey'],
    bindings: { calendars: new Map(), parameters: new Map() },
    record: 'Place',
    shapes: new Map([
      ['Place', { dates: [], placed: null, records: [], references: [], lists: [], identity: null }],
    ]),
  };
  const decide = (
    quick: Verdict | undefined | 'not plain',
    given: unknown = { asOf: '2015-09-30' },
    part = 'eligible',
  ): string =>
    deciding(
      {
        eligible: {
          rule: () => NO,
          prepare: () => {
            if (quick === 'not plain') throw new NotPlain();
            return () => quick;
          },
        },
        progress: { rule: (_, { dates }) => (dates.survey ? YES : UNKNOWN), prepare: undefined },
      },
      part,
      asked,
      given,
    )(FACTS);

  test('is what fused code says, in a word', () => {
    for (let verdict = 1; verdict <= ANY_ANSWER; verdict++)
      expect(decide(verdict)).toBe(verdictWord(verdict));
  });

  test('is what the rule says where fused code says nothing', () => {
    expect([decide(undefined), decide('not plain')]).toEqual(['no', 'no']);
    expect(decide(YES, { asOf: '2015-09-30', knownOn: '2015-01-01' })).toBe('no');
    expect(decide(YES, { asOf: '2015-09-30' }, 'progress')).toBe('unknown');
    expect(decide(YES, { asOf: '2015-09-30', dates: { survey: '2015-01-01' } }, 'progress')).toBe('yes');
  });

  test.each([
    ['a part that is not there', { asOf: '2015-09-30' }, 'crime'],
    ['a part with the name of what every object has', { asOf: '2015-09-30' }, 'constructor'],
    ['a question with another part', { asOf: '2015-09-30', on: 1 }, 'eligible'],
    ['a date that does not exist', { asOf: '2015-02-30' }, 'eligible'],
    ['a date that is not asked for', { asOf: '2015-09-30', dates: { other: '2015-01-01' } }, 'eligible'],
  ])('is refused of %s', (_, given, part) => {
    expect(() => decide(YES, given, part)).toThrow(HeadlineInputError);
  });

  test('does not change with the question after it was asked', () => {
    const given = { asOf: '2015-09-30' };
    const seen: string[] = [];
    const isDecided = deciding(
      {
        eligible: {
          rule: () => NO,
          prepare:
            ({ asOf }) =>
            () => {
              seen.push(asOf);
              return YES;
            },
        },
      },
      'eligible',
      asked,
      given,
    );
    given.asOf = 'never';
    expect([isDecided(FACTS), isDecided(FACTS), seen]).toEqual(['yes', 'yes', ['2015-09-30', '2015-09-30']]);
  });
});
