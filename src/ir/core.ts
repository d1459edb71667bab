// The core: what every construct of the language comes down to. No sugar, no unresolved name and no overload is left,
// so whatever reads it (interpreter, generated code, schemas, documents) cannot meet one.
//
// Invariant: every node keeps its origin, the place in the rules that it came from.

import type { DurationUnit } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type {
  ApportionMethod,
  BlockSide,
  CompareOp,
  Exact,
  PeriodChoice,
  RoundingMode,
  Verdict,
} from '../values/index.ts';
import type { CoreField, CoreRecord, Unit } from './vocabulary.ts';

export interface Placed {
  readonly origin: Span;
}

/** What a node comes to: a set of answers, a range of numbers (days count from 1970-01-01), a symbol, or both ends of a middle. */
export type Gives = 'verdict' | 'number' | 'symbol' | 'span';

export type Core =
  | Literal
  | Input
  | Field
  | Ref
  | Lookup
  | Known
  | List
  | Select
  | Each
  | Fold
  | Previous
  | Window
  | Periods
  | Days
  | Cut
  | Covers
  | Shift
  | Arith
  | UnitSpan
  | Round
  | Share
  | Compare
  | Tally
  | Choose;

export type CoreKind = Core['kind'];

// -- values ---------------------------------------------------------------------------------------------------

/** A number (a ratio is a plain number, so 10% is 1/10; an option of a scale is its place from the lowest), or a symbol. */
export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly value: Exact | string | { readonly verdict: Verdict } | Unknown;
}

/** What the rules leave open, such as what there was before the first value of a rule that changed with time. */
export interface Unknown {
  readonly unknown: Gives;
  /** What it waits for, in words; of a gate: its name. */
  readonly lacks: string;
}

/** What an evaluation is given: a record in hand or a window (by the name that binds it), a date, the window owed. */
export interface Input extends Placed {
  readonly kind: 'input';
  readonly name: string;
}

/** The names of inputs that are not bound by a list. */
export const SELF = 'self';
export const AS_OF = 'as_of';
export const OWED_WINDOW = 'window';
/** All that is written out in the rules. */
export const ENTRIES = 'entries';
/** A date that the plan declares, and whoever asks gives. */
export const DATE_INPUT = 'date ';

export interface Field extends Placed {
  readonly kind: 'field';
  readonly of: Core;
  readonly field: CoreField;
}

/** Another rule, asked of a record, or of none; `window` is what the rule owes, if it owes one. */
export interface Ref extends Placed {
  readonly kind: 'ref';
  readonly rule: string;
  readonly of: Core | undefined;
  readonly window: Core | undefined;
  /** The plan under which it is asked, where that is not the one in hand: its calendars and parameters hold. */
  readonly under: string | undefined;
}

/** Found by a date, by a key or by a reference. */
export interface Lookup extends Placed {
  readonly kind: 'lookup';
  readonly in: LookedIn;
  readonly by: readonly Core[];
}

export type LookedIn =
  /** An edge of a period of a calendar. */
  | {
      readonly kind: 'period';
      readonly calendar: string;
      readonly choice: PeriodChoice;
      readonly edge: 'from' | 'to';
    }
  /** The value of a parameter that is in force on the date. */
  | { readonly kind: 'dated'; readonly parameter: string; readonly gives: Gives; readonly unit: Unit }
  /** A figure by the keys that facts hold. */
  | { readonly kind: 'keyed'; readonly figures: string }
  /** The record that a reference names. */
  | { readonly kind: 'record'; readonly record: string };

/** Whether what it stands around is known: decided, and not a set or range of what is still possible. */
export interface Known extends Placed {
  readonly kind: 'known';
  readonly of: Core;
  readonly gives: Gives | 'list' | 'record';
}

// -- lists ----------------------------------------------------------------------------------------------------

/** A list written out, of verdicts or of numbers. */
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

/** One value for each item; `flat`: the value is a list, and all of them are joined to one. */
export interface Each extends Placed {
  readonly kind: 'each';
  readonly list: Core;
  readonly as: string;
  readonly value: Core;
  readonly flat: boolean;
}

export type FoldOp =
  | 'count'
  | 'sum'
  | 'least'
  | 'greatest'
  | 'mean'
  /** Of places on a scale: both of those that stand in the middle. */
  | 'middle'
  /** How many different symbols or numbers. */
  | 'distinct'
  /** The value of the one item; of none it does not apply. */
  | 'only';

export interface Fold extends Placed {
  readonly kind: 'fold';
  readonly op: FoldOp;
  readonly list: Core;
  /** What each item is: 'number' of a count, for which it does not matter. */
  readonly of: Gives;
  /** What one more item could be at least, and of places on a scale at most. */
  readonly least: Exact;
  readonly most: Exact;
}

/** The item before a record in a list that is in order: a list of one or of none. */
export interface Previous extends Placed {
  readonly kind: 'previous';
  readonly of: Core;
}

// -- time -----------------------------------------------------------------------------------------------------

/** Two days, both included. One that looks ahead takes facts about days to come at their word. */
export interface Window extends Placed {
  readonly kind: 'window';
  readonly from: Core;
  readonly to: Core;
  readonly ahead: boolean;
}

/** A list of windows that follow one another, earliest first. */
export interface Periods extends Placed {
  readonly kind: 'periods';
  readonly of: PeriodsOf;
  readonly count: number;
  /** The date from which they are counted. */
  readonly at: Core;
}

export type PeriodsOf =
  | { readonly kind: 'units'; readonly unit: DurationUnit; readonly side: BlockSide }
  | {
      readonly kind: 'calendar';
      readonly calendar: string;
      readonly direction: 'last' | 'next';
      readonly before: boolean;
      readonly including: boolean;
    };

/** A condition judged on every day of a window: the list of its answers. On each day that day is the date of the question. */
export interface Days extends Placed {
  readonly kind: 'days';
  readonly window: Core;
  readonly value: Core;
}

/** The events or spells of a list that are in a window; `clips`: a spell keeps only its days in it. */
export interface Cut extends Placed {
  readonly kind: 'cut';
  readonly list: Core;
  readonly record: CoreRecord;
  /** The fields that place them: one of an event, both ends of a spell. */
  readonly by: { readonly from: CoreField; readonly to: CoreField };
  readonly window: Core;
  readonly clips: boolean;
}

/** Whether spells cover every day of a window. */
export interface Covers extends Placed {
  readonly kind: 'covers';
  readonly list: Core;
  readonly record: CoreRecord;
  readonly window: Core;
}

/** A value as another day would have it, or as it was known on another day. */
export interface Shift extends Placed {
  readonly kind: 'shift';
  readonly how: 'as of' | 'known on';
  readonly to: Core;
  readonly value: Core;
  readonly gives: Gives;
}

// -- figures --------------------------------------------------------------------------------------------------

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

export interface Round extends Placed {
  readonly kind: 'round';
  readonly value: Core;
  readonly places: number;
  readonly mode: RoundingMode;
}

/** The part of one weight of a total that is shared out. */
export interface Share extends Placed {
  readonly kind: 'share';
  readonly total: Core;
  readonly weights: readonly Core[];
  readonly index: number;
  readonly places: number;
  readonly method: ApportionMethod;
}

// -- verdicts -------------------------------------------------------------------------------------------------

export interface Compare extends Placed {
  readonly kind: 'compare';
  readonly unit: Unit;
  readonly op: CompareOp;
  readonly left: Core;
  readonly right: Core;
  /** The left side stands in the middle of a scale. */
  readonly span: boolean;
}

/** How many of a list of verdicts are yes, against a bound: every `and`, `or`, `not`, `any`, `every` and `at least 2 of`. */
export interface Tally extends Placed {
  readonly kind: 'tally';
  readonly list: Core;
  readonly need: CoreNeed;
  /** Each of these items can account for one of the conditions at most, or all of them together. */
  readonly counting: { readonly items: Core; readonly together: boolean } | undefined;
}

export type CoreNeed =
  | { readonly kind: 'every' }
  | { readonly kind: 'count'; readonly least: Core | undefined; readonly most: Core | undefined };

/**
 * The first case that holds; where none does and there is no `otherwise`, it does not apply. `complete`: one of them holds
 * whatever the facts are, so that with facts missing it is one of those that may.
 */
export interface Choose extends Placed {
  readonly kind: 'choose';
  readonly gives: Gives;
  readonly cases: readonly ChooseCase[];
  readonly otherwise: Core | undefined;
  readonly complete: boolean;
  /** Why the plan assumes what no fact tells. */
  readonly assumed: string | undefined;
}

export interface ChooseCase {
  readonly when: Core;
  readonly value: Core;
}

// -- the parts of nodes ---------------------------------------------------------------------------------------

/** The parts of each kind of node, so that no walk over the core can forget one. */
export const CHILDREN: { readonly [K in CoreKind]: (node: Extract<Core, { kind: K }>) => readonly Core[] } = {
  literal: () => [],
  input: () => [],
  field: (node) => [node.of],
  ref: (node) => present([node.of, node.window]),
  lookup: (node) => node.by,
  known: (node) => [node.of],
  list: (node) => node.items,
  select: (node) => [node.list, node.where],
  each: (node) => [node.list, node.value],
  fold: (node) => [node.list],
  previous: (node) => [node.of],
  window: (node) => [node.from, node.to],
  periods: (node) => [node.at],
  days: (node) => [node.window, node.value],
  cut: (node) => [node.list, node.window],
  covers: (node) => [node.list, node.window],
  shift: (node) => [node.to, node.value],
  arith: (node) => [node.left, node.right],
  'unit-span': (node) => [node.from, node.to],
  round: (node) => [node.value],
  share: (node) => [node.total, ...node.weights],
  compare: (node) => [node.left, node.right],
  tally: (node) => present([node.list, ...needParts(node.need), node.counting?.items]),
  choose: (node) => present([...node.cases.flatMap(({ when, value }) => [when, value]), node.otherwise]),
};

export function childrenOf(node: Core): readonly Core[] {
  return (CHILDREN[node.kind] as (node: Core) => readonly Core[])(node);
}

function needParts(need: CoreNeed): readonly (Core | undefined)[] {
  return need.kind === 'every' ? [] : [need.least, need.most];
}

function present(parts: readonly (Core | undefined)[]): readonly Core[] {
  return parts.filter((part) => part !== undefined);
}
