// The trace of some conditions written out -> which of them decide: with that one the other way round, and the others as they are,
// the verdict would have been another.

import { type Environment, type Evaluate, numberIn, verdictIn } from '../interpret/environment.ts';
import { evaluateNode } from '../interpret/evaluate.ts';
import type { Trace } from '../interpret/value.ts';
import type { List, Tally } from '../ir/core.ts';
import { verdictLiteral } from '../ir/nodes.ts';
import { type Need, NO, tally, type Verdict, YES } from '../values/index.ts';

/** The conditions that decide, by their places, and what they are there. */
export type Deciding = readonly (readonly [index: number, answer: Verdict])[];

/** Of conditions of which each item counts for one only: that is worked out with the items in hand. */
export type Flips = ReadonlyMap<Trace, Deciding>;

/** An evaluation that tells, of conditions whose items are counted once, which of them decide. */
export function flipping(): { readonly evaluate: Evaluate; readonly flips: Flips } {
  const flips = new Map<Trace, Deciding>();
  let isAside = false;
  const evaluate: Evaluate = (env, node) => {
    const trace = evaluateNode(env, node);
    if (isAside || node.kind !== 'tally' || !node.counting || node.list.kind !== 'list') return trace;
    isAside = true;
    flips.set(trace, flippedIn(env, trace, node, node.list));
    isAside = false;
    return trace;
  };
  return { evaluate, flips };
}

function flippedIn(env: Environment, trace: Trace, node: Tally, list: List): Deciding {
  return decidedItems(trace).filter(([index, answer]) => {
    const flipped = verdictLiteral(list.origin, otherThan(answer));
    const items = list.items.with(index, flipped);
    const other = evaluateNode(env, { ...node, list: { ...list, items } });
    return verdictIn(other.value) !== verdictIn(trace.value);
  });
}

export function decidingOf(trace: Trace, flips: Flips): Deciding {
  const { node, parts } = trace;
  if (node.kind !== 'tally') return [];
  if (node.counting) return flips.get(trace) ?? [];
  const verdicts = itemVerdicts(trace);
  const need = needOf(node, parts.slice(1));
  return decidedItems(trace).filter(
    ([index, answer]) => tally(verdicts.with(index, otherThan(answer)), need) !== verdictIn(trace.value),
  );
}

function decidedItems(trace: Trace): Deciding {
  return itemVerdicts(trace).flatMap((verdict, index) =>
    verdict === YES || verdict === NO ? [[index, verdict] as const] : [],
  );
}

function itemVerdicts({ parts }: Trace): readonly Verdict[] {
  return parts[0]?.parts.map(({ value }) => verdictIn(value)) ?? [];
}

function otherThan(answer: Verdict): Verdict {
  return answer === YES ? NO : YES;
}

function needOf({ need }: Tally, bounds: readonly Trace[]): Need {
  if (need.kind === 'every') return need;
  const [first, second] = bounds.map(({ value }) => numberIn(value));
  return {
    kind: 'count',
    least: need.least ? (first ?? null) : null,
    most: need.most ? ((need.least ? second : first) ?? null) : null,
  };
}
