// A core node -> the numbers that it can come to, as far as its kind says: their bounds, and the step that they are apart.

import type { Core, CoreKind } from '../ir/core.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreField } from '../ir/vocabulary.ts';
import {
  add,
  compareExact,
  divide,
  type Exact,
  exact,
  larger,
  multiply,
  roundTo,
  smaller,
} from '../values/index.ts';

/** Every number from least to most that is a multiple of the step; without a step every number there is. */
export interface Domain {
  readonly least: Exact;
  readonly most: Exact;
  readonly step: Exact | undefined;
}

const ANY: Domain = { least: -Infinity, most: Infinity, step: undefined };
const WHOLE: Domain = { least: -Infinity, most: Infinity, step: 1 };
const COUNT: Domain = { least: 0, most: Infinity, step: 1 };

export function domainOf(program: CoreProgram, node: Core): Domain {
  return domainIn({ program, underWay: new Set() }, node);
}

interface Looking {
  readonly program: CoreProgram;
  /** Rules on the way: one that is brought forward from itself can be anything. */
  readonly underWay: ReadonlySet<string>;
}

function domainIn(looking: Looking, node: Core): Domain {
  return (KINDS[node.kind] as (looking: Looking, node: Core) => Domain)(looking, node);
}

type NodeOf<K extends CoreKind> = Extract<Core, { kind: K }>;

const KINDS: { readonly [K in CoreKind]: (looking: Looking, node: NodeOf<K>) => Domain } = {
  literal: (_, { value }) =>
    typeof value === 'object' || typeof value === 'number' ? ofLiteral(value) : ANY,
  // A date: of the question, or one that whoever asks gives.
  input: () => WHOLE,
  field: (_, { field }) => ofField(field),
  ref: ofRule,
  lookup: ofLookup,
  known: () => ANY,
  list: (looking, { items }) => union(items.map((item) => domainIn(looking, item))),
  select: (looking, { list }) => domainIn(looking, list),
  each: (looking, { value }) => domainIn(looking, value),
  fold: ofFold,
  previous: () => ANY,
  window: () => ANY,
  periods: () => ANY,
  days: () => ANY,
  cut: (looking, { list }) => domainIn(looking, list),
  covers: () => ANY,
  shift: (looking, { value }) => domainIn(looking, value),
  arith: ofArith,
  'unit-span': () => WHOLE,
  round: (looking, { value, places, mode }) => {
    const { least, most } = domainIn(looking, value);
    const bound = (x: Exact): Exact => (isEndless(x) ? x : roundTo(x, places, mode));
    return { least: bound(least), most: bound(most), step: powerOfTen(places) };
  },
  share: (_, { places, method }) =>
    method === 'half up of each share'
      ? { ...ANY, step: powerOfTen(places) }
      : { ...COUNT, step: powerOfTen(places) },
  compare: () => ANY,
  tally: () => ANY,
  choose: (looking, { cases, otherwise }) =>
    union(
      [...cases.map(({ value }) => value), ...(otherwise ? [otherwise] : [])].map((one) =>
        domainIn(looking, one),
      ),
    ),
};

function ofLiteral(value: Exclude<NodeOf<'literal'>['value'], string>): Domain {
  if (typeof value === 'object' && !('n' in value)) return ANY;
  return { least: value, most: value, step: stepOf(value) };
}

/** The greatest step of which a number is a multiple: a whole number of 1, a fraction of what is under its line. */
function stepOf(value: Exact): Exact {
  return typeof value === 'number' ? 1 : exact(1n, value.d);
}

function ofField({ type }: CoreField): Domain {
  switch (type.kind) {
    case 'count':
      return COUNT;
    case 'date':
      return WHOLE;
    case 'money':
      return { ...ANY, step: exact(1n, 100n) };
    case 'scale':
      return { least: 0, most: type.options.length - 1, step: 1 };
    default:
      return ANY;
  }
}

function ofRule({ program, underWay }: Looking, { rule }: NodeOf<'ref'>): Domain {
  const found = program.rules.get(rule);
  if (!found || underWay.has(rule)) return ANY;
  return domainIn({ program, underWay: new Set([...underWay, rule]) }, found.body);
}

function ofLookup({ program }: Looking, { in: within }: NodeOf<'lookup'>): Domain {
  switch (within.kind) {
    case 'period':
      return WHOLE;
    case 'dated': {
      const own = program.parameters.get(within.parameter)?.values ?? [];
      const set = [...program.plans.values()].flatMap((plan) => plan.parameters.get(within.parameter) ?? []);
      const values = [...own, ...set].map(({ value }) => value);
      return union(values.flatMap((value) => (isNumber(value) ? [ofLiteral(value)] : [])));
    }
    case 'keyed': {
      const values = [...(program.figures.get(within.figures)?.values.values() ?? [])];
      const numbers = values.flatMap((value) => (value instanceof Map ? [...value.values()] : [value]));
      return union((numbers as Exact[]).map(ofLiteral));
    }
    case 'record':
      return ANY;
  }
}

function isNumber(value: Exact | string | boolean): value is Exact {
  return typeof value === 'number' || typeof value === 'object';
}

function ofFold(looking: Looking, { op, list }: NodeOf<'fold'>): Domain {
  switch (op) {
    case 'count':
    case 'distinct':
      return COUNT;
    case 'sum': {
      const { least, most, step } = domainIn(looking, list);
      return {
        least: compareExact(least, 0) >= 0 ? 0 : -Infinity,
        most: compareExact(most, 0) <= 0 ? 0 : Infinity,
        step,
      };
    }
    case 'mean':
    case 'middle':
      return { ...domainIn(looking, list), step: undefined };
    default:
      return domainIn(looking, list);
  }
}

function ofArith(looking: Looking, node: NodeOf<'arith'>): Domain {
  if (node.op === 'move') return WHOLE;
  const [left, right] = [domainIn(looking, node.left), domainIn(looking, node.right)];
  const isPositive = compareExact(left.least, 0) >= 0 && compareExact(right.least, 0) >= 0;
  switch (node.op) {
    case '+':
      return {
        least: sumOf(left.least, right.least),
        most: sumOf(left.most, right.most),
        step: commonStep(left.step, right.step),
      };
    case '-':
      return { least: -Infinity, most: Infinity, step: commonStep(left.step, right.step) };
    case '*':
      return {
        least: isPositive ? 0 : -Infinity,
        most: Infinity,
        step: left.step && right.step ? multiply(left.step, right.step) : undefined,
      };
    case '/':
      return { ...ANY, least: isPositive ? 0 : -Infinity };
  }
}

function sumOf(a: Exact, b: Exact): Exact {
  if (isEndless(a)) return a;
  if (isEndless(b)) return b;
  return add(a, b);
}

function union(domains: readonly Domain[]): Domain {
  return domains.length === 0
    ? ANY
    : domains.reduce((a, b) => ({
        least: smaller(a.least, b.least),
        most: larger(a.most, b.most),
        step: commonStep(a.step, b.step),
      }));
}

/** The greatest step of which both are multiples. */
function commonStep(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [n1, d1] = parts(a);
  const [n2, d2] = parts(b);
  return exact(gcd(n1 * d2, n2 * d1), d1 * d2);
}

function parts(x: Exact): readonly [bigint, bigint] {
  return typeof x === 'number' ? [BigInt(x), 1n] : [x.n, x.d];
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function powerOfTen(places: number): Exact {
  return divide(1, exact(10n ** BigInt(places)));
}

function isEndless(x: Exact): x is number {
  return x === Infinity || x === -Infinity;
}
