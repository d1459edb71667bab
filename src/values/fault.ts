// What a schema can't say of facts: spans of days and spells that end before they start, and two records of one name.

import { compareExact } from './exact.ts';
import { type Facts, factOf, readDate } from './read.ts';
import type { RecordShape } from './record-shape.ts';
import { type FactPath, type Root, stepsOf, walk } from './view.ts';

export interface Fault {
  readonly kind: 'backwards' | 'known-twice';
  /** Names, and numbers where a list has items. */
  readonly steps: readonly (string | number)[];
  readonly record: string;
  /** The field by which references name such a record. */
  readonly identity: string | null;
}

/** In the order in which the facts stand. */
export function faultsIn(root: Root): readonly Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  walk(root, (facts, record, path) => {
    const shape = root.shapes.get(record);
    if (!shape) throw new RangeError(`internal error: the record ${record} has a shape`);
    const { identity } = shape;
    for (const steps of backwardsIn(facts, shape, path))
      faults.push({ kind: 'backwards', steps, record, identity });
    const key = identity === null ? undefined : factOf(facts, identity);
    if (typeof key !== 'string') return;
    // References name it: of two that are called the same, nobody could say which was meant.
    const known = `${record} ${key}`;
    if (seen.has(known)) faults.push({ kind: 'known-twice', steps: stepsOf(path), record, identity });
    seen.add(known);
  });
  return faults;
}

/** Where a span of days ends before it starts, else where the whole spell does. */
function backwardsIn(
  facts: Facts,
  { dates, placed }: RecordShape,
  path: FactPath | undefined,
): readonly (readonly (string | number)[])[] {
  const spans = dates.filter((name) => {
    const { lo, hi } = readDate(factOf(facts, name));
    return compareExact(lo, hi) > 0;
  });
  if (spans.length > 0) return spans.map((name) => [...stepsOf(path), name]);
  if (!placed) return [];
  const [from, to] = placed;
  const isBackwards = compareExact(readDate(factOf(facts, from)).lo, readDate(factOf(facts, to)).hi) > 0;
  return isBackwards ? [stepsOf(path)] : [];
}
