// A project that stands in a test instead of on a disk.

import type { Host } from '../../src/workspace/host.ts';
import { openProject, type Project } from '../../src/workspace/project.ts';

/** Opens rules given as text; `files` may hold more files, by path. */
export function projectOf(text: string, files: Readonly<Record<string, string>> = {}): Project {
  return openProject(memoryHost({ 'example.headline': text, ...files }), ['example.headline']);
}

/** Files by path. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  return { read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}
