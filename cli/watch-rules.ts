// The folders of rule files -> the rules again, each time one of them is saved.

import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ENDING, hasErrors, renderDiagnostics } from '../src/index.ts';
import { openFolder } from './files.ts';
import { Stop } from './report.ts';
import { diskPath, openRules, type Rules } from './rules.ts';

export type RulesRead =
  | { readonly rules: Rules }
  /** Why they can’t be used, line by line. */
  | { readonly trouble: readonly string[] };

/** An editor writes a file in more than one step. */
const SETTLE_MILLISECONDS = 120;

/**
 * `paths`: as the rules were opened. `beside`: other files whose text counts as that of the rules does, as the project names them.
 * What it gives stops watching.
 */
export function watchRules(
  first: Rules,
  paths: readonly string[],
  told: (read: RulesRead) => void,
  beside: (rules: Rules) => readonly string[] = () => [],
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let names: ReadonlySet<string> = new Set();
  let settling: NodeJS.Timeout | undefined;
  /** What comes to be used later lies in other folders. */
  const hear = (rules: Rules): string => {
    const others = beside(rules);
    const files = [...rules.project.sources.keys(), ...others].map((name) => diskPath(rules.folder, name));
    names = new Set(files.map((file) => basename(file)));
    for (const folder of new Set(files.map(dirname)))
      if (!watchers.has(folder)) watchOrNot(watchers, folder, noticed);
    return textsOf(rules, others);
  };
  const noticed = (_: string, file: string | null): void => {
    if (file !== null && !file.endsWith(ENDING) && !names.has(file)) return;
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MILLISECONDS);
  };
  let before = hear(first);
  const look = (): void => {
    const read = readAgain(paths);
    const now = 'rules' in read ? hear(read.rules) : JSON.stringify(read);
    // Saved without a change, or told of twice.
    if (now === before) return;
    before = now;
    told(read);
  };
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Some file systems can’t be watched: then nothing is told, and nothing else is lost. */
function watchOrNot(
  watchers: Map<string, FSWatcher>,
  folder: string,
  noticed: (event: string, file: string | null) => void,
): void {
  try {
    const watcher = watch(folder, { persistent: false }, noticed);
    watcher.on('error', () => watcher.close());
    watchers.set(folder, watcher);
  } catch {
    // As above.
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

function textsOf({ project, folder }: Rules, others: readonly string[]): string {
  const { read } = openFolder(folder.root);
  return JSON.stringify([
    ...[...project.sources].map(([name, { text }]) => [name, text]),
    ...others.map((name) => [name, read(name) ?? null]),
  ]);
}
