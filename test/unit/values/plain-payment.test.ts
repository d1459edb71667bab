// A payment of nothing says why.

import { expect, test } from 'vitest';
import { NA, NO, plainPayment, point, YES } from '../../../src/values/index.ts';

test.each([
  ['surely not due', NO, NO, 'it is not due'],
  ['does not apply', NA, NO, 'it does not apply'],
  ['not due or does not apply, and nobody knows which', NO | NA, NO, 'it is not due'],
  ['due, and claimed before', YES, YES, 'it has been claimed already'],
  ['due, and the ceiling is reached', YES, NO, 'no more may be paid'],
] as const)('a payment that is %s', (_, when, paid, because) => {
  expect(plainPayment(point(0), when, paid)).toMatchObject({ state: 'nothing', because });
});
