// What emitting the code of one rule needs: what the module takes from the runtime, the windows that are worked out first, and
// which names stand for records.

import type { Core, CoreKind, Gives } from '../../ir/core.ts';
import { AS_OF, DATE_INPUT, ENTRIES, OWED_WINDOW, SELF } from '../../ir/core.ts';
import type { CoreProgram } from '../../ir/program.ts';
import type { Exact } from '../../values/index.ts';
import type * as runtime from '../../values/runtime.ts';
import { literal } from './escape.ts';
import { call } from './layout.ts';
import { identifier } from './names.ts';

export type RuntimeName = keyof typeof runtime;

/** What a module needs besides its rules, noted on the way. */
export interface Emission {
  readonly program: CoreProgram;
  /** What is imported from the runtime. */
  readonly runtime: Set<RuntimeName>;
  /** The figures by key that it looks into, by what the core calls them. */
  readonly figures: Set<string>;
  /** The other plans under which it asks. */
  readonly plans: Set<string>;
  /** Whether it asks of what is written out in the rules. */
  entries: boolean;
  /** Which rules fused code can do, as far as that has been found out. */
  readonly fusable: Map<string, boolean>;
}

/** The body of one function. */
export interface Body {
  readonly emission: Emission;
  /** The windows that are worked out first, each once, by what they come to; undefined where the question is another one. */
  readonly windows: Map<string, string> | undefined;
  /** The names in hand that stand for records: what they are in a view of the facts must be asked again. */
  readonly records: readonly string[];
  readonly emit: (body: Body, node: Core) => string;
}

export type NodeOf<K extends CoreKind> = Extract<Core, { kind: K }>;

/** A call of a function of the runtime. */
export function use({ emission }: Body, name: RuntimeName, ...args: readonly string[]): string {
  emission.runtime.add(name);
  return call(name, ...args);
}

/** The name of a constant, or of a function that is handed over. */
export function constant({ emission }: Body, name: RuntimeName): string {
  emission.runtime.add(name);
  return name;
}

const OWN_INPUTS: ReadonlyMap<string, string> = new Map([
  [SELF, 'self'],
  [AS_OF, 'question.asOf'],
  [OWED_WINDOW, 'window'],
  [ENTRIES, 'ENTRIES'],
]);

export function inputName(name: string): string {
  return OWN_INPUTS.get(name) ?? identifier('item', name.replace(/^item(?=\d+$)/, ''));
}

export function isDateInput(name: string): boolean {
  return name.startsWith(DATE_INPUT);
}

/** A function of one item of a list. */
export function lambda(body: Body, list: Core, as: string, value: Core): string {
  const inner = holdsRecords(body.emission.program, list)
    ? { ...body, records: [...body.records, inputName(as)] }
    : body;
  return arrow(inputName(as), body.emit(inner, value));
}

export function arrow(parameters: string, code: string): string {
  return `(${parameters}) => ${code.startsWith('{') ? `(${code})` : code}`;
}

export function thunk(code: string): string {
  return arrow('', code);
}

/** Whether the items of a list are records of the facts. */
function holdsRecords(program: CoreProgram, list: Core): boolean {
  switch (list.kind) {
    case 'field':
      return list.field.type.kind === 'list';
    case 'cut':
    case 'select':
      return holdsRecords(program, list.list);
    case 'previous':
      return true;
    case 'each':
      return list.flat ? holdsRecords(program, list.value) : isRecord(list.value);
    case 'ref': {
      const rule = program.rules.get(list.rule);
      return rule !== undefined && holdsRecords(program, rule.body);
    }
    default:
      return false;
  }
}

function isRecord(node: Core): boolean {
  if (node.kind === 'lookup') return node.in.kind === 'record';
  return node.kind === 'field' && node.field.type.kind === 'record';
}

/** The same code where the question is another one: no window of it is the function's own. */
export function elsewhere(body: Body): Body {
  return { ...body, windows: undefined };
}

export function exactCode(value: Exact): string {
  return typeof value === 'number' ? String(value) : `{ n: ${value.n}n, d: ${value.d}n }`;
}

export function placementCode({ from, to }: NodeOf<'cut'>['by']): string {
  return `{ from: ${literal(from.name)}, to: ${literal(to.name)} }`;
}

// -- each kind of value ---------------------------------------------------------------------------------------

const UNKNOWNS: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'UNKNOWN',
  number: 'ANYTHING',
  symbol: 'UNKNOWN_SYMBOL',
  span: 'UNKNOWN_SPAN',
};
const NONES: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'NA',
  number: 'NOT_APPLICABLE_NUMBER',
  symbol: 'NOT_APPLICABLE_SYMBOL',
  span: 'NOT_APPLICABLE_SPAN',
};
const UNIONS: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'unionVerdicts',
  number: 'unionRange',
  symbol: 'unionSymbols',
  span: 'unionSpans',
};

export const unknownOf = (body: Body, gives: Gives): string => constant(body, UNKNOWNS[gives]);
export const noneOf = (body: Body, gives: Gives): string => constant(body, NONES[gives]);
export const unionOf = (body: Body, gives: Gives): string => constant(body, UNIONS[gives]);
