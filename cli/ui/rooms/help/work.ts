// The lines of the help screen, kept while the window is as wide.

import { lastKept } from '../../model/last-kept.ts';
import type { Line } from '../../model/line.ts';
import { helpLines } from './lines.ts';

export interface HelpWork {
  readonly lines: (width: number) => readonly Line[];
}

export function createHelpWork(): HelpWork {
  return { lines: lastKept(helpLines) };
}
