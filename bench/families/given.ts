// Families in memory and in a file beside.

import { join } from 'node:path';
import type { Given } from './contestant.ts';
import { writeLines } from './generate.ts';

export function given<F extends object>(folder: string, name: string, families: readonly F[]): Given<F> {
  const lines = join(folder, name);
  writeLines(lines, families);
  return { families, lines, folder };
}
