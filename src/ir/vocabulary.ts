// What may be known, as the core has it: records, their fields, and what values are shown as.

import type { DurationUnit } from '../syntax/ast.ts';

/**
 * @example
 * const record: CoreRecord | undefined = program.records.get('Place');
 */
export interface CoreRecord {
  readonly name: string;
  readonly form: 'record' | 'event' | 'spell';
  readonly fields: readonly CoreField[];
  /** The fields that place an event (both the same) or a spell in a window. */
  readonly placed: { readonly from: CoreField; readonly to: CoreField } | undefined;
  /** The field by which explanations call a record: its first text that is not private. */
  readonly calledBy: CoreField | undefined;
  /** The field by which references name it: its first required text. */
  readonly identity: CoreField | undefined;
}

/**
 * @example
 * const fields: readonly CoreField[] = program.records.get('Place')?.fields ?? [];
 */
export interface CoreField {
  readonly name: string;
  readonly label: string | undefined;
  readonly required: boolean;
  readonly private: boolean;
  /** What is known of it never becomes something else: a day of birth, what has happened. */
  readonly fixed: boolean;
  /** What one of a list is called. */
  readonly singular: string;
  readonly type: CoreFieldType;
}

export type CoreFieldType =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'percent' | 'text' }
  | { readonly kind: 'money'; readonly per: DurationUnit | undefined }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'date'; readonly ongoing: boolean }
  | { readonly kind: 'choice'; readonly options: readonly CoreOption[] }
  /** Lowest first. */
  | { readonly kind: 'scale'; readonly options: readonly CoreOption[] }
  /** By name, since records may hold one another. */
  | { readonly kind: 'record' | 'reference' | 'references'; readonly record: string }
  /** `order`: the date by which its items are in order. */
  | { readonly kind: 'list'; readonly record: string; readonly order: string | undefined }
  /** What somebody who may has judged. */
  | { readonly kind: 'judgement'; readonly by: readonly string[]; readonly reasonRequired: boolean };

export interface CoreOption {
  readonly key: string;
  readonly label: string;
}

/**
 * What a value is shown as.
 *
 * @example
 * const unit: Unit = 'money';
 */
export type Unit =
  | 'plain'
  | 'percent'
  | 'money'
  | 'date'
  | DurationUnit
  /** Options, texts and references: only ever equal or not. */
  | 'symbol'
  | { readonly moneyPer: DurationUnit }
  | { readonly scale: readonly CoreOption[] };

/** The record of all that is written out in the rules; no vocabulary can declare such a name. */
export const WRITTEN_OUT = '$entries';
