// The grammar itself: no two ways to read one text that only their order tells apart, and no rule that begins with itself.

import { expect, test } from 'vitest';
import { HeadlineParser } from '../../grammar/parser.ts';

test('the grammar has no ambiguity and no left recursion', () => {
  expect(() => new HeadlineParser(true)).not.toThrow();
});
