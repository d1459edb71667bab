// The text of a rule file with what is reached -> its lines, cut into pieces that are painted in one way each.

import type { CoverageItem } from '../../src/index.ts';
import type { CoveredFile } from './coverage-places.ts';
import { type Reach, reachOf } from './coverage-words.ts';

export interface PaintedLine {
  readonly number: number;
  /** The worst of what begins on it; undefined where nothing does. */
  readonly reach: Reach | undefined;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  /** How it is painted; undefined of what there is nothing to reach in. */
  readonly reach: Reach | undefined;
  /** All that it is a piece of, the narrowest first. */
  readonly items: readonly CoverageItem[];
}

export function paintedLines({ source, items }: CoveredFile): readonly PaintedLine[] {
  const narrowFirst = items.map(({ item }) => item).sort((a, b) => widthOf(a) - widthOf(b));
  const edges = new Set(narrowFirst.flatMap(({ at }) => [at.start, at.end]));
  let start = 0;
  return source.text.split('\n').map((text, index) => {
    const end = start + text.length;
    const cuts = [start, ...[...edges].filter((edge) => edge > start && edge < end), end];
    const bounds = [...new Set(cuts)].sort((a, b) => a - b);
    const near = narrowFirst.filter(({ at }) => at.start < end && at.end > start);
    const pieces = bounds.slice(1).map((to, place): Piece => {
      const from = bounds[place] ?? start;
      return pieceOf(source.text.slice(from, to), from, to, near);
    });
    const begun = items.filter(({ from }) => from.line === index + 1).map(({ item }) => reachOf(item));
    start = end + 1;
    return { number: index + 1, reach: worstOf(begun), pieces };
  });
}

/** Of what is as narrow as can be the worst paints it. */
function pieceOf(text: string, from: number, to: number, narrowFirst: readonly CoverageItem[]): Piece {
  const around = narrowFirst.filter(({ at }) => at.start <= from && at.end >= to);
  const [first] = around;
  const narrowest = around.filter((one) => first && widthOf(one) === widthOf(first));
  return { text, reach: worstOf(narrowest.map(reachOf)), items: around };
}

function widthOf({ at }: CoverageItem): number {
  return at.end - at.start;
}

function worstOf(reaches: readonly Reach[]): Reach | undefined {
  return (['not', 'half', 'reached'] as const).find((one) => reaches.includes(one));
}
