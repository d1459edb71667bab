// A family as it is made up: its facts, and what is asked about it.

import type { Asked } from '../interpret/answer.ts';
import type { Facts } from '../values/index.ts';

/**
 * Facts of the record that a plan is for, and the question: it can be handed on as the question that it is.
 *
 * @example
 * const family: Family = { facts: { reference: 'A' }, asOf };
 */
export interface Family extends Asked {
  readonly facts: Facts;
}
