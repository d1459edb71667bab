// What a name can stand for, once its declaration has been found.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';

interface Declared {
  readonly name: string;
  /** The name where it is declared. */
  readonly span: Span;
}

export interface RecordSymbol extends Declared {
  readonly kind: 'record';
  /** Its name; numbered where files that do not see each other have records of one name. */
  readonly id: string;
  readonly form: 'record' | 'event' | 'spell';
  readonly node: ast.RecordDeclaration;
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  /** Defines and groups of this record, from every file that is seen with it. */
  readonly members: ReadonlyMap<string, DefineSymbol | GroupSymbol>;
}

export interface FieldSymbol extends Declared {
  readonly kind: 'field';
  readonly node: ast.Field;
  readonly of: RecordSymbol;
  readonly type: FieldType;
  /** What one of a list is called. */
  readonly singular: string;
}

export type FieldType =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'money' | 'percent' | 'text' | 'error' }
  | { readonly kind: 'date'; readonly ongoing: boolean }
  | { readonly kind: 'choice'; readonly choice: ChoiceSymbol }
  | { readonly kind: 'record'; readonly record: RecordSymbol }
  | { readonly kind: 'list'; readonly of: RecordSymbol };

/** A declared choice, or the options of one field (`one of fixed, permanent`). */
export interface ChoiceSymbol extends Declared {
  readonly kind: 'choice';
  /** Key to label; the key itself where there is no label. */
  readonly options: ReadonlyMap<string, string>;
}

export interface GroupSymbol extends Declared {
  readonly kind: 'group';
  readonly node: ast.Group;
  readonly of: RecordSymbol;
  readonly singular: string;
}

/** A figure or condition of a record, or of a plan's record. */
export interface DefineSymbol extends Declared {
  readonly kind: 'define';
  readonly node: ast.Define;
  readonly of: RecordSymbol;
  readonly plan: PlanSymbol | undefined;
}

export interface SourceSymbol extends Declared {
  readonly kind: 'source';
  readonly node: ast.Source;
}

export interface CalendarSymbol extends Declared {
  readonly kind: 'calendar';
  readonly node: ast.Calendar;
}

export interface PlanSymbol extends Declared {
  readonly kind: 'plan';
  readonly node: ast.Plan;
  readonly of: RecordSymbol;
  readonly problems: ReadonlyMap<string, ProblemSymbol>;
  /** Filters and defines. */
  readonly parts: ReadonlyMap<string, FilterSymbol | DefineSymbol>;
  readonly eligibility: ast.Eligibility | undefined;
}

export interface ProblemSymbol extends Declared {
  readonly kind: 'problem';
  readonly node: ast.Problem;
  readonly plan: PlanSymbol;
  readonly indicators: ReadonlyMap<string, IndicatorSymbol>;
}

export interface IndicatorSymbol extends Declared {
  readonly kind: 'indicator';
  readonly node: ast.Indicator;
  readonly problem: ProblemSymbol;
}

export interface FilterSymbol extends Declared {
  readonly kind: 'filter';
  readonly node: ast.Filter;
  readonly plan: PlanSymbol;
}

/** What stands at the top of a file. */
export type TopSymbol = RecordSymbol | ChoiceSymbol | SourceSymbol | CalendarSymbol | PlanSymbol;

/** What a condition can name besides fields: parts of plans, defines and groups. Each becomes one rule of the core. */
export type RuleSymbol = ProblemSymbol | IndicatorSymbol | FilterSymbol | DefineSymbol | GroupSymbol;
