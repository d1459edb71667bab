// What scenarios reach, by files and places as people are shown them.

import {
  type Coverage,
  type CoverageCount,
  type CoverageItem,
  coverageCounts,
  type Position,
  positionAt,
  type Source,
} from '../../src/index.ts';
import { type Rules, shownName } from '../rules.ts';

export interface PlacedItem {
  readonly item: CoverageItem;
  readonly from: Position;
  readonly to: Position;
}

export interface CoveredFile {
  /** As people are shown it. */
  readonly name: string;
  readonly source: Source;
  readonly kinds: readonly CoverageCount[];
  readonly items: readonly PlacedItem[];
}

/** Only files in which there is something to reach. */
export function coveredFiles({ items }: Coverage, { project, folder }: Rules): readonly CoveredFile[] {
  return [...Map.groupBy(items, ({ at }) => at.file)].flatMap(([file, own]) => {
    const source = project.sources.get(file);
    if (!source) return [];
    return {
      name: shownName(folder, file),
      source,
      kinds: coverageCounts(own),
      items: own.map((item) => ({
        item,
        from: positionAt(source, item.at.start),
        to: positionAt(source, item.at.end),
      })),
    };
  });
}
