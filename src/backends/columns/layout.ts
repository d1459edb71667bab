// Where each record stands below the one that is read, what is read there, and in which columns it is stored.

import type { TableLayout } from '../../values/index.ts';

/** A record where it stands: that which is read, what a field holds, or any item of a list. */
export interface Place {
  readonly id: number;
  /** As people would name it: `members.events`. */
  readonly path: string;
  /** Where its facts are stored; none where its list is not wanted. */
  readonly table: TableRoom | undefined;
  /** In the order of the vocabulary. */
  readonly fields: readonly ReadField[];
  /** By which fields a spell stands in time, as indices; none of what can't end before it starts. */
  readonly placed: readonly [from: number, to: number] | undefined;
}

export interface ReadField {
  /** Its bit among the keys that have been seen. */
  readonly index: number;
  readonly name: string;
  readonly required: boolean;
  readonly value: ReadValue;
}

/** `column`: the number of what it is stored in; none where it is not wanted. */
export type ReadValue =
  | { readonly kind: 'yes-no'; readonly column: number | undefined }
  | {
      readonly kind: 'number';
      readonly column: number | undefined;
      readonly only: 'any' | 'whole' | 'natural';
    }
  | { readonly kind: 'date'; readonly column: number | undefined; readonly ongoing: boolean }
  | { readonly kind: 'option'; readonly column: number | undefined; readonly options: readonly string[] }
  /** `names`: the number of the kind of record that references name by this text. */
  | { readonly kind: 'text'; readonly column: number | undefined; readonly names: number | undefined }
  | { readonly kind: 'record'; readonly place: Place }
  | { readonly kind: 'list'; readonly column: number | undefined; readonly place: Place }
  /** It is never matched. */
  | { readonly kind: 'left' };

export interface TableRoom {
  readonly index: number;
  readonly path: string;
  readonly columns: Column[];
}

/** An array of the columns, or two of a list and of a text. */
export interface Column {
  readonly id: number;
  readonly name: string;
  readonly holds: 'Uint8Array' | 'Int16Array' | 'Int32Array' | 'Float64Array' | 'list' | 'text';
  /** Of a list: the number of the table of its items. */
  readonly items: number | undefined;
}

export interface Layout {
  /** The record that is read comes last: each after those that it holds. */
  readonly places: readonly Place[];
  readonly tables: readonly TableRoom[];
  /** The kinds of records that references name and of which there may be more than one: no two may be called the same. */
  readonly repeatable: readonly number[];
}

export type Wanted = (table: string, name: string) => boolean;

/** The columns as the runtime makes them. */
export function tableLayouts(tables: readonly TableRoom[]): readonly TableLayout[] {
  return tables.map(({ path, columns }) => ({
    path,
    facts: columns.flatMap(({ name, holds }) =>
      holds === 'list' || holds === 'text' ? [] : [[name, holds] as const],
    ),
    lists: columns.flatMap(({ name, holds }) => (holds === 'list' ? [name] : [])),
    texts: columns.flatMap(({ name, holds }) => (holds === 'text' ? [name] : [])),
  }));
}
