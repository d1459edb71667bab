// Numbers and days: facts, literals, counts and sums, and days moved.

import type { Core } from '../../../ir/core.ts';
import { compareExact, type Exact, exact, multiply } from '../../../values/exact.ts';
import { placeOf } from './block.ts';
import { countOf } from './count.ts';
import { dayFact } from './day-fact.ts';
import type { Form } from './form.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedDay, FusedNumber } from './value.ts';

type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

export function fuseLiteral({ question }: Fusing, { value }: NodeOf<'literal'>): Fused {
  const place = { block: question, isAfter: false };
  if (typeof value === 'string') return { kind: 'symbol', of: value, ...place };
  if (typeof value === 'object' && 'verdict' in value)
    return { kind: 'verdict', code: String(value.verdict), mayNotApply: (value.verdict & 4) !== 0, ...place };
  if (typeof value === 'object' && 'unknown' in value) {
    if (value.unknown !== 'verdict') throw new Unfused('a figure that the rules leave open');
    return { kind: 'verdict', code: '3', mayNotApply: false, ...place };
  }
  return { kind: 'number', lo: '', hi: '', unit: 1, isWhole: true, most: 0, constant: value, ...place };
}

// -- facts ----------------------------------------------------------------------------------------------------

export function fuseField(fusing: Fusing, { of, field }: NodeOf<'field'>): Fused {
  const record = fusing.fuse(fusing, of);
  if (record.kind !== 'record') throw new Unfused('a fact is of a record');
  const { form } = fusing;
  const place = { block: record.block, isAfter: false };
  switch (field.type.kind) {
    case 'yes-no':
      return { kind: 'verdict', code: form.yesNo(record, field), mayNotApply: false, ...place };
    case 'count':
      return number(form, form.number(record, field), place, { lo: 0, isWhole: true });
    case 'money':
      return number(form, form.number(record, field), place, { unit: exact(1n, 100n), isWhole: true });
    case 'percent':
      return number(form, form.number(record, field), place, { unit: exact(1n, 100n) });
    case 'number':
    case 'duration':
      return number(form, form.number(record, field), place, {});
    case 'scale':
      return number(form, form.scale(record, field), place, {
        lo: 0,
        hi: field.type.options.length - 1,
        isWhole: true,
      });
    case 'date':
      return dayFact(fusing, record, field);
    case 'choice':
      return { kind: 'symbol', of: { code: form.symbol(record, field), field }, ...place };
    case 'record':
      return form.record(record, field);
    case 'list': {
      const { loop, item, open, upTo } = form.list(record, field);
      return { kind: 'list', loop, item, around: [], steps: [], open, upTo, ...place };
    }
    default:
      throw new Unfused('such a fact is looked at by the functions of rules');
  }
}

function number(
  form: Form,
  code: string,
  place: Pick<FusedNumber, 'block' | 'isAfter'>,
  {
    unit = 1,
    isWhole = false,
    lo = -Infinity,
    hi = Infinity,
  }: Partial<Pick<FusedNumber, 'unit' | 'isWhole'>> & {
    readonly lo?: number;
    readonly hi?: number;
  },
): FusedNumber {
  const isKnown = form.isKnownNumber(code);
  const bound = (end: number): string => place.block.define('bound', `${isKnown} ? ${code} : ${end}`);
  return {
    kind: 'number',
    get lo() {
      return bound(lo);
    },
    get hi() {
      return bound(hi);
    },
    unit,
    isWhole,
    most: Number.MAX_SAFE_INTEGER,
    fact: { code, lo, hi },
    ...place,
  };
}

// -- arithmetic -----------------------------------------------------------------------------------------------

export function fuseArith(fusing: Fusing, node: NodeOf<'arith'>): Fused {
  const [left, right] = [fusing.fuse(fusing, node.left), fusing.fuse(fusing, node.right)];
  if (node.op === 'move') return moved(fusing, left, right, node.unit);
  if (left.kind !== 'number' || right.kind !== 'number') throw new Unfused('figures are numbers');
  if (left.constant !== undefined && right.constant !== undefined) return constants(left, right, node.op);
  if (node.op === '*') {
    if (right.constant !== undefined) return timesConstant(left, right.constant);
    if (left.constant !== undefined) return timesConstant(right, left.constant);
  }
  throw new Unfused('figures that may outgrow whole numbers');
}

function moved({ use }: Fusing, day: Fused, by: Fused, unit: string): FusedDay {
  if (day.kind !== 'day' || by.kind !== 'number' || typeof by.constant !== 'number')
    throw new Unfused('a day is moved by a whole number');
  const { block, isAfter } = day;
  const end = (code: string): string =>
    block.define('day', `${use('moveDay')}(${code}, ${by.constant}, ${JSON.stringify(unit)})`, isAfter);
  return { kind: 'day', lo: end(day.lo), hi: end(day.hi), block, isAfter };
}

function constants(left: FusedNumber, right: FusedNumber, op: string): FusedNumber {
  const [a, b] = [left.constant as Exact, right.constant as Exact];
  if (op === '*') return { ...left, constant: multiply(a, b) };
  if (op === '+') return { ...left, constant: plus(a, b) };
  if (op === '-') return { ...left, constant: plus(a, multiply(b, -1)) };
  throw new Unfused('a quotient of constants');
}

function plus(a: Exact, b: Exact): Exact {
  const [one, other] = [fraction(a), fraction(b)];
  return exact(one.n * other.d + other.n * one.d, one.d * other.d);
}

export function fraction(value: Exact): { readonly n: bigint; readonly d: bigint } {
  return typeof value === 'number' ? { n: BigInt(value), d: 1n } : value;
}

/** The number stays as it is, and stands for more. */
function timesConstant(number: FusedNumber, by: Exact): FusedNumber {
  if (compareExact(by, 0) <= 0) throw new Unfused('times nothing, or less');
  return { ...withBounds(number), unit: multiply(number.unit, by) };
}

function withBounds(number: FusedNumber): FusedNumber {
  return { ...number, lo: number.lo, hi: number.hi };
}

export function fuseUnitSpan(fusing: Fusing, { unit, from, to }: NodeOf<'unit-span'>): Fused {
  const [start, end] = [fusing.fuse(fusing, from), fusing.fuse(fusing, to)];
  if (start.kind !== 'day' || end.kind !== 'day') throw new Unfused('units pass between days');
  return { kind: 'units', unit, from: start, to: end, ...placeOf(start, end) };
}

export function fuseFold(fusing: Fusing, node: NodeOf<'fold'>): Fused {
  if (node.op !== 'count') throw new Unfused('only what is counted is gathered');
  const list = fusing.fuse(fusing, node.list);
  if (list.kind !== 'list') throw new Unfused('what is counted is a list');
  return countOf(fusing, list);
}
