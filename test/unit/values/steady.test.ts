// Up to when what was looked at stays as it is: no look may promise a day on which it would see something else.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayFromIso,
  isoFromDay,
  wholeUnits,
} from '../../../src/values/date.ts';
import { point } from '../../../src/values/range.ts';
import { noteCut, todayAmong, todayBeside, todaySince } from '../../../src/values/steady.ts';

const FIRST = dayFromIso('2014-11-20')!;
const day = fc.integer({ min: FIRST, max: FIRST + 900 });
const near = fc.integer({ min: -40, max: 800 });

function untilOf(asOf: number, look: (question: Parameters<typeof todayAmong>[0]) => void): number {
  const steady = { until: Infinity };
  look({ asOf: point(asOf), steady });
  return steady.until;
}

/** The days after the date up to which it is promised to stay. */
function promised(asOf: number, until: number): readonly number[] {
  const days = Math.min(until - asOf, 800);
  return Array.from({ length: Math.max(0, days) }, (_, index) => asOf + index + 1);
}

/** One look at all of them: to expect something of each of so many days takes long. */
function expectSame(days: readonly number[], asOf: number, seen: (date: number) => unknown): void {
  const now = String(seen(asOf));
  expect(days.filter((date) => String(seen(date)) !== now)).toEqual([]);
}

const moves = fc
  .tuple(
    fc.constantFrom(
      (from: number, by: number) => addMonths(from, by),
      (from: number, by: number) => addYears(from, by % 4),
      (from: number) => from,
    ),
    fc.integer({ min: -30, max: 30 }),
    fc.integer({ min: -40, max: 40 }),
  )
  .map(
    ([move, by, days]) =>
      (date: number) =>
        addDays(move(date, by), days),
  );

test('an end of a window is on the same side of a day and of its neighbours', () => {
  fc.assert(
    fc.property(day, moves, moves, near, (asOf, startOf, endOf, gap) => {
      const on = endOf(asOf) + gap;
      const list = {
        items: [{ value: { on: isoFromDay(on) }, maybe: false }],
        open: false,
        completeTo: Infinity,
      };
      const w = { from: point(startOf(asOf)), to: point(endOf(asOf)) };
      const until = untilOf(asOf, (question) =>
        noteCut(question, list, { from: 'on', to: 'on' }, w, Infinity),
      );
      expect(until).toBeGreaterThanOrEqual(asOf);
      const sides = (date: number) =>
        [startOf(date), endOf(date)].flatMap((end) =>
          [-1, 0, 1].map((beside) => Math.sign(end - on - beside)),
        );
      expectSame(promised(asOf, until), asOf, sides);
    }),
    { numRuns: 3_000 },
  );
});

test('a window does not lose its last day, nor gain its first', () => {
  fc.assert(
    fc.property(day, moves, moves, (asOf, startOf, endOf) => {
      const w = { from: point(startOf(asOf)), to: point(endOf(asOf)), moves: 'both' as const };
      const list = { items: [], open: false, completeTo: Infinity };
      const until = untilOf(asOf, (question) =>
        noteCut(question, list, { from: 'on', to: 'on' }, w, Infinity),
      );
      const hasDays = (date: number): boolean => startOf(date) <= endOf(date);
      expectSame(promised(asOf, until), asOf, hasDays);
    }),
    { numRuns: 3_000 },
  );
});

test('as many whole units are full', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const),
      fc.integer({ min: -900, max: 9_000 }),
      (asOf, unit, ago) => {
        const from = asOf - ago;
        const until = untilOf(asOf, (question) => todaySince(question, unit, point(from)));
        for (const date of promised(asOf, until))
          expect(wholeUnits(unit, from, date)).toBe(wholeUnits(unit, from, asOf));
      },
    ),
    { numRuns: 3_000 },
  );
});

test('the date is among the same periods, and on the same side of another date', () => {
  fc.assert(
    fc.property(day, near, fc.nat({ max: 120 }), (asOf, gap, long) => {
      const period = { from: asOf + gap, to: asOf + gap + long };
      const until = untilOf(asOf, (question) => {
        todayAmong(question, [period]);
        todayBeside(question, point(period.from - 5));
      });
      const seen = (date: number) =>
        [period.from, period.to, period.from - 5].flatMap((edge) =>
          [-1, 0, 1].map((beside) => Math.sign(date - edge - beside)),
        );
      expectSame(promised(asOf, until), asOf, seen);
    }),
    { numRuns: 3_000 },
  );
});

test('nothing is noted of a question that is not about one of many days', () => {
  const question = { asOf: point(FIRST), steady: undefined };
  expect(todayAmong(question, [{ from: FIRST, to: FIRST }])).toEqual(point(FIRST));
});
