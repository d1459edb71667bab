// Which parts of a verdict carry it: for a yes those that are yes, for a no those that are no, and for one that is
// unknown those that are still open.

import { compareExact, NA, NO, type Verdict, verdictWord, YES } from '../values/index.ts';
import type { Trace } from './value.ts';

/** The parts of the plan that carry a verdict, by name, each once: problems of an eligibility, indicators of a problem. */
export function carriersOf(trace: Trace): readonly string[] {
  return [...new Set(carrying(bodyOf(trace)))];
}

function bodyOf(trace: Trace): Trace {
  return trace.rule ? (trace.parts[0] ?? trace) : trace;
}

function carrying(trace: Trace): readonly string[] {
  return carryingParts(trace).flatMap((part) => {
    const { rule } = part;
    return rule && rule.role !== 'group' && rule.role !== 'define' ? [rule.name] : carrying(bodyOf(part));
  });
}

/** The parts directly under a tally that decide it as it is; other nodes carry their verdict themselves. */
export function carryingParts(trace: Trace): readonly Trace[] {
  const [list] = trace.parts;
  if (trace.node.kind !== 'tally' || trace.value.kind !== 'verdict' || !list) return [];
  const items = itemsOf(list);
  const wanted = wantedOf(trace, items, trace.value.verdict);
  return items.filter((item) => item.value.kind === 'verdict' && wanted(item.value.verdict));
}

/** The verdicts that a tally counted: those written out, or one for each item of a list. */
export function itemsOf(list: Trace): readonly Trace[] {
  return list.node.kind === 'each' ? list.parts.slice(1) : list.parts;
}

function wantedOf(trace: Trace, items: readonly Trace[], verdict: Verdict): (item: Verdict) => boolean {
  if (verdictWord(verdict) === 'unknown') return (item) => verdictWord(item) === 'unknown';
  if (verdict === NA) return (item) => item === NA;
  const answer = carriedByYes(trace, items, verdict === YES) ? YES : NO;
  return (item) => item === answer;
}

/** Whether the parts that are yes carry it: "none of" is the other way round, and "exactly 1" is no by one yes too many. */
function carriedByYes({ node, parts }: Trace, items: readonly Trace[], isYes: boolean): boolean {
  if (node.kind !== 'tally' || node.need.kind === 'every') return isYes;
  if (node.need.least === undefined) return !isYes;
  const most = node.need.most && parts.at(-1)?.value;
  const yes = items.filter(({ value }) => value.kind === 'verdict' && value.verdict === YES).length;
  return isYes || (most?.kind === 'number' && compareExact(yes, most.number.hi) > 0);
}
