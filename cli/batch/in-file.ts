// A file -> its bytes, piece by piece, out of what it was compressed with.

import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reasonOf, shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { type Compression, decompressor } from './formats.ts';

export interface InFile {
  readonly path: string;
  readonly allBytes: number;
  /** How much of the file has been read. */
  readonly bytes: () => number;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 16 * 1024;
/** Of records that take little time each. */
export const LARGE_PIECE_BYTES = 256 * 1024;

export function openInFile(
  path: string,
  compression: Compression | undefined,
  pieceBytes = PIECE_BYTES,
): InFile {
  const allBytes = sizeOf(path);
  let file: ReadStream | undefined;
  const pieces = (): AsyncIterable<Uint8Array> => {
    file = createReadStream(path, { highWaterMark: pieceBytes });
    return piecesOf(path, file, compression);
  };
  return { path, allBytes, bytes: () => file?.bytesRead ?? 0, pieces };
}

export function sizeOf(path: string): number {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return unreadable(path, stats.isDirectory() ? 'it is a folder' : 'it is not a file');
    return stats.size;
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

async function* piecesOf(
  path: string,
  file: Readable,
  compression: Compression | undefined,
): AsyncIterable<Uint8Array> {
  const source = compression ? throughOf(file, compression) : file;
  try {
    yield* source as AsyncIterable<Uint8Array>;
  } catch (error) {
    unreadable(path, isBroken(error) ? `it is not whole ${compression} data` : reasonOf(error));
  } finally {
    file.destroy();
  }
}

/** What goes wrong at either end comes out at the end that is read. */
function throughOf(file: Readable, compression: Compression): Readable {
  const out = new PassThrough({ highWaterMark: PIECE_BYTES });
  pipeline(file, decompressor(compression), out).catch((error: Error) => out.destroy(error));
  return out;
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ZSTD_)/.test(String(error.code));
}

export function unreadable(path: string, reason: string): never {
  return refuse(`‘${shownPath(path)}’ can’t be read: ${reason}`);
}
