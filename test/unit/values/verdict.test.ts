// Verdicts: the answers still possible, and tallies of them against every completion of the facts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABSENT,
  AT_LEAST_ONE,
  allOf,
  answers,
  anyOf,
  COUNT_UNKNOWN,
  EVERY,
  exact,
  isDecided,
  NA,
  type Need,
  NO,
  NONE,
  NOT_APPLICABLE_NUMBER,
  not,
  point,
  range,
  tally,
  UNKNOWN,
  type Verdict,
  verdictOf,
  verdictWord,
  when,
  YES,
} from '../../../src/values/index.ts';

function atLeast(n: number): Need {
  return { kind: 'count', least: point(n), most: null };
}

function between(least: number | null, most: number | null): Need {
  return {
    kind: 'count',
    least: least === null ? null : point(least),
    most: most === null ? null : point(most),
  };
}

/** Every way to give each item one of its answers. */
function completions(items: readonly Verdict[]): Verdict[][] {
  return items.reduce<Verdict[][]>(
    (all, item) =>
      all.flatMap((one) => [YES, NO, NA, ABSENT].filter((bit) => item & bit).map((bit) => [...one, bit])),
    [[]],
  );
}

/** The answer of one completion, word by word from the language tour. */
function answerOf(
  items: readonly Verdict[],
  least: number | null,
  most: number | null,
  every: boolean,
): Verdict {
  const left = items.filter((item) => item !== ABSENT);
  const counted = left.filter((item) => item !== NA);
  if (left.length > 0 && counted.length === 0) return NA;
  if (every) return counted.length === 0 ? NA : verdictOf(counted.every((item) => item === YES));
  const yes = counted.filter((item) => item === YES).length;
  return verdictOf((least === null || yes >= least) && (most === null || yes <= most));
}

function enumerate(items: readonly Verdict[], answer: (completion: readonly Verdict[]) => Verdict): Verdict {
  return completions(items)
    .map(answer)
    .reduce((all, one) => all | one, 0);
}

const itemSets = fc.integer({ min: 1, max: 15 });
const fewItems = fc.array(itemSets, { maxLength: 6 });
const bounds = fc.option(fc.integer({ min: -1, max: 8 }));

describe('one verdict', () => {
  test('is said as yes, no, does not apply, or unknown when more than one answer is possible', () => {
    expect([YES, NO, NA, UNKNOWN, YES | NA, NO | NA, YES | NO | NA].map(verdictWord)).toEqual([
      'yes',
      'no',
      'does not apply',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(answers(YES | NO | NA)).toEqual(['yes', 'no', 'does not apply']);
    expect(answers(NO | NA)).toEqual(['no', 'does not apply']);
    expect([YES, NO, NA, UNKNOWN, YES | NA].map(isDecided)).toEqual([true, true, true, false, false]);
  });

  test('of a fact is yes or no, and unknown when the fact is', () => {
    expect([true, false, undefined].map(verdictOf)).toEqual([YES, NO, UNKNOWN]);
    expect([when(true, false), when(false, true), when(true, true, true)]).toEqual([YES, NO, UNKNOWN | NA]);
  });
});

describe('what does not apply is left out', () => {
  test('of and, or and not; if nothing is left, so is the whole', () => {
    expect(allOf(YES, NA)).toBe(YES);
    expect(anyOf(NO, NA)).toBe(NO);
    expect(allOf(NA, NA)).toBe(NA);
    expect(anyOf(NA, NA)).toBe(NA);
    expect(not(NA)).toBe(NA);
  });

  test('so at least 2 of two is no once one does not apply, unless the other may not apply either', () => {
    expect(tally([UNKNOWN, NA], atLeast(2))).toBe(NO);
    expect(tally([UNKNOWN | NA, NA], atLeast(2))).toBe(NO | NA);
  });
});

describe('what is not known', () => {
  test('a no decides an and, a yes decides an or', () => {
    expect(allOf(NO, UNKNOWN)).toBe(NO);
    expect(anyOf(YES, UNKNOWN)).toBe(YES);
    expect(allOf(YES, UNKNOWN)).toBe(UNKNOWN);
    expect(anyOf(NO, UNKNOWN)).toBe(UNKNOWN);
    expect(not(UNKNOWN)).toBe(UNKNOWN);
  });

  test('at least 2 of 3 problems is yes once two surely are, and no once two surely are not', () => {
    expect(tally([YES, YES, UNKNOWN], atLeast(2))).toBe(YES);
    expect(tally([NO, NO, UNKNOWN], atLeast(2))).toBe(NO);
    expect(tally([YES, NO, UNKNOWN], atLeast(2))).toBe(UNKNOWN);
  });

  test('an event with no date may not belong to the window, so two sure ones and it are 2 to 3', () => {
    const items = [YES, YES, YES | ABSENT];
    expect(tally(items, atLeast(2))).toBe(YES);
    expect(tally(items, atLeast(3))).toBe(UNKNOWN);
    expect(tally(items, atLeast(4))).toBe(NO);
    expect(tally(items, between(2, 2))).toBe(UNKNOWN);
  });
});

describe('an empty list', () => {
  test('any is no, none is yes, and every does not apply', () => {
    expect(tally([], AT_LEAST_ONE)).toBe(NO);
    expect(tally([], NONE)).toBe(YES);
    expect(tally([], EVERY)).toBe(NA);
  });

  test('a list that may hold more is decided only by what no further item can change', () => {
    expect(tally([], AT_LEAST_ONE, true)).toBe(UNKNOWN | NA);
    expect(tally([], EVERY, true)).toBe(UNKNOWN | NA);
    expect(tally([YES], AT_LEAST_ONE, true)).toBe(YES);
    expect(tally([NO], EVERY, true)).toBe(NO);
  });
});

describe('a bound that is not known', () => {
  test('makes a count unknown only where the bound matters', () => {
    const need = (least: ReturnType<typeof range>): Need => ({ kind: 'count', least, most: null });
    expect(tally([YES, YES, YES], need(range(2, 3)))).toBe(YES);
    expect(tally([YES, YES, NO], need(range(2, 3)))).toBe(UNKNOWN);
    expect(tally([YES, NO, NO], need(range(2, 3)))).toBe(NO);
    expect(tally([YES], need(COUNT_UNKNOWN))).toBe(UNKNOWN);
    expect(tally([YES], need(range(1, 2, true)))).toBe(UNKNOWN | NA);
    expect(tally([YES], need(NOT_APPLICABLE_NUMBER))).toBe(NA);
    expect(tally([YES, YES], need(point(exact(3n, 2n))))).toBe(YES);
  });
});

describe('a tally is exactly what trying every completion gives', () => {
  test('for every, and for the plain words and, or, not', () => {
    fc.assert(
      fc.property(fewItems, (items) => {
        const expected = enumerate(items, (one) => answerOf(one, null, null, true));
        expect(tally(items, EVERY)).toBe(expected);
        expect(allOf(...items)).toBe(expected);
        expect(anyOf(...items)).toBe(enumerate(items, (one) => answerOf(one, 1, null, false)));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (item) => {
        expect(not(item)).toBe(tally([item], NONE));
      }),
    );
  });

  test('for every count of at least, at most, exactly and between', () => {
    fc.assert(
      fc.property(fewItems, bounds, bounds, (items, least, most) => {
        const expected = enumerate(items, (one) => answerOf(one, least, most, false));
        expect(tally(items, between(least, most))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('for every pair of items and every bound up to 3, without exception', () => {
    const sets = Array.from({ length: 15 }, (_, index) => index + 1);
    const lists = [[], ...sets.map((a) => [a]), ...sets.flatMap((a) => sets.map((b) => [a, b]))];
    const limits = [null, 0, 1, 2, 3];
    for (const items of lists) {
      expect(tally(items, EVERY)).toBe(enumerate(items, (one) => answerOf(one, null, null, true)));
      for (const least of limits) {
        for (const most of limits) {
          const expected = enumerate(items, (one) => answerOf(one, least, most, false));
          expect(tally(items, between(least, most)), `${items} ${least} ${most}`).toBe(expected);
        }
      }
    }
  });

  test('for a list that may hold more than is known', () => {
    // With bounds up to 3, four more items of any kind, or none, stand for any number of them.
    const anyMore = [15, 15, 15, 15];
    const small = fc.option(fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(itemSets, { maxLength: 3 }), small, small, (items, least, most) => {
        const all = [...items, ...anyMore];
        expect(tally(items, between(least, most), true)).toBe(
          enumerate(all, (one) => answerOf(one, least, most, false)),
        );
        expect(tally(items, EVERY, true)).toBe(enumerate(all, (one) => answerOf(one, null, null, true)));
      }),
      { numRuns: 100 },
    );
  });

  test('for bounds that are not known, over every choice of the bounds', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.array(itemSets, { maxLength: 4 }), span, span, (items, [least, more], [most, wider]) => {
        const need: Need = {
          kind: 'count',
          least: range(least, least + more),
          most: range(most, most + wider),
        };
        let expected = 0;
        for (let low = least; low <= least + more; low++) {
          for (let high = most; high <= most + wider; high++) {
            expected |= enumerate(items, (one) => answerOf(one, low, high, false));
          }
        }
        expect(tally(items, need)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('and a decided tally is never contradicted when an item becomes known', () => {
    fc.assert(
      fc.property(fewItems, bounds, bounds, fc.nat(), (items, least, most, choice) => {
        const all = completions(items);
        const later = all[choice % all.length] ?? [];
        const verdict = tally(items, between(least, most));
        expect(tally(later, between(least, most)) & ~verdict).toBe(0);
      }),
    );
  });
});
