// Diagnostics -> text for a person: what, where, the line itself, and the likely mend.

import { printable } from '../text/printable.ts';
import { lineText, positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * The text of a file, where it is known.
 *
 * @example
 * const of: SourceOf = (file) => project.sources.get(file);
 */
export type SourceOf = (file: string) => Source | undefined;

/**
 * @example
 * renderDiagnostics(project.diagnostics, sourceOf); // => ''
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): string {
  return diagnostics.map((found) => `${renderDiagnostic(found, sourceOf)}\n`).join('\n');
}

/**
 * @example
 * renderDiagnostic(broken.diagnostics[0]!, sourceOf).split('\n')[0]; // => 'error[names/unknown]: there is no record called ‘Plaice’'
 */
export function renderDiagnostic(found: Diagnostic, sourceOf: SourceOf): string {
  const source = sourceOf(found.span.file);
  const lines = [`${found.severity}[${found.code}]: ${printable(found.message)}`];
  if (found.span.file !== '') lines.push(`   ${placeText(found.span, source)}`);
  if (source && isQuotable(found)) lines.push(...quote(found, source));
  for (const related of elsewhere(found, source))
    lines.push(`   ${placeText(related.span, sourceOf(related.span.file))}: ${related.label}`);
  if (found.help !== undefined) lines.push(`   help: ${printable(found.help)}`);
  if (found.fix) lines.push(`   fix: ${printable(found.fix.title)} (${found.fix.safety})`);
  return lines.join('\n');
}

/** Facts are never quoted: any of them could be private. */
function isQuotable({ code, span }: Diagnostic): boolean {
  return !code.startsWith('input/') && span.file.endsWith('.headline');
}

/** `phase-2.headline:41:29` */
export function placeText({ file, start }: Span, source: Source | undefined): string {
  if (!source) return printable(file);
  const { line, column } = positionAt(source, start);
  return `${printable(file)}:${line}:${column}`;
}

interface Mark {
  readonly from: number;
  readonly length: number;
  readonly sign: '^' | '-';
  readonly label: string;
}

/** How much of a line is quoted: of a longer one, the part around the place. */
const QUOTED_WIDTH = 120;

/** The line of the place with marks under it; related places on the same line are marked too. */
function quote({ span, label, related }: Diagnostic, source: Source): readonly string[] {
  const { line, column } = positionAt(source, span.start);
  const whole = lineText(source, line).replaceAll('\t', ' ');
  const start = whole.length <= QUOTED_WIDTH ? 0 : Math.max(0, column - 1 - QUOTED_WIDTH / 2);
  const text = whole.slice(start, start + QUOTED_WIDTH);
  const onLine = (related ?? []).filter((other) => isOnLine(other.span, source, line));
  const marks = [
    markOf(source, span, text, start, '^', label ?? ''),
    ...onLine.map((other) => markOf(source, other.span, text, start, '-', other.label)),
  ].filter((mark) => mark.from >= 0 && mark.from <= text.length);
  return [
    `${String(line).padStart(5)} | ${printable(text)}`,
    ...underline(marks).map((under) => `      | ${under}`),
  ];
}

function markOf(
  source: Source,
  { start, end }: Span,
  text: string,
  cut: number,
  sign: Mark['sign'],
  label: string,
): Mark {
  const from = positionAt(source, start).column - 1 - cut;
  return { from, length: Math.max(1, Math.min(end - start, text.length - from)), sign, label };
}

/** The rightmost mark has its label beside it, the others theirs below them. */
function underline(marks: readonly Mark[]): readonly string[] {
  const ordered = [...marks].sort((a, b) => a.from - b.from);
  const signs = ordered.reduce(
    (line, mark) =>
      line.padEnd(mark.from) +
      mark.sign.repeat(Math.max(0, mark.from + mark.length - Math.max(line.length, mark.from))),
    '',
  );
  const last = ordered.at(-1);
  const labels = ordered.slice(0, -1).filter((mark) => mark.label !== '');
  return [
    `${signs} ${last?.label ?? ''}`.trimEnd(),
    ...labels.map((mark) => ' '.repeat(mark.from) + mark.label),
  ];
}

function elsewhere(
  { related, span }: Diagnostic,
  source: Source | undefined,
): NonNullable<Diagnostic['related']> {
  if (!source) return related ?? [];
  const { line } = positionAt(source, span.start);
  return (related ?? []).filter((other) => !isOnLine(other.span, source, line));
}

function isOnLine(span: Span, source: Source, line: number): boolean {
  return span.file === source.file && positionAt(source, span.start).line === line;
}
