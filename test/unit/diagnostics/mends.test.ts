// What authors most often mean when they write what can't be read.

import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';

function mends(condition: string): readonly string[] {
  const rules = `${LIBRARY}\nplan asked for Household {\n  eligibility {\n    ${condition}\n  }\n}\n`;
  return projectOf(rules).diagnostics.map(({ code, help }) => `${code}: ${help ?? 'no help'}`);
}

describe('a slip is met with its likely mend', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['any reader has 5 loans ever', 'say whether more would do: ‘at least 5 …’ or ‘exactly 5 …’'],
    ['at least one visit in the last year', 'write ‘1 year’'],
    ['at least one visit in last 12 months', 'write ‘in the last …’'],
    ['any reader has age under 18 years', 'put ‘is’ before it: ‘is under …’'],
    ['Any reader has student', 'write ‘any’ with a small letter'],
    ['at least 2 of problem', 'write ‘problems’ for all that there are'],
  ];
  for (const [condition, help] of slips) {
    test(condition, () => expect(mends(condition)).toEqual([`syntax/unexpected: ${help}`]));
  }
  test('an equals sign, or an arrow of comparison', () => {
    expect(mends('warned = yes')[0]).toBe(
      'syntax/unknown-character: comparisons are written in words: ‘is’, ‘is at least’, ‘is not’',
    );
    expect(mends('deposit >= £10')[0]).toBe(
      'syntax/unknown-character: comparisons are written in words: ‘is less than’, ‘is at least’',
    );
  });
  test('quotes from a word processor', () => {
    expect(mends('warned } cites report “page 1”')[0]).toContain(
      'texts stand between straight double quotes',
    );
  });
});
