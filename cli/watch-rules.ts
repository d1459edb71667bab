// The folders of rule files -> the rules again, each time one of them is saved.

import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { ENDING, hasErrors, renderDiagnostics } from '../src/index.ts';
import { Stop } from './report.ts';
import { diskPath, openRules, type Rules } from './rules.ts';

export type RulesRead =
  | { readonly rules: Rules }
  /** Why they can’t be used, line by line. */
  | { readonly trouble: readonly string[] };

/** An editor writes a file in more than one step. */
const SETTLE_MILLISECONDS = 120;

/** `paths`: as the rules were opened. What it gives stops watching. */
export function watchRules(
  first: Rules,
  paths: readonly string[],
  told: (read: RulesRead) => void,
): () => void {
  let before = textsOf(first);
  let settling: NodeJS.Timeout | undefined;
  const look = (): void => {
    const read = readAgain(paths);
    const now = 'rules' in read ? textsOf(read.rules) : JSON.stringify(read);
    // Saved without a change, or told of twice.
    if (now === before) return;
    before = now;
    told(read);
  };
  const noticed = (_: string, file: string | null): void => {
    if (file !== null && !file.endsWith(ENDING)) return;
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MILLISECONDS);
  };
  const watchers = foldersOf(first).flatMap((folder) => watchedOrNot(folder, noticed));
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}

function foldersOf({ project, folder }: Rules): readonly string[] {
  return [...new Set([...project.sources.keys()].map((name) => dirname(diskPath(folder, name))))];
}

/** Some file systems can’t be watched: then nothing is told, and nothing else is lost. */
function watchedOrNot(folder: string, noticed: (event: string, file: string | null) => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, noticed);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

function readAgain(paths: readonly string[]): RulesRead {
  try {
    const rules = openRules(paths);
    if (rules.project.program && !hasErrors(rules.diagnostics)) return { rules };
    return { trouble: renderDiagnostics(rules.diagnostics, rules.sourceOf).trimEnd().split('\n') };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { diagnostics = [], sourceOf = () => undefined, error: reason } = error.report;
    return { trouble: (reason ?? renderDiagnostics(diagnostics, sourceOf)).trimEnd().split('\n') };
  }
}

function textsOf({ project }: Rules): string {
  return JSON.stringify([...project.sources].map(([name, { text }]) => [name, text]));
}
