// What was claimed for -> the records that are drawn from it, each with its audit file.

import { type Auditor, auditText, drawSample, type Exact, sampleSize } from '../../src/index.ts';
import { refuse } from '../report.ts';
import { sha256 } from '../sha256.ts';
import type { Asking, TellFacts } from './ask.ts';
import { openLines, type TextLine } from './lines.ts';
import type { OutFolder } from './out-folder.ts';
import type { ReadRecord } from './records.ts';

export interface SampleAsked {
  readonly share: Exact;
  readonly seed: string;
}

/** The references that are drawn, in the order of the draw. */
export function drawnOf({ register }: Asking, sample: SampleAsked | undefined): readonly string[] {
  if (!sample) return [];
  const size = sampleSize(register.now.size, sample.share);
  return drawSample(register.now.keys(), size, sample.seed, sha256);
}

export interface Sampling {
  readonly asking: Asking;
  readonly input: string;
  readonly keep: Auditor;
  readonly folder: OutFolder;
  readonly read: ReadRecord;
  readonly tell: TellFacts;
}

/** The records that were drawn are read once more, and asked as they were asked before. */
export async function writeSample(sampling: Sampling, drawn: readonly string[]): Promise<void> {
  const { asking, input, folder } = sampling;
  const places = placesOf(asking, drawn);
  folder.whole('sample.jsonl', [...places.values()].map(placeLine).join(''));
  let left = places.size;
  if (left === 0) return;
  for await (const line of openLines(input).lines()) {
    const place = places.get(line.number);
    if (!place) continue;
    writeAudit(sampling, place, line);
    left--;
    if (left === 0) return;
  }
  changed();
}

function writeAudit({ asking, folder, keep, read, tell }: Sampling, place: Place, line: TextLine): void {
  const record = read(line);
  const isSame = record.kind === 'record' && record.reference === place.reference;
  const facts = isSame ? tell(record.facts, record.line) : changed();
  folder.whole(place.file, auditText(keep(facts, asking.question)));
}

interface Place {
  readonly rank: number;
  readonly reference: string;
  readonly line: number;
  readonly file: string;
}

/** By line. A record that stands in the file twice, and had something claimed both times, has two files. */
function placesOf({ register }: Asking, drawn: readonly string[]): ReadonlyMap<number, Place> {
  const places = drawn.flatMap((reference, index) => {
    const lines = [...new Set((register.now.get(reference) ?? []).map(({ line }) => line))];
    const number = String(index + 1).padStart(4, '0');
    return lines.map((line, at): Place => {
      const file = `audit/${number}${at === 0 ? '' : `-${at + 1}`}.json`;
      return { rank: index + 1, reference, line, file };
    });
  });
  return new Map(places.map((place) => [place.line, place]));
}

function placeLine(place: Place): string {
  return `${JSON.stringify(place)}\n`;
}

function changed(): never {
  return refuse(
    'the file of records was changed while it was read',
    'run it again on a file that stays as it is',
  );
}
