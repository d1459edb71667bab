// Text -> files: all of them or none, and never half of one. Each is written beside its place and moved there.

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf, shownPath } from './files.ts';
import { refuse } from './report.ts';

/** The full path of a file that is to be written; nothing is written over by chance. */
export function newFile(out: string, force = false): string {
  const path = resolve(out);
  if (existsSync(path) && !force)
    refuse(`‘${shownPath(path)}’ is there already`, 'choose another name, or write over it: --force');
  return path;
}

/** `files`: full paths and their text. Folders are made as needed. */
export function writeAll(files: ReadonlyMap<string, string>): void {
  finishBeforeSignals();
  const undo: (() => void)[] = [];
  let at = '';
  try {
    const staged: Staged[] = [];
    for (const [path, text] of files) {
      at = path;
      staged.push(stage(path, text, undo));
    }
    for (const file of staged) {
      at = file.path;
      moveToPlace(file, undo);
    }
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    refuse(`‘${shownPath(at)}’ can’t be written: ${reasonOf(error)}`);
  }
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
  /** What stands there now. */
  readonly before: Buffer | undefined;
}

function stage(path: string, text: string, undo: (() => void)[]): Staged {
  makeFolder(dirname(path), undo);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  if (before) accessSync(path, constants.W_OK);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text, { flag: 'wx' });
  if (before) chmodSync(temporary, statSync(path).mode & 0o777);
  return { path, temporary, before };
}

function makeFolder(path: string, undo: (() => void)[]): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path), undo);
  mkdirSync(path);
  undo.push(() => rmdirSync(path));
}

function moveToPlace({ path, temporary, before }: Staged, undo: (() => void)[]): void {
  renameSync(temporary, path);
  undo.push(() => (before ? writeFileSync(path, before) : rmSync(path, { force: true })));
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Whatever kept us from writing may keep us from tidying up; what is told is why nothing was written.
  }
}

let isListening = false;

/** Writing never waits, so a signal with a listener is heard only after it: nothing is left half done. */
function finishBeforeSignals(): void {
  if (isListening) return;
  isListening = true;
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
