// Which parts of a verdict carry it: for a yes those that are yes, for a no those that are no, and for one that is
// unknown those that are still open.

import type { RuleRole } from '../ir/program.ts';
import { compareExact, NA, NO, type Verdict, verdictWord, YES } from '../values/index.ts';
import { isSettled, type Trace } from './value.ts';

/**
 * The parts of the plan that carry a verdict, by name, each once: problems of an eligibility, indicators of a problem.
 *
 * @example
 * carriersOf(answer.eligible!.trace); // => ['damp']
 */
export function carriersOf(trace: Trace): readonly string[] {
  return [...new Set(carrying(bodyOf(trace)))];
}

/** What stands in a plan by itself; the others only say what a condition in it means. */
const PARTS: readonly RuleRole[] = [
  'problem',
  'indicator',
  'filter',
  'gate',
  'eligibility',
  'outcome',
  'progress',
  'payment',
  'warning',
];

export function isPart(role: RuleRole): boolean {
  return PARTS.includes(role);
}

function bodyOf(trace: Trace): Trace {
  return trace.rule ? (trace.parts[0] ?? trace) : trace;
}

function carrying(trace: Trace): readonly string[] {
  return carryingParts(trace).flatMap((part) => {
    const { rule } = part;
    if (!rule || !isPart(rule.role)) return carrying(bodyOf(part));
    // A gate holds back while it is not open; once it is, nothing rests on it.
    return rule.role === 'gate' && isOpen(part) ? [] : [rule.name];
  });
}

function isOpen({ value }: Trace): boolean {
  return value.kind === 'verdict' && (value.verdict === YES || value.verdict === NA);
}

/** The parts directly under a node that decide it as it is; most nodes carry what they come to themselves. */
export function carryingParts(trace: Trace): readonly Trace[] {
  switch (trace.node.kind) {
    case 'tally':
      return carryingItems(trace);
    case 'choose':
      return carryingCase(trace);
    case 'shift':
      return trace.parts.slice(1);
    case 'ref':
      return trace.rule ? [trace] : [];
    default:
      return [];
  }
}

/** The case that holds; where none does, all that might have; and while it is open, what is. */
function carryingCase({ value, parts }: Trace): readonly Trace[] {
  const [when, given] = parts.slice(-2);
  const isDecided = when?.value.kind === 'verdict' && when.value.verdict === YES;
  if (isSettled(value)) return isDecided ? parts.slice(-2) : parts;
  // A case that holds and gives what the rules leave open, as a shut gate does, is itself what is waited for.
  if (isDecided && given?.node.kind === 'literal') return [when];
  return parts.filter((part) => !isSettled(part.value));
}

function carryingItems(trace: Trace): readonly Trace[] {
  const [list] = trace.parts;
  if (trace.value.kind !== 'verdict' || !list) return [];
  const items = itemsOf(list);
  const wanted = wantedOf(trace, items, trace.value.verdict);
  return items.filter((item) => item.value.kind === 'verdict' && wanted(item.value.verdict));
}

/** The verdicts that a tally counted: those written out, or one for each item of a list, or for each of the days. */
export function itemsOf(list: Trace): readonly Trace[] {
  const { kind } = list.node;
  return kind === 'each' || kind === 'days' ? list.parts.slice(1) : list.parts;
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
  const most = node.need.most && parts[2]?.value;
  const yes = items.filter(({ value }) => value.kind === 'verdict' && value.verdict === YES).length;
  return isYes || (most?.kind === 'number' && compareExact(yes, most.number.hi) > 0);
}
