// What the checker found out about each name and expression: the side tables that lowering reads.

import type {
  CalendarSymbol,
  DefineSymbol,
  FieldSymbol,
  GroupSymbol,
  PlanSymbol,
  ProblemSymbol,
  RecordSymbol,
  RuleSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Type } from './type.ts';

/** A record in hand, numbered from the outermost, and the record fields that lead on from it. */
export interface Base {
  readonly frame: number;
  readonly via: readonly FieldSymbol[];
}

export type Resolution =
  | { readonly kind: 'record'; readonly base: Base }
  | { readonly kind: 'field'; readonly base: Base; readonly field: FieldSymbol }
  /** `attendance.unauthorised`: one value of each item. */
  | {
      readonly kind: 'item-value';
      readonly base: Base;
      readonly list: FieldSymbol;
      readonly value: FieldSymbol | DefineSymbol;
    }
  | { readonly kind: 'rule'; readonly base: Base; readonly rule: RuleSymbol }
  /** `problems`, `indicators`. */
  | { readonly kind: 'rules'; readonly rules: readonly RuleSymbol[] }
  | { readonly kind: 'as-of' }
  | { readonly kind: 'option'; readonly key: string };

/** The list that `child` or `exclusions` speaks of, and the group that picks from it. */
export interface NounResolution {
  readonly base: Base;
  readonly list: FieldSymbol;
  readonly element: RecordSymbol;
  readonly group: GroupSymbol | undefined;
}

/** `fixed` before `exclusions`: a field of the element, and the option it must have; a yes/no field has none. */
export interface AdjectiveResolution {
  readonly field: FieldSymbol;
  readonly option: string | undefined;
}

/** The records in hand, outermost first, with the words that name each. */
export interface Frame {
  readonly record: RecordSymbol;
  readonly qualifiers: readonly string[];
}

export interface Scope {
  readonly frames: readonly Frame[];
  readonly plan: PlanSymbol | undefined;
  readonly problem: ProblemSymbol | undefined;
}

/** Whether an expression still owes a window to the events it counts, and where it already has one. */
export interface Checked {
  readonly type: Type;
  readonly owes: boolean;
  readonly window: ast.WindowText | undefined;
}

export interface Resolutions {
  readonly types: ReadonlyMap<ast.Expression, Type>;
  readonly paths: ReadonlyMap<ast.Path, Resolution>;
  /** By Quantified, Counted and the path of a Fold. */
  readonly nouns: ReadonlyMap<object, NounResolution>;
  readonly adjectives: ReadonlyMap<ast.Name, AdjectiveResolution>;
  /** By relative window: its calendar; absent for a unit of time. */
  readonly calendars: ReadonlyMap<ast.WindowText, CalendarSymbol>;
  /** Defines that owe a window to whoever uses them. */
  readonly owing: ReadonlySet<DefineSymbol>;
  /** How many rules stand on one another below each, itself included. */
  readonly depths: ReadonlyMap<RuleSymbol, number>;
}
