// What scenarios reach -> LCOV, which editors and build servers read: a line for everything that there is to reach, and a branch for
// each thing that should be seen of it.

import type { CoveredFile, PlacedItem } from './coverage-places.ts';

export function lcovText(files: readonly CoveredFile[]): string {
  return files.flatMap(recordOf).join('');
}

function recordOf({ name, items }: CoveredFile): readonly string[] {
  const lines = [...Map.groupBy(items, ({ from }) => from.line)].sort(([a], [b]) => a - b);
  const hits = lines.map(([line, own]) => ({ line, hits: hitsOf(own) }));
  const branches = items.flatMap(branchesOf);
  const taken = branches.filter(({ scenarios }) => scenarios > 0);
  return [
    'TN:',
    `SF:${oneLine(name)}`,
    ...branches.map(
      ({ line, block, branch, isSeen, scenarios }) =>
        `BRDA:${line},${block},${branch},${isSeen ? scenarios : '-'}`,
    ),
    `BRF:${branches.length}`,
    `BRH:${taken.length}`,
    ...hits.map((one) => `DA:${one.line},${one.hits}`),
    `LF:${hits.length}`,
    `LH:${hits.filter((one) => one.hits > 0).length}`,
    'end_of_record',
  ].map((line) => `${line}\n`);
}

/** A file whose name has a line break in it would end the record. */
function oneLine(name: string): string {
  return name.replace(/[\r\n]/g, ' ');
}

/** In how many scenarios something of the line was seen, as far as one thing tells. */
function hitsOf(items: readonly PlacedItem[]): number {
  return Math.max(...items.flatMap(({ item }) => item.sides.map(({ scenarios }) => scenarios)));
}

interface Branch {
  readonly line: number;
  readonly block: number;
  readonly branch: number;
  /** Whether anything of the item was. */
  readonly isSeen: boolean;
  readonly scenarios: number;
}

function branchesOf({ item, from }: PlacedItem, block: number): readonly Branch[] {
  const isSeen = item.sides.some(({ scenarios }) => scenarios > 0);
  return item.sides.map(({ scenarios }, branch) => ({ line: from.line, block, branch, isSeen, scenarios }));
}
