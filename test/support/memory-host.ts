// A project that stands in a test instead of on a disk.

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Host } from '../../src/workspace/host.ts';
import { lintFiles } from '../../src/workspace/lint-files.ts';
import { openProject, type Project } from '../../src/workspace/project.ts';

/** Opens rules given as text; `files` may hold more files, by path. */
export function projectOf(text: string, files: Readonly<Record<string, string>> = {}): Project {
  return openProject(memoryHost({ 'example.headline': text, ...files }), ['example.headline']);
}

/** What is reported of rules given as text; with the lint, what it finds in rules that nothing else is reported of. */
export function reportOf(text: string, withLint: boolean): readonly Diagnostic[] {
  const { project, findings } = lintFiles(memoryHost({ 'example.headline': text }), ['example.headline']);
  return withLint ? [...project.diagnostics, ...findings] : project.diagnostics;
}

/** Files by path. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  return { read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}
