// A report -> standard output, standard error and the exit code. All text passes through `printable` here once more, so
// that no control character of a rule, a family or the command line can reach a terminal.

import {
  type Diagnostic,
  diagnosticsToJson,
  printable,
  renderDiagnostics,
  type SourceOf,
} from '../src/index.ts';
import { exitCodeOf, UNFIT } from './exit.ts';
import type { Report } from './report.ts';

/** Prints the report and says with which code to exit. */
export function print(report: Report, asJson: boolean): number {
  const { diagnostics = [], sourceOf = () => undefined, error, help } = report;
  if (asJson) {
    const found = { diagnostics: diagnosticsToJson(diagnostics, sourceOf) };
    const refused = error === undefined ? {} : { error, help: help ?? null };
    toStdout([jsonText({ ...found, ...refused, ...report.json })]);
  } else {
    toStdout(report.lines ?? []);
    toStderr(report.problems ?? problems(diagnostics, sourceOf));
    toStdout(report.summary === undefined ? [] : [report.summary]);
  }
  if (error !== undefined && !asJson)
    toStderr([`error: ${error}`, ...(help === undefined ? [] : [`   help: ${help}`])]);
  return error !== undefined ? UNFIT : (report.exit ?? exitCodeOf(diagnostics));
}

/** More than a person reads at once; the first are the ones to mend first. Tools get all of them. */
const MOST_SHOWN = 20;

function problems(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): readonly string[] {
  if (diagnostics.length === 0) return [];
  const more = diagnostics.length - MOST_SHOWN;
  const rendered = renderDiagnostics(diagnostics.slice(0, MOST_SHOWN), sourceOf).trimEnd();
  return more > 0 ? [rendered, '', `and ${more} more; --json lists them all`] : [rendered];
}

export function toStdout(lines: readonly string[]): void {
  write(process.stdout, lines);
}

export function toStderr(lines: readonly string[]): void {
  write(process.stderr, lines);
}

function write(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  if (lines.length > 0)
    stream.write(
      `${lines
        .flatMap((line) => line.split('\n'))
        .map(printable)
        .join('\n')}\n`,
    );
}

/** JSON escapes only the oldest control characters by itself; the others are escaped here, which changes no value. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whoever reads our output may stop reading, as `head` does: that is no fault, and nothing is said about it. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** Rows of cells -> lines, every column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function width(cell: string): number {
  return [...cell].length;
}

/** `1 plan`, `2 plans`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
