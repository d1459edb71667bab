// A piece of what was read -> the text of each record in it, or why it has none.

import { textsIn } from '../claim/lines.ts';
import type { Chunk, RecordChunk } from './chunks.ts';
import type { Reject } from './reject.ts';

export interface RecordTextRead {
  readonly line: number;
  readonly text: string | Reject;
  /** Whether the text is what stands in the file, so that a character of it means something there. */
  readonly isLine: boolean;
}

export function* recordTexts(chunk: Chunk | RecordChunk): Iterable<RecordTextRead> {
  if ('bytes' in chunk)
    for (const { number, text } of textsIn(chunk)) yield { line: number, text, isLine: true };
  else
    for (const one of chunk.found)
      yield { line: one.line, text: 'text' in one ? one.text : one.reject, isLine: false };
}
