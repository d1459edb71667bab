// What the parts of fused code come to. Each is code for plain numbers, with what is known of them beforehand.

import type { CoreField } from '../../../ir/vocabulary.ts';
import type { DurationUnit } from '../../../syntax/ast.ts';
import type { Exact } from '../../../values/index.ts';
import type { Loop, Place } from './block.ts';

export type Fused =
  | FusedVerdict
  | FusedNumber
  | FusedDay
  | FusedUnits
  | FusedSymbol
  | FusedWindow
  | FusedRecord
  | FusedList;

/** A set of answers, as in `src/values/verdict.ts`. */
export interface FusedVerdict extends Place {
  readonly kind: 'verdict';
  readonly code: string;
  /** Whether it can come to "does not apply". */
  readonly mayNotApply: boolean;
  /** Whether few items can be expected to have it: a choice that is one option. */
  readonly isRare?: boolean;
}

/** A number from `lo` to `hi`, that applies. */
export interface FusedNumber extends Place {
  readonly kind: 'number';
  readonly lo: string;
  readonly hi: string;
  /** What one of the code stands for: 1/100 of pence, of which the value is pounds. */
  readonly unit: Exact;
  /** Whether it is whole before the unit is looked at. */
  readonly isWhole: boolean;
  /** No such number is larger, nor smaller than its negative. */
  readonly most: number;
  /** A number that stands in the rules: `lo` and `hi` are not looked at. */
  readonly constant?: Exact;
  /** A single fact: neither more nor less than any number where it is not known, and then from `lo` to `hi` of these. */
  readonly fact?: { readonly code: string; readonly lo: number; readonly hi: number };
}

/** A day from `lo` to `hi`, in whole numbers; `NO_DAY` and `FAR_DAY` are without end. */
export interface FusedDay extends Place {
  readonly kind: 'day';
  readonly lo: string;
  readonly hi: string;
  /** A single fact: one day, or `NO_DAY`. */
  readonly single?: string;
}

/** Whole units between two days. */
export interface FusedUnits extends Place {
  readonly kind: 'units';
  readonly unit: DurationUnit;
  readonly from: FusedDay;
  readonly to: FusedDay;
}

export interface FusedSymbol extends Place {
  readonly kind: 'symbol';
  /** A fact, whose options are compared with, or a word that stands in the rules. */
  readonly of: { readonly code: string; readonly field: CoreField } | string;
}

export interface FusedWindow extends Place {
  readonly kind: 'window';
  readonly from: FusedDay;
  readonly to: FusedDay;
  readonly isAhead: boolean;
}

/** A record in hand; how its facts are reached is the form's. */
export interface FusedRecord extends Place {
  readonly kind: 'record';
  readonly code: string;
  /** Where it may not be there at all. */
  readonly isOptional: boolean;
  /** The table of columns that holds it, and what its fields are called there. */
  readonly table: string;
  readonly prefix: string;
  /** Its days are cut to a window: none of them may be looked at. */
  readonly isClipped: boolean;
}

export interface FusedList extends Place {
  readonly kind: 'list';
  /** The outermost of the loops that go through it. */
  readonly loop: Loop;
  /** An item as the innermost loop has it, in the block of that loop. */
  readonly item: FusedRecord;
  /** Whether that loop is gone through at all: what was asked of the items around it. */
  readonly around: readonly FusedVerdict[];
  /** What is asked of each item and made of it, in order. */
  readonly steps: readonly Step[];
  /** 1 where there may be more items than are known, else 0. */
  readonly open: Place & { readonly code: string };
  /** The last day up to which all its items are known: `FAR_DAY` of one that is whole, `NO_DAY` where there is none. */
  readonly upTo: Place & { readonly code: string };
}

export type Step =
  /** Whether an item belongs; `clips`: from there on its days are cut to a window. */
  | {
      readonly kind: 'guard';
      readonly holds: (item: Fused) => FusedVerdict;
      readonly sharply: (item: Fused) => Sharp | undefined;
      readonly clips: boolean;
    }
  | { readonly kind: 'map'; readonly of: (item: Fused) => Fused };

/** A condition on facts that are known: 1 where it holds, else 0, without a branch. */
export interface Sharp {
  readonly code: string;
  /** When they are known; empty of facts that always are. */
  readonly known: string;
}
