// Texts -> a folder that appears whole or not at all: its files grow in a hidden folder beside its place, which is renamed at the end.

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, shownPath } from '../files.ts';
import { refuse } from '../report.ts';

export interface TextFile {
  write(text: string): void;
}

export interface OutFolder {
  /** Makes a file that grows. */
  file(name: string): TextFile;
  /** Makes a file that does not; `name` may have a folder of its own. */
  whole(name: string, text: string): void;
  /** Moves all to its place. */
  finish(): void;
  /** Leaves nothing of what was not finished. */
  discard(): void;
}

/** Ends the command where something stands there already: a folder of claims is never written over. */
export function openOutFolder(path: string): OutFolder {
  if (existsSync(path))
    refuse(`‘${shownPath(path)}’ is there already`, 'choose a folder that is not there yet');
  if (!existsSync(dirname(path))) refuse(`‘${shownPath(path)}’ can’t be written: its folder is not there`);
  const staged = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const orRefuse = <T>(work: () => T): T => orUnwritable(path, work);
  orRefuse(() => mkdirSync(staged));
  const open = new Map<string, GrowingFile>();
  const close = (): void => {
    for (const file of open.values()) file.close();
    open.clear();
  };
  return {
    file(name) {
      const growing = orRefuse(() => growingFile(join(staged, name)));
      open.set(name, growing);
      return { write: (text) => orRefuse(() => growing.write(text)) };
    },
    whole: (name, text) =>
      orRefuse(() => {
        mkdirSync(dirname(join(staged, name)), { recursive: true });
        writeFileSync(join(staged, name), text, { flag: 'wx' });
      }),
    finish: () =>
      orRefuse(() => {
        close();
        if (existsSync(path))
          refuse(`‘${shownPath(path)}’ is there by now`, 'choose a folder that is not there yet');
        renameSync(staged, path);
      }),
    discard() {
      close();
      rmSync(staged, { recursive: true, force: true });
    },
  };
}

interface GrowingFile extends TextFile {
  close(): void;
}

const MOST_HELD = 64 * 1024;

function growingFile(path: string): GrowingFile {
  const file = openSync(path, 'wx');
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    const bytes = Buffer.from(held.join(''), 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    held = [];
    length = 0;
  };
  return {
    write(text) {
      held.push(text);
      length += text.length;
      if (length >= MOST_HELD) flush();
    },
    close() {
      try {
        flush();
      } finally {
        closeSync(file);
      }
    },
  };
}

function orUnwritable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return refuse(`‘${shownPath(path)}’ can’t be written: ${reasonOf(error)}`);
  }
}
