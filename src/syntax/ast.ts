// The surface tree: what an author wrote, construct by construct, each with its place in the text.
// Plain readonly objects with a `kind`. After a syntax error a part may be `missing`; nothing here is resolved yet.

import type { Span } from '../text/span.ts';
import type { Exact } from '../values/index.ts';

interface Placed {
  readonly span: Span;
}

/** A name as written; `text` is empty where recovery found none. */
export interface Name extends Placed {
  readonly text: string;
}

/** A quoted text, without its quotes. */
export interface Quoted extends Placed {
  readonly text: string;
}

/** A calendar day as written; `day` is absent when no such day exists. */
export interface DateText extends Placed {
  readonly day: number | undefined;
}

export interface Comment extends Placed {
  readonly text: string;
}

export interface File extends Placed {
  readonly kind: 'file';
  readonly uses: readonly Use[];
  readonly declarations: readonly Declaration[];
  /** In the order of the text. */
  readonly comments: readonly Comment[];
}

export interface Use extends Placed {
  readonly kind: 'use';
  readonly path: Quoted;
}

// -- vocabulary -----------------------------------------------------------------------------------------------

export type Declaration = RecordDeclaration | Choice | Group | Define | Source | Calendar | Plan | Scenario;

/** `record`, `event` (has one date) or `spell` (has a start and an end). */
export interface RecordDeclaration extends Placed {
  readonly kind: 'record';
  readonly form: 'record' | 'event' | 'spell';
  readonly name: Name;
  readonly fields: readonly Field[];
}

export interface Field extends Placed {
  readonly kind: 'field';
  readonly name: Name;
  readonly required: boolean;
  readonly private: boolean;
  readonly type: TypeText;
  readonly label: Quoted | undefined;
  readonly singular: Name | undefined;
}

export type TypeText =
  | ({ readonly kind: 'named-type'; readonly name: Name } & Placed)
  | ({ readonly kind: 'list-type'; readonly of: Name } & Placed)
  | ({ readonly kind: 'options-type'; readonly options: readonly Name[] } & Placed)
  | ({ readonly kind: 'date-type'; readonly ongoing: boolean } & Placed)
  | ({ readonly kind: 'yes-no-type' } & Placed)
  | ({ readonly kind: 'missing-type' } & Placed);

export interface Choice extends Placed {
  readonly kind: 'choice';
  readonly name: Name;
  readonly options: readonly Option[];
}

export interface Option extends Placed {
  readonly kind: 'option';
  readonly key: Name;
  readonly label: Quoted | undefined;
}

export interface Group extends Placed {
  readonly kind: 'group';
  readonly name: Name;
  readonly of: Name;
  readonly singular: Name | undefined;
  readonly when: Expression;
}

/** `define age of Person is …`, or in a plan `define x is …` with no `of`. */
export interface Define extends Placed {
  readonly kind: 'define';
  readonly name: Name;
  readonly of: Name | undefined;
  readonly label: Quoted | undefined;
  readonly value: Expression;
  readonly clauses: readonly Clause[];
}

export interface Source extends Placed {
  readonly kind: 'source';
  readonly name: Name;
  readonly properties: readonly Property[];
}

export interface Property extends Placed {
  readonly kind: 'property';
  readonly name: Name;
  readonly value: PropertyValue;
}

export type PropertyValue =
  | ({ readonly kind: 'text'; readonly text: string } & Placed)
  | ({ readonly kind: 'date'; readonly day: number | undefined } & Placed)
  | ({ readonly kind: 'word'; readonly text: string } & Placed);

export interface Calendar extends Placed {
  readonly kind: 'calendar';
  readonly name: Name;
  readonly periods: readonly Period[];
}

export interface Period extends Placed {
  readonly kind: 'period';
  readonly key: Name;
  readonly label: Quoted | undefined;
  readonly from: DateText;
  readonly to: DateText;
}

// -- plans ----------------------------------------------------------------------------------------------------

export interface Plan extends Placed {
  readonly kind: 'plan';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly of: Name;
  readonly inForce: InForce | undefined;
  readonly clauses: readonly Clause[];
  /** Problems, filters, defines and the eligibility, in the order of the text. */
  readonly parts: readonly PlanPart[];
}

export interface InForce extends Placed {
  readonly kind: 'in-force';
  readonly from: DateText;
  readonly to: DateText | undefined;
}

export type PlanPart = Problem | Filter | Define | Eligibility;

export interface Problem extends Placed {
  readonly kind: 'problem';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly clauses: readonly Clause[];
  readonly indicators: readonly Indicator[];
  readonly metWhen: Expression | undefined;
}

export interface Indicator extends Placed {
  readonly kind: 'indicator';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly condition: Expression;
  readonly clauses: readonly Clause[];
}

export interface Filter extends Placed {
  readonly kind: 'filter';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly condition: Expression;
  readonly clauses: readonly Clause[];
}

export interface Eligibility extends Placed {
  readonly kind: 'eligibility';
  readonly label: Quoted | undefined;
  readonly condition: Expression;
  readonly clauses: readonly Clause[];
}

export type Clause = Cites | Evidence;

export interface Cites extends Placed {
  readonly kind: 'cites';
  readonly source: Name;
  /** Where in the source, such as "paragraph 1(ii)". */
  readonly place: Quoted | undefined;
}

export interface Evidence extends Placed {
  readonly kind: 'evidence';
  readonly from: readonly Name[];
}

// -- scenarios ------------------------------------------------------------------------------------------------

export interface Scenario extends Placed {
  readonly kind: 'scenario';
  readonly title: Quoted;
  readonly plan: Name;
  readonly asOf: DateText | undefined;
  readonly given: Given | undefined;
  readonly expectations: readonly Expectation[];
}

/** `family from "cases/case-2.json"`: `record` is the word before `from`. */
export interface Given extends Placed {
  readonly kind: 'given';
  readonly record: Name;
  readonly path: Quoted;
}

export interface Expectation extends Placed {
  readonly kind: 'expectation';
  readonly part: PartName;
  readonly answer: AnswerWord | undefined;
  readonly because: readonly PartName[];
}

/** `eligibility`, `school` or `school.exclusions`. */
export interface PartName extends Placed {
  readonly names: readonly Name[];
}

export type AnswerWord = 'yes' | 'no' | 'unknown' | 'does not apply';

// -- conditions and values ------------------------------------------------------------------------------------

export type Expression =
  | Missing
  | Literal
  | Path
  | Bracketed
  | Arithmetic
  | AsPercent
  | Fold
  | UnitSpan
  | Counted
  | Tallied
  | Comparison
  | Windowed
  | Quantified
  | Existence
  | Not
  | Connected;

/** Where recovery found no expression; it silences what follows from it. */
export interface Missing extends Placed {
  readonly kind: 'missing';
}

export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly value: LiteralValue;
}

export type LiteralValue =
  | { readonly kind: 'number'; readonly number: Exact }
  /** `10%` has `number` 1/10. */
  | { readonly kind: 'percent'; readonly number: Exact }
  /** In pounds. */
  | { readonly kind: 'money'; readonly number: Exact }
  | { readonly kind: 'duration'; readonly number: Exact; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly day: number | undefined }
  | { readonly kind: 'text'; readonly text: string };

export type DurationUnit = 'days' | 'weeks' | 'months' | 'years';

/** `school`, `school.exclusions`, `attendance.unauthorised`. */
export interface Path extends Placed {
  readonly kind: 'path';
  readonly names: readonly Name[];
}

/** Brackets are kept: they are part of how a rule is read, and the formatter never drops one. */
export interface Bracketed extends Placed {
  readonly kind: 'bracketed';
  readonly inner: Expression;
}

export interface Arithmetic extends Placed {
  readonly kind: 'arithmetic';
  readonly op: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

export interface AsPercent extends Placed {
  readonly kind: 'as-percent';
  readonly value: Expression;
}

/** `number of L where …`, `sum of attendance.unauthorised`. */
export interface Fold extends Placed {
  readonly kind: 'fold';
  readonly op: 'number' | 'sum';
  readonly over: Path;
  readonly where: Expression | undefined;
}

/** `whole years from A to B`. */
export interface UnitSpan extends Placed {
  readonly kind: 'unit-span';
  readonly unit: DurationUnit;
  readonly from: Expression;
  readonly to: Expression;
}

export type BoundWord = 'at least' | 'at most' | 'exactly' | 'more than' | 'fewer than' | 'less than';

/** How many: `at least 3`, `a` (at least one), `no` (none). */
export type Bound =
  | ({ readonly kind: 'bound'; readonly word: BoundWord; readonly number: Expression } & Placed)
  | ({ readonly kind: 'a' } & Placed)
  | ({ readonly kind: 'no' } & Placed);

/** `at least 3 fixed exclusions where …`: the last word is the noun, those before it are adjectives. */
export interface Counted extends Placed {
  readonly kind: 'counted';
  readonly bound: Bound;
  readonly adjectives: readonly Name[];
  readonly noun: Name;
  readonly where: Expression | undefined;
}

/** `at least 2 of problems`, `all of { a, b }`. */
export interface Tallied extends Placed {
  readonly kind: 'tallied';
  readonly bound: Bound | ({ readonly kind: 'any' | 'all' | 'none' } & Placed);
  readonly of: Path | ListOf;
}

export interface ListOf extends Placed {
  readonly kind: 'list-of';
  readonly items: readonly Expression[];
}

export interface Comparison extends Placed {
  readonly kind: 'comparison';
  readonly left: Expression;
  /** `is not …` */
  readonly negated: boolean;
  readonly predicate: Predicate;
}

export type Predicate =
  /** `is at least 3`; `joined` is `of` in `absence of at least 10%`. */
  | ({
      readonly kind: 'bounded';
      readonly joined: 'is' | 'of';
      readonly word: BoundWord | 'under' | 'before' | 'after';
      readonly value: Expression;
    } & Placed)
  | ({ readonly kind: 'equal'; readonly value: Expression } & Placed)
  | ({ readonly kind: 'between'; readonly low: Expression; readonly high: Expression } & Placed)
  | ({ readonly kind: 'one-of'; readonly options: ListOf } & Placed)
  | ({ readonly kind: 'answer'; readonly answer: 'yes' | 'no' } & Placed)
  | ({ readonly kind: 'known'; readonly known: boolean } & Placed);

export interface Windowed extends Placed {
  readonly kind: 'windowed';
  readonly value: Expression;
  readonly window: WindowText;
}

export type WindowText =
  | ({ readonly kind: 'ever' } & Placed)
  | ({ readonly kind: 'now' } & Placed)
  /** `in the last 12 months`; `unit` is a unit of time or the name of a calendar. */
  | ({
      readonly kind: 'relative';
      readonly direction: 'last' | 'next';
      readonly number: Expression;
      readonly unit: Name;
    } & Placed);

/** `any child who is of_school_age has BODY`; with `form` 'is' the body is the name of a group or condition. */
export interface Quantified extends Placed {
  readonly kind: 'quantified';
  readonly quantifier: 'any' | 'every' | 'no';
  readonly noun: Name;
  readonly whoIs: Expression | undefined;
  readonly form: 'has' | 'is';
  readonly body: Expression;
}

/** `there is a child who is of_school_age`. */
export interface Existence extends Placed {
  readonly kind: 'existence';
  readonly counted: Counted | Tallied;
  readonly whoIs: Expression | undefined;
}

export interface Not extends Placed {
  readonly kind: 'not';
  readonly value: Expression;
}

export interface Connected extends Placed {
  readonly kind: 'connected';
  readonly word: 'and' | 'or';
  readonly parts: readonly Expression[];
}
