// The files of a plan, written to a folder of their own from which the runtime can be found, as in another program.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { buildPlan } from '../../cli/build-plan.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { ROOT } from './generated-files.ts';
import type { GeneratedModule } from './generated-module.ts';

/** The folder; it is gone when the test is over. */
export function folderWith(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'headline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = new Map([
    ['package.json', '{ "type": "module" }'],
    ['node_modules/headline/package.json', RUNTIME_PACKAGE],
    ['node_modules/headline/runtime.js', `export * from ${JSON.stringify(RUNTIME)};`],
    ['node_modules/headline/why.js', `export * from ${JSON.stringify(WHY)};`],
    ...files,
  ]);
  for (const [name, text] of all) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export const RUNTIME_FILE = join(ROOT, 'src/values/runtime.ts');
const RUNTIME = pathToFileURL(RUNTIME_FILE).href;
const WHY = pathToFileURL(join(ROOT, 'src/embed/explainer.ts')).href;
const RUNTIME_PACKAGE = JSON.stringify({
  name: 'headline',
  type: 'module',
  exports: { './runtime': './runtime.js', './why': './why.js' },
});

/** The module of a plan as it is built, with its check of facts. */
export async function importBuilt(program: CoreProgram, plan: CorePlan): Promise<GeneratedModule> {
  return await importFile(folderWith(await buildPlan(program, plan)), `${plan.name}.js`);
}

/** A module of such a folder. */
export async function importFile<T>(folder: string, name: string): Promise<T> {
  return await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
}
