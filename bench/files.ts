// The rule sets of the project as the benchmarks read them.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Host } from '../src/index.ts';

export const ROOT = join(import.meta.dirname, '..');

export const HOST: Host = { read: (path) => readFileSync(join(ROOT, path), 'utf8') };

export function ruleFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'rulesets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.headline'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}
