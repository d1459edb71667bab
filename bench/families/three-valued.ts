// Yes, no and unknown as they are joined by hand.

import type { Verdict } from './facts.ts';

export function holds(fact: boolean | undefined): Verdict {
  return fact === undefined ? 'unknown' : fact ? 'yes' : 'no';
}

export function and(first: Verdict, second: Verdict): Verdict {
  if (first === 'no' || second === 'no') return 'no';
  return first === 'yes' && second === 'yes' ? 'yes' : 'unknown';
}

export function or(first: Verdict, second: Verdict): Verdict {
  if (first === 'yes' || second === 'yes') return 'yes';
  return first === 'no' && second === 'no' ? 'no' : 'unknown';
}

/** Whether a condition holds for any of a list; of a list that is not known nothing is. */
export function any<T>(list: readonly T[] | undefined, test: (one: T) => Verdict): Verdict {
  if (!list) return 'unknown';
  let open = false;
  for (const one of list) {
    const verdict = test(one);
    if (verdict === 'yes') return 'yes';
    if (verdict === 'unknown') open = true;
  }
  return open ? 'unknown' : 'no';
}

export interface Count {
  readonly least: number;
  readonly most: number;
}

/** For how many of a list a condition surely holds, and for how many it may. */
export function count<T>(list: readonly T[] | undefined, test: (one: T) => Verdict): Count {
  if (!list) return { least: 0, most: Number.POSITIVE_INFINITY };
  let least = 0;
  let most = 0;
  for (const one of list) {
    const verdict = test(one);
    if (verdict === 'no') continue;
    most++;
    if (verdict === 'yes') least++;
  }
  return { least, most };
}

export function atLeast(wanted: number, { least, most }: Count): Verdict {
  if (least >= wanted) return 'yes';
  return most < wanted ? 'no' : 'unknown';
}

export function atMost(wanted: number, { least, most }: Count): Verdict {
  if (most <= wanted) return 'yes';
  return least > wanted ? 'no' : 'unknown';
}
