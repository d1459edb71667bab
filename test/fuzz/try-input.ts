// One input -> what is wrong with how it was taken, or nothing.

import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostics/render-text.ts';
import { format } from '../../src/format/format.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Source } from '../../src/text/source.ts';
import type { Span } from '../../src/text/span.ts';
import { type LintedFiles, lintFiles } from '../../src/workspace/lint-files.ts';
import { withoutPlaces } from '../support/arbitrary-ast.ts';
import { memoryHost } from '../support/memory-host.ts';

export interface Find {
  /** Two inputs with the same one are taken for the same fault. */
  readonly what: string;
  readonly detail: string;
}

/** Of processor time, so that a machine with other work does not make an input slow. */
export const SLOW_MS = 2000;
/** As many diagnostics as a person would ever be shown. */
const MOST_RENDERED = 1000;
/** What must never reach a terminal: controls other than ends of lines, halves of characters, and what reorders a line. */
const CONTROL = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_Control}\u2028\u2029\ufeff]/u;

/** `others`: the files that it may use. */
export function tryInput(
  path: string,
  text: string,
  others: Readonly<Record<string, string>>,
): Find | undefined {
  const before = process.cpuUsage();
  let find: Find | undefined;
  try {
    find = wrongWith({ file: path, text }, others);
  } catch (error) {
    return thrown(error);
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  if (find || milliseconds <= SLOW_MS) return find;
  return { what: 'slow', detail: `${Math.round(milliseconds)} ms for ${text.length} characters` };
}

function thrown(error: unknown): Find {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /\((?:file:\/\/)?[^()]*\/((?:src|grammar)\/[^():]+)/.exec(stack)?.[1] ?? '';
  return { what: `thrown in ${place}: ${name}`, detail: `${message}\n${stack}` };
}

function wrongWith(source: Source, others: Readonly<Record<string, string>>): Find | undefined {
  const { diagnostics, value } = parse(source);
  const files = { ...others, [source.file]: source.text };
  return (
    outside(diagnostics, () => source) ??
    wrongWithProject(lintFiles(memoryHost(files), [source.file])) ??
    wrongWithForm(source, withoutPlaces(value), hasErrors(diagnostics))
  );
}

function wrongWithProject({ project, findings }: LintedFiles): Find | undefined {
  const { sources, program } = project;
  const all = [...project.diagnostics, ...findings];
  const sourceOf = (file: string): Source | undefined => sources.get(file);
  if ((program === undefined) !== hasErrors(project.diagnostics))
    return { what: 'a program with errors, or none without', detail: codesOf(project.diagnostics) };
  const rendered = renderDiagnostics(all.slice(0, MOST_RENDERED), sourceOf);
  const control = CONTROL.exec(rendered);
  if (control)
    return { what: 'control character', detail: JSON.stringify(rendered.slice(0, control.index + 1)) };
  return outside(all, sourceOf);
}

const codesOf = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(({ code }) => code).join(' ');

/** A file that could not be read at all has a place of no length at its start. */
function outside(
  all: readonly Diagnostic[],
  sourceOf: (file: string) => Source | undefined,
): Find | undefined {
  for (const { code, span, related = [], fix } of all) {
    const spans = [span, ...[...related, ...(fix?.edits ?? [])].map((one) => one.span)];
    const wrong = spans.find((one) => !isInside(one, sourceOf(one.file)));
    if (wrong) return { what: `place outside the text: ${code}`, detail: JSON.stringify(wrong) };
  }
  return undefined;
}

function isInside({ start, end }: Span, source: Source | undefined): boolean {
  return 0 <= start && start <= end && end <= (source?.text.length ?? 0);
}

function wrongWithForm(source: Source, tree: unknown, hasFaults: boolean): Find | undefined {
  const once = format(source).value;
  if ((once === undefined) !== hasFaults)
    return { what: 'formatted with errors, or not without', detail: String(once) };
  if (once === undefined) return undefined;
  const again = { ...source, text: once };
  if (format(again).value !== once) return { what: 'not formatted the same again', detail: once };
  return isSame(withoutPlaces(parse(again).value), tree)
    ? undefined
    : { what: 'formatted to other rules', detail: once };
}

/** Trees are plain values; what is undefined is left out of both. */
const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);
const textOf = (tree: unknown): string =>
  JSON.stringify(tree, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
