// What scenarios reach -> lines for people: a table of the files, and then all that is not reached.

import { COVERAGE_KINDS, type Coverage, type CoverageCount } from '../../src/index.ts';
import { columns, counted } from '../output.ts';
import type { CoveredFile, PlacedItem } from './coverage-places.ts';
import { KIND_MEANINGS, KIND_WORDS, lackingText } from './coverage-words.ts';

export function coverageLines(coverage: Coverage, files: readonly CoveredFile[]): readonly string[] {
  const kinds = COVERAGE_KINDS.filter((one) => coverage.kinds.some(({ kind }) => kind === one));
  const cells = (counts: readonly CoverageCount[]): readonly string[] =>
    kinds.map((kind) => countText(counts.find((one) => one.kind === kind)));
  const open = files.filter(({ items }) => items.some(({ item }) => !item.reached));
  return [
    `reached by ${counted(coverage.scenarios, 'scenario')}, of all that is there:`,
    '',
    ...columns([
      ['', ...kinds.map((kind) => KIND_WORDS[kind])],
      ...files.map(({ name, kinds: counts }) => [name, ...cells(counts)]),
      ...(files.length > 1 ? [['all', ...cells(coverage.kinds)]] : []),
    ]),
    ...(open.length === 0 ? ['', 'everything is reached'] : ['', 'not reached:', ...open.flatMap(openLines)]),
    '',
    ...columns(kinds.map((kind) => [`${KIND_WORDS[kind]}:`, KIND_MEANINGS[kind]])),
  ];
}

function countText(count: CoverageCount | undefined): string {
  return count === undefined ? '-' : `${count.reached} of ${count.of}`;
}

function openLines({ name, items }: CoveredFile): readonly string[] {
  const open = items.filter(({ item }) => !item.reached);
  return ['', name, ...columns(open.map(openCells)).map((line) => `  ${line}`)];
}

function openCells({ item, from }: PlacedItem): readonly string[] {
  return [`${from.line}:${from.column}`, lackingText(item), item.what];
}
