// Dates beside a database that others wrote: what a day is so many months later, how many days lie between two, and what age somebody
// is. PostgreSQL runs in this process. Where the language means something else on purpose, the difference itself is tested.

import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { between, pick, randomOf } from '../../cohort/random.ts';
import { askPlan } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { addMonths, addYears, dayFromParts, wholeUnits } from '../../src/values/date.ts';
import { dayFromIso, isoFromDay, move, YES } from '../../src/values/index.ts';
import { projectOf } from '../support/memory-host.ts';

const database = await PGlite.create();
afterAll(() => database.close());

/** Rows of numbers and texts, asked in one question: a parameter holds them as JSON. */
async function ask<Row>(sql: string, rows: readonly object[]): Promise<readonly Row[]> {
  return (await database.query<Row>(sql, [JSON.stringify(rows)])).rows;
}

const FIRST = dayFromParts(1600, 1, 1)!;
const LAST = dayFromParts(2400, 12, 31)!;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly n: number;
}

/** Any days; ends of months and days beside them; and pairs that are nearly so many whole months apart. */
const PAIRS: readonly Pair[] = Array.from({ length: 30_000 }, (_, index): Pair => {
  const random = randomOf(1, 'dates', index);
  const any = between(random, FIRST, LAST);
  const year = between(random, 1890, 2110);
  const atEnd = dayFromParts(year, pick(random, [1, 2, 3, 4, 12]), 1)! - between(random, 0, 2);
  const leap = dayFromParts(year - (year % 4) || 4, 2, 28)! + between(random, 0, 2);
  const a = pick(random, [any, atEnd, leap]);
  const n = pick(random, [between(random, -30, 30), between(random, -1200, 1200)]);
  const b = pick(random, [between(random, FIRST, LAST), addMonths(a, n) + between(random, -2, 2)]);
  return { a: isoFromDay(a), b: isoFromDay(b), n };
});

const day = (iso: string): number => dayFromIso(iso)!;
const FROM = 'from json_to_recordset($1::json) as t(a date, b date, n integer)';

test('a day so many days, weeks, months or years later', async () => {
  const rows = await ask(
    `select (a + n)::text days, (a + 7 * n)::text weeks,
            (a + make_interval(months => n))::date::text months,
            (a + make_interval(years => n / 12))::date::text years ${FROM}`,
    PAIRS,
  );
  const ours = PAIRS.map(({ a, n }) => ({
    days: isoFromDay(move(day(a), n, 'days')),
    weeks: isoFromDay(move(day(a), n, 'weeks')),
    months: isoFromDay(addMonths(day(a), n)),
    years: isoFromDay(addYears(day(a), Math.trunc(n / 12))),
  }));
  expect(rows).toEqual(ours);
});

test('days and whole weeks between two days', async () => {
  const rows = await ask(`select b - a days, floor((b - a) / 7.0)::integer weeks ${FROM}`, PAIRS);
  expect(rows).toEqual(
    PAIRS.map(({ a, b }) => ({
      days: wholeUnits('days', day(a), day(b)),
      weeks: wholeUnits('weeks', day(a), day(b)),
    })),
  );
});

/** `age` of PostgreSQL counts anniversaries too, and has the one of 29 February on 1 March. */
test('whole months and years from a day to a later one', async () => {
  const later = PAIRS.filter(({ a, b }) => a <= b);
  expect(later.length).toBeGreaterThan(10_000);
  const rows = await ask(
    `select (extract(year from age(b, a)) * 12 + extract(month from age(b, a)))::integer months,
            extract(year from age(b, a))::integer years ${FROM}`,
    later,
  );
  expect(rows).toEqual(
    later.map(({ a, b }) => ({
      months: wholeUnits('months', day(a), day(b)),
      years: wholeUnits('years', day(a), day(b)),
    })),
  );
});

/**
 * Decision 5: moving a date and counting whole years are two questions. Moved to a month that is too short, the day is its last one;
 * the anniversary is only on the day after.
 */
test('an anniversary differs from the day that is so many years later on 28 February alone', async () => {
  const births = PAIRS.map(({ a }) => a);
  const ages = Array.from({ length: 21 }, (_, n) => n);
  const rows = births.slice(0, 3000).flatMap((a) => ages.map((n) => ({ a, b: a, n })));
  const moved = await ask<{ readonly moved: string }>(
    `select (a + make_interval(years => n))::date::text moved ${FROM}`,
    rows,
  );
  let different = 0;
  for (const [at, { a, n }] of rows.entries()) {
    const reached = wholeUnits('years', day(a), day(moved[at]!.moved));
    const isClipped = a.endsWith('-02-29') && !moved[at]!.moved.endsWith('-02-29');
    expect([a, n, reached]).toEqual([a, n, isClipped ? n - 1 : n]);
    if (isClipped) different++;
  }
  expect(different).toBeGreaterThan(1000);
});

test('which days there are', async () => {
  const years = [1, 4, 100, 1600, 1900, 2000, 2015, 2016, 9999];
  const rows = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => ({ year, month: month + 1 })),
  );
  const lasts = await ask<{ readonly last: number }>(
    `select extract(day from make_date(year, month, 1) + interval '1 month' - interval '1 day')::integer last
     from json_to_recordset($1::json) as t(year integer, month integer)`,
    rows,
  );
  for (const [at, { year, month }] of rows.entries()) {
    const { last } = lasts[at]!;
    expect([year, month, dayFromParts(year, month, last + 1)]).toEqual([year, month, undefined]);
    expect(isoFromDay(dayFromParts(year, month, last)!).slice(8)).toBe(String(last));
  }
});

/** The same by way of rules. Intervals are not compared as such: to PostgreSQL a month is 30 days long in a comparison. */
test('what rules say of ages and of days so much later', async () => {
  const { program, plan } = opened(`record Person { born : date  seen : date }
define age of Person is whole years from born to seen
plan dates for Person {
  filter adult { age is at least 18 years }
  filter settled { seen is not before 18 months after born }
  filter young { whole months from born to seen is under 30 months }
  eligibility { adult }
}
`);
  const pairs = PAIRS.slice(0, 4000).flatMap(({ a, b }) => {
    const turning = isoFromDay(addYears(day(a), 18) + (day(b) % 3));
    return [b, turning].map((seen) => ({ a, b: seen, n: 0 }));
  });
  const rows = await ask(
    `select extract(year from age(b, a)) >= 18 adult, b >= a + interval '18 months' settled,
            extract(year from age(b, a)) * 12 + extract(month from age(b, a)) < 30 young ${FROM}`,
    pairs,
  );
  const ours = pairs.map(({ a, b }) => {
    const { filters } = askPlan(program, plan, { born: a, seen: b }, { asOf: 0 });
    return Object.fromEntries(filters.map(({ name, verdict }) => [name, verdict === YES]));
  });
  expect(ours).toEqual(rows);
  for (const name of ['adult', 'settled', 'young'])
    expect(ours.filter((one) => one[name]).length).toBeGreaterThan(500);
});

function opened(text: string): { readonly program: CoreProgram; readonly plan: CorePlan } {
  const { program, diagnostics } = projectOf(text);
  const plan = program?.plans.get('dates');
  if (!program || !plan) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { program, plan };
}
