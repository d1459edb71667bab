// Files -> what the lint finds in them; and their texts with its fixes made.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Safety, withFixes } from '../diagnostics/fix.ts';
import { format } from '../format/format.ts';
import { lint } from '../lint/lint.ts';
import type { Host } from './host.ts';
import { openProject, type Project } from './project.ts';

/**
 * @example
 * const { findings }: LintedFiles = lintFiles(host, ['dry.headline']);
 */
export interface LintedFiles {
  readonly project: Project;
  /** Those in the files that were asked for, though what they use is looked at too; none of rules with errors. */
  readonly findings: readonly Diagnostic[];
}

/**
 * @example
 * lintFiles(host, ['dry.headline']).findings.map(({ code }) => code); // => ['lint/no-citation', 'lint/no-citation']
 */
export function lintFiles(host: Host, files: readonly string[]): LintedFiles {
  const project = openProject(host, files);
  const { program: core, checked, sources } = project;
  const found = core && checked ? lint({ core, checked, sources }) : [];
  return { project, findings: found.filter(({ span }) => files.includes(span.file)) };
}

/**
 * @example
 * const fixed: FixedFiles = fixFiles(host, ['dry.headline'], ['safe']);
 */
export interface FixedFiles extends LintedFiles {
  /** The texts that changed, by file. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many findings were mended. */
  readonly mended: number;
}

/**
 * Makes every fix of these kinds, until none is left. What is found and the project are those of the new texts. A file that was
 * in the house form stays in it.
 *
 * Invariant: rules without errors have none afterwards; a fix that would bring one, or that mends nothing, is not made.
 *
 * @example
 * fixFiles(host, ['dry.headline'], ['safe']).mended; // => 0
 */
export function fixFiles(host: Host, files: readonly string[], kinds: readonly Safety[]): FixedFiles {
  const before = lintFiles(host, files);
  const fixing: Fixing = { host, files, kinds };
  let state: State = { ...before, texts: new Map() };
  const refused = new Set<string>();
  for (;;) {
    const open = fixable(state, kinds).filter((one) => !refused.has(keyOf(one)));
    const [first] = open;
    if (!first) break;
    const next = attempt(fixing, state, open) ?? attempt(fixing, state, [first]);
    if (next) state = next;
    else refused.add(keyOf(first));
  }
  const changed = new Map([...state.texts].map(([file, text]) => [file, inHouseForm(host, file, text)]));
  const after = lintFiles(over(host, changed), files);
  const mended = fixable(before, kinds).length - fixable(after, kinds).length;
  return { ...after, changed, mended };
}

interface Fixing {
  readonly host: Host;
  readonly files: readonly string[];
  readonly kinds: readonly Safety[];
}

interface State extends LintedFiles {
  /** New texts by file. */
  readonly texts: ReadonlyMap<string, string>;
}

function fixable({ findings }: LintedFiles, kinds: readonly Safety[]): readonly Diagnostic[] {
  return findings.filter(({ fix }) => fix !== undefined && kinds.includes(fix.safety));
}

/** What a finding is known by, wherever the fixes before it have moved it. */
function keyOf({ code, message, span }: Diagnostic): string {
  return `${code} ${span.file} ${message}`;
}

/** The rules with these fixes made; nothing where that brings errors or leaves as much to be mended. */
function attempt(
  { host, files, kinds }: Fixing,
  state: State,
  found: readonly Diagnostic[],
): State | undefined {
  const texts = new Map(state.texts);
  for (const [file, inFile] of Map.groupBy(found, ({ span }) => span.file)) {
    const text = state.project.sources.get(file)?.text ?? '';
    const fixes = inFile.flatMap(({ fix }) => fix ?? []);
    texts.set(file, withFixes(text, fixes));
  }
  const next = lintFiles(over(host, texts), files);
  const isBetter =
    next.project.program !== undefined && fixable(next, kinds).length < fixable(state, kinds).length;
  return isBetter ? { ...next, texts } : undefined;
}

function over({ read }: Host, texts: ReadonlyMap<string, string>): Host {
  return { read: (path) => texts.get(path) ?? read(path) };
}

function inHouseForm(host: Host, file: string, text: string): string {
  const before = host.read(file) ?? '';
  const isInForm = format({ file, text: before }).value === before;
  return (isInForm ? format({ file, text }).value : undefined) ?? text;
}
