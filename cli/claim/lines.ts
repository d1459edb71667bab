// A file of JSON Lines -> its lines one after the other, however long it is; of one that can't be read, why.

import { isUtf8 } from 'node:buffer';
import { type Chunk, chunksOf, linesOf, MOST_LINE_BYTES } from '../batch/chunks.ts';
import { compressionOf } from '../batch/formats.ts';
import { openInFile } from '../batch/in-file.ts';
import { LONG_LINE, NOT_TEXT, type Reject } from '../batch/reject.ts';

export interface TextLine {
  readonly number: number;
  readonly text: string | Reject;
}

export interface LineFile {
  readonly allBytes: number;
  readonly bytes: () => number;
  /** From the first line; blank ones are passed over. */
  readonly lines: () => AsyncIterable<TextLine>;
}

export function openLines(path: string): LineFile {
  const file = openInFile(path, compressionOf(path));
  async function* lines(): AsyncIterable<TextLine> {
    for await (const chunk of chunksOf(file.pieces())) yield* textsIn(chunk);
  }
  return { allBytes: file.allBytes, bytes: file.bytes, lines };
}

/** Of a piece of a file its lines; blank ones are passed over. */
export function* textsIn(chunk: Chunk): Iterable<TextLine> {
  if (chunk.isTooLong) yield { number: chunk.first, text: LONG_LINE };
  for (const { number, bytes } of linesOf(chunk)) {
    const text = textOf(bytes);
    if (typeof text !== 'string' || !/^\s*$/.test(text)) yield { number, text };
  }
}

function textOf(bytes: Uint8Array): string | Reject {
  if (bytes.length > MOST_LINE_BYTES) return LONG_LINE;
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : NOT_TEXT;
}
