// Where a random condition stands, and what can be named there.

import { DEFINED, type Defined, type RecordName, SHAPES, type Shape } from './arbitrary-vocabulary.ts';

/** Where a condition stands. */
export interface Place {
  /** The records in hand, the innermost last. */
  readonly records: readonly RecordName[];
  /** How many of the definitions can be used here. */
  readonly defined: number;
  readonly groups: boolean;
  readonly depth: number;
  readonly known: boolean;
  /** The dates that the plan around declares. */
  readonly dates: readonly string[];
}

export const inner = (place: Place): Place => ({ ...place, depth: place.depth - 1 });
export const enter = (place: Place, record: RecordName): Place => ({
  ...inner(place),
  records: [...place.records, record],
});

/** Every fact of the records in hand. */
export function facts<K extends keyof Shape>({ records }: Place, kind: K): Shape[K][number][] {
  return [...new Set(records)].flatMap((record) => [...SHAPES[record][kind]]) as Shape[K][number][];
}

export const GROUPS: readonly string[] = ['skilled', 'veterans'];

export function lists(place: Place): readonly Shape['lists'][number][] {
  // A record within another of its kind would make every name of both ambiguous.
  return facts(place, 'lists').filter(
    ({ many, of }) => !place.records.includes(of) && (place.groups || !GROUPS.includes(many)),
  );
}

export function defined(place: Place, gives: Defined['gives'], owes: boolean): readonly string[] {
  return DEFINED.slice(0, place.defined)
    .filter((one) => one.gives === gives && one.owes === owes && place.records.includes(one.of))
    .map((one) => one.name);
}
