// Files -> project: every stage run over the rule files that are asked for and those that they use.

import { checkTables } from '../analysis/table-coverage.ts';
import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts';
import { lower } from '../ir/lower.ts';
import type { CoreProgram } from '../ir/program.ts';
import { bind } from '../names/bind.ts';
import { resolveImports, type UseTarget } from '../names/imports.ts';
import { parse } from '../syntax/parse.ts';
import type { Source } from '../text/source.ts';
import { check, type Program } from '../types/check.ts';
import { withoutFollowUps } from './follow-ups.ts';
import type { Host } from './host.ts';
import { resolvePath } from './path.ts';

/**
 * @example
 * const opened: Project = openProject(host, ['dry.headline']);
 */
export interface Project {
  /** The text of every rule file that was read, by its path. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What was found wrong, in the order of files and places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there are errors: rules with errors decide nothing. */
  readonly program: CoreProgram | undefined;
  /** What the program was lowered from; absent when it is. */
  readonly checked: Program | undefined;
}

/**
 * The ending of rule files.
 *
 * @example
 * `dry${ENDING}`; // => 'dry.headline'
 */
export const ENDING = '.headline';

/**
 * `files`: paths as the host names them.
 *
 * @example
 * openProject(host, ['dry.headline']).program?.plans.size; // => 1
 */
export function openProject(host: Host, files: readonly string[]): Project {
  const sources = new Map<string, Source>();
  const parsed = readAll(host, files, sources);
  const trees = parsed.map(({ value }) => value);
  const syntax = parsed.flatMap(({ diagnostics }) => diagnostics);
  const visible = resolveImports(trees, (from, path) => useTarget(sources, from, path));
  const bound = bind(trees, visible.value);
  const checked = check(bound.value);
  const later = [...visible.diagnostics, ...bound.diagnostics, ...checked.diagnostics];
  const isSound = syntax.length === 0 && !visible.diagnostics.some(({ code }) => code !== 'names/use-cycle');
  const found = [...syntax, ...(isSound ? later : withoutFollowUps(later, syntax, trees, sources))];
  const broken = { sources, program: undefined, checked: undefined };
  if (hasErrors(found)) return { ...broken, diagnostics: inOrder(found) };
  const lowered = lower(checked.value);
  const diagnostics = inOrder([...found, ...lowered.diagnostics, ...checkTables(lowered.value)]);
  if (hasErrors(diagnostics)) return { ...broken, diagnostics };
  return { sources, diagnostics, program: lowered.value, checked: checked.value };
}

/** The files asked for, then those they use, each once. */
function readAll(
  host: Host,
  files: readonly string[],
  sources: Map<string, Source>,
): ReturnType<typeof parse>[] {
  const parsed: ReturnType<typeof parse>[] = [];
  const waiting = [...files];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const text = host.read(file);
    if (text === undefined) continue;
    const source: Source = { file, text };
    const tree = parse(source);
    sources.set(file, source);
    parsed.push(tree);
    for (const used of tree.value.uses.flatMap(({ path }) => resolvePath(file, path.text + ENDING) ?? [])) {
      if (!seen.has(used)) waiting.push(used);
      seen.add(used);
    }
  }
  return parsed;
}

function useTarget(sources: ReadonlyMap<string, Source>, from: string, path: string): UseTarget {
  const file = resolvePath(from, path + ENDING);
  if (file === undefined) return { kind: 'outside' };
  return sources.has(file) ? { kind: 'file', file } : { kind: 'absent' };
}
