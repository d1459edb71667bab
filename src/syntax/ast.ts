// The surface tree: what an author wrote, construct by construct, each with its place in the text.
// Plain readonly objects with a `kind`. After a syntax error a part may be `missing`; nothing here is resolved yet.

import type { Span } from '../text/span.ts';
import type { ApportionMethod, Exact, RoundingMode } from '../values/index.ts';

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

/** `from 1 April 2015 to 31 March 2016`, both days included. */
export interface FromDate extends Placed {
  readonly from: DateText;
  readonly to: DateText | undefined;
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

export type Declaration =
  | RecordDeclaration
  | Choice
  | Scale
  | Group
  | Define
  | Parameter
  | Table
  | Allocation
  | Figures
  | Entries
  | Figure
  | Source
  | Calendar
  | Plan
  | Programme
  | Scenario
  | Property;

// -- vocabulary -----------------------------------------------------------------------------------------------

/** `record`, `event` (has one date) or `spell` (has a start and an end). */
export interface RecordDeclaration extends Placed {
  readonly kind: 'record';
  readonly form: 'record' | 'event' | 'spell';
  readonly name: Name;
  readonly fields: readonly Field[];
  readonly clauses: readonly Cites[];
}

export interface Field extends Placed {
  readonly kind: 'field';
  readonly name: Name;
  readonly required: boolean;
  readonly private: boolean;
  /** What is known of it never becomes something else. */
  readonly fixed: boolean;
  readonly type: TypeText;
  readonly label: Quoted | undefined;
  readonly singular: Name | undefined;
}

export type TypeText =
  /** `text`, `money a year`, `duration in weeks`, or the name of a choice, a scale or a record. */
  | ({ readonly kind: 'named-type'; readonly name: Name; readonly measure: Measure | undefined } & Placed)
  | ({ readonly kind: 'list-type'; readonly of: Name; readonly order: Name | undefined } & Placed)
  | ({ readonly kind: 'reference-type'; readonly to: Name; readonly list: boolean } & Placed)
  | ({ readonly kind: 'options-type'; readonly options: readonly Name[] } & Placed)
  | ({ readonly kind: 'date-type'; readonly ongoing: boolean } & Placed)
  | ({ readonly kind: 'yes-no-type' } & Placed)
  | ({ readonly kind: 'missing-type' } & Placed);

/** `a year` after money, `in weeks` after duration. */
export interface Measure extends Placed {
  readonly word: 'a' | 'in';
  readonly unit: DurationUnit;
}

export interface Choice extends Placed {
  readonly kind: 'choice';
  readonly name: Name;
  readonly options: readonly Option[];
  readonly clauses: readonly Cites[];
}

/** A choice whose options have an order. */
export interface Scale extends Placed {
  readonly kind: 'scale';
  readonly name: Name;
  readonly first: 'lowest' | 'highest';
  readonly options: readonly Option[];
  readonly clauses: readonly Cites[];
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
  readonly by: GroupBy;
  readonly clauses: readonly Cites[];
}

export type GroupBy =
  | { readonly kind: 'when'; readonly when: Expression }
  /** `is person of memberships at as_of` */
  | ({
      readonly kind: 'memberships';
      readonly field: Name;
      readonly list: Name;
      readonly window: WindowText | undefined;
    } & Placed);

/** `define age of Person is …`, `define seniors by Locality is …`, or in a plan `define x is …`. */
export interface Define extends Placed {
  readonly kind: 'define';
  readonly name: Name;
  readonly of: Name | undefined;
  readonly keys: readonly Name[];
  readonly label: Quoted | undefined;
  readonly value: Expression;
  readonly starting: Starting | undefined;
  readonly clauses: readonly Clause[];
}

/** `, starting from £0 before 2012/13` */
export interface Starting extends Placed {
  readonly value: Expression;
  readonly before: Name | undefined;
}

export interface Source extends Placed {
  readonly kind: 'source';
  readonly name: Name;
  readonly properties: readonly SourceProperty[];
  /** Undefined where the source does not say what stands in it. */
  readonly passages: Passages | undefined;
}

export interface SourceProperty extends Placed {
  readonly kind: 'source-property';
  readonly name: Name;
  readonly value: PropertyValue;
}

export type PropertyValue =
  | ({ readonly kind: 'text'; readonly text: string } & Placed)
  | ({ readonly kind: 'date'; readonly day: number | undefined } & Placed)
  | ({ readonly kind: 'word'; readonly text: string } & Placed);

/** What stands in a source that rules could rest on. */
export interface Passages extends Placed {
  readonly kind: 'passages';
  readonly items: readonly Passage[];
}

/** `"paragraph 5" "How other councils compare" not encoded because "It names no rule"` */
export interface Passage extends Placed {
  readonly kind: 'passage';
  readonly place: Quoted;
  /** What it says, in a few words. */
  readonly words: Quoted;
  /** Why no rule cites it. */
  readonly notEncoded: Quoted | undefined;
}

export interface Calendar extends Placed {
  readonly kind: 'calendar';
  readonly name: Name;
  readonly periods: readonly Period[];
  readonly clauses: readonly Cites[];
}

export interface Period extends Placed {
  readonly kind: 'period';
  readonly key: Name;
  readonly label: Quoted | undefined;
  readonly from: DateText;
  readonly to: DateText;
}

// -- figures --------------------------------------------------------------------------------------------------

/** `parameter attachment_fee : money { £1,000 from 1 April 2015 }` */
export interface Parameter extends Placed {
  readonly kind: 'parameter';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly type: TypeText;
  readonly values: readonly DatedValue[];
}

export interface DatedValue extends Placed {
  readonly kind: 'dated-value';
  readonly value: Expression;
  readonly period: FromDate;
  readonly clauses: readonly Cites[];
}

export interface Table extends Placed {
  readonly kind: 'table';
  readonly name: Name;
  readonly of: Name;
  readonly label: Quoted | undefined;
  readonly firstMatch: boolean;
  readonly inputs: readonly Path[];
  readonly outputs: readonly OutputHeading[];
  readonly rows: readonly TableRow[];
  readonly clauses: readonly Cites[];
}

export interface OutputHeading extends Placed {
  readonly name: Name;
  /** The choice or scale of its options, where it is said. */
  readonly choice: Name | undefined;
}

export interface TableRow extends Placed {
  readonly kind: 'table-row';
  /** Undefined in the row `otherwise`. */
  readonly inputs: readonly InputCell[] | undefined;
  readonly outputs: readonly Expression[];
}

export type InputCell =
  | ({ readonly kind: 'any' } & Placed)
  | ({ readonly kind: 'values'; readonly values: readonly Expression[] } & Placed)
  /** `from 2 to under 13` */
  | ({
      readonly kind: 'range';
      readonly from: Expression;
      readonly to: Expression;
      readonly under: boolean;
    } & Placed)
  | ({ readonly kind: 'bounded'; readonly word: BoundedWord; readonly value: Expression } & Placed);

export interface Allocation extends Placed {
  readonly kind: 'allocation';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly total: Expression;
  /** What is shared, such as workers. */
  readonly unit: Name | undefined;
  readonly among: Name;
  readonly weight: Expression;
  readonly grain: Grain;
  readonly method: ApportionMethod;
  readonly clauses: readonly Cites[];
}

/** Figures by one key, one value a row; or by two, with a column for each second key. */
export interface Figures extends Placed {
  readonly kind: 'figures';
  readonly name: Name;
  readonly keys: readonly Name[];
  readonly label: Quoted | undefined;
  readonly columns: readonly Name[];
  readonly rows: readonly KeyedRow[];
  readonly clauses: readonly Cites[];
}

export interface KeyedRow extends Placed {
  readonly kind: 'keyed-row';
  readonly key: Name;
  readonly values: readonly Expression[];
}

/** Records as the rows of a table. */
export interface Entries extends Placed {
  readonly kind: 'entries';
  readonly name: Name;
  readonly of: Name;
  readonly label: Quoted | undefined;
  readonly fields: readonly Name[];
  readonly rows: readonly EntryRow[];
  readonly clauses: readonly Cites[];
}

export interface EntryRow extends Placed {
  readonly kind: 'entry-row';
  readonly facts: readonly Fact[];
}

/** A fact as a rule file writes it. */
export type Fact =
  | ({ readonly kind: 'unknown' | 'none' } & Placed)
  | ({ readonly kind: 'word'; readonly text: string } & Placed)
  | ({ readonly kind: 'value'; readonly value: LiteralValue } & Placed);

/** A figure that a document states, beside the one worked out. */
export interface Figure extends Placed {
  readonly kind: 'figure';
  readonly name: Name;
  readonly by: Name | undefined;
  readonly label: Quoted | undefined;
  readonly stated: Stated | undefined;
  readonly workedOut: Expression | undefined;
  readonly clauses: readonly Cites[];
}

export interface Stated extends Placed {
  /** How closely: a document may say `about 1,400` or `more than 500`. */
  readonly says: 'about' | BoundWord | undefined;
  /** One value, or one for each key. */
  readonly value: Expression | undefined;
  readonly rows: readonly KeyedRow[];
}

// -- plans ----------------------------------------------------------------------------------------------------

export interface Plan extends Placed {
  readonly kind: 'plan';
  readonly name: Name;
  readonly label: Quoted | undefined;
  /** The record that it is for; undefined of a plan that extends another. */
  readonly of: Name | undefined;
  readonly extends: Extending | undefined;
  readonly inForce: InForce | undefined;
  readonly clauses: readonly Clause[];
  /** In the order of the text. */
  readonly parts: readonly PlanPart[];
}

export interface Extending extends Placed {
  readonly plan: Name;
  readonly where: Expression | undefined;
}

export interface InForce extends Placed {
  readonly kind: 'in-force';
  readonly from: DateText;
  readonly to: DateText | undefined;
}

export type PlanPart = OwnPart | Replaced | Added | Removed | SetTo;

export type OwnPart =
  | Problem
  | Filter
  | Gate
  | Warning
  | PlanDate
  | NamedList
  | Define
  | Eligibility
  | Outcome
  | Progress
  | Payments;

export interface Problem extends Placed {
  readonly kind: 'problem';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly clauses: readonly Clause[];
  readonly indicators: readonly Indicator[];
  readonly metWhen: Expression | undefined;
}

/** What a block says: a condition with its clauses. */
interface Block extends Placed {
  readonly label: Quoted | undefined;
  readonly condition: Expression;
  readonly clauses: readonly Clause[];
}

export interface Indicator extends Block {
  readonly kind: 'indicator';
  readonly name: Name;
}

export interface Filter extends Block {
  readonly kind: 'filter';
  readonly name: Name;
}

export interface Gate extends Block {
  readonly kind: 'gate';
  readonly name: Name;
}

export interface Outcome extends Block {
  readonly kind: 'outcome';
  readonly name: Name;
  /** The problem that it is for. */
  readonly for: Name | undefined;
}

export interface Progress extends Block {
  readonly kind: 'progress';
}

/** `warn when … because "…"` */
export interface Warning extends Placed {
  readonly kind: 'warning';
  readonly when: Expression;
  readonly because: Quoted;
  readonly clauses: readonly Cites[];
}

/** `date identification "…"`, an argument; or `date claim is …`, worked out. */
export interface PlanDate extends Placed {
  readonly kind: 'plan-date';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly value: Expression | undefined;
  readonly clauses: readonly Cites[];
}

/** `criteria are { crime, school, work }` */
export interface NamedList extends Placed {
  readonly kind: 'named-list';
  readonly name: Name;
  readonly list: ListOf;
}

/** One condition, or grades of which the first that holds counts. */
export interface Eligibility extends Placed {
  readonly kind: 'eligibility';
  readonly label: Quoted | undefined;
  readonly condition: Expression | undefined;
  readonly grades: readonly Grade[];
  readonly clauses: readonly Clause[];
}

export interface Grade extends Placed {
  readonly kind: 'grade';
  readonly name: Name;
  readonly when: Expression;
}

export interface Payments extends Placed {
  readonly kind: 'payments';
  readonly label: Quoted | undefined;
  readonly oncePer: OncePer | undefined;
  readonly payments: readonly Payment[];
  readonly ceiling: Ceiling | undefined;
  readonly rounding: Rounding | undefined;
  readonly clauses: readonly Cites[];
}

/** `once per family, counting families it split from or joined` */
export interface OncePer extends Placed {
  readonly record: Name;
  readonly counting: { readonly noun: Name; readonly fields: readonly Name[] } | undefined;
}

export interface Payment extends Placed {
  readonly kind: 'payment';
  readonly name: Name;
  readonly label: Quoted | undefined;
  /** Undefined of `the rest`. */
  readonly amount: Expression | undefined;
  readonly when: Expression;
}

/** `never more in all than £800, attachment aside` */
export interface Ceiling extends Placed {
  readonly amount: Expression;
  readonly aside: readonly Name[];
}

// A change to an inherited part is always said aloud.

export interface Replaced extends Placed {
  readonly kind: 'replaced';
  /** Where the part stands: `school`, `school.exclusions`; none of the eligibility, the progress and the payments. */
  readonly names: readonly Name[];
  readonly period: FromDate | undefined;
  readonly because: Quoted | undefined;
  readonly part: Indicator | Filter | Gate | Outcome | Progress | Problem | Eligibility | Payments | Define;
}

export interface Added extends Placed {
  readonly kind: 'added';
  /** Of an indicator: its problem. */
  readonly problem: Name | undefined;
  readonly part: OwnPart | Indicator;
}

export type RemovedKind =
  | 'problem'
  | 'indicator'
  | 'filter'
  | 'gate'
  | 'define'
  | 'outcome'
  | 'progress'
  | 'payments';

export interface Removed extends Placed {
  readonly kind: 'removed';
  readonly what: RemovedKind;
  readonly names: readonly Name[];
  readonly because: Quoted | undefined;
  readonly clauses: readonly Cites[];
}

/** `set calendar terms to charnwood_terms` */
export interface SetTo extends Placed {
  readonly kind: 'set-to';
  readonly what: 'calendar' | 'parameter';
  readonly name: Name;
  readonly value: Expression;
  readonly period: FromDate | undefined;
  readonly because: Quoted | undefined;
  readonly clauses: readonly Cites[];
}

export type Clause = Cites | Evidence | AppliesWhen | Assume | Stays | EndsWhen;

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

export interface AppliesWhen extends Placed {
  readonly kind: 'applies-when';
  readonly when: Expression;
}

/** `assume no when unknown because "…"` */
export interface Assume extends Placed {
  readonly kind: 'assume';
  readonly answer: 'yes' | 'no';
  readonly because: Quoted | undefined;
}

/** `stays yes once yes on place_started` */
export interface Stays extends Placed {
  readonly kind: 'stays';
  readonly answer: 'yes' | 'no';
  readonly once: 'yes' | 'no';
  readonly on: Expression;
}

export interface EndsWhen extends Placed {
  readonly kind: 'ends-when';
  readonly when: Expression;
}

// -- programmes -----------------------------------------------------------------------------------------------

export interface Programme extends Placed {
  readonly kind: 'programme';
  readonly name: Name;
  readonly label: Quoted | undefined;
  readonly phases: readonly Phase[];
  readonly clauses: readonly Cites[];
}

export interface Phase extends Placed {
  readonly kind: 'phase';
  readonly key: Name;
  readonly plan: Name;
  readonly local: readonly { readonly plan: Name; readonly option: Name }[];
  readonly forWhom: ForWhom | undefined;
}

/** `for families identified before 1 September 2014` */
export interface ForWhom extends Placed {
  readonly noun: Name;
  readonly date: Name;
  readonly side: 'before' | 'after' | 'from';
  readonly from: DateText;
  readonly to: DateText | undefined;
}

// -- scenarios and properties ---------------------------------------------------------------------------------

export interface Scenario extends Placed {
  readonly kind: 'scenario';
  readonly title: Quoted;
  readonly plan: Name;
  readonly asOf: DateText | undefined;
  readonly knownOn: DateText | undefined;
  readonly given: Given | undefined;
  readonly dates: readonly GivenDate[];
  readonly changes: readonly Change[];
  readonly expectations: readonly Expectation[];
  /** Where a document tells of the case. */
  readonly clauses: readonly Cites[];
}

/** `family from "cases/case-2.json"`: `record` is the word before `from`. */
export interface Given extends Placed {
  readonly kind: 'given';
  readonly record: Name;
  readonly path: Quoted;
}

/** `identification is 1 March 2015` */
export interface GivenDate extends Placed {
  readonly kind: 'given-date';
  readonly name: Name;
  readonly date: DateText;
}

/** `change attendance of member "L" to unknown` */
export interface Change extends Placed {
  readonly kind: 'change';
  readonly names: readonly Name[];
  readonly of: { readonly noun: Name; readonly called: Quoted } | undefined;
  readonly to: Fact;
}

export interface Expectation extends Placed {
  readonly kind: 'expectation';
  readonly part: PartName;
  readonly expected: Expected | undefined;
  readonly because: readonly PartName[];
}

export type Expected =
  | { readonly kind: 'answer'; readonly answer: AnswerWord }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: Literal }
  /** The grades that are still possible, or none. */
  | { readonly kind: 'words'; readonly words: readonly Name[] };

/** `eligibility`, `school` or `school.exclusions`. */
export interface PartName extends Placed {
  readonly names: readonly Name[];
}

export type AnswerWord = 'yes' | 'no' | 'unknown' | 'does not apply';

export interface Property extends Placed {
  readonly kind: 'property';
  readonly title: Quoted;
  readonly plan: Name;
  readonly says: PropertyBody;
}

export type PropertyBody =
  | { readonly kind: 'always'; readonly condition: Expression }
  | { readonly kind: 'if'; readonly condition: Expression; readonly holds: Expression }
  /** `eligibility never falls when a problem becomes yes` */
  | {
      readonly kind: 'monotony';
      readonly part: PartName;
      readonly never: 'falls' | 'rises';
      readonly when: PartName | 'problem' | 'indicator' | 'outcome';
      readonly becomes: 'yes' | 'no';
    };

// -- conditions and values ------------------------------------------------------------------------------------

export type Expression =
  | Missing
  | Literal
  | Path
  | Bracketed
  | Arithmetic
  | AsPercent
  | Rounded
  | Moved
  | Edge
  | Fold
  | NumberOf
  | UnitSpan
  | Picked
  | Counted
  | Tallied
  | Comparison
  | Windowed
  | Quantified
  | Newly
  | FollowedBy
  | OfLatest
  | OfProblems
  | Existence
  | Shifted
  | Not
  | Connected
  | Dated
  | Judgement;

/** Where recovery found no expression; it silences what follows from it. */
export interface Missing extends Placed {
  readonly kind: 'missing';
}

export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly value: LiteralValue;
}

export type LiteralValue =
  | ({ readonly kind: 'number'; readonly number: Exact } & Written)
  /** `10%` has `number` 1/10. */
  | ({ readonly kind: 'percent'; readonly number: Exact } & Written)
  /** In pounds; `a week` where it is said. */
  | ({ readonly kind: 'money'; readonly number: Exact; readonly per: DurationUnit | undefined } & Written)
  | { readonly kind: 'duration'; readonly number: Exact; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly day: number | undefined }
  /** `January 2013`: some day of it. */
  | { readonly kind: 'month'; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly text: string }
  /** In a cell or as a value of a parameter. */
  | { readonly kind: 'yes-no'; readonly answer: boolean };

/** How many digits are written after the point, where that is not how many it takes: 2 of `10.00%`. */
export interface Written {
  readonly places?: number;
}

export type DurationUnit = 'days' | 'weeks' | 'months' | 'years';

/** `school`, `school.exclusions`, `attendance.unauthorised`, `reserve of previous year`, `eligible under plan_2`. */
export interface Path extends Placed {
  readonly kind: 'path';
  readonly names: readonly Name[];
  readonly owner: Owner | undefined;
  readonly broughtForward: boolean;
  readonly under: Name | undefined;
}

/** Whose: `previous year`, `Family`, `charnwood`, `2016/17`. */
export interface Owner extends Placed {
  readonly previous: boolean;
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

export interface Rounded extends Placed {
  readonly kind: 'rounded';
  readonly value: Expression;
  readonly rounding: Rounding;
}

/** `to 1 decimal place, half up` */
export interface Rounding extends Placed {
  readonly grain: Grain;
  readonly mode: RoundingMode;
}

export type Grain =
  | ({ readonly kind: 'penny' | 'pound' } & Placed)
  /** `whole workers`, `a whole number` */
  | ({ readonly kind: 'whole'; readonly article: boolean; readonly noun: Name } & Placed)
  | ({ readonly kind: 'places'; readonly number: Expression } & Placed);

/** `2 years after born` */
export interface Moved extends Placed {
  readonly kind: 'moved';
  readonly number: Exact;
  readonly unit: DurationUnit;
  readonly side: 'before' | 'after';
  readonly date: Expression;
}

/** `first day of the first of terms that starts after claim`, `last day of the term of claim` */
export interface Edge extends Placed {
  readonly kind: 'edge';
  readonly edge: 'first' | 'last';
  readonly calendar: Name;
  /** Undefined of the period that holds the date. */
  readonly which:
    | {
        readonly which: 'first' | 'last';
        readonly edge: 'starts' | 'ends';
        readonly side: 'before' | 'after';
      }
    | undefined;
  readonly date: Expression;
}

export type FoldOp = 'sum' | 'least' | 'greatest' | 'lowest' | 'highest' | 'middle' | 'latest' | 'earliest';

/** `sum of attendance.unauthorised`, `middle of strands.stage`, `least of { a, b }`. */
export interface Fold extends Placed {
  readonly kind: 'fold';
  readonly op: FoldOp;
  readonly over: Path | ListOf;
  readonly where: Expression | undefined;
  readonly byAll: Name | undefined;
  /** Which of those: `by all members who were children on identification`. */
  readonly byWho: WhoIs | undefined;
}

/** What is counted: `fixed exclusions where …`, `offences by all children`, `different agencies in services`. */
export interface Noun {
  readonly adjectives: readonly Name[];
  readonly noun: Name;
  readonly where: Expression | undefined;
  readonly byAll: Name | undefined;
  /** Which of those: `by all members who were children on identification`. */
  readonly byWho: WhoIs | undefined;
  /** The field whose different values are counted. */
  readonly different: Name | undefined;
}

/** `number of visits where …`, `number of problems met`. */
export interface NumberOf extends Placed, Noun {
  readonly kind: 'number-of';
  readonly met: boolean;
}

/** The items of a list for which something holds, for a window to cover: `jobs where hours_a_week is at least 16`. */
export interface Picked extends Placed {
  readonly kind: 'picked';
  readonly list: Expression;
  readonly where: Expression;
}

/** `whole years from A to B`. */
export interface UnitSpan extends Placed {
  readonly kind: 'unit-span';
  readonly unit: DurationUnit;
  readonly from: Expression;
  readonly to: Expression;
}

export type BoundWord = 'at least' | 'at most' | 'exactly' | 'more than' | 'fewer than' | 'less than';

export type BoundedWord = BoundWord | 'under' | 'before' | 'after';

/** How many: `at least 3`, `a` (at least one), `no` (none). */
export type Bound = CountBound | ({ readonly kind: 'a' } & Placed) | ({ readonly kind: 'no' } & Placed);

export interface CountBound extends Placed {
  readonly kind: 'bound';
  readonly word: BoundWord;
  readonly number: Expression;
}

/** `at least 3 fixed exclusions where …`: the last word is the noun, those before it are adjectives. */
export interface Counted extends Placed, Noun {
  readonly kind: 'counted';
  readonly bound: Bound;
}

/** `at least 2 of problems`, `all of { a, b }`, `all relevant of { a, b }`. */
export interface Tallied extends Placed {
  readonly kind: 'tallied';
  readonly bound: Bound | ({ readonly kind: 'any' | 'all' | 'none' } & Placed);
  /** Only of outcomes whose problem was met, on the date that is said or else the plan's first. */
  readonly relevant: { readonly at: Path | undefined } | undefined;
  readonly of: Path | ListOf;
  readonly counting: Counting | undefined;
}

/** `counting each non_resident_parent for at most one` */
export interface Counting extends Placed {
  readonly each: boolean;
  readonly noun: Name;
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
      readonly word: BoundedWord;
      readonly value: Expression;
    } & Placed)
  | ({ readonly kind: 'equal'; readonly value: Expression } & Placed)
  | ({ readonly kind: 'between'; readonly low: Expression; readonly high: Expression } & Placed)
  | ({ readonly kind: 'within'; readonly stretch: Stretch } & Placed)
  | ({ readonly kind: 'one-of'; readonly options: ListOf } & Placed)
  | ({ readonly kind: 'answer'; readonly answer: 'yes' | 'no' } & Placed)
  | ({ readonly kind: 'none' } & Placed)
  | ({ readonly kind: 'known'; readonly known: boolean } & Placed)
  | ChangedBy;

/** `has fallen by at least 60% from … to … when there were none before, does not apply` */
export interface ChangedBy extends Placed {
  readonly kind: 'changed-by';
  readonly direction: 'fallen' | 'risen';
  readonly word: BoundWord;
  readonly by: Expression;
  readonly points: boolean;
  readonly from: Stretch;
  readonly to: Stretch;
  readonly whenNone: AnswerWord | undefined;
}

export interface Windowed extends Placed {
  readonly kind: 'windowed';
  readonly value: Expression;
  readonly window: WindowText;
}

/** A stretch of days. */
export type Stretch = Placed &
  (
    | { readonly kind: 'ever' }
    | { readonly kind: 'now' }
    | { readonly kind: 'at'; readonly date: Expression }
    /** `the last 12 months`; `unit` is a unit of time or the name of a calendar. */
    | {
        readonly kind: 'relative';
        readonly direction: 'last' | 'next';
        readonly number: Expression;
        readonly unit: Name;
        /** `including this term` */
        readonly including: Name | undefined;
      }
    /** `the 6 months before claim` */
    | {
        readonly kind: 'around';
        readonly number: Expression;
        readonly unit: Name;
        readonly side: 'before' | 'after' | 'to';
        readonly date: Expression;
      }
    /** `the school_year of claim` */
    | { readonly kind: 'period-of'; readonly calendar: Name; readonly date: Expression }
    | {
        readonly kind: 'from-to';
        readonly word: 'from' | 'between';
        readonly from: Expression;
        readonly to: Expression;
      }
    | {
        readonly kind: 'one-sided';
        readonly side: 'before' | 'after' | 'since';
        readonly date: Expression;
      }
  );

export type StretchOf<K extends Stretch['kind']> = Extract<Stretch, { readonly kind: K }>;

/** The stretches that are counted in units or periods, one after another. */
export type Periods = StretchOf<'relative' | 'around' | 'period-of'>;

export type WindowText = Placed &
  (
    | {
        readonly kind: 'in';
        readonly stretch: Stretch;
        /** The date of an event that has several. */
        readonly by: Name | undefined;
      }
    /** `in each of the last 2 terms`, `in at least 2 of the last 3 terms` */
    | { readonly kind: 'in-each'; readonly bound: CountBound | undefined; readonly periods: Stretch }
    | { readonly kind: 'averaged'; readonly periods: Stretch }
    | { readonly kind: 'throughout'; readonly stretch: Stretch }
    | { readonly kind: 'any-time'; readonly stretch: Stretch }
    /** `for at least 26 of the last 30 weeks` */
    | { readonly kind: 'covered'; readonly bound: CountBound; readonly periods: Stretch }
  );

export type WindowOf<K extends WindowText['kind']> = Extract<WindowText, { readonly kind: K }>;

export type Quantifier = 'any' | 'every' | 'no';

/** `who is of_school_age`, `who was a child on identification` */
export interface WhoIs extends Placed {
  readonly condition: Expression;
  readonly on: Expression | undefined;
}

interface Subject extends Placed {
  readonly quantifier: Quantifier;
  readonly noun: Name;
  readonly whoIs: WhoIs | undefined;
}

/** `any child who is of_school_age has BODY`; with `form` 'is' the body is the name of a group or condition. */
export interface Quantified extends Subject {
  readonly kind: 'quantified';
  readonly form: 'has' | 'is';
  readonly body: Expression;
}

/** `no child newly meets often_absent since identification` */
export interface Newly extends Subject {
  readonly kind: 'newly';
  readonly condition: Path | Bracketed;
  readonly since: Expression;
}

/** `any referral followed by a claim within 90 days` */
export interface FollowedBy extends Subject {
  readonly kind: 'followed-by';
  readonly by: Counted | Tallied;
  readonly number: Expression;
  readonly unit: DurationUnit;
}

/** `the latest of consents is signed` */
export interface OfLatest extends Placed, Omit<Noun, 'different'> {
  readonly kind: 'of-latest';
  readonly which: 'latest' | 'earliest';
  readonly window: WindowText | undefined;
  readonly form: 'has' | 'is';
  readonly negated: boolean;
  readonly body: Expression;
}

/** `every problem met at any time from identification to claim has every outcome met` */
export interface OfProblems extends Placed {
  readonly kind: 'of-problems';
  readonly quantifier: Quantifier;
  readonly met: MetWhen | undefined;
  readonly outcomes: Quantifier;
}

export interface MetWhen {
  readonly shift: Shift | undefined;
  readonly window: WindowText | undefined;
}

/** `there is a child who is of_school_age`. */
export interface Existence extends Placed {
  readonly kind: 'existence';
  readonly counted: Counted | Tallied;
  readonly whoIs: WhoIs | undefined;
}

/** `… as at claim`, `… as known on 1 March 2015` */
export interface Shifted extends Placed {
  readonly kind: 'shifted';
  readonly value: Expression;
  readonly shift: Shift;
}

export interface Shift extends Placed {
  readonly how: 'at' | 'known on';
  readonly date: Expression;
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

/** One value for each time: `{ from 1 September 2011 : … from 1 September 2015 : … }`. */
export interface Dated extends Placed {
  readonly kind: 'dated';
  readonly cases: readonly DatedCase[];
}

export interface DatedCase extends Placed {
  readonly period: FromDate;
  readonly value: Expression;
}

/** `judgement by police or housing, reason required` */
export interface Judgement extends Placed {
  readonly kind: 'judgement';
  readonly by: readonly Name[];
  readonly reasonRequired: boolean;
}
