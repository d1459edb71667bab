// The trace of a choice -> which of its cases was taken, where that is decided.

import type { Trace } from '../interpret/value.ts';
import { YES } from '../values/index.ts';

/** Its place among the cases; undefined where more than one is possible, and where none is and there is no other. */
export function takenCase({ node, parts }: Trace): number | 'otherwise' | undefined {
  if (node.kind !== 'choose') return undefined;
  let at = 0;
  for (const index of node.cases.keys()) {
    const when = parts[at]?.value;
    if (when?.kind !== 'verdict') return undefined;
    if (when.verdict === YES) return index;
    if ((when.verdict & YES) !== 0) return undefined;
    at += 1;
  }
  return node.otherwise ? 'otherwise' : undefined;
}
