// The fuzzer itself: it gives the same inputs again, shrinks what fails, and some of its inputs are tried in every run of the tests.

import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { FILES } from './corpus.ts';
import { inputOf } from './inputs.ts';
import { shrunk } from './shrink.ts';
import { tryInput } from './try-input.ts';

const INPUTS = Array.from({ length: 120 }, (_, index) => inputOf(20151130, index));

test('the same seed gives the same inputs, and another seed others', () => {
  for (const [index, input] of INPUTS.entries()) expect(inputOf(20151130, index)).toEqual(input);
  const others = INPUTS.filter(({ text }, index) => inputOf(1, index).text !== text);
  expect(others.length).toBeGreaterThan(100);
});

test('every kind of input is drawn, and few of them are what they began from', () => {
  expect(new Set(INPUTS.map(({ kind }) => kind)).size).toBe(9);
  expect(INPUTS.filter(({ path, text }) => FILES[path] === text).length).toBeLessThan(10);
});

test('what fails is shrunk to what makes it fail', () => {
  const text = FILES['rulesets/leicestershire/phase-2.headline'] ?? '';
  const fails = (shorter: string): boolean => /plan.*cites.*because/s.test(shorter);
  expect(fails(text)).toBe(true);
  expect(shrunk(text, fails, 20_000)).toBe('plancitesbecause');
});

test('some inputs are taken well', { timeout: 60_000 }, () => {
  expect(INPUTS.flatMap(({ path, text }) => tryInput(path, text, FILES) ?? [])).toEqual([]);
});

test('the words of the command line', () => {
  expect(readArguments(['--seconds', '5', '--seed', '7'])).toEqual({ seconds: 5, seed: 7, from: 0 });
  expect(readArguments(['--seconds', 'many'])).toEqual({
    error: expect.stringContaining('It must be a whole number.'),
  });
  expect(readArguments(['--help'])).toEqual({ help: expect.stringContaining('--seed') });
});
