// `headline test --coverage`: what of the rules the scenarios reach, as text, JSON, LCOV and HTML, and whether it is enough.

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Coverage, coverageOf } from '../../src/index.ts';
import { exitCodeOf, SAID_NO } from '../exit.ts';
import { openFolder } from '../files.ts';
import { type Report, refuse } from '../report.ts';
import { findRules, programOf, type Rules } from '../rules.ts';
import { writeAll } from '../write.ts';
import { belowFloor, type Floor, floorOf } from './coverage-floor.ts';
import { coverageHtml } from './coverage-html.ts';
import { lcovText } from './coverage-lcov.ts';
import { type CoveredFile, coveredFiles, type PlacedItem } from './coverage-places.ts';
import { coverageLines } from './coverage-text.ts';
import { KIND_WORDS } from './coverage-words.ts';

export interface CoverageOptions {
  readonly coverage?: boolean;
  readonly min?: string;
  readonly lcov?: string;
  readonly html?: string;
}

export function addCoverageOptions(command: Command): Command {
  return command
    .option('--coverage', 'tell what of the rules the scenarios reach, and what they do not')
    .option('--lcov <file>', 'with --coverage: write it as LCOV too')
    .option('--html <file>', 'with --coverage: write it as a page with the rules painted');
}

/** A report with what is reached beside it; the same report where that is not asked for. */
export function withCoverage(
  report: Report,
  rules: Rules,
  paths: readonly string[],
  options: CoverageOptions,
): Report {
  if (!options.coverage) return report;
  const floor = options.min === undefined ? undefined : floorOf(options.min);
  const coverage = coverageOf(programOf(rules), {
    files: new Set(findRules(paths).names),
    sources: rules.project.sources,
    host: openFolder(rules.folder.root),
  });
  const files = coveredFiles(coverage, rules);
  writeFiles(coverage, files, options);
  return told(report, coverage, files, floor);
}

/** What can’t go together is said before anything is run. */
export function checkCoverageOptions({ coverage, min, lcov, html, filter, mutate }: CheckedOptions): void {
  if (!coverage) {
    const given = { '--min': mutate ? undefined : min, '--lcov': lcov, '--html': html };
    const [alone] = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const others = alone === '--min' ? 'give --coverage or --mutate too' : 'give --coverage too';
    if (alone !== undefined) refuse(`${alone} says what is done with coverage`, others);
    return;
  }
  if (mutate) refuse('--coverage and --mutate are two runs: give one of them');
  if (filter !== undefined)
    refuse('--coverage tells what all scenarios reach, and --filter runs some of them: give one of them');
  if (min !== undefined) floorOf(min);
  if (lcov !== undefined && html !== undefined && resolve(lcov) === resolve(html))
    refuse('--lcov and --html can’t be one file');
}

/** What they can’t go together with. */
interface CheckedOptions extends CoverageOptions {
  readonly filter?: string;
  readonly mutate?: boolean;
}

function writeFiles(
  coverage: Coverage,
  files: readonly CoveredFile[],
  { lcov, html }: CoverageOptions,
): void {
  const texts = new Map<string, string>();
  if (lcov !== undefined) texts.set(resolve(lcov), lcovText(files));
  if (html !== undefined) texts.set(resolve(html), coverageHtml(coverage, files));
  if (texts.size > 0) writeAll(texts);
}

// -- what is told ---------------------------------------------------------------------------------------------

function told(
  report: Report,
  coverage: Coverage,
  files: readonly CoveredFile[],
  floor: Floor | undefined,
): Report {
  const below = floor ? belowFloor(coverage.kinds, floor) : [];
  const failed = below.map(
    ({ kind, reached, of }) =>
      `error: of ${KIND_WORDS[kind]} ${reached} of ${of} are reached, and --min asks for ${floor?.text}%`,
  );
  return {
    ...report,
    lines: [...(report.lines ?? []), '', ...coverageLines(coverage, files)],
    problems: [...(report.problems ?? []), ...(failed.length === 0 ? [] : ['', ...failed])],
    json: { ...report.json, coverage: coverageJson(coverage, files, below) },
    ...(failed.length === 0 ? {} : { exit: report.exit ?? worse(report) }),
  };
}

/** A scenario whose facts can't be read weighs more. */
function worse({ diagnostics = [] }: Report): number {
  return Math.max(SAID_NO, exitCodeOf(diagnostics));
}

function coverageJson(
  { scenarios, kinds }: Coverage,
  files: readonly CoveredFile[],
  below: Coverage['kinds'],
): object {
  return {
    scenarios,
    kinds,
    below: below.map(({ kind }) => kind),
    items: files.flatMap(({ name, items }) => items.map((one) => itemJson(name, one))),
  };
}

function itemJson(file: string, { item, from, to }: PlacedItem): object {
  const { kind, what, sides, reached, lacks } = item;
  const at = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  return { kind, file, ...at, what, reached, lacks, sides };
}
