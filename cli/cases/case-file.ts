// A file of many records -> cases, piece by piece as it is read. Each is checked on the way in, and kept as bytes: a hundred thousand
// records take less as those than as facts.

import { resolve } from 'node:path';
import { type CoreProgram, type Facts, quickReader, referenceOf } from '../../src/index.ts';
import type { Chunk, RecordChunk } from '../batch/chunks.ts';
import { inputOf } from '../batch/given.ts';
import { type FactsFound, type FactsReading, factsIn } from '../batch/line-facts.ts';
import { recordTexts } from '../batch/record-texts.ts';
import { openRecords } from '../batch/records.ts';
import type { Reject } from '../batch/reject.ts';
import { Stores } from '../batch/stores.ts';

export interface CaseFile {
  /** Read once. */
  readonly pieces: () => AsyncIterable<CasePiece>;
  readonly bytes: () => number;
  readonly allBytes: () => number;
}

export interface CasePiece {
  readonly cases: readonly HeldCase[];
  readonly rejects: readonly CaseReject[];
}

export interface HeldCase {
  /** Its own reference, else its line. */
  readonly name: string;
  /** Made anew each time. */
  readonly facts: () => Facts;
}

export interface CaseReject {
  readonly line: number;
  readonly reject: Reject;
}

export function openCaseFile(program: CoreProgram, of: string, path: string): CaseFile {
  const input = { path: resolve(path), ...inputOf({ in: path }) };
  const reading = openRecords({ program, of, quick: undefined }, input, new Stores());
  async function* pieces(): AsyncIterable<CasePiece> {
    const read = quickReader(program, of);
    for await (const chunk of reading.chunks()) yield pieceOf({ read, job: { program, of } }, chunk);
  }
  return { pieces, bytes: reading.bytes, allBytes: reading.allBytes };
}

function pieceOf(reading: FactsReading, chunk: Chunk | RecordChunk): CasePiece {
  const { program, of } = reading.job;
  const cases: HeldCase[] = [];
  const rejects: CaseReject[] = [];
  for (const { line, text, isLine } of recordTexts(chunk)) {
    const found = typeof text === 'string' ? factsIn(reading, { text, isLine }) : text;
    if ('code' in found) rejects.push({ line, reject: found });
    else if (typeof text === 'string')
      cases.push({ name: referenceOf(program, of, found.facts) ?? `line ${line}`, facts: held(found, text) });
  }
  return { cases, rejects };
}

function held({ facts, isPlain }: FactsFound, text: string): () => Facts {
  if (!isPlain) return () => facts;
  const bytes = Buffer.from(text);
  return () => JSON.parse(bytes.toString('utf8')) as Facts;
}
