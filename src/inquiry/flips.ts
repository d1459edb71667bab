// A trace and the answer that is wanted of it -> the smallest sets of conditions that would have to come out otherwise, smallest first.
//
// What is worked out here is what the rule says of itself; whether facts can be found that do it is tried elsewhere.

import { isSettled, type Trace } from '../interpret/value.ts';
import { NA, NO, type Range, subtract, type Verdict, YES } from '../values/index.ts';

/**
 * The answer wanted of a condition.
 *
 * @example
 * const wanted: Wanted = YES;
 */
export type Wanted = typeof YES | typeof NO;

/** A condition that reads facts itself, and how it would have to come out. */
export interface Condition {
  readonly trace: Trace;
  readonly wanted: Wanted;
  /** How many facts it takes at least: of a count, by how many it falls short. */
  readonly cost: number;
  /** From the outside in: the rules, records and days that it stands under. */
  readonly within: readonly Trace[];
}

/** Conditions that have to come out otherwise together. */
export interface Flip {
  readonly conditions: readonly Condition[];
  readonly cost: number;
}

/** So many sets are kept at each step: the smallest. */
const KEPT = 64;
/** So many of each are looked at where two have to come out otherwise together. */
const JOINED = 12;
/** Where so many things have to come out otherwise at once, nobody looks which. */
const MANY = 20;
const NOTHING: Flip = { conditions: [], cost: 0 };

/** None where the rules leave no way; one without conditions where it is so already. Sets of more than `atMost` facts are left out. */
export function flipsOf(trace: Trace, wanted: Wanted, atMost = Infinity): readonly Flip[] {
  return flips({ known: new Map(), atMost }, trace, wanted);
}

/** The least number of facts that it takes by what the rule says; undefined where there is no way. */
export function distanceOf(trace: Trace, wanted: Wanted, atMost?: number): number | undefined {
  return flipsOf(trace, wanted, atMost)[0]?.cost;
}

/** What has been worked out for a trace: one rule may be asked in many places. */
interface Working {
  readonly known: Map<Trace, Map<Wanted, readonly Flip[]>>;
  /** Larger sets are left out. */
  readonly atMost: number;
}

function flips(working: Working, trace: Trace, wanted: Wanted): readonly Flip[] {
  if (verdictIn(trace) === wanted) return [NOTHING];
  const known = working.known.get(trace) ?? new Map<Wanted, readonly Flip[]>();
  working.known.set(trace, known);
  const before = known.get(wanted);
  if (before) return before;
  const found = smallest(
    working,
    flipsAt(working, trace, wanted).map((flip) => (flip.cost === 0 ? alone(trace, wanted) : flip)),
  );
  const told = isTold(trace) ? found.map((flip) => under(trace, flip)) : found;
  known.set(wanted, told);
  return told;
}

function verdictIn({ value }: Trace): Verdict {
  return value.kind === 'verdict' ? value.verdict : NA;
}

function isTold({ rule, subject, days }: Trace): boolean {
  return rule !== undefined || subject !== undefined || days !== undefined;
}

function under(trace: Trace, { conditions, cost }: Flip): Flip {
  return { cost, conditions: conditions.map((one) => ({ ...one, within: [trace, ...one.within] })) };
}

function alone(trace: Trace, wanted: Wanted, cost = 1): Flip {
  return { conditions: [{ trace, wanted, cost, within: [] }], cost };
}

function flipsAt(working: Working, trace: Trace, wanted: Wanted): readonly Flip[] {
  const { node, parts, rule } = trace;
  const [first, second] = parts;
  if (rule) return first ? flips(working, first, wanted) : [];
  switch (node.kind) {
    case 'tally':
      return tallyFlips(working, trace, wanted);
    case 'choose':
      return chooseFlips(working, trace, wanted);
    case 'shift':
      return second ? flips(working, second, wanted) : [];
    case 'fold':
      return first ? itemsIn(first).flatMap((item) => itemFlips(working, item, wanted)) : [];
    case 'compare':
      return [alone(trace, wanted, shortBy(trace, wanted))];
    case 'known':
      return wanted === YES ? [alone(trace, wanted)] : [];
    case 'field':
    case 'covers':
      return [alone(trace, wanted)];
    default:
      return [];
  }
}

// -- comparisons ----------------------------------------------------------------------------------------------

/** How many things more or fewer have to be counted. */
function shortBy({ node, parts }: Trace, wanted: Wanted): number {
  const [left, right] = parts;
  if (node.kind !== 'compare' || left?.node.kind !== 'fold' || left.node.op !== 'count') return 1;
  const [counted, bound] = [left.value, right?.value];
  if (counted.kind !== 'number' || bound?.kind !== 'number') return 1;
  const isMore = (node.op === 'at least' || node.op === 'more than') === (wanted === YES);
  const gap = isMore ? gapOf(bound.number.lo, counted.number.lo) : gapOf(counted.number.hi, bound.number.hi);
  const isStrict = node.op === 'more than' || node.op === 'less than';
  return Math.max(1, gap + (isStrict === (wanted === YES) ? 1 : 0));
}

function gapOf(more: Range['lo'], less: Range['lo']): number {
  const gap = isFiniteNumber(more) && isFiniteNumber(less) ? subtract(more, less) : 0;
  return typeof gap === 'number' ? gap : 0;
}

function isFiniteNumber(x: Range['lo']): boolean {
  return typeof x !== 'number' || Number.isFinite(x);
}

// -- tallies --------------------------------------------------------------------------------------------------

/** One of the verdicts that a tally counts. */
interface Item {
  readonly trace: Trace;
  /** Why it may not belong to the list: conditions that are not settled. */
  readonly doubts: readonly Trace[];
}

function itemsIn(list: Trace): readonly Item[] {
  const { node, parts } = list;
  switch (node.kind) {
    case 'list':
      return parts.filter(isVerdict).map((trace) => ({ trace, doubts: [] }));
    case 'days':
      return parts.slice(1).map((trace) => ({ trace, doubts: [] }));
    case 'each':
      return parts
        .slice(1)
        .filter(isVerdict)
        .map((trace) => ({ trace, doubts: parts[0] ? doubtsIn(parts[0], trace) : [] }));
    case 'select':
    case 'ref':
      return parts[0] ? itemsIn(parts[0]) : [];
    default:
      return [];
  }
}

function isVerdict({ value }: Trace): boolean {
  return value.kind === 'verdict';
}

/** The conditions of a list that are not settled about the record that an item is told of. */
function doubtsIn(list: Trace, { subject }: Trace): readonly Trace[] {
  return subject
    ? picksIn(list).filter((one) => one.subject?.path === subject.path && !isSettled(one.value))
    : [];
}

/** The conditions under which records are in a list, each about one record. */
function picksIn(list: Trace): readonly Trace[] {
  const [from, ...conditions] = list.parts;
  if (!from) return [];
  if (list.node.kind === 'ref') return picksIn(from);
  return list.node.kind === 'select' ? [...picksIn(from), ...conditions] : [];
}

function isSo({ trace, doubts }: Item, wanted: Wanted): boolean {
  const verdict = verdictIn(trace);
  return wanted === YES ? verdict === YES && doubts.length === 0 : (verdict & YES) === 0;
}

function itemFlips(working: Working, { trace, doubts }: Item, wanted: Wanted): readonly Flip[] {
  const own = flips(working, trace, wanted);
  if (wanted === NO) return [...own, ...doubts.flatMap((doubt) => flips(working, doubt, NO))];
  return together(working, [own, ...doubts.map((doubt) => flips(working, doubt, YES))]);
}

function tallyFlips(working: Working, trace: Trace, wanted: Wanted): readonly Flip[] {
  const { node, parts } = trace;
  const [list] = parts;
  if (node.kind !== 'tally' || !list) return [];
  const items = itemsIn(list);
  const byItems =
    node.need.kind === 'every'
      ? everyFlips(working, items, wanted)
      : countFlips(working, trace, items, wanted);
  // Another item, or that there is no other, can change what is counted of a list that facts hold.
  const further = list.node.kind === 'list' ? [] : [alone(trace, wanted)];
  return [...byItems, ...belonging(working, list), ...further];
}

function everyFlips(working: Working, items: readonly Item[], wanted: Wanted): readonly Flip[] {
  if (wanted === NO) return items.flatMap((item) => itemFlips(working, item, NO));
  const open = items.filter(({ trace }) => verdictIn(trace) !== YES && verdictIn(trace) !== NA);
  // One that is not in the list need not be so.
  const ways = open.map(({ trace, doubts }) => [
    ...flips(working, trace, YES),
    ...doubts.flatMap((doubt) => flips(working, doubt, NO)),
  ]);
  return open.length === 0
    ? []
    : together(
        working,
        ways.map((way) => smallest(working, way)),
      );
}

/** So many more have to be yes, or so many fewer. */
function countFlips(working: Working, trace: Trace, items: readonly Item[], wanted: Wanted): readonly Flip[] {
  const { least, most } = boundsOf(trace);
  const surely = items.filter((item) => isSo(item, YES)).length;
  const possibly = items.filter((item) => !isSo(item, NO)).length;
  const some = (answer: Wanted, count: number): readonly Flip[] =>
    count > MANY ? [alone(trace, wanted, count)] : chosenFlips(working, items, answer, Math.max(0, count));
  const raised = (to: number): readonly Flip[] => some(YES, to - surely);
  const lowered = (to: number): readonly Flip[] => some(NO, possibly - to);
  if (wanted === NO)
    return [...(least > 0 ? lowered(least - 1) : []), ...(most < Infinity ? raised(most + 1) : [])];
  if (surely < least && possibly > most) return joined(working, raised(least), lowered(most));
  return surely < least ? raised(least) : lowered(most);
}

function boundsOf({ node, parts }: Trace): { readonly least: number; readonly most: number } {
  if (node.kind !== 'tally' || node.need.kind === 'every') return { least: 0, most: Infinity };
  const numbers = parts.slice(1).map(({ value }) => (value.kind === 'number' ? value.number : undefined));
  const { least, most } = node.need;
  return {
    least: least ? whole(numbers[0]?.hi, 0) : 0,
    most: most ? whole(numbers[least ? 1 : 0]?.lo, Infinity) : Infinity,
  };
}

function whole(bound: Range['lo'] | undefined, otherwise: number): number {
  return typeof bound === 'number' && Number.isFinite(bound) ? bound : otherwise;
}

/** So many of the items come out as wanted that are not so yet. */
function chosenFlips(
  working: Working,
  items: readonly Item[],
  wanted: Wanted,
  count: number,
): readonly Flip[] {
  if (count > working.atMost) return [];
  let chosen: readonly (readonly Flip[])[] = [[NOTHING], ...Array.from({ length: count }, () => [])];
  for (const item of items) {
    const own = isSo(item, wanted) ? [] : itemFlips(working, item, wanted);
    if (own.length === 0) continue;
    chosen = chosen.map((sets, size) => {
      const fewer = chosen[size - 1] ?? [];
      return size === 0 || isFull(sets, fewer, own)
        ? sets
        : smallest(working, [...sets, ...joined(working, fewer, own)]);
    });
  }
  return chosen[count] ?? [];
}

/** Whether there are enough sets already that are as small as any of these together could be. */
function isFull(sets: readonly Flip[], some: readonly Flip[], others: readonly Flip[]): boolean {
  const [last, one, other] = [sets[KEPT - 1], some[0], others[0]];
  return last !== undefined && (!one || !other || one.cost + other.cost >= last.cost);
}

/** A record that is not in the list could come into it, and one that is could leave it: what it is then counted as nobody has looked. */
function belonging(working: Working, list: Trace): readonly Flip[] {
  const picked = list.node.kind === 'each' ? list.parts[0] : list;
  return (picked ? picksIn(picked) : []).flatMap((condition) => {
    const verdict = verdictIn(condition);
    if (verdict !== YES && verdict !== NO) return [];
    const other = flips(working, condition, verdict === YES ? NO : YES);
    return other.map((flip) => ({ ...flip, cost: flip.cost + 1 }));
  });
}

// -- choices --------------------------------------------------------------------------------------------------

/** One case comes to hold that gives what is wanted, and none before it. */
function chooseFlips(working: Working, trace: Trace, wanted: Wanted): readonly Flip[] {
  const { node } = trace;
  if (node.kind !== 'choose') return [];
  const cases = casesIn(trace);
  return cases.flatMap(({ when, value }, index) => {
    const before = cases.slice(0, index).flatMap((one) => (one.when ? [flips(working, one.when, NO)] : []));
    const own = when ? [flips(working, when, YES)] : [];
    return together(working, [...before, ...own, value ? flips(working, value, wanted) : [NOTHING]]);
  });
}

interface CaseTrace {
  /** None of what holds otherwise. */
  readonly when: Trace | undefined;
  /** None of a case that is out of the question, so that nobody has looked what it would give. */
  readonly value: Trace | undefined;
}

function casesIn({ node, parts }: Trace): readonly CaseTrace[] {
  if (node.kind !== 'choose') return [];
  const left = [...parts];
  const cases: CaseTrace[] = [];
  for (const one of node.cases) {
    const when = left.shift();
    if (!when) return cases;
    const value = (verdictIn(when) & YES) !== 0 ? left.shift() : undefined;
    if (value || givesMaybe(one.value)) cases.push({ when, value });
  }
  const otherwise = left.shift();
  return otherwise ? [...cases, { when: undefined, value: otherwise }] : cases;
}

/** Whether a case that nobody looked into may give a verdict at all. */
function givesMaybe(value: Trace['node']): boolean {
  return value.kind !== 'literal';
}

// -- sets -----------------------------------------------------------------------------------------------------

function together(working: Working, all: readonly (readonly Flip[])[]): readonly Flip[] {
  return all.reduce<readonly Flip[]>((so, one) => joined(working, so, one), [NOTHING]);
}

function joined(working: Working, some: readonly Flip[], others: readonly Flip[]): readonly Flip[] {
  const found: Flip[] = [];
  for (const one of some.slice(0, JOINED))
    for (const other of others.slice(0, JOINED)) {
      const set = both(one, other);
      if (set) found.push(set);
    }
  return smallest(working, found);
}

/** Both at once; none where one condition would have to come out both ways. */
function both(one: Flip, other: Flip): Flip | undefined {
  if (one.conditions.length === 0) return other;
  if (other.conditions.length === 0) return one;
  const wanted = new Map(one.conditions.map((condition) => [condition.trace, condition.wanted]));
  if (other.conditions.some((b) => (wanted.get(b.trace) ?? b.wanted) !== b.wanted)) return undefined;
  const added = other.conditions.filter((b) => !wanted.has(b.trace));
  const conditions = [...one.conditions, ...added];
  return { conditions, cost: one.cost + added.reduce((sum, { cost }) => sum + cost, 0) };
}

function smallest({ atMost }: Working, all: readonly Flip[]): readonly Flip[] {
  const within = all.filter(({ cost }) => cost <= atMost);
  if (within.length < 2) return within;
  return within.sort((a, b) => a.cost - b.cost || a.conditions.length - b.conditions.length).slice(0, KEPT);
}
