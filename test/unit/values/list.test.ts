// Lists that may be incomplete: counts, sums, selections and cuts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareExact,
  countList,
  cutList,
  dayFromIso,
  type Item,
  type ListValue,
  NA,
  NO,
  NOT_APPLICABLE_NUMBER,
  placeInWindow,
  point,
  type Range,
  range,
  selectList,
  sumList,
  UNKNOWN,
  type Verdict,
  YES,
} from '../../../src/values/index.ts';
import { lastUnits, upTo } from '../../support/windows.ts';

function complete<T>(...items: readonly Item<T>[]): ListValue<T> {
  return { items, open: false, completeTo: Infinity };
}

function open<T>(completeTo: number, ...items: readonly Item<T>[]): ListValue<T> {
  return { items, open: true, completeTo };
}

function sure<T>(value: T): Item<T> {
  return { value, maybe: false };
}

function maybe<T>(value: T): Item<T> {
  return { value, maybe: true };
}

function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no such date: ${iso}`);
  return found;
}

describe('a count', () => {
  test('of three dated exclusions and one with no date is 3 to 4', () => {
    expect(countList(complete(sure(1), sure(2), sure(3), maybe(4)))).toEqual(range(3, 4));
  });

  test('of a list known to be empty is 0, and of an unknown list 0 or more', () => {
    expect(countList(complete())).toEqual(point(0));
    expect(countList(open(-Infinity))).toEqual(range(0, Infinity));
    expect(countList(open(-Infinity, sure(1)))).toEqual(range(1, Infinity));
  });
});

describe('a sum', () => {
  test('of known amounts is their sum, and of none is 0', () => {
    expect(sumList(complete(sure(point(140)), sure(point(120)), sure(point(60))), 0, Infinity)).toEqual(
      point(320),
    );
    expect(sumList(complete(), 0, Infinity)).toEqual(point(0));
  });

  test('takes an item that may not belong from 0', () => {
    expect(sumList(complete(sure(point(5)), maybe(point(3))), 0, Infinity)).toEqual(range(5, 8));
    expect(sumList(complete(sure(point(5)), maybe(range(-3, -2))), 0, Infinity)).toEqual(range(2, 5));
  });

  test('leaves out what does not apply, and does not apply when nothing else is there', () => {
    expect(sumList(complete(sure(point(5)), sure(NOT_APPLICABLE_NUMBER)), 0, Infinity)).toEqual(point(5));
    expect(sumList(complete(sure(NOT_APPLICABLE_NUMBER)), 0, Infinity)).toEqual(NOT_APPLICABLE_NUMBER);
    expect(sumList(complete(sure(point(5)), sure(range(3, 3, true))), 0, Infinity)).toEqual(range(5, 8));
    expect(sumList(complete(sure(range(3, 3, true))), 0, Infinity)).toEqual(range(0, 3, true));
    expect(sumList(complete(maybe(NOT_APPLICABLE_NUMBER)), 0, Infinity)).toEqual(range(0, 0, true));
  });

  test('of an open list has the range of the type', () => {
    expect(sumList(open(-Infinity, sure(point(5))), 0, Infinity)).toEqual(range(5, Infinity));
    expect(sumList(open(-Infinity, sure(point(5))), -10, 10)).toEqual(range(-Infinity, Infinity));
    expect(sumList(open(-Infinity), 0, Infinity, false)).toEqual(range(0, Infinity));
    expect(sumList(open(-Infinity), 0, Infinity)).toEqual(range(0, Infinity, true));
  });

  test('was in the range, whatever the items turn out to be', () => {
    const amounts = fc
      .tuple(fc.integer({ min: -5, max: 5 }), fc.nat(3), fc.constantFrom('sure', 'perhaps', 'never'))
      .map(([lo, width, kind]) =>
        kind === 'never' ? NOT_APPLICABLE_NUMBER : range(lo, lo + width, kind !== 'sure'),
      );
    const items = fc.record({ value: amounts, maybe: fc.boolean() });
    fc.assert(
      fc.property(fc.array(items, { maxLength: 4 }), (list) => {
        const sum = sumList(complete(...list), -5, 8);
        const seen = possibleSums(list);
        for (const value of seen) expect(holds(sum, value)).toBe(true);
        expect(sum.na).toBe(seen.has(null));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a selection', () => {
  const verdicts: readonly Verdict[] = [YES, NO, NA, UNKNOWN, YES | NA, NO | NA];

  test('keeps what is yes, drops what is no or does not apply, and keeps the unknown as what may belong', () => {
    const kept = selectList(complete(...verdicts.map(sure)), (verdict) => verdict);
    expect(kept).toEqual(complete(sure(YES), maybe(UNKNOWN), maybe(YES | NA)));
  });

  test('makes nothing surer than it was', () => {
    expect(selectList(open(7, maybe(1)), () => YES)).toEqual(open(7, maybe(1)));
  });
});

describe('a cut to a window', () => {
  const lastYear = lastUnits(day('2015-09-30'), 12, 'months');
  const place = (on: Range): Verdict => placeInWindow(on, on, lastYear);
  const exclusions = [
    sure(point(day('2014-09-30'))),
    sure(point(day('2014-10-01'))),
    sure(point(day('2015-09-30'))),
    sure(range(-Infinity, Infinity)),
  ];

  test('counts the events in it, and perhaps the one with no date', () => {
    expect(countList(cutList(complete(...exclusions), place, lastYear))).toEqual(range(2, 3));
  });

  test('is closed when the list is complete to the last day of the window', () => {
    const upToTheDay = cutList(open(day('2015-09-30'), ...exclusions), place, lastYear);
    const dayShort = cutList(open(day('2015-09-29'), ...exclusions), place, lastYear);
    expect([upToTheDay.open, dayShort.open]).toEqual([false, true]);
    expect(countList(dayShort)).toEqual(range(2, Infinity));
  });

  test('goes by the latest last day that the window can have', () => {
    const vague = { from: lastYear.from, to: range(day('2015-09-30'), day('2015-10-02')) };
    expect(cutList(open<Range>(day('2015-10-01')), place, vague).open).toBe(true);
    expect(cutList(open<Range>(day('2015-10-02')), place, vague).open).toBe(false);
    expect(cutList(open<Range>(-Infinity), place, upTo(day('2015-09-30'))).open).toBe(true);
  });
});

/** Every sum that the items may come to; null is "does not apply". */
function possibleSums(items: readonly Item<Range>[]): Set<number | null> {
  let states = new Set(['0 0 0']); // sum, amounts that apply, amounts that do not
  for (const item of items) {
    const next = new Set<string>();
    for (const state of states) for (const after of choices(item, state)) next.add(after);
    states = next;
  }
  return new Set([...states].map(sumOfState));
}

function choices({ value, maybe }: Item<Range>, state: string): string[] {
  const [sum = 0, some = 0, none = 0] = state.split(' ').map(Number);
  const after = maybe ? [state] : [];
  if (value.na) after.push(`${sum} ${some} ${none + 1}`);
  for (let amount = Number(value.lo); amount <= Number(value.hi); amount++) {
    after.push(`${sum + amount} ${some + 1} ${none}`);
  }
  return after;
}

function sumOfState(state: string): number | null {
  const [sum = 0, some = 0, none = 0] = state.split(' ').map(Number);
  return some === 0 && none > 0 ? null : sum;
}

function holds(r: Range, value: number | null): boolean {
  if (value === null) return r.na;
  return compareExact(r.lo, value) <= 0 && compareExact(value, r.hi) <= 0;
}
