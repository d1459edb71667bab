// Lines -> standard output, or a file that is written whole or not at all: beside its place, and then moved there. However
// many lines there are, few of them are held at once.

import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reasonOf } from '../cli/files.ts';

/** What keeps a file from being written, in words. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';
}

export async function writeToStdout(lines: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(inPieces(lines)), process.stdout, { end: false });
  } catch (error) {
    // Whoever reads has read enough.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

export async function writeToFile(lines: Iterable<string>, out: string): Promise<void> {
  const path = resolve(out);
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Unwritable(`‘${out}’ can’t be written: its folder is not there`);
  if (existsSync(path) && !statSync(path).isFile())
    throw new Unwritable(`‘${out}’ can’t be written: what is there is not a file`);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  const stopListening = onSignal(() => rmSync(temporary, { force: true }));
  const file = createWriteStream(temporary, { flags: 'wx' });
  try {
    await pipeline(Readable.from(inPieces(lines)), file);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    // What went wrong in making a line is no fault of the file.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Unwritable(`‘${out}’ can’t be written: ${reasonOf(error)}`);
  } finally {
    stopListening();
  }
}

const LINES_AT_ONCE = 64;

function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line, '\n');
    if (piece.length < 2 * LINES_AT_ONCE) continue;
    yield piece.join('');
    piece = [];
  }
  if (piece.length > 0) yield piece.join('');
}

/** Tidies up when the program is told to end. */
function onSignal(tidy: () => void): () => void {
  const end = (code: number) => (): void => {
    tidy();
    process.exit(code);
  };
  const [interrupt, terminate] = [end(130), end(143)];
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  };
}
