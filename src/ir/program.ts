// What a project comes down to besides its nodes: records, rules, plans and programmes, and the tables that rules look into.

import type { Span } from '../text/span.ts';
import type { Answer, Exact, Facts } from '../values/index.ts';
import type { Core, Gives, Placed } from './core.ts';
import type { CoreRecord, Unit } from './vocabulary.ts';

/**
 * @example
 * const checked: CoreProgram | undefined = project.program;
 */
export interface CoreProgram {
  readonly records: ReadonlyMap<string, CoreRecord>;
  /** Each after those that it uses, except where it is brought forward from itself. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly plans: ReadonlyMap<string, CorePlan>;
  readonly programmes: ReadonlyMap<string, CoreProgramme>;
  readonly calendars: ReadonlyMap<string, CoreCalendar>;
  readonly parameters: ReadonlyMap<string, CoreParameter>;
  readonly figures: ReadonlyMap<string, CoreFigures>;
  /** The record of all that is written out in the rules. */
  readonly entries: Facts;
  readonly tables: readonly CoreTable[];
  readonly stated: readonly CoreStated[];
  readonly scenarios: readonly CoreScenario[];
  readonly properties: readonly CoreProperty[];
}

export interface CoreSource {
  readonly name: string;
  readonly title: string;
  readonly standing: string | undefined;
  readonly document: string | undefined;
  readonly published: number | undefined;
}

/**
 * @example
 * const citations: readonly Citation[] = plan.citations;
 */
export interface Citation {
  readonly source: CoreSource;
  readonly place: string | undefined;
}

// -- what rules look into -------------------------------------------------------------------------------------

export interface CoreCalendar {
  readonly name: string;
  readonly periods: readonly {
    readonly key: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
}

export interface CoreParameter {
  readonly name: string;
  readonly label: string | undefined;
  readonly gives: Gives;
  readonly unit: Unit;
  readonly values: readonly DatedValue[];
}

/** The value from one day to another, both included; of two that hold on a day the later one counts. */
export interface DatedValue extends Placed {
  readonly from: number;
  readonly to: number;
  readonly value: Constant;
  readonly citations: readonly Citation[];
}

export type Constant = Exact | string | boolean;

export interface CoreFigures {
  readonly name: string;
  readonly unit: Unit;
  /** By the key, or by the first key and then the second. */
  readonly values: ReadonlyMap<string, Exact | ReadonlyMap<string, Exact>>;
  readonly citations: readonly Citation[];
}

/** A table as it is written, for whoever looks for cases that no row covers. */
export interface CoreTable extends Placed {
  readonly name: string;
  readonly firstMatch: boolean;
  readonly columns: readonly CoreColumn[];
  /** One set of cells a row; undefined of the row `otherwise`. */
  readonly rows: readonly CoreTableRow[];
}

export interface CoreColumn {
  readonly name: string;
  readonly unit: Unit;
  /** What its cells stand beside; of an answer or a choice: the options that it can be. */
  readonly input: Core;
  readonly options: readonly string[] | undefined;
}

export interface CoreTableRow extends Placed {
  readonly cells: readonly CoreCell[] | undefined;
}

/** The values that a cell covers; undefined: any. */
export type CoreCell =
  | undefined
  | { readonly kind: 'options'; readonly keys: readonly string[] }
  | { readonly kind: 'intervals'; readonly intervals: readonly Interval[] };

/** From one number to another; an end that is left out is without end, one that is open is not included. */
export interface Interval {
  readonly from: Exact | undefined;
  readonly fromOpen: boolean;
  readonly to: Exact | undefined;
  readonly toOpen: boolean;
}

/** A figure that a document states, and the rule that works it out; one for each key. */
export interface CoreStated extends Placed {
  readonly name: string;
  readonly label: string | undefined;
  readonly key: string | undefined;
  /** What people read of the key. */
  readonly keyLabel: string | undefined;
  /** How closely the document says it: `about`, or a bound that it gives. */
  readonly says:
    | 'about'
    | 'at least'
    | 'at most'
    | 'exactly'
    | 'more than'
    | 'fewer than'
    | 'less than'
    | undefined;
  readonly stated: Exact;
  /** The places to which the document prints it: 2 of £8.50, 3 of 29.9%, and -2 of about 1,400. */
  readonly places: number;
  readonly unit: Unit;
  readonly rule: string;
  readonly citations: readonly Citation[];
}

// -- rules ----------------------------------------------------------------------------------------------------

export type RuleRole =
  | 'problem'
  | 'indicator'
  | 'filter'
  | 'gate'
  | 'eligibility'
  | 'outcome'
  | 'progress'
  | 'payment'
  | 'warning'
  | 'date'
  | 'define'
  | 'group'
  | 'table'
  | 'allocation'
  | 'figure'
  /** Whom a plan is for. */
  | 'applies';

/**
 * @example
 * const rule: Rule | undefined = program.rules.get('dry/damp');
 */
export interface Rule extends Placed {
  /** `leicestershire_phase_2/school.exclusions`, `Person.age`, `seniors[charnwood]`: unique in the project. */
  readonly id: string;
  readonly role: RuleRole;
  /** As it is written in the plan: `school`, `school.exclusions`, `eligibility`, `age`. */
  readonly name: string;
  readonly label: string | undefined;
  /** The record it is asked of, bound as `self`; none of what is worked out from the rules alone. */
  readonly of: string | undefined;
  readonly gives: Gives | 'list';
  readonly unit: Unit;
  readonly owesWindow: boolean;
  readonly body: Core;
  readonly citations: readonly Citation[];
  readonly evidence: readonly string[];
  /** The plan that it was inherited from, where that is not the one that has it. */
  readonly from: string | undefined;
  /** Why it differs from what was inherited. */
  readonly because: string | undefined;
}

/**
 * @example
 * const dry: CorePlan | undefined = program.plans.get('dry');
 */
export interface CorePlan extends Placed {
  readonly name: string;
  readonly label: string | undefined;
  readonly of: string;
  readonly extends: string | undefined;
  readonly inForce: InForce | undefined;
  readonly citations: readonly Citation[];
  /** Whom it is for, where it is for some only. */
  readonly appliesTo: string | undefined;
  readonly dates: readonly CoreDate[];
  readonly problems: readonly { readonly rule: string; readonly indicators: readonly string[] }[];
  readonly filters: readonly string[];
  readonly gates: readonly string[];
  readonly eligibility: string | undefined;
  /** Of an eligibility with grades: whether there is any. */
  readonly eligible: string | undefined;
  readonly outcomes: readonly { readonly rule: string; readonly for: string | undefined }[];
  readonly progress: string | undefined;
  readonly payments: readonly CorePayment[];
  readonly warnings: readonly { readonly rule: string; readonly because: string }[];
  /** Its defines, as far as they stand by themselves. */
  readonly defines: readonly string[];
  /** Calendars and parameters that it sets, by what they are called in rules. */
  readonly calendars: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, readonly DatedValue[]>;
}

export interface InForce {
  readonly from: number;
  readonly to: number | undefined;
}

/** A date that a plan declares: worked out by a rule, or given by whoever asks. */
export interface CoreDate {
  readonly name: string;
  readonly label: string | undefined;
  readonly rule: string | undefined;
}

/** What is paid, and the rule that says whether anything is. */
export interface CorePayment {
  readonly rule: string;
  readonly when: string;
  /** Whether it has been claimed already; none where nothing is paid once only. */
  readonly paid: string | undefined;
}

// -- programmes -----------------------------------------------------------------------------------------------

/**
 * @example
 * const ground: CoreProgramme | undefined = program.programmes.get('ground');
 */
export interface CoreProgramme extends Placed {
  readonly name: string;
  readonly label: string | undefined;
  readonly of: string;
  readonly phases: readonly CorePhase[];
  readonly citations: readonly Citation[];
}

export interface CorePhase {
  readonly key: string;
  readonly plan: string;
  readonly local: readonly { readonly plan: string; readonly field: string; readonly option: string }[];
  readonly forWhom: PhaseDates | undefined;
}

/** The days on which a date picks the phase, both included. */
export interface PhaseDates {
  /** A date that is asked for by name, or a field of the record. */
  readonly date: string;
  readonly isField: boolean;
  readonly from: number;
  readonly to: number;
}

// -- scenarios ------------------------------------------------------------------------------------------------

/**
 * @example
 * const [scenario]: readonly CoreScenario[] = program.scenarios;
 */
export interface CoreScenario extends Placed {
  readonly title: string;
  readonly titleAt: Span;
  /** The name of a plan or of a programme. */
  readonly plan: string;
  readonly asOf: number;
  readonly knownOn: number | undefined;
  /** The file of the facts, as it is written beside the scenario. */
  readonly given: { readonly path: string; readonly at: Span };
  readonly dates: ReadonlyMap<string, number>;
  readonly changes: readonly CoreChange[];
  readonly expectations: readonly CoreExpectation[];
}

/** A fact that differs from what the file says. */
export interface CoreChange extends Placed {
  /** Of one of a list of the whole: the list, and through which of its fields; which one, by which fact. */
  readonly of:
    | {
        readonly list: string;
        readonly via: string | undefined;
        readonly calledBy: string;
        readonly called: string;
      }
    | undefined;
  /** The field, and before it the records that lead to it. */
  readonly path: readonly string[];
  /** As JSON; undefined of what is not to be known. */
  readonly to: unknown;
}

export interface CoreExpectation extends Placed {
  readonly part: string;
  readonly expected: CoreExpected;
  readonly because: readonly string[];
}

export type CoreExpected =
  | { readonly kind: 'answer'; readonly answer: Answer | 'unknown' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly number: Exact; readonly unit: Unit }
  /** The options that are still possible. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

// -- properties -----------------------------------------------------------------------------------------------

/**
 * What must hold of one plan whatever the facts are. One that is said of a programme is one for each of its plans.
 *
 * @example
 * const properties: readonly CoreProperty[] = program.properties;
 */
export interface CoreProperty extends Placed {
  readonly title: string;
  readonly titleAt: Span;
  /** The name of a plan. */
  readonly plan: string;
  readonly says:
    | { readonly kind: 'always'; readonly holds: Core }
    | { readonly kind: 'if'; readonly when: Core; readonly holds: Core }
    | CoreMonotony;
}

/** Of two cases that differ in one answer, the second never has less of a part, or never more. */
export interface CoreMonotony {
  readonly kind: 'monotony';
  /** The id of the rule of the part. */
  readonly of: string;
  readonly never: 'falls' | 'rises';
  /** The ids of the rules whose answers become so, each by itself. */
  readonly when: readonly string[];
  readonly becomes: 'yes' | 'no';
  /** Of an eligibility with grades: all that it can be, the lowest first. */
  readonly grades: readonly string[] | undefined;
}
