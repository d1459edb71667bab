// What a rule says -> the conditions and figures that it is put together from, and in which ways each can come out.

import type { Value } from '../interpret/value.ts';
import { type Core, type Gives, type Input, SELF } from '../ir/core.ts';
import { mayNotApply } from '../ir/may-not-apply.ts';
import { input } from '../ir/nodes.ts';
import type { CoreProgram } from '../ir/program.ts';
import {
  add,
  ceiling,
  compareExact,
  divide,
  type Exact,
  floor,
  NO,
  NOT_APPLICABLE_NUMBER,
  point,
  type Range,
  UNKNOWN,
  UNKNOWN_SYMBOL,
  type Verdict,
  YES,
} from '../values/index.ts';
import { saidText } from './said-text.ts';

/** A condition or a figure, under the name by which the rule looks at it. */
export interface Atom {
  readonly name: string;
  readonly values: readonly Value[];
}

export interface Taken {
  readonly atoms: readonly Atom[];
  /** With an input for each condition and figure. */
  readonly bodies: readonly Core[];
}

/** Undefined of rules with a figure that cannot be told in so many ways. `depth`: how far other rules are taken apart too. */
export function takenApart(program: CoreProgram, bodies: readonly Core[], depth: number): Taken | undefined {
  const taking: Taking = { program, found: new Map(), isOpen: false };
  const taken = bodies.map((body) => take(taking, body, undefined, depth));
  if (taking.isOpen) return undefined;
  return { bodies: taken, atoms: [...taking.found.values()].map((one) => atomOf(program, one)) };
}

interface Found {
  readonly name: string;
  readonly node: Core;
  readonly gives: Gives;
  /** What it stands beside in comparisons. */
  readonly numbers: Exact[];
  readonly symbols: string[];
}

interface Taking {
  readonly program: CoreProgram;
  /** By what they say. */
  readonly found: Map<string, Found>;
  isOpen: boolean;
}

/** `gives`: undefined of a whole rule, which gives what it gives. */
function take(taking: Taking, node: Core, gives: Gives | undefined, depth: number): Core {
  switch (node.kind) {
    case 'literal':
      return node;
    case 'choose':
      return {
        ...node,
        cases: node.cases.map(({ when, value }) => ({
          when: take(taking, when, 'verdict', depth),
          value: take(taking, value, node.gives, depth),
        })),
        otherwise: node.otherwise && take(taking, node.otherwise, node.gives, depth),
      };
    case 'tally':
      return takeTally(taking, node, depth);
    case 'compare':
      return takeCompare(taking, node);
    case 'ref':
      return takeRef(taking, node, gives, depth);
    default:
      return gives === undefined ? open(taking, node) : atom(taking, node, gives);
  }
}

type Of<K extends Core['kind']> = Extract<Core, { kind: K }>;

function takeTally(taking: Taking, node: Of<'tally'>, depth: number): Core {
  const { list, need, counting } = node;
  const bounds = need.kind === 'every' ? [] : [need.least, need.most];
  const isPlain = list.kind === 'list' && !counting && bounds.every((one) => !one || one.kind === 'literal');
  if (!isPlain) return atom(taking, node, 'verdict');
  const items = list.items.map((item) => take(taking, item, 'verdict', depth));
  return { ...node, list: { ...list, items } };
}

function takeCompare(taking: Taking, node: Of<'compare'>): Core {
  const { left, right, unit, span } = node;
  if (span || left.kind === 'literal' || right.kind !== 'literal') return atom(taking, node, 'verdict');
  const { value } = right;
  if (typeof value === 'string') return { ...node, left: atom(taking, left, 'symbol', { symbol: value }) };
  if (typeof value === 'number' || 'n' in value)
    return unit === 'symbol'
      ? atom(taking, node, 'verdict')
      : { ...node, left: atom(taking, left, 'number', { number: value }) };
  return atom(taking, node, 'verdict');
}

/** Another rule that is asked of the same record can be taken apart too. */
function takeRef(taking: Taking, node: Of<'ref'>, gives: Gives | undefined, depth: number): Core {
  const rule = taking.program.rules.get(node.rule);
  const isSame =
    node.of?.kind === 'input' && node.of.name === SELF && !node.window && node.under === undefined;
  if (rule && isSame && depth > 0) return take(taking, rule.body, gives, depth - 1);
  const own = gives ?? (rule && rule.gives !== 'list' ? rule.gives : undefined);
  return own === undefined ? open(taking, node) : atom(taking, node, own);
}

function open(taking: Taking, node: Core): Core {
  taking.isOpen = true;
  return node;
}

function atom(
  taking: Taking,
  node: Core,
  gives: Gives,
  { number, symbol }: { readonly number?: Exact; readonly symbol?: string } = {},
): Input {
  const key = `${gives} ${saidText(node)}`;
  const found = taking.found.get(key) ?? {
    name: `atom ${taking.found.size}`,
    node,
    gives,
    numbers: [],
    symbols: [],
  };
  taking.found.set(key, found);
  if (gives === 'span') taking.isOpen = true;
  if (number !== undefined) found.numbers.push(number);
  if (symbol !== undefined) found.symbols.push(symbol);
  return input(node.origin, found.name) as Input;
}

// -- the ways in which each comes out -------------------------------------------------------------------------

function atomOf(program: CoreProgram, found: Found): Atom {
  return { name: found.name, values: valuesOf(program, found) };
}

function valuesOf(program: CoreProgram, { node, gives, numbers, symbols, name }: Found): readonly Value[] {
  const may = mayNotApply(program, node);
  switch (gives) {
    case 'verdict':
      return verdicts(node, may).map((verdict) => ({ kind: 'verdict', verdict }));
    case 'number':
      return rangesOf(numbers, { name, may, isWhole: isWhole(program, node) }).map((number) => ({
        kind: 'number',
        number,
      }));
    default:
      return symbolsOf(symbols, node, may);
  }
}

/** Every set of answers; a fact is known or it is not. */
function verdicts(node: Core, may: boolean): readonly Verdict[] {
  if (node.kind === 'field') return [YES, NO, UNKNOWN];
  return may ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3];
}

interface RangeAsked {
  readonly name: string;
  readonly may: boolean;
  readonly isWhole: boolean;
}

/** On each number that it stands beside, between them and beyond; and everything from one of these to another. */
function rangesOf(numbers: readonly Exact[], { name, may, isWhole }: RangeAsked): readonly Range[] {
  const points =
    numbers.length === 0 ? [pointFor(name)] : isWhole ? besideWholes(numbers) : around(inOrder(numbers));
  const ends: readonly Exact[] = [-Infinity, ...points, Infinity];
  const ranges = [
    ...points.map(point),
    ...ends.flatMap((lo, index) => ends.slice(index + 1).map((hi): Range => ({ lo, hi, na: false }))),
  ];
  return may
    ? [...ranges, ...ranges.map((range) => ({ ...range, na: true })), NOT_APPLICABLE_NUMBER]
    : ranges;
}

/** What is counted, and whole units of time. */
function isWhole(program: CoreProgram, node: Core): boolean {
  switch (node.kind) {
    case 'unit-span':
      return true;
    case 'fold':
      return node.op === 'count' || node.op === 'distinct';
    case 'field':
      return node.field.type.kind === 'count';
    case 'ref': {
      const rule = program.rules.get(node.rule);
      return rule !== undefined && rule.body.kind !== 'ref' && isWhole(program, rule.body);
    }
    default:
      return false;
  }
}

function inOrder(numbers: readonly Exact[]): readonly Exact[] {
  const sorted = [...numbers].sort(compareExact);
  return sorted.filter((one, index) => index === 0 || compareExact(one, sorted[index - 1] ?? 0) !== 0);
}

/** Of whole numbers there is none between two that follow one another. */
function besideWholes(numbers: readonly Exact[]): readonly Exact[] {
  return inOrder(
    numbers.flatMap((one) => [add(floor(one), -1), floor(one), ceiling(one), add(ceiling(one), 1)]),
  );
}

/** A figure that nothing is compared with is told apart from the others. */
function pointFor(name: string): Exact {
  return 1000 + Number(name.slice('atom '.length));
}

function around(sorted: readonly Exact[]): readonly Exact[] {
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const between = sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    return next === undefined ? [one] : [one, divide(add(one, next), 2)];
  });
  return [add(first, -1), ...between, add(last, 1)];
}

/** An option that no comparison names stands for all of those. */
const OTHER = 'no option that is named';
const MOST_TOGETHER = 5;

function symbolsOf(named: readonly string[], node: Core, may: boolean): readonly Value[] {
  const options = optionsOf(node) ?? [...new Set(named), OTHER];
  const single = options.map((symbol): Value => ({ kind: 'symbol', symbol }));
  const unknown: Value = { kind: 'symbol', symbol: UNKNOWN_SYMBOL };
  if (node.kind === 'field' || options.length > MOST_TOGETHER) return [...single, unknown];
  const sets = subsets(options).map((of): Value => ({ kind: 'symbol', symbol: { of, na: false } }));
  const open = may ? subsets(options).map((of): Value => ({ kind: 'symbol', symbol: { of, na: true } })) : [];
  return [...single, ...sets.filter(hasSeveral), ...open, unknown];
}

/** Those of a fact that is one of several; undefined of any text. */
function optionsOf(node: Core): readonly string[] | undefined {
  const type = node.kind === 'field' ? node.field.type : undefined;
  return type?.kind === 'choice' ? type.options.map(({ key }) => key) : undefined;
}

function hasSeveral(value: Value): boolean {
  return value.kind === 'symbol' && typeof value.symbol !== 'string' && (value.symbol.of?.length ?? 2) > 1;
}

function subsets(options: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = options;
  if (first === undefined) return [[]];
  const rest = subsets(others);
  return [...rest, ...rest.map((one) => [first, ...one])];
}
