// What there is to look at in the facts of each record, besides what their schema says.

/**
 * What there is to look at in a record, besides what its schema says; fields by name.
 *
 * @example
 * const shape: RecordShape = { dates: ['on'], placed: ['on', 'on'], records: [], references: [], lists: [], identity: null };
 */
export interface RecordShape {
  readonly dates: readonly string[];
  /** The fields of the first and last day by which it stands in time; the same one, of an event. */
  readonly placed: readonly [from: string, to: string] | null;
  /** The fields that hold another record, and which. */
  readonly records: readonly FieldOf[];
  /** Those that name another record. */
  readonly references: readonly FieldOf[];
  /** Those that hold a list of records, and by which of their fields it has an order. */
  readonly lists: readonly (readonly [field: string, record: string, order: string | null])[];
  /** The field by which references name the record; null of one that nothing refers to. */
  readonly identity: string | null;
}

type FieldOf = readonly [field: string, record: string];

/**
 * @example
 * const known: RecordShapes = new Map();
 */
export type RecordShapes = ReadonlyMap<string, RecordShape>;
