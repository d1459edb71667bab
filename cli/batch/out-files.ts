// Bytes -> files that appear whole or not at all: each is written beside its place as it grows, and all are moved there at the end.

import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  constants,
  createWriteStream,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { reasonOf, shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { type Compression, compressor } from './formats.ts';

export interface OutFile {
  readonly path: string;
  /** Waits while what is written is more than the disk has taken. */
  write(bytes: Uint8Array): Promise<void>;
}

interface Staged extends OutFile {
  readonly temporary: string;
  readonly close: () => Promise<void>;
}

/** The files of one run. */
export class OutFiles {
  readonly #staged: Staged[] = [];
  readonly #unwanted: string[] = [];

  /** Makes the file beside its place. */
  open(path: string, compression?: Compression): OutFile {
    return orRefuse(path, () => {
      const isThere = mayStandAt(path);
      const temporary = beside(path, 'tmp');
      // Opened at once, so that it is there to be taken away however soon the run ends.
      const file = createWriteStream(temporary, { fd: openSync(temporary, 'wx') });
      const squeezed = compression === undefined ? undefined : compressor(compression);
      const head = squeezed ?? file;
      const done = squeezed ? pipeline(squeezed, file) : finished(file);
      done.catch(() => undefined);
      const staged: Staged = {
        path,
        temporary,
        write: (bytes) => orRefuseLater(path, () => written(head, bytes, done)),
        close: () =>
          orRefuseLater(path, async () => {
            head.end();
            await done;
            if (isThere) chmodSync(temporary, statSync(path).mode & 0o777);
          }),
      };
      this.#staged.push(staged);
      return staged;
    });
  }

  /** What an earlier run left there goes when the files of this one come. */
  remove(path: string): void {
    if (existsSync(path)) this.#unwanted.push(path);
  }

  /** Forgets a file that turned out to be empty of sense. */
  async drop(file: OutFile): Promise<void> {
    for (const staged of this.#staged.filter((one) => one === file)) {
      await staged.close();
      rmSync(staged.temporary, { force: true });
      this.#staged.splice(this.#staged.indexOf(staged), 1);
    }
  }

  /** Moves all of them to their places: all or none. No signal is heard between. */
  async finish(): Promise<void> {
    for (const { close } of this.#staged) await close();
    const undo: (() => void)[] = [];
    try {
      for (const path of this.#unwanted) setAside(path, undo);
      for (const { path, temporary } of this.#staged)
        orRefuse(path, () => {
          if (existsSync(path)) setAside(path, undo);
          renameSync(temporary, path);
          undo.push(() => rmSync(path, { force: true }));
        });
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
    for (const path of [...this.#unwanted, ...this.#staged.map((one) => one.path)])
      rmSync(beside(path, 'before'), { force: true });
    this.#staged.length = 0;
  }

  /** Leaves nothing. */
  discard(): void {
    for (const { temporary } of this.#staged) rmSync(temporary, { force: true });
    this.#staged.length = 0;
  }
}

function setAside(path: string, undo: (() => void)[]): void {
  const aside = beside(path, 'before');
  renameSync(path, aside);
  undo.push(() => renameSync(aside, path));
}

function beside(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${ending}`);
}

/** Whether a file is there already; it ends the command where none can be. */
function mayStandAt(path: string): boolean {
  if (!existsSync(dirname(path))) refuse(`‘${shownPath(path)}’ can’t be written: its folder is not there`);
  accessSync(dirname(path), constants.W_OK);
  if (!existsSync(path)) return false;
  if (!statSync(path).isFile()) refuse(`‘${shownPath(path)}’ can’t be written: what is there is not a file`);
  accessSync(path, constants.W_OK);
  return true;
}

async function written(head: Writable, bytes: Uint8Array, done: Promise<void>): Promise<void> {
  if (bytes.length === 0 || head.write(bytes)) return;
  await Promise.race([once(head, 'drain'), done]);
}

function orRefuse<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    return unwritable(path, error);
  }
}

async function orRefuseLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): never {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  return refuse(`‘${shownPath(path)}’ can’t be written: ${reasonOf(error)}`);
}
