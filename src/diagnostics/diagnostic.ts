// What the project says when something is wrong: a code from the catalogue, a place, and the likely mend.

import type { Span } from '../text/span.ts';
import { CATALOGUE, type Code, type Holes, type Severity } from './catalogue/index.ts';
import type { Fix } from './fix.ts';

/**
 * @example
 * const errors: readonly Diagnostic[] = project.diagnostics.filter(({ severity }) => severity === 'error');
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** Where; a file that could not be read at all has a span of no length at its start. */
  readonly span: Span;
  /** What stands at the place, in a few words. */
  readonly label?: string;
  /** Other places that matter, such as the first of two declarations with one name. */
  readonly related?: readonly Related[];
  /** The likely mend. */
  readonly help?: string;
  /** The mend as edits, where a tool can make it. */
  readonly fix?: Fix;
}

/**
 * @example
 * const places = project.diagnostics.flatMap(({ related = [] }) => related.map(({ label }: Related) => label));
 */
export interface Related {
  readonly span: Span;
  readonly label: string;
}

/**
 * What every stage gives: its value, and what it found wrong on the way.
 *
 * @example
 * const { value, diagnostics }: Staged<string | undefined> = format({ file: 'dry.headline', text });
 */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export type Extra = Pick<Diagnostic, 'label' | 'related' | 'help' | 'fix'>;

/**
 * Makes a diagnostic; a code that is not in the catalogue or a hole left empty does not compile.
 *
 * @example
 * diagnostic('input/no-such-file', { file: '', start: 0, end: 0 }, { path: 'dry.headline' }).severity; // => 'error'
 */
export function diagnostic<C extends Code>(
  code: C,
  span: Span,
  holes: Holes<C>,
  extra: Extra = {},
): Diagnostic {
  const entry = CATALOGUE[code];
  return { code, severity: entry.severity, message: fill(entry.message, holes), span, ...extra };
}

/**
 * @example
 * hasErrors(project.diagnostics); // => false
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((found) => found.severity === 'error');
}

/**
 * In the order of files and places, so that a report does not depend on the order of the checks.
 *
 * @example
 * inOrder(project.diagnostics).length; // => 0
 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareText(a.code, b.code),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function fill(message: string, holes: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}
