// Scenarios beside the rules -> what of the rules no scenario has reached: parts that were only ever yes, rows that nobody was in,
// periods in which nothing was asked, local amendments that nothing rests on, conditions that never made a difference.

import type { CoreProgram } from '../ir/program.ts';
import { poseScenario, readScenario } from '../scenario/run.ts';
import type { Source } from '../text/source.ts';
import type { Host } from '../workspace/host.ts';
import { marksOf } from './marks.ts';
import {
  COVERAGE_KINDS,
  type CoverageKind,
  type CoverageSide,
  type Mark,
  markOf,
  type Subject,
} from './subject.ts';
import { watchedIn } from './watched.ts';

/**
 * @example
 * const asked: CoverageAsked = { files: new Set(['dry.headline']), sources: project.sources, host };
 */
export interface CoverageAsked {
  /** The rule files that are told of; the scenarios may stand in others. */
  readonly files: ReadonlySet<string>;
  /** Every file that was read. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Where the facts of scenarios are read. */
  readonly host: Host;
}

/**
 * @example
 * const { kinds }: Coverage = coverageOf(program, { files: new Set(), sources: project.sources, host });
 */
export interface Coverage {
  /** How many scenarios were asked. */
  readonly scenarios: number;
  /** One for each kind of which there is anything. */
  readonly kinds: readonly CoverageCount[];
  /** By files, in the order of the rules. */
  readonly items: readonly CoverageItem[];
}

/**
 * @example
 * const count: CoverageCount = { kind: 'indicator', reached: 1, of: 2 };
 */
export interface CoverageCount {
  readonly kind: CoverageKind;
  /** So many are reached wholly. */
  readonly reached: number;
  readonly of: number;
}

/**
 * @example
 * const [first]: readonly CoverageItem[] = coverageOf(program, { files: new Set(['dry.headline']), sources: project.sources, host }).items;
 */
export interface CoverageItem extends Omit<Subject, 'key' | 'sides'> {
  /** Everything that scenarios should show of it, and in how many of them it was seen. */
  readonly sides: readonly { readonly side: CoverageSide; readonly scenarios: number }[];
  /** Whether each of them was seen. */
  readonly reached: boolean;
  readonly lacks: readonly CoverageSide[];
}

/**
 * What the scenarios of a program reach of the rules in some files, in the parts that they expect and in all that those rest on.
 *
 * @example
 * coverageOf(program, { files: new Set(['dry.headline']), sources: project.sources, host }).kinds[0]; // => { kind: 'indicator', reached: 0, of: 3 }
 */
export function coverageOf(program: CoreProgram, asked: CoverageAsked): Coverage {
  const watched = watchedIn(program, asked);
  const seen = new Map<Mark, number>();
  let scenarios = 0;
  for (const scenario of program.scenarios) {
    const read = readScenario(program, scenario, asked.host).value;
    const posed = read === undefined ? undefined : poseScenario(program, scenario, read).value;
    if (!posed) continue;
    scenarios += 1;
    for (const mark of marksOf(program, watched, posed, scenario.expectations))
      seen.set(mark, (seen.get(mark) ?? 0) + 1);
  }
  const items = [...watched.subjects.values()].map((subject) => itemOf(subject, seen)).sort(inOrder);
  return { scenarios, kinds: coverageCounts(items), items };
}

function itemOf({ key, sides, ...subject }: Subject, seen: ReadonlyMap<Mark, number>): CoverageItem {
  const counted = sides.map((side) => ({ side, scenarios: seen.get(markOf(key, side)) ?? 0 }));
  const lacks = counted.filter(({ scenarios }) => scenarios === 0).map(({ side }) => side);
  return { ...subject, sides: counted, reached: lacks.length === 0, lacks };
}

function inOrder({ at: a }: CoverageItem, { at: b }: CoverageItem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}

/**
 * How many of each kind are reached; none of a kind of which there is nothing.
 *
 * @example
 * coverageCounts([]); // => []
 */
export function coverageCounts(items: readonly CoverageItem[]): readonly CoverageCount[] {
  return COVERAGE_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    const reached = own.filter((item) => item.reached).length;
    return own.length === 0 ? [] : [{ kind, reached, of: own.length }];
  });
}
