// Diagnostics -> plain JSON, for tools.

import { positionAt } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Fix } from './fix.ts';
import type { SourceOf } from './render-text.ts';

/**
 * @example
 * const [told]: readonly JsonDiagnostic[] = diagnosticsToJson(broken.diagnostics, sourceOf);
 */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: JsonPlace | null;
  readonly related: readonly { readonly place: JsonPlace; readonly label: string }[];
  readonly help: string | null;
  /** The mend as edits, where a tool can make it. */
  readonly fix: JsonFix | null;
}

/**
 * @example
 * const fix: JsonFix | null | undefined = diagnosticsToJson(broken.diagnostics, sourceOf)[0]?.fix;
 */
export interface JsonFix extends Pick<Fix, 'title' | 'safety'> {
  readonly edits: readonly { readonly place: JsonPlace; readonly text: string }[];
}

/**
 * Lines and columns from 1, columns in UTF-16 units; the end is the place after the last character.
 *
 * @example
 * const at: JsonPlace | null | undefined = diagnosticsToJson(broken.diagnostics, sourceOf)[0]?.place;
 */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * @example
 * diagnosticsToJson(broken.diagnostics, sourceOf)[0]?.place; // => { file: 'dry.headline', line: 1, column: 14, endLine: 1, endColumn: 20 }
 */
export function diagnosticsToJson(
  diagnostics: readonly Diagnostic[],
  sourceOf: SourceOf,
): readonly JsonDiagnostic[] {
  return diagnostics.map(({ code, severity, message, span, related, help, fix }) => ({
    code,
    severity,
    message,
    place: span.file === '' ? null : jsonPlace(span, sourceOf),
    related: (related ?? []).map((other) => ({ place: jsonPlace(other.span, sourceOf), label: other.label })),
    help: help ?? null,
    fix: fix ? jsonFix(fix, sourceOf) : null,
  }));
}

function jsonFix({ title, safety, edits }: Fix, sourceOf: SourceOf): JsonFix {
  return {
    title,
    safety,
    edits: edits.map(({ span, text }) => ({ place: jsonPlace(span, sourceOf), text })),
  };
}

function jsonPlace({ file, start, end }: Span, sourceOf: SourceOf): JsonPlace {
  const source = sourceOf(file);
  const from = source ? positionAt(source, start) : { line: 1, column: 1 };
  const to = source ? positionAt(source, end) : from;
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
