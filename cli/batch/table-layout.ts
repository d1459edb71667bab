// A folder of tables -> which list each of them holds, and what its columns are. The layout follows from the vocabulary: one table
// for the record that is asked about, and one for each list, called by its way from there.

import type { FactShape, ListShape, RecordShape } from './fact-shape.ts';

export interface TableLayout {
  /** Its way from the record that is asked about, such as `members.exclusions`; of that record's own table empty. */
  readonly way: string;
  /** What it is called where it is spoken of. */
  readonly name: string;
  /** The way of the table of which its rows are parts. */
  readonly parent: string | undefined;
  /** From a row of that table to the list. */
  readonly steps: readonly string[];
  /** What one row is. */
  readonly item: FactShape;
  readonly list: ListShape | undefined;
}

/** `AntisocialIncident` -> `antisocial_incident` */
export function rootTable({ name }: RecordShape): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

export function rootLayout(root: RecordShape): TableLayout {
  return { way: '', name: rootTable(root), parent: undefined, steps: [], item: root, list: undefined };
}

/** Deeper than any vocabulary is told of; records may hold one another without end. */
const MOST_STEPS = 30;

/** The table of a list; undefined where the way leads to none. */
export function listLayout(root: RecordShape, way: string): TableLayout | undefined {
  const steps = way.split('.');
  if (steps.length > MOST_STEPS) return undefined;
  let shape: FactShape | undefined = root;
  let list: ListShape | undefined;
  let parent = 0;
  for (const [index, step] of steps.entries()) {
    if (list) {
      parent = index;
      list = undefined;
    }
    shape = shape?.kind === 'record' ? shape.fact(step) : undefined;
    if (shape?.kind !== 'list') continue;
    list = shape;
    shape = shape.item;
  }
  if (!list) return undefined;
  return {
    way,
    name: way,
    parent: steps.slice(0, parent).join('.'),
    steps: steps.slice(parent),
    item: list.item,
    list,
  };
}

/** The ways of the lists of a record and of the records in it, nearest first: what a name may have meant. */
export function waysOfLists(root: RecordShape, depth = 3): readonly string[] {
  if (depth === 0) return [];
  return root.facts.flatMap((name) => {
    const shape = root.fact(name);
    if (shape?.kind !== 'list' && shape?.kind !== 'record') return [];
    const inner = shape.kind === 'list' ? shape.item : shape;
    const below = inner.kind === 'record' ? waysOfLists(inner, depth - 1) : [];
    return [...(shape.kind === 'list' ? [name] : []), ...below.map((way) => `${name}.${way}`)];
  });
}

// -- columns --------------------------------------------------------------------------------------------------

/** The columns that name rows. No vocabulary can have such a name. */
export const ROW_KEY = '$id';
export const RECORD_KEY = '$record';
export const PARENT_KEY = '$parent';

/** Of a list of texts: the column of the text. */
export const TEXT_COLUMN = 'reference';

export type TableColumn =
  | { readonly kind: 'fact'; readonly steps: readonly string[]; readonly shape: FactShape }
  /** How whole the list is. */
  | { readonly kind: 'complete'; readonly steps: readonly string[]; readonly list: ListShape };

/** Undefined where the vocabulary has no such fact. */
export function columnOf({ item }: Pick<TableLayout, 'item'>, title: string): TableColumn | undefined {
  if (item.kind !== 'record')
    return title === TEXT_COLUMN ? { kind: 'fact', steps: [], shape: item } : undefined;
  const steps = title.split('.');
  if (steps.length > MOST_STEPS) return undefined;
  let shape: FactShape = item;
  for (const [index, step] of steps.entries()) {
    if (shape.kind === 'list')
      return step === 'complete' && index === steps.length - 1
        ? { kind: 'complete', steps: steps.slice(0, -1), list: shape }
        : undefined;
    const next: FactShape | undefined = shape.kind === 'record' ? shape.fact(step) : undefined;
    if (!next) return undefined;
    shape = next;
  }
  return shape.kind === 'record' || shape.kind === 'list' ? undefined : { kind: 'fact', steps, shape };
}
