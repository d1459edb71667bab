// The core: what every construct of the language comes down to. No sugar, no unresolved name and no overload is left,
// so whatever reads it (interpreter, generated code, schemas, documents) cannot meet one.
//
// Invariant: every node keeps its origin, the place in the rules that it came from.

import type { DurationUnit } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { CompareOp, Exact } from '../values/index.ts';

export interface Placed {
  readonly origin: Span;
}

export type Core =
  | Literal
  | Input
  | Field
  | Ref
  | Known
  | List
  | Select
  | Each
  | Fold
  | Window
  | Cut
  | Lookup
  | Arith
  | UnitSpan
  | Compare
  | Tally;

export type CoreKind = Core['kind'];

/** A number (days count from 1970-01-01; a ratio is a plain number, so 10% is 1/10) or the key of an option or a text. */
export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly value: Exact | string;
}

/** What an evaluation is given: a record in hand (by the name that binds it), the date of the question, the window owed. */
export interface Input extends Placed {
  readonly kind: 'input';
  readonly name: string;
}

/** The names of inputs that are not records in hand. */
export const AS_OF = 'as_of';
export const OWED_WINDOW = 'window';

export interface Field extends Placed {
  readonly kind: 'field';
  readonly of: Core;
  readonly field: CoreField;
}

/** Another rule, asked of a record; `window` is what the rule owes, if it owes one. */
export interface Ref extends Placed {
  readonly kind: 'ref';
  readonly rule: string;
  readonly of: Core;
  readonly window: Core | undefined;
}

/** Whether a fact is known. */
export interface Known extends Placed {
  readonly kind: 'known';
  readonly of: Core;
}

/** A list of verdicts written out. */
export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Core[];
}

/** The items for which a condition holds; `as` binds the item in hand. */
export interface Select extends Placed {
  readonly kind: 'select';
  readonly list: Core;
  readonly as: string;
  readonly where: Core;
}

/** One value for each item. */
export interface Each extends Placed {
  readonly kind: 'each';
  readonly list: Core;
  readonly as: string;
  readonly value: Core;
}

export interface Fold extends Placed {
  readonly kind: 'fold';
  readonly op: 'count' | 'sum';
  readonly list: Core;
  /** What one more item could add at least: 0 where its type has no negative values. */
  readonly least: Exact;
}

/** Two days, both included. */
export interface Window extends Placed {
  readonly kind: 'window';
  readonly from: Core;
  readonly to: Core;
}

/** The events or spells of a list that are in a window. */
export interface Cut extends Placed {
  readonly kind: 'cut';
  readonly list: Core;
  readonly record: CoreRecord;
  readonly window: Core;
}

/** An edge of a period of a calendar, counted from a date: -1 is the last complete period, 1 the next to begin. */
export interface Lookup extends Placed {
  readonly kind: 'lookup';
  readonly calendar: CoreCalendar;
  readonly at: Core;
  readonly offset: number;
  readonly edge: 'from' | 'to';
}

export type ArithOp = '+' | '-' | '*' | '/';

/** Numbers joined; `move` is a date moved by so many units. */
export type Arith = Placed & {
  readonly kind: 'arith';
  readonly left: Core;
  readonly right: Core;
} & ({ readonly op: ArithOp } | { readonly op: 'move'; readonly unit: DurationUnit });

/** Completed units from one date to another. */
export interface UnitSpan extends Placed {
  readonly kind: 'unit-span';
  readonly unit: DurationUnit;
  readonly from: Core;
  readonly to: Core;
}

/** What a compared value is shown as; options and texts (`symbol`) are only ever equal or not, the others are numbers. */
export type Unit = 'plain' | 'percent' | 'money' | 'date' | DurationUnit | 'symbol';

export interface Compare extends Placed {
  readonly kind: 'compare';
  readonly unit: Unit;
  readonly op: CompareOp;
  readonly left: Core;
  readonly right: Core;
}

/** How many of a list of verdicts are yes, against a bound: every `and`, `or`, `not`, `any`, `every` and `at least 2 of`. */
export interface Tally extends Placed {
  readonly kind: 'tally';
  readonly list: Core;
  readonly need: CoreNeed;
}

export type CoreNeed =
  | { readonly kind: 'every' }
  | { readonly kind: 'count'; readonly least: Core | undefined; readonly most: Core | undefined };

// -- what the nodes speak of ----------------------------------------------------------------------------------

export interface CoreRecord {
  readonly name: string;
  readonly form: 'record' | 'event' | 'spell';
  readonly fields: readonly CoreField[];
  /** The fields that place an event (both the same) or a spell in a window. */
  readonly placed: { readonly from: CoreField; readonly to: CoreField } | undefined;
  /** The field by which explanations call a record: its first text that is not private. */
  readonly calledBy: CoreField | undefined;
}

export interface CoreField {
  readonly name: string;
  readonly label: string | undefined;
  readonly required: boolean;
  readonly private: boolean;
  /** What one of a list is called. */
  readonly singular: string;
  readonly type: CoreFieldType;
}

export type CoreFieldType =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'money' | 'percent' | 'text' }
  | { readonly kind: 'date'; readonly ongoing: boolean }
  | { readonly kind: 'choice'; readonly options: readonly CoreOption[] }
  /** By name, since records may hold one another. */
  | { readonly kind: 'record' | 'list'; readonly record: string };

export interface CoreOption {
  readonly key: string;
  readonly label: string;
}

export interface CoreCalendar {
  readonly name: string;
  readonly periods: readonly {
    readonly key: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
}

export interface CoreSource {
  readonly name: string;
  readonly title: string;
  readonly standing: string | undefined;
  readonly document: string | undefined;
  readonly published: number | undefined;
}

export interface Citation {
  readonly source: CoreSource;
  readonly place: string | undefined;
}

export type RuleRole = 'problem' | 'indicator' | 'filter' | 'eligibility' | 'define' | 'group';

/** What a rule gives. */
export type RuleResult = 'verdict' | 'number' | 'date';

export interface Rule extends Placed {
  /** `leicestershire_phase_2/school.exclusions`, `Person.age`: unique in the project. */
  readonly id: string;
  readonly role: RuleRole;
  /** As it is written in the plan: `school`, `school.exclusions`, `eligibility`, `age`. */
  readonly name: string;
  readonly label: string | undefined;
  /** The record it is asked of, bound as `self`. */
  readonly of: string;
  readonly result: RuleResult;
  readonly owesWindow: boolean;
  readonly body: Core;
  readonly citations: readonly Citation[];
  readonly evidence: readonly string[];
}

export const SELF = 'self';

export interface CorePlan extends Placed {
  readonly name: string;
  readonly label: string | undefined;
  readonly of: string;
  readonly inForce: { readonly from: number; readonly to: number | undefined } | undefined;
  readonly citations: readonly Citation[];
  readonly problems: readonly { readonly rule: string; readonly indicators: readonly string[] }[];
  readonly filters: readonly string[];
  readonly eligibility: string;
}

export interface CoreProgram {
  readonly records: ReadonlyMap<string, CoreRecord>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly plans: ReadonlyMap<string, CorePlan>;
}

/** The parts of each kind of node, so that no walk over the core can forget one. */
export const CHILDREN: { readonly [K in CoreKind]: (node: Extract<Core, { kind: K }>) => readonly Core[] } = {
  literal: () => [],
  input: () => [],
  field: (node) => [node.of],
  ref: (node) => (node.window ? [node.of, node.window] : [node.of]),
  known: (node) => [node.of],
  list: (node) => node.items,
  select: (node) => [node.list, node.where],
  each: (node) => [node.list, node.value],
  fold: (node) => [node.list],
  window: (node) => [node.from, node.to],
  cut: (node) => [node.list, node.window],
  lookup: (node) => [node.at],
  arith: (node) => [node.left, node.right],
  'unit-span': (node) => [node.from, node.to],
  compare: (node) => [node.left, node.right],
  tally: (node) => [node.list, ...needParts(node.need)],
};

export function childrenOf(node: Core): readonly Core[] {
  return (CHILDREN[node.kind] as (node: Core) => readonly Core[])(node);
}

function needParts(need: CoreNeed): readonly Core[] {
  if (need.kind === 'every') return [];
  return [need.least, need.most].filter((part) => part !== undefined);
}
