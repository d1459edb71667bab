// A trace -> where it asks some rules.

import { tracesIn } from '../interpret/traces-in.ts';
import type { Trace } from '../interpret/value.ts';

/** The outermost: what one of the rules asks itself stands in it. */
export function tracesOf(trace: Trace, rules: readonly string[]): readonly Trace[] {
  const ids = new Set(rules);
  const isOf = ({ rule }: Trace): boolean => rule !== undefined && ids.has(rule.id);
  return [...tracesIn([trace], isOf)].filter(isOf);
}
