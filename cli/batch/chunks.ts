// The bytes of a file -> pieces of whole lines, in order. Never more than a piece is held, and a line that is too long not at all.
// And what is read from tables -> pieces of records.

import type { Reject } from './reject.ts';
import { Stores } from './stores.ts';

/** Longer than any record is: ten thousand dated events take no more. To read one may take two hundred times its bytes. */
export const MOST_LINE_BYTES = 1024 * 1024;

export interface Chunk {
  /** The number of its first line, from 1. */
  readonly first: number;
  /** Whole lines; of a line that is too long nothing. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isTooLong: boolean;
}

/** Records that stood in tables, in order. */
export interface RecordChunk {
  /** Where the lines of its records are counted; none where the file is one table. */
  readonly table: string | undefined;
  readonly found: readonly Found[];
}

export type Found = FoundRecord | FoundFault;

export interface FoundRecord {
  readonly line: number;
  /** The record in JSON. */
  readonly text: string;
}

export interface FoundFault {
  readonly line: number;
  readonly table: string | undefined;
  readonly reject: Reject;
  /** Whether it costs a record its answer: what belongs to no record does not. */
  readonly isRecord: boolean;
}

const NEWLINE = 0x0a;

/** A piece may be written over once the next is asked for. */
export async function* chunksOf(
  pieces: AsyncIterable<Uint8Array>,
  stores = new Stores(),
  mostLine = MOST_LINE_BYTES,
): AsyncIterable<Chunk> {
  let first = 1;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isSkipping = false;
  for await (const piece of pieces) {
    let rest = piece;
    if (isSkipping) {
      const end = rest.indexOf(NEWLINE);
      if (end === -1) continue;
      yield tooLong(first++);
      isSkipping = false;
      rest = rest.subarray(end + 1);
    }
    const end = rest.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const bytes = joined([...held, rest.subarray(0, end)], stores);
      const lines = linesIn(bytes);
      yield { first, bytes, isTooLong: false };
      first += lines;
      held = [];
      heldBytes = 0;
      rest = rest.subarray(end);
    }
    if (rest.length > 0) held.push(new Uint8Array(rest));
    heldBytes += rest.length;
    if (heldBytes <= mostLine) continue;
    isSkipping = true;
    held = [];
    heldBytes = 0;
  }
  if (isSkipping) yield tooLong(first);
  else if (heldBytes > 0) yield { first, bytes: joined(held, stores), isTooLong: false };
}

function tooLong(first: number): Chunk {
  return { first, bytes: new Uint8Array(0), isTooLong: true };
}

/** A copy in a store of its own, so that it can be handed to another thread. */
function joined(pieces: readonly Uint8Array[], stores: Stores): Uint8Array<ArrayBuffer> {
  const bytes = stores.take(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** How many lines end in these bytes. */
export function linesIn(bytes: Uint8Array): number {
  const sought = quicklySought(bytes);
  let lines = 0;
  for (let at = sought.indexOf(NEWLINE); at !== -1; at = sought.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

/** A buffer looks for a byte ten times as fast as other arrays. */
function quicklySought({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The lines of a piece. */
export function* linesOf({ first, bytes }: Chunk): Iterable<Line> {
  const sought = quicklySought(bytes);
  let number = first;
  for (let at = 0; at < bytes.length; number++) {
    const found = sought.indexOf(NEWLINE, at);
    const end = found === -1 ? bytes.length : found;
    yield { number, bytes: bytes.subarray(at, end) };
    at = end + 1;
  }
}

const MOST_FOUND = 500;
const PIECE_CHARACTERS = 256 * 1024;

export async function* recordChunks(
  table: string | undefined,
  records: AsyncIterable<Found>,
): AsyncIterable<RecordChunk> {
  let found: Found[] = [];
  let characters = 0;
  for await (const one of records) {
    found.push(one);
    characters += 'text' in one ? one.text.length : 0;
    if (found.length < MOST_FOUND && characters < PIECE_CHARACTERS) continue;
    yield { table, found };
    found = [];
    characters = 0;
  }
  if (found.length > 0) yield { table, found };
}
