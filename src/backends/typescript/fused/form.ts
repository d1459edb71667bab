// In what form facts come to fused code: as objects of JSON, or as columns.

import type { CoreField } from '../../../ir/vocabulary.ts';
import type { Block, Loop, Place } from './block.ts';
import type { FusedRecord, Sharp } from './value.ts';

export interface Form {
  /** Whether it is worth a condition not to look at a fact. */
  readonly isCostly: boolean;
  /** The record that is asked about. */
  root(block: Block): FusedRecord;
  /** A yes/no fact as a set of answers. */
  yesNo(of: FusedRecord, field: CoreField): string;
  /** A number as JSON has it; what is neither more nor less than any number while it is not known. */
  number(of: FusedRecord, field: CoreField): string;
  /** Whether such a number is known. */
  isKnownNumber(number: string): string;
  /** The place of an option of a scale, as a number. */
  scale(of: FusedRecord, field: CoreField): string;
  /** A whole number; `NO_DAY` while it is not known, `FAR_DAY` of what is ongoing. */
  day(of: FusedRecord, field: CoreField): string;
  /** What a choice can be compared by. */
  symbol(of: FusedRecord, field: CoreField): string;
  /** Whether the choice is one option, as a set of answers. */
  isOption(symbol: string, field: CoreField, option: string): string;
  /** The same where it is known, as 1 or 0; where facts are cheap to look at. */
  readonly sharpOption?: (symbol: string, field: CoreField, option: string) => Sharp;
  /** Whether a choice is known, as yes or no. */
  isKnownSymbol(symbol: string): string;
  /** Another record that it holds. */
  record(of: FusedRecord, field: CoreField): FusedRecord;
  /** A list: the loop over it, one of its items, 1 where it may hold more than is known, and up to which day it is known. */
  list(of: FusedRecord, field: CoreField): ListForm;
}

export interface ListForm {
  readonly loop: Loop;
  readonly item: FusedRecord;
  readonly open: Place & { readonly code: string };
  /** As of `FusedList`. */
  readonly upTo: Place & { readonly code: string };
}
