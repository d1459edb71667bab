// The trace of a verdict -> the facts that it read, each with the values at which something in the rule changes.
//
// What a comparison is made with is carried back through the figure on its other side to the facts that the figure was worked out
// from: "aged under 18 on 30 September 2015" comes to a birth on 30 September 1997. A window gives its ends to the dates of what it holds.

import type { Fact, Trace, Value } from '../interpret/value.ts';
import { AS_OF, DATE_INPUT } from '../ir/core.ts';
import {
  add,
  compareExact,
  type DateUnit,
  divide,
  type Exact,
  exactText,
  isPoint,
  move,
  multiply,
  type Range,
  subtract,
} from '../values/index.ts';

/** A fact that a rule read, and what it stands against there. */
export interface Boundary {
  readonly fact: Fact;
  /** Numbers, and days as those since 1970-01-01. */
  readonly numbers: readonly Exact[];
  /** Texts and references that it is compared with. */
  readonly symbols: readonly string[];
}

export interface Boundaries {
  /** By path, in the order of the rule. */
  readonly facts: ReadonlyMap<string, Boundary>;
  /** The dates of the question at which something changes. */
  readonly days: readonly number[];
  /** Of each date that the plan asks for, and the rule read: at which days something changes. */
  readonly dates: ReadonlyMap<string, readonly number[]>;
}

export function boundariesIn(...traces: readonly Trace[]): Boundaries {
  const found: Found = { facts: new Map(), inputs: new Map(), walked: new Set(), seen: new Map() };
  for (const trace of traces) visit(found, trace, NOWHERE);
  const inOrder = (days: Iterable<number>): readonly number[] => [...days].sort((a, b) => a - b);
  const asked = [...found.inputs].filter(([name]) => name.startsWith(DATE_INPUT));
  return {
    facts: found.facts,
    days: inOrder(found.inputs.get(AS_OF) ?? []),
    dates: new Map(asked.map(([name, days]) => [name.slice(DATE_INPUT.length), inOrder(days)])),
  };
}

interface Found {
  readonly facts: Map<string, Boundary>;
  /** The days that dates stand against, by the name of the input. */
  readonly inputs: Map<string, Set<number>>;
  /** A rule that many others use has one trace: it is walked once without targets, and once for each set of them. */
  readonly walked: Set<Trace>;
  readonly seen: Map<Trace, Set<string>>;
}

/** What a value stands against. */
interface Targets {
  readonly numbers: readonly Exact[];
  readonly symbols: readonly string[];
}

const NOWHERE: Targets = { numbers: [], symbols: [] };
function at(...numbers: readonly Exact[]): Targets {
  const known = numbers.filter(isFiniteNumber);
  return known.length === 0 ? NOWHERE : { numbers: known, symbols: [] };
}
const isFiniteNumber = (x: Exact): boolean => typeof x !== 'number' || Number.isFinite(x);

function visit(found: Found, trace: Trace, targets: Targets): void {
  if (isWalked(found, trace, targets)) return;
  if (trace.fact) note(found, trace.fact, targets);
  if (trace.node.kind === 'input') noteInput(found, trace.node.name, targets);
  for (const [index, part] of trace.parts.entries()) visit(found, part, targetsOf(trace, index, targets));
}

/** Whether it was walked with these targets before; from now on it was. */
function isWalked({ walked, seen }: Found, trace: Trace, targets: Targets): boolean {
  if (targets === NOWHERE) {
    const before = walked.has(trace);
    walked.add(trace);
    return before;
  }
  const key = [...targets.numbers.map(exactText), '|', ...targets.symbols].join(' ');
  const keys = seen.get(trace) ?? new Set();
  const before = keys.has(key);
  seen.set(trace, keys.add(key));
  return before;
}

function note({ facts }: Found, fact: Fact, { numbers, symbols }: Targets): void {
  const known = facts.get(fact.path);
  if (known && numbers.length + symbols.length === 0) return;
  if (known && numbers.every((one) => isIn(known.numbers, one)) && symbols.length === 0) return;
  const all = [...(known?.numbers ?? []), ...numbers];
  facts.set(fact.path, {
    fact: known?.fact ?? fact,
    numbers: all.filter((one, index) => all.findIndex((other) => compareExact(one, other) === 0) === index),
    symbols: [...new Set([...(known?.symbols ?? []), ...symbols])],
  });
}

function isIn(numbers: readonly Exact[], one: Exact): boolean {
  return numbers.some((other) => compareExact(one, other) === 0);
}

function noteInput({ inputs }: Found, name: string, { numbers }: Targets): void {
  if (name !== AS_OF && !name.startsWith(DATE_INPUT)) return;
  inputs.set(name, new Set([...(inputs.get(name) ?? []), ...days(numbers)]));
}

/** What a part stands against, when the whole stands against these. */
function targetsOf(trace: Trace, index: number, targets: Targets): Targets {
  const { node, parts } = trace;
  switch (node.kind) {
    case 'compare':
      return comparedWith(parts[1 - index]?.value);
    case 'arith':
      return node.op === 'move'
        ? beforeMove(trace, index, node.unit, targets)
        : beforeArith(trace, index, node.op, targets);
    case 'unit-span':
      return beforeSpan(trace, index, node.unit, targets);
    case 'fold':
      return node.op === 'count' || node.op === 'distinct' ? NOWHERE : targets;
    case 'cut':
    case 'covers':
      return inWindow(trace, index, targets);
    case 'each':
      return index === 0 ? NOWHERE : targets;
    case 'shift':
      return index === 1 ? targets : NOWHERE;
    case 'ref':
    case 'round':
    case 'choose':
    case 'list':
      return targets;
    default:
      return trace.rule ? targets : NOWHERE;
  }
}

function comparedWith(value: Value | undefined): Targets {
  if (value?.kind === 'number') return at(value.number.lo, value.number.hi);
  if (value?.kind === 'symbol' && typeof value.symbol === 'string')
    return { numbers: [], symbols: [value.symbol] };
  if (value?.kind === 'span') return at(value.span.low.lo, value.span.high.hi);
  return NOWHERE;
}

function pointOf(trace: Trace | undefined): Exact | undefined {
  const value = trace?.value;
  return value?.kind === 'number' && isPoint(value.number) && isFiniteNumber(value.number.lo)
    ? value.number.lo
    : undefined;
}

/** `a + b = t` is so of `a = t - b`, and so on for each operation and side. */
const INVERSES: {
  readonly [Op in '+' | '-' | '*' | '/']: readonly [
    (target: Exact, right: Exact) => Exact | undefined,
    (target: Exact, left: Exact) => Exact | undefined,
  ];
} = {
  '+': [subtract, subtract],
  '-': [add, (target, left) => subtract(left, target)],
  '*': [quotient, quotient],
  '/': [multiply, (target, left) => quotient(left, target)],
};

function quotient(a: Exact, b: Exact): Exact | undefined {
  return compareExact(b, 0) === 0 ? undefined : divide(a, b);
}

function beforeArith(
  { parts }: Trace,
  index: number,
  op: keyof typeof INVERSES,
  { numbers }: Targets,
): Targets {
  const other = pointOf(parts[1 - index]);
  const inverse = INVERSES[op][index];
  if (other === undefined || !inverse) return NOWHERE;
  return at(...numbers.map((target) => inverse(target, other)).filter((one) => one !== undefined));
}

function beforeMove({ parts }: Trace, index: number, unit: DateUnit, { numbers }: Targets): Targets {
  const by = pointOf(parts[1]);
  if (index !== 0 || typeof by !== 'number') return NOWHERE;
  return at(...days(numbers).flatMap((day) => moved(day, -by, unit)));
}

/** So many completed units, and one more: from one end to the day at the other. */
function beforeSpan({ parts }: Trace, index: number, unit: DateUnit, { numbers }: Targets): Targets {
  const other = pointOf(parts[1 - index]);
  if (typeof other !== 'number') return NOWHERE;
  const side = index === 0 ? -1 : 1;
  return at(
    ...days(numbers).flatMap((units) => [
      ...moved(other, side * units, unit),
      ...moved(other, side * (units + 1), unit),
    ]),
  );
}

function days(numbers: readonly Exact[]): readonly number[] {
  return numbers.filter((one) => typeof one === 'number');
}

/** Longer than any life and any programme: what is further off is no day to try. */
const FAR = 200 * 366;

function moved(day: number, by: number, unit: DateUnit): readonly number[] {
  return Math.abs(by) > FAR || Math.abs(day) > FAR ? [] : [move(day, by, unit)];
}

/** The dates of what a window holds stand against its ends; those of one place in it against what the place was given. */
function inWindow({ parts }: Trace, index: number, targets: Targets): Targets {
  const window = parts[1]?.value;
  if (window?.kind !== 'window') return targets;
  return index < 2 ? NOWHERE : at(...endsOf(window.window.from), ...endsOf(window.window.to));
}

function endsOf({ lo, hi }: Range): readonly Exact[] {
  return [lo, hi];
}
