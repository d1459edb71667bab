// A project that stands in a test instead of on a disk.

import { openProject, type Project } from '../../src/workspace/project.ts';

/** Opens rules given as text; `files` may hold more files, by path. */
export function projectOf(text: string, files: Readonly<Record<string, string>> = {}): Project {
  const all: Readonly<Record<string, string>> = { 'example.headline': text, ...files };
  return openProject({ read: (path) => (Object.hasOwn(all, path) ? all[path] : undefined) }, [
    'example.headline',
  ]);
}
