// What the checker found out about each name and expression: the side tables that lowering reads.

import type {
  CalendarSymbol,
  ChoiceSymbol,
  DefineSymbol,
  FieldSymbol,
  GroupSymbol,
  KeyedSymbol,
  NamedListSymbol,
  ParameterSymbol,
  PlanDateSymbol,
  PlanSymbol,
  ProblemSymbol,
  RecordSymbol,
  RuleSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Type } from './type.ts';

/** What is in hand, numbered from the outermost, and the fields that lead on from it to another record. */
export interface Base {
  readonly frame: number;
  readonly via: readonly FieldSymbol[];
}

/** The frame of all that is written out in the rules: it is always at hand. */
export const WRITTEN_OUT_FRAME = -1;

export type Resolution =
  | { readonly kind: 'record'; readonly base: Base }
  | { readonly kind: 'field'; readonly base: Base; readonly field: FieldSymbol }
  /** `attendance.unauthorised`: one value of each item. */
  | {
      readonly kind: 'item-value';
      readonly base: Base;
      readonly list: ListSource;
      readonly value: FieldSymbol | DefineSymbol;
    }
  /** `reserve of previous year`: a value of the item before the one in hand. */
  | {
      readonly kind: 'previous';
      readonly base: Base;
      readonly value: FieldSymbol | DefineSymbol;
      /** Of what is brought forward: what there is before the first. */
      readonly starting: ast.Starting | undefined;
    }
  /** `under`: as another plan has it. */
  | {
      readonly kind: 'rule';
      readonly base: Base;
      readonly rule: RuleSymbol;
      readonly under: PlanSymbol | undefined;
    }
  /** Whether there is any grade of eligibility. */
  | { readonly kind: 'eligible'; readonly base: Base; readonly under: PlanSymbol | undefined }
  /** `problems`, `indicators`, `outcomes`: those of the plan that is asked. */
  | { readonly kind: 'rules'; readonly of: 'problems' | 'indicators' | 'outcomes' }
  | { readonly kind: 'named-list'; readonly list: NamedListSymbol }
  | { readonly kind: 'as-of' }
  | { readonly kind: 'parameter'; readonly parameter: ParameterSymbol }
  | { readonly kind: 'option'; readonly choice: ChoiceSymbol; readonly key: string }
  /** The key that a figure by keys is worked out for. */
  | { readonly kind: 'key'; readonly frame: number }
  | { readonly kind: 'keyed'; readonly symbol: KeyedSymbol; readonly keys: readonly KeyArgument[] };

/** For which key a figure is asked: one in hand, one that is named, one that a fact holds, the one before, or each. */
export type KeyArgument =
  | { readonly kind: 'hand'; readonly frame: number }
  | { readonly kind: 'before'; readonly frame: number }
  | { readonly kind: 'option'; readonly key: string }
  | { readonly kind: 'fact'; readonly resolution: Resolution }
  | { readonly kind: 'each' };

/** A list that a record holds, or the members that its memberships name. */
export type ListSource = FieldSymbol | GroupSymbol;

/** The list that `child` or `exclusions` speaks of, and the group that picks from it. */
export interface NounResolution {
  readonly base: Base;
  readonly list: ListSource;
  readonly element: RecordSymbol;
  readonly group: GroupSymbol | undefined;
}

/** `fixed` before `exclusions`: a field of the element, and the option it must have; a yes/no field has none. */
export interface AdjectiveResolution {
  readonly field: FieldSymbol;
  readonly option: string | undefined;
}

/** What is in hand: a record, or the key of a choice; with the words that name it. */
export interface Frame {
  readonly record: RecordSymbol | undefined;
  readonly key: ChoiceSymbol | undefined;
  readonly qualifiers: readonly string[];
}

export interface Scope {
  readonly frames: readonly Frame[];
  readonly plan: PlanSymbol | undefined;
  readonly problem: ProblemSymbol | undefined;
  /** The define that is being worked out, which may be brought forward. */
  readonly define: DefineSymbol | undefined;
}

/** A record of events or spells whose count or measure still owes a window. */
export interface Owed {
  readonly record: RecordSymbol;
  /** Whether its list is named here, and not in a define that is used here. */
  readonly direct: boolean;
}

/** Which windows an expression still owes, and where it already has one. */
export interface Checked {
  readonly type: Type;
  readonly owed: readonly Owed[];
  readonly window: ast.WindowText | ast.ChangedBy | undefined;
  /** It asks of all there was up to the date of the question, unless a window around it says otherwise. */
  readonly mayTakeWindow?: true;
}

/** What a fold over figures by keys adds up: the figure, and its keys with the one that is gone through. */
export interface KeyedFold {
  readonly symbol: KeyedSymbol;
  readonly each: ChoiceSymbol;
  readonly keys: readonly KeyArgument[];
}

export interface Resolutions {
  readonly types: ReadonlyMap<ast.Expression, Type>;
  readonly paths: ReadonlyMap<ast.Path, Resolution>;
  /** By the node that names it: Quantified and the like, Counted, NumberOf; the name after `by all` and `counting`. */
  readonly nouns: ReadonlyMap<object, NounResolution>;
  readonly adjectives: ReadonlyMap<ast.Name, AdjectiveResolution>;
  /** By stretch of time: its calendar; absent for a unit of time. */
  readonly calendars: ReadonlyMap<object, CalendarSymbol>;
  /** By fold: over figures by keys. */
  readonly keyedFolds: ReadonlyMap<ast.Fold, KeyedFold>;
  /** Defines that owe a window to whoever uses them. */
  readonly owing: ReadonlySet<DefineSymbol>;
  /** What each rule gives. */
  readonly rules: ReadonlyMap<RuleSymbol, Checked | 'under way'>;
  /** How many rules stand on one another below each, itself included. */
  readonly depths: ReadonlyMap<RuleSymbol, number>;
  /** What figures by keys give, and where a figure of theirs is written. */
  readonly figures: ReadonlyMap<KeyedSymbol, Type>;
  /** The choice of each output of a table whose cells name options. */
  readonly outputs: ReadonlyMap<object, ChoiceSymbol>;
  /** By phase of a programme: the date that picks it. */
  readonly phaseDates: ReadonlyMap<ast.Phase, FieldSymbol | PlanDateSymbol>;
}
