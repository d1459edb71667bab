// The rows of records that stand in columns: what is the same in all of them, and the words of verdicts, are bytes beforehand.

import { type TextColumn, verdictWord } from '../../src/index.ts';
import type { QuickCell } from './quick-job.ts';
import type { RowBytes } from './row-bytes.ts';

export interface RowShape {
  readonly cells: readonly Cell[];
  /** No more bytes than these stand in a row, besides what a record is about. */
  readonly most: number;
}

export function rowShapeOf(cells: readonly QuickCell[]): RowShape {
  const shape = cellBytes(cells);
  return { cells: shape, most: mostBytes(shape) };
}

/** A cell as bytes, with the comma before it; of a rule by the set of its answers. */
export type Cell =
  | { readonly kind: 'line' | 'about' }
  | { readonly kind: 'rule'; readonly rule: number; readonly words: readonly Uint8Array[] }
  | { readonly kind: 'same'; readonly bytes: Uint8Array };

const COMMA = Buffer.from(',');
const LINE_END: Cell = { kind: 'same', bytes: Buffer.from('\r\n') };

/** The sets of the answers yes, no and does not apply. */
const SETS = 8;
const WORDS: readonly string[] = Array.from({ length: SETS }, (_, set) => verdictWord(set));

/** What is the same in every row and stands side by side is one. */
function cellBytes(cells: readonly QuickCell[]): readonly Cell[] {
  const found = cells.flatMap((cell, place): readonly Cell[] => {
    const comma = place === 0 ? '' : ',';
    switch (cell.kind) {
      case 'same':
        return [{ kind: 'same', bytes: Buffer.from(`${comma}${cell.text}`) }];
      case 'rule':
        return [{ ...cell, words: WORDS.map((word) => Buffer.from(`${comma}${word}`)) }];
      default:
        return [...(place === 0 ? [] : [{ kind: 'same', bytes: COMMA } as const]), cell];
    }
  });
  return [...found, LINE_END].reduce<readonly Cell[]>(joined, []);
}

function joined(cells: readonly Cell[], next: Cell): readonly Cell[] {
  const last = cells.at(-1);
  if (last?.kind !== 'same' || next.kind !== 'same') return [...cells, next];
  return [...cells.slice(0, -1), { kind: 'same', bytes: Buffer.concat([last.bytes, next.bytes]) }];
}

/** No more than this and what a record is about stands in a row. */
function mostBytes(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => {
    if (cell.kind === 'same') return sum + cell.bytes.length;
    return sum + (cell.kind === 'rule' ? Math.max(...cell.words.map(({ length }) => length)) : 20);
  }, 0);
}

/** Where the bytes of the records are, and in them what each is about. */
export interface RowSource {
  readonly bytes: Uint8Array;
  readonly about: TextColumn | undefined;
}

/** The row of one record, whose answers begin at a place. */
export function writeRow(
  rows: RowBytes,
  { cells, most }: RowShape,
  { bytes, about }: RowSource,
  record: number,
  line: number,
  answers: Uint8Array,
  place: number,
): void {
  const from = about ? (about.from[record] as number) : -1;
  const to = about ? (about.to[record] as number) : -1;
  rows.reserve(most + to - from + 3);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as Cell;
    if (cell.kind === 'rule') rows.bytes(cell.words[answers[place + cell.rule] as number] as Uint8Array);
    else if (cell.kind === 'same') rows.bytes(cell.bytes);
    else if (cell.kind === 'line') rows.whole(line);
    else if (from >= 0) rows.cell(bytes, from, to);
  }
}
