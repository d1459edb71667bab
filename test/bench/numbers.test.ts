// How many families a run is told to ask about.

import { expect, test } from 'vitest';
import { NUMBERS, numbersAsked } from '../../bench/numbers.ts';

test('either number, both or none', () => {
  expect(numbersAsked([])).toEqual(NUMBERS);
  expect(numbersAsked(['--families', '4000'])).toEqual({ ...NUMBERS, families: 4_000 });
  expect(numbersAsked(['--families', '4000', '--watched', '1000'])).toEqual({
    families: 4_000,
    watched: 1_000,
  });
});

test.each(['79', '1e3', '100.5', 'many', ''])('‘%s’ is no number of families', (text) => {
  expect(() => numbersAsked(['--watched', text])).toThrow(
    `--watched takes a whole number of at least 80, and not ‘${text}’`,
  );
});

test('an option that there is not is an error', () => {
  expect(() => numbersAsked(['--family', '1'])).toThrow('--family');
});
