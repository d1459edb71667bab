// A file -> its bytes, piece by piece, out of what it was compressed with.

import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
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
/** Of records that take little time each: what is said of a piece should not take longer than its records. */
const LARGE_PIECE_BYTES = 1024 * 1024;

export function openInFile(path: string, compression: Compression | undefined): InFile {
  return opened(path, compression, PIECE_BYTES, false);
}

/** In large pieces, each in the place of the one before. */
export function openInLargePieces(path: string, compression: Compression | undefined): InFile {
  return opened(path, compression, LARGE_PIECE_BYTES, true);
}

function opened(
  path: string,
  compression: Compression | undefined,
  pieceBytes: number,
  isOverwritten: boolean,
): InFile {
  const allBytes = sizeOf(path);
  let bytes = (): number => 0;
  const pieces = (): AsyncIterable<Uint8Array> => {
    if (compression === undefined) {
      let read = 0;
      bytes = () => read;
      return readPieces(path, pieceBytes, isOverwritten, (more) => {
        read += more;
      });
    }
    const file = createReadStream(path, { highWaterMark: pieceBytes });
    bytes = () => file.bytesRead;
    return piecesOf(path, file, compression);
  };
  return { path, allBytes, bytes: () => bytes(), pieces };
}

/** Piece by piece, each read when it is asked for. */
async function* readPieces(
  path: string,
  pieceBytes: number,
  isOverwritten: boolean,
  count: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const file = orUnreadable(path, () => openSync(path, 'r'));
  let piece = Buffer.allocUnsafeSlow(pieceBytes);
  try {
    for (;;) {
      const read = orUnreadable(path, () => readSync(file, piece));
      if (read === 0) return;
      count(read);
      yield piece.subarray(0, read);
      if (!isOverwritten) piece = Buffer.allocUnsafeSlow(pieceBytes);
    }
  } finally {
    closeSync(file);
  }
}

function orUnreadable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
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

async function* piecesOf(path: string, file: Readable, compression: Compression): AsyncIterable<Uint8Array> {
  try {
    yield* throughOf(file, compression) as AsyncIterable<Uint8Array>;
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
