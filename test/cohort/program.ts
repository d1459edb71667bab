// Rule files of the project, opened for the tests of cohorts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoreProgram, openProject } from '../../src/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export function programOf(file: string): CoreProgram {
  const { program, diagnostics } = openProject({ read: (path) => readFileSync(join(ROOT, path), 'utf8') }, [
    file,
  ]);
  if (!program) throw new Error(`${file}: ${diagnostics[0]?.message}`);
  return program;
}
