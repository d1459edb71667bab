// Core nodes -> expressions over the runtime.

import {
  AS_OF,
  type Core,
  type CoreCalendar,
  type CoreField,
  type CoreKind,
  type CoreNeed,
  type CoreProgram,
  childrenOf,
  OWED_WINDOW,
  SELF,
} from '../../ir/core.ts';
import { mayNotApply } from '../../ir/may-not-apply.ts';
import { InternalError } from '../../text/internal-error.ts';
import type * as runtime from '../../values/index.ts';
import type { Exact } from '../../values/index.ts';
import { literal } from './escape.ts';
import { array, call, object } from './layout.ts';
import { identifier } from './names.ts';

/** What a module needs besides its rules, noted on the way. */
export interface Emission {
  readonly program: CoreProgram;
  /** What is imported from the runtime. */
  readonly runtime: Set<keyof typeof runtime>;
  /** Calendars by the names that they get. */
  readonly calendars: Map<string, CoreCalendar>;
}

/** The body of one function: the windows in it are worked out first, each once. */
export interface Body {
  readonly emission: Emission;
  /** By what they come to. */
  readonly windows: Map<string, string>;
}

type NodeOf<K extends CoreKind> = Extract<Core, { kind: K }>;

export function emitExpression(body: Body, node: Core): string {
  return (EMIT[node.kind] as (body: Body, node: Core) => string)(body, node);
}

const EMIT: { readonly [K in CoreKind]: (body: Body, node: NodeOf<K>) => string } = {
  literal: (body, { value }) => (typeof value === 'string' ? literal(value) : emitPoint(body, value)),
  input: (_, { name }) => inputName(name),
  field: (body, { of, field }) => emitRead(body, emitExpression(body, of), field),
  ref: (body, { rule, of, window }) =>
    call(identifier('rule', rule), emitExpression(body, of), 'question', ...windowArgument(body, window)),
  known: emitKnown,
  list: (body, { items }) =>
    object([
      `items: ${array(items.map((item) => object([`value: ${emitExpression(body, item)}`, 'maybe: false'])))}`,
      'open: false',
      'completeTo: Infinity',
    ]),
  select: (body, { list, as, where }) =>
    use(body, 'selectList', emitExpression(body, list), lambda(body, as, where)),
  each: (body, { list, as, value }) =>
    use(body, 'eachOf', emitExpression(body, list), lambda(body, as, value)),
  fold: emitFold,
  window: emitWindow,
  cut: emitCut,
  lookup: (body, { calendar, at, offset, edge }) =>
    use(
      body,
      'lookUpPeriod',
      calendarName(body.emission, calendar),
      emitExpression(body, at),
      String(offset),
      literal(edge),
    ),
  arith: emitArith,
  'unit-span': (body, { unit, from, to }) =>
    use(body, 'wholeUnitsRange', literal(unit), emitExpression(body, from), emitExpression(body, to)),
  compare: emitCompare,
  tally: emitTally,
};

/** A call of a function of the runtime. */
function use({ emission }: Body, name: keyof typeof runtime, ...args: readonly string[]): string {
  emission.runtime.add(name);
  return call(name, ...args);
}

/** The name of a constant of the runtime. */
function constant({ emission }: Body, name: keyof typeof runtime): string {
  emission.runtime.add(name);
  return name;
}

function lambda(body: Body, as: string, value: Core): string {
  const code = emitExpression(body, value);
  return `(${inputName(as)}) => ${code.startsWith('{') ? `(${code})` : code}`;
}

// -- values ---------------------------------------------------------------------------------------------------

function emitPoint(body: Body, value: Exact): string {
  return use(body, 'point', exactText(value));
}

function exactText(value: Exact): string {
  return typeof value === 'number' ? String(value) : `{ n: ${value.n}n, d: ${value.d}n }`;
}

const OWN_INPUTS: ReadonlyMap<string, string> = new Map([
  [SELF, 'self'],
  [AS_OF, 'question.asOf'],
  [OWED_WINDOW, 'window'],
]);

function inputName(name: string): string {
  return OWN_INPUTS.get(name) ?? identifier('item', name.replace(/^item(?=\d+$)/, ''));
}

const READERS = {
  'yes-no': 'readYesNo',
  count: 'readCount',
  number: 'readNumber',
  money: 'readMoney',
  percent: 'readPercent',
  text: 'readSymbol',
  choice: 'readSymbol',
  date: 'readDate',
  list: 'readList',
  record: undefined,
} as const satisfies Record<CoreField['type']['kind'], keyof typeof runtime | undefined>;

/** A field of a record that is in hand under a name. */
function emitRead(body: Body, of: string, { name, type }: CoreField): string {
  const fact = use(body, 'factOf', of, literal(name));
  const reader = READERS[type.kind];
  return reader ? use(body, reader, fact) : fact;
}

function emitKnown(body: Body, { of }: NodeOf<'known'>): string {
  if (of.kind !== 'field') throw new InternalError('only a fact is asked whether it is known');
  const value = emitExpression(body, of);
  return use(body, 'verdictOf', isKnown(body, of.field, value));
}

function isKnown(body: Body, { type }: CoreField, value: string): string {
  switch (type.kind) {
    case 'yes-no':
      return use(body, 'isDecided', value);
    case 'text':
    case 'choice':
      return `${value} !== null`;
    case 'record':
      return `${value} !== undefined`;
    case 'list':
      return use(body, 'isWhole', value);
    default:
      return use(body, 'isPoint', value);
  }
}

function windowArgument(body: Body, window: Core | undefined): readonly string[] {
  return window ? [emitExpression(body, window)] : [];
}

// -- lists and time -------------------------------------------------------------------------------------------

function emitFold(body: Body, { op, list, least }: NodeOf<'fold'>): string {
  const code = emitExpression(body, list);
  if (op === 'count') return use(body, 'countList', code);
  const furtherMayNotApply = mayNotApply(body.emission.program, list);
  return use(body, 'sumList', code, exactText(least), 'Infinity', String(furtherMayNotApply));
}

/** A window that rests on nothing but the question is worked out once, before the rest of the function. */
function emitWindow(body: Body, node: NodeOf<'window'>): string {
  const code = object([`from: ${emitExpression(body, node.from)}`, `to: ${emitExpression(body, node.to)}`]);
  if (!restsOnQuestion(node)) return code;
  const name = body.windows.get(code) ?? `window${body.windows.size + 1}`;
  body.windows.set(code, name);
  return name;
}

function restsOnQuestion(node: Core): boolean {
  if (node.kind === 'input') return node.name === AS_OF;
  return childrenOf(node).every(restsOnQuestion);
}

function emitCut(body: Body, { list, record, window }: NodeOf<'cut'>): string {
  const { placed } = record;
  if (!placed) throw new InternalError(`${record.name} has dates`);
  const [from, to] = [literal(placed.from.name), literal(placed.to.name)];
  return use(body, 'cutByDates', emitExpression(body, list), from, to, emitExpression(body, window));
}

/** The same calendar has the same name, however often it was lowered. */
function calendarName({ calendars }: Emission, calendar: CoreCalendar): string {
  const same = (other: CoreCalendar): boolean =>
    other.name === calendar.name && JSON.stringify(other.periods) === JSON.stringify(calendar.periods);
  const found = [...calendars].find(([, other]) => same(other))?.[0];
  if (found) return found;
  const name = `calendar${calendars.size + 1}`;
  calendars.set(name, calendar);
  return name;
}

// -- figures and verdicts -------------------------------------------------------------------------------------

const ARITHMETIC = {
  '+': 'addRange',
  '-': 'subtractRange',
  '*': 'multiplyRange',
  '/': 'divideRange',
} as const;

function emitArith(body: Body, node: NodeOf<'arith'>): string {
  const [left, right] = [emitExpression(body, node.left), emitExpression(body, node.right)];
  if (node.op === 'move') return use(body, 'moveRange', left, right, literal(node.unit));
  return use(body, ARITHMETIC[node.op], left, right);
}

function emitCompare(body: Body, { unit, op, left, right }: NodeOf<'compare'>): string {
  const sides = [emitExpression(body, left), emitExpression(body, right)];
  if (unit === 'symbol') return use(body, 'compareSymbols', ...sides);
  return use(body, 'compareRanges', literal(op), ...sides);
}

function emitTally(body: Body, { list, need }: NodeOf<'tally'>): string {
  const wanted = emitNeed(body, need);
  if (list.kind === 'list')
    return use(body, 'tally', array(list.items.map((item) => emitExpression(body, item))), wanted);
  // What does not apply is among the answers of items that are not known of only where an item can come to it.
  const further = mayNotApply(body.emission.program, list) ? 'ANY_ANSWER' : 'UNKNOWN';
  return use(body, 'tallyList', emitExpression(body, list), wanted, constant(body, further));
}

function emitNeed(body: Body, need: CoreNeed): string {
  if (need.kind === 'every') return constant(body, 'EVERY');
  if (isNumber(need.least, 1) && !need.most) return constant(body, 'AT_LEAST_ONE');
  if (!need.least && isNumber(need.most, 0)) return constant(body, 'NONE');
  const bound = (node: Core | undefined): string => (node ? emitExpression(body, node) : 'null');
  return object(['kind: "count"', `least: ${bound(need.least)}`, `most: ${bound(need.most)}`]);
}

function isNumber(node: Core | undefined, value: number): boolean {
  return node?.kind === 'literal' && node.value === value;
}
