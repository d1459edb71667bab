// Numbers as they are written, one step less and one step more.

import { expect, test } from 'vitest';
import { stepsFrom, withNumber } from '../../../src/mutants/written-number.ts';
import { dayFromIso, type Exact, exactFromDecimal, exactText } from '../../../src/values/index.ts';

const number = (decimal: string): Exact => exactFromDecimal(decimal)!;
const negative = (decimal: string): Exact => -Number(decimal);

function steps(text: string, value: Exact): readonly string[] {
  return stepsFrom(text, value).map((step) => `${step.text} = ${exactText(step.number)}`);
}

test.each([
  ['3', '3', ['2 = 2', '4 = 4']],
  ['10%', '0.1', ['9% = 0.09', '11% = 0.11']],
  ['7.5%', '0.075', ['7.4% = 0.074', '7.6% = 0.076']],
  ['£8.50', '8.5', ['£8.49 = 8.49', '£8.51 = 8.51']],
  ['£8.99', '8.99', ['£8.98 = 8.98', '£9.00 = 9']],
  ['£1,000', '1000', ['£999 = 999', '£1,001 = 1001']],
  ['16 years', '16', ['15 years = 15', '17 years = 17']],
  ['three', '3', ['2 = 2', '4 = 4']],
  ['a day', '1', []],
  // Nobody writes fewer than none.
  ['0', '0', ['1 = 1']],
  ['£0', '0', ['£1 = 1']],
])('%s', (text, value, expected) => {
  expect(steps(text, number(value))).toEqual(expected);
});

test('a number that counts backwards is written without its sign', () => {
  expect(steps('12 months', negative('12'))).toEqual(['11 months = -11', '13 months = -13']);
});

test('a day has the day before and the day after, over the end of a year too', () => {
  const first = dayFromIso('2016-01-01')!;
  expect(stepsFrom('1 January 2016', first)).toEqual([
    { text: '31 December 2015', number: first - 1 },
    { text: '2 January 2016', number: first + 1 },
  ]);
});

test('what does not say its number has no step', () => {
  expect(steps('any', number('1'))).toEqual([]);
  expect(steps('4', number('3'))).toEqual([]);
  expect(steps('10%', number('10'))).toEqual([]);
  expect(steps('3 of 5 conditions', number('3'))).toEqual([]);
});

test('a text that says a number says another, in digits or as a word', () => {
  expect(withNumber('the last 12 months', 12, 13)).toBe('the last 13 months');
  expect(withNumber('the last three terms', 3, 2)).toBe('the last 2 terms');
  expect(withNumber('the last 112 months', 12, 13)).toBeUndefined();
  expect(withNumber('last month', 1, 2)).toBeUndefined();
});
