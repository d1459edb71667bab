// Traces -> how much work they were: how many nodes were worked out, as far as they are counted. Unlike time it is the same everywhere.

import type { Trace } from '../interpret/value.ts';

export function workIn(traces: readonly Trace[], most: number): number {
  const open: Trace[] = [...traces];
  let count = 0;
  for (let next = open.pop(); next && count < most; next = open.pop()) {
    count += 1;
    for (const part of next.parts) open.push(part);
  }
  return count;
}
