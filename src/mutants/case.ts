// What a plan is asked about one record.

import type { Asked } from '../interpret/answer.ts';
import type { CorePlan } from '../ir/program.ts';
import type { Facts } from '../values/index.ts';

/**
 * @example
 * const found: Case = { plan, facts: { reference: 'A' }, asked: { asOf } };
 */
export interface Case {
  readonly plan: CorePlan;
  readonly facts: Facts;
  readonly asked: Asked;
}
