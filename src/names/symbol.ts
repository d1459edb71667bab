// What a name can stand for, once its declaration has been found.

import type * as ast from '../syntax/ast.ts';
import type { DurationUnit } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';

interface Declared {
  readonly name: string;
  /** The name where it is declared. */
  readonly span: Span;
}

// -- vocabulary -----------------------------------------------------------------------------------------------

export interface RecordSymbol extends Declared {
  readonly kind: 'record';
  /** Its name; numbered where files that do not see each other have records of one name. */
  readonly id: string;
  readonly form: 'record' | 'event' | 'spell';
  readonly node: ast.RecordDeclaration;
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  /** Defines, groups and tables of this record, from every file that is seen with it. */
  readonly members: ReadonlyMap<string, MemberSymbol>;
}

export type MemberSymbol = DefineSymbol | GroupSymbol | TableSymbol;

export interface FieldSymbol extends Declared {
  readonly kind: 'field';
  readonly node: ast.Field;
  readonly of: RecordSymbol;
  readonly type: FieldType;
  /** What one of a list is called. */
  readonly singular: string;
}

export type FieldType =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'percent' | 'text' | 'error' }
  | { readonly kind: 'money'; readonly per: DurationUnit | undefined }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly ongoing: boolean }
  | { readonly kind: 'choice'; readonly choice: ChoiceSymbol }
  | { readonly kind: 'record'; readonly record: RecordSymbol }
  | { readonly kind: 'reference'; readonly record: RecordSymbol }
  /** `list of reference to R` */
  | { readonly kind: 'references'; readonly record: RecordSymbol }
  | { readonly kind: 'list'; readonly of: RecordSymbol; readonly order: ast.Name | undefined };

/** A declared choice or scale, or the options of one field (`one of fixed, permanent`). */
export interface ChoiceSymbol extends Declared {
  readonly kind: 'choice';
  /** Key to label; the key itself where there is no label. Of a scale: lowest first. */
  readonly options: ReadonlyMap<string, string>;
  /** Whether its options have an order. */
  readonly scale: boolean;
}

export interface GroupSymbol extends Declared {
  readonly kind: 'group';
  readonly node: ast.Group;
  /** Whose members it picks; of a group by memberships: the record that has them. */
  readonly of: RecordSymbol;
  readonly singular: string;
  readonly by: GroupBy;
}

export type GroupBy =
  | { readonly kind: 'when'; readonly when: ast.Expression }
  /** `is person of memberships at as_of`: the list, and the field of its items that is a member. */
  | {
      readonly kind: 'memberships';
      readonly list: FieldSymbol;
      readonly field: FieldSymbol;
      readonly element: RecordSymbol;
      readonly window: ast.WindowText;
    };

/** A figure or condition of a record, of each key of a choice, or of a plan's record. */
export interface DefineSymbol extends Declared {
  readonly kind: 'define';
  /** Of one by keys: its name, numbered where files that do not see each other have one of that name. */
  readonly id: string;
  readonly node: ast.Define;
  /** Undefined of one by keys. */
  readonly of: RecordSymbol | undefined;
  readonly keys: readonly ChoiceSymbol[];
  /** The plan in which it is written. */
  readonly plan: PlanSymbol | undefined;
  readonly changed: Changed | undefined;
}

export interface TableSymbol extends Declared {
  readonly kind: 'table';
  readonly node: ast.Table;
  readonly of: RecordSymbol;
  readonly outputs: ReadonlyMap<string, TableOutputSymbol>;
}

export interface TableOutputSymbol extends Declared {
  readonly kind: 'table-output';
  readonly table: TableSymbol;
  readonly index: number;
  readonly choice: ChoiceSymbol | undefined;
}

export interface SourceSymbol extends Declared {
  readonly kind: 'source';
  readonly node: ast.Source;
}

export interface CalendarSymbol extends Declared {
  readonly kind: 'calendar';
  /** Its name; numbered where files that do not see each other have calendars of one name. */
  readonly id: string;
  readonly node: ast.Calendar;
}

// -- figures --------------------------------------------------------------------------------------------------

export interface ParameterSymbol extends Declared {
  readonly kind: 'parameter';
  readonly id: string;
  readonly node: ast.Parameter;
  readonly type: FieldType;
}

export interface FiguresSymbol extends Declared {
  readonly kind: 'figures';
  readonly id: string;
  readonly node: ast.Figures;
  readonly keys: readonly ChoiceSymbol[];
}

export interface AllocationSymbol extends Declared {
  readonly kind: 'allocation';
  readonly id: string;
  readonly node: ast.Allocation;
  readonly keys: readonly ChoiceSymbol[];
}

/** What has a value for each key of a choice. */
export type KeyedSymbol = FiguresSymbol | AllocationSymbol | DefineSymbol;

export interface EntriesSymbol extends Declared {
  readonly kind: 'entries';
  readonly id: string;
  readonly node: ast.Entries;
  readonly of: RecordSymbol;
  /** The list as a field of all that is written out in the rules. */
  readonly list: FieldSymbol;
}

export interface FigureSymbol extends Declared {
  readonly kind: 'figure';
  readonly id: string;
  readonly node: ast.Figure;
  readonly keys: readonly ChoiceSymbol[];
}

// -- plans ----------------------------------------------------------------------------------------------------

export interface PlanSymbol extends Declared {
  readonly kind: 'plan';
  readonly node: ast.Plan;
  readonly of: RecordSymbol;
  readonly extends: PlanSymbol | undefined;
  readonly problems: ReadonlyMap<string, ProblemSymbol>;
  /** All other parts that have a name, those that were inherited too. */
  readonly parts: ReadonlyMap<string, NamedPart>;
  readonly eligibility: EligibilitySymbol | undefined;
  readonly progress: ProgressSymbol | undefined;
  readonly payments: PaymentsSymbol | undefined;
  readonly warnings: readonly WarningSymbol[];
  readonly calendars: readonly CalendarSetting[];
  readonly parameters: readonly ParameterSetting[];
}

export type NamedPart =
  | FilterSymbol
  | GateSymbol
  | OutcomeSymbol
  | DefineSymbol
  | PlanDateSymbol
  | NamedListSymbol
  | PaymentSymbol;

/** How a part came to differ from that of the plan that is extended. */
export interface Changed {
  readonly because: string | undefined;
  /** Only for a time; before and after it the other part holds. */
  readonly temporary: { readonly period: ast.FromDate; readonly otherwise: RuleSymbol } | undefined;
}

interface Part extends Declared {
  /** The plan in which it is written. */
  readonly plan: PlanSymbol;
  readonly changed: Changed | undefined;
}

export interface ProblemSymbol extends Part {
  readonly kind: 'problem';
  readonly node: ast.Problem;
  readonly indicators: ReadonlyMap<string, IndicatorSymbol>;
}

export interface IndicatorSymbol extends Part {
  readonly kind: 'indicator';
  readonly node: ast.Indicator;
  /** The name of its problem. */
  readonly problem: string;
}

export interface FilterSymbol extends Part {
  readonly kind: 'filter';
  readonly node: ast.Filter;
}

export interface GateSymbol extends Part {
  readonly kind: 'gate';
  readonly node: ast.Gate;
}

export interface OutcomeSymbol extends Part {
  readonly kind: 'outcome';
  readonly node: ast.Outcome;
  /** The name of the problem that it is for. */
  readonly for: ast.Name | undefined;
}

export interface EligibilitySymbol extends Part {
  readonly kind: 'eligibility';
  readonly node: ast.Eligibility;
  /** The grades as options; none of an eligibility that is yes or no. */
  readonly grades: ChoiceSymbol | undefined;
}

export interface ProgressSymbol extends Part {
  readonly kind: 'progress';
  readonly node: ast.Progress;
}

export interface PaymentsSymbol extends Part {
  readonly kind: 'payments';
  readonly node: ast.Payments;
  readonly payments: ReadonlyMap<string, PaymentSymbol>;
}

export interface PaymentSymbol extends Part {
  readonly kind: 'payment';
  readonly node: ast.Payment;
}

export interface WarningSymbol extends Part {
  readonly kind: 'warning';
  readonly node: ast.Warning;
}

export interface PlanDateSymbol extends Part {
  readonly kind: 'plan-date';
  readonly node: ast.PlanDate;
}

/** `criteria are { … }` */
export interface NamedListSymbol extends Part {
  readonly kind: 'named-list';
  readonly node: ast.NamedList;
}

/** `set calendar terms to charnwood_terms` */
export interface CalendarSetting {
  readonly calendar: CalendarSymbol;
  readonly to: CalendarSymbol;
  readonly node: ast.SetTo;
}

export interface ParameterSetting {
  readonly parameter: ParameterSymbol;
  readonly node: ast.SetTo;
}

export interface ProgrammeSymbol extends Declared {
  readonly kind: 'programme';
  readonly node: ast.Programme;
}

/** What stands at the top of a file. */
export type TopSymbol =
  | RecordSymbol
  | ChoiceSymbol
  | SourceSymbol
  | CalendarSymbol
  | ParameterSymbol
  | FiguresSymbol
  | AllocationSymbol
  | DefineSymbol
  | EntriesSymbol
  | FigureSymbol
  | PlanSymbol
  | ProgrammeSymbol;

/** What a condition can name besides facts: parts of plans, defines, groups, tables. Each becomes a rule of the core. */
export type RuleSymbol =
  | ProblemSymbol
  | IndicatorSymbol
  | FilterSymbol
  | GateSymbol
  | OutcomeSymbol
  | EligibilitySymbol
  | ProgressSymbol
  | PaymentSymbol
  | WarningSymbol
  | PlanDateSymbol
  | DefineSymbol
  | GroupSymbol
  | TableOutputSymbol
  | AllocationSymbol;
