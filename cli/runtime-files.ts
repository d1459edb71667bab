// What modules run on, as files to stand beside them: taken from this package as it is built, so that they are what the
// package runs on itself.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './report.ts';

/** By what a module that needs no package imports them. */
export const BESIDE = { runtime: './headline-runtime.js', why: './headline-why.js' } as const;

const FOLDER = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '../dist/embed' : '../embed');

/** Texts by file name. */
export function runtimeFiles(): readonly (readonly [string, string])[] {
  if (!existsSync(FOLDER)) refuse('the package is not built', 'build it first: npm run build');
  const names = readdirSync(FOLDER).sort();
  return [
    ...names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const),
    ['headline-runtime.d.ts', RUNTIME_TYPES],
  ];
}

const RUNTIME_TYPES = `/** What a program handed over cannot be used. */
export declare class HeadlineInputError extends Error {
  readonly name: "HeadlineInputError";
  /** Where: such as the name of a fact, or "asOf"; empty for the whole record. */
  readonly path: string;
}
`;
