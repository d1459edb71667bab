// The lines of a file -> records that can be claimed for: their facts and what they are called; or why a line is none.

import { type CoreProgram, type Facts, quickReader, referenceOf } from '../../src/index.ts';
import { factsIn } from '../batch/line-facts.ts';
import type { Reject } from '../batch/reject.ts';
import { refuse } from '../report.ts';
import type { TextLine } from './lines.ts';

export type RecordRead =
  | { readonly kind: 'record'; readonly line: number; readonly reference: string; readonly facts: Facts }
  | { readonly kind: 'reject'; readonly line: number; readonly reject: Reject };

/** `isLine`: whether the text is what stands in the file, so that a character of it means something there. */
export type ReadRecord = (line: TextLine, isLine?: boolean) => RecordRead;

export function recordReader(program: CoreProgram, { of }: { readonly of: string }): ReadRecord {
  const field = program.records.get(of)?.calledBy?.name;
  if (field === undefined)
    return refuse(
      `‘${of}’ has no text by which one is called, so nobody could say what was claimed for which`,
      'give the record a text that is not private, such as reference',
    );
  const reading = { read: quickReader(program, of), job: { program, of } };
  const nameless: Reject = {
    code: 'claim/no-reference',
    reasons: [`the record has no ‘${field}’: nobody could say what was claimed for it`],
  };
  return ({ number: line, text }, isLine = true) => {
    const found = typeof text === 'string' ? factsIn(reading, { text, isLine }) : text;
    if ('code' in found) return { kind: 'reject', line, reject: found };
    const reference = referenceOf(program, of, found.facts);
    return reference === undefined
      ? { kind: 'reject', line, reject: nameless }
      : { kind: 'record', line, reference, facts: found.facts };
  };
}
