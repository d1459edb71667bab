// Comparisons. Facts and counts are compared as they are: of two decimals that JSON writes in its shortest way, the order of the numbers
// that a reader makes of them is that of the decimals.

import type { Core } from '../../../ir/core.ts';
import { ceiling, compareExact, divide, floor } from '../../../values/exact.ts';
import { type CompareOp, type Exact, exactFromJson, multiply } from '../../../values/index.ts';
import { placeOf } from './block.ts';
import { NONE } from './days.ts';
import { fraction } from './fuse-figure.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedDay, FusedNumber, FusedSymbol, FusedUnits, FusedVerdict } from './value.ts';

export function fuseCompare(fusing: Fusing, node: Extract<Core, { kind: 'compare' }>): Fused {
  if (node.span) throw new Unfused('what stands in the middle');
  const [left, right] = [fusing.fuse(fusing, node.left), fusing.fuse(fusing, node.right)];
  if (left.kind === 'symbol' && right.kind === 'symbol') return compareSymbols(fusing, left, right);
  if (left.kind === 'units') return compareUnits(fusing, left, node.op, right);
  if (right.kind === 'units') return compareUnits(fusing, right, TURNED[node.op], left);
  if (left.kind === 'day' || right.kind === 'day')
    return compared(node.op, sidesOfDay(fusing, left), sidesOfDay(fusing, right));
  if (left.kind === 'number' && right.kind === 'number') return compareNumbers(fusing, left, node.op, right);
  throw new Unfused('these are not compared');
}

const TURNED: { readonly [Op in CompareOp]: CompareOp } = {
  equal: 'equal',
  'not equal': 'not equal',
  'at least': 'at most',
  'at most': 'at least',
  'more than': 'less than',
  'less than': 'more than',
};

type Ends = Pick<FusedDay, 'lo' | 'hi' | 'single' | 'block' | 'isAfter'>;

/** Two ranges of plain numbers. */
function compared(op: CompareOp, a: Ends, b: Ends): FusedVerdict {
  const place = placeOf(a, b);
  return {
    kind: 'verdict',
    code: place.block.define('is', rangeCode(op, a, b), place.isAfter),
    mayNotApply: false,
    ...place,
  };
}

function rangeCode(op: CompareOp, a: Ends, b: Ends): string {
  if (a.single !== undefined && b.lo === b.hi && op !== 'equal' && op !== 'not equal')
    return `${a.single} === ${NONE} ? 3 : ${a.single} ${SIGNS[op]} ${b.lo} ? 1 : 2`;
  const isPoint = a.lo === a.hi && b.lo === b.hi;
  if (isPoint) return `${a.lo} ${SIGNS[op]} ${b.lo} ? 1 : 2`;
  switch (op) {
    case 'at least':
      return `(${a.hi} >= ${b.lo} ? 1 : 0) | (${a.lo} < ${b.hi} ? 2 : 0)`;
    case 'less than':
      return `(${a.lo} < ${b.hi} ? 1 : 0) | (${a.hi} >= ${b.lo} ? 2 : 0)`;
    case 'at most':
      return rangeCode('at least', b, a);
    case 'more than':
      return rangeCode('less than', b, a);
    case 'equal':
      return `(${a.lo} <= ${b.hi} && ${b.lo} <= ${a.hi} ? 1 : 0) | (${a.lo} < ${b.hi} || ${b.lo} < ${a.hi} ? 2 : 0)`;
    case 'not equal':
      return `(${a.lo} < ${b.hi} || ${b.lo} < ${a.hi} ? 1 : 0) | (${a.lo} <= ${b.hi} && ${b.lo} <= ${a.hi} ? 2 : 0)`;
  }
}

const SIGNS: { readonly [Op in CompareOp]: string } = {
  equal: '===',
  'not equal': '!==',
  'at least': '>=',
  'at most': '<=',
  'more than': '>',
  'less than': '<',
};

/** A day that stands in the rules is a number there. */
function sidesOfDay(_: Fusing, value: Fused): Ends {
  if (value.kind === 'day') return value;
  if (value.kind !== 'number' || typeof value.constant !== 'number')
    throw new Unfused('days are compared with days');
  return { lo: String(value.constant), hi: String(value.constant), block: value.block, isAfter: false };
}

// -- numbers ------------------------------------------------------------------------------------------------------

function compareNumbers(fusing: Fusing, left: FusedNumber, op: CompareOp, right: FusedNumber): FusedVerdict {
  if (left.constant !== undefined && right.constant !== undefined) throw new Unfused('two constants');
  if (right.constant !== undefined) return compareConstant(fusing, left, op, right.constant);
  if (left.constant !== undefined) return compareConstant(fusing, right, TURNED[op], left.constant);
  const [a, b] = inOneUnit(left, right);
  return compared(op, a, b);
}

function compareConstant(fusing: Fusing, number: FusedNumber, op: CompareOp, constant: Exact): FusedVerdict {
  const bound = boundFor(number, op, divide(constant, number.unit));
  const { fact, block, isAfter } = number;
  const ends: Ends = { lo: String(bound), hi: String(bound), block: fusing.question, isAfter: false };
  if (!fact || op === 'equal' || op === 'not equal') return compared(op, number, ends);
  // NaN is neither: what is not known may be anything from one bound to the other.
  const unknown = verdictOfBounds(op, fact, bound);
  const code = `${fact.code} ${SIGNS[op]} ${bound} ? 1 : ${fact.code} ${SIGNS[OPPOSITE[op]]} ${bound} ? 2 : ${unknown}`;
  return { kind: 'verdict', code: block.define('is', code, isAfter), mayNotApply: false, block, isAfter };
}

const OPPOSITE = {
  'at least': 'less than',
  'less than': 'at least',
  'at most': 'more than',
  'more than': 'at most',
} as const;

function verdictOfBounds(
  op: keyof typeof OPPOSITE,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  bound: number,
): number {
  const holds = (value: number): boolean => {
    switch (op) {
      case 'at least':
        return value >= bound;
      case 'less than':
        return value < bound;
      case 'at most':
        return value <= bound;
      case 'more than':
        return value > bound;
    }
  };
  const [one, other] = [holds(lo), holds(hi)];
  return (one || other ? 1 : 0) | (one && other ? 0 : 2);
}

/** A plain number that decides as the exact one does. */
function boundFor({ isWhole }: FusedNumber, op: CompareOp, bound: Exact): number {
  const whole = typeof bound === 'number' ? bound : undefined;
  if (whole !== undefined) return whole;
  if (isWhole && (op === 'at least' || op === 'less than')) return safe(ceiling(bound));
  if (isWhole && (op === 'at most' || op === 'more than')) return safe(floor(bound));
  const { n, d } = fraction(bound);
  const near = Number(n) / Number(d);
  const read = exactFromJson(near);
  if (read === undefined || compareExact(read, bound) !== 0)
    throw new Unfused('a bound that no plain number is');
  return near;
}

function safe(bound: Exact): number {
  if (typeof bound !== 'number') throw new Unfused('a bound beyond whole numbers');
  return bound;
}

/** Both as multiples of one unit, as long as they stay exact. */
function inOneUnit(left: FusedNumber, right: FusedNumber): readonly [Ends, Ends] {
  const [l, r] = [fraction(left.unit), fraction(right.unit)];
  const [a, b] = [l.n * r.d, r.n * l.d];
  if (a <= 0n || b <= 0n) throw new Unfused('a unit of nothing, or less');
  const common = greatestCommonDivisor(a, b);
  return [times(left, a / common), times(right, b / common)];
}

function times(number: FusedNumber, by: bigint): Ends {
  const { block, isAfter } = number;
  if (by === 1n) return { lo: number.lo, hi: number.hi, block, isAfter };
  const most = multiply(
    number.most,
    { n: by, d: 1n }.n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(by) : Infinity,
  );
  if (!number.isWhole || typeof most !== 'number') throw new Unfused('a product that may not be exact');
  const end = (code: string): string => block.define('times', `${code} * ${by}`, isAfter);
  return { lo: end(number.lo), hi: end(number.hi), block, isAfter };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

// -- whole units between days, and choices ------------------------------------------------------------------------

/** So many years before or after any day are days that are nearer than one that is not known: than `NO_DAY` and `FAR_DAY`. */
const MOST_UNITS = 1_000_000;

/** The units shrink as the first day grows later: there is a last day on which there still are so many. */
function compareUnits(
  fusing: Fusing,
  { unit, from, to }: FusedUnits,
  op: CompareOp,
  bound: Fused,
): FusedVerdict {
  if (bound.kind !== 'number' || typeof bound.constant !== 'number' || to.lo !== to.hi)
    throw new Unfused('units against what is not known beforehand');
  const place = placeOf(from, to);
  const lastWith = (units: number): Ends => {
    const day = to.block.define(
      'last',
      `${fusing.use('latestDay')}(${JSON.stringify(unit)}, ${to.lo}, ${units})`,
      to.isAfter,
    );
    return { lo: day, hi: day, block: to.block, isAfter: to.isAfter };
  };
  const units = bound.constant;
  if (Math.abs(units) > MOST_UNITS) throw new Unfused('more units than lie between any two days');
  switch (op) {
    case 'at least':
      return compared('at most', from, lastWith(units));
    case 'less than':
      return compared('more than', from, lastWith(units));
    case 'at most':
      return compared('more than', from, lastWith(units + 1));
    case 'more than':
      return compared('at most', from, lastWith(units + 1));
    case 'equal':
    case 'not equal': {
      const [reached, passed] = [
        compared('at most', from, lastWith(units)),
        compared('more than', from, lastWith(units + 1)),
      ];
      return exactly(op, place, reached, passed, { from, last: lastWith(units), next: lastWith(units + 1) });
    }
  }
}

/** Both hold of one day: of a range of days each may hold of another one, and then both of one between. */
function exactly(
  op: 'equal' | 'not equal',
  place: Pick<FusedVerdict, 'block' | 'isAfter'>,
  reached: FusedVerdict,
  passed: FusedVerdict,
  { from, last, next }: { readonly from: FusedDay; readonly last: Ends; readonly next: Ends },
): FusedVerdict {
  const may = `${from.lo} <= ${last.lo} && ${from.hi} > ${next.lo} && ${last.lo} > ${next.lo}`;
  const mayNot = `(${reached.code} | ${passed.code}) & 2`;
  const code = op === 'equal' ? `(${may} ? 1 : 0) | (${mayNot})` : `(${may} ? 2 : 0) | ((${mayNot}) >> 1)`;
  return {
    kind: 'verdict',
    code: place.block.define('is', code, place.isAfter),
    mayNotApply: false,
    ...place,
  };
}

function compareSymbols({ form }: Fusing, left: FusedSymbol, right: FusedSymbol): FusedVerdict {
  const [fact, word] = typeof left.of === 'string' ? [right, left.of] : [left, right.of];
  if (typeof fact.of === 'string' || typeof word !== 'string') throw new Unfused('two words, or two facts');
  const { block, isAfter } = fact;
  const code = block.define('is', form.isOption(fact.of.code, fact.of.field, word), isAfter);
  return { kind: 'verdict', code, mayNotApply: false, isRare: true, block, isAfter };
}
