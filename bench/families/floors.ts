// What is done by anybody who answers about families, and nothing else: reading every fact once, or the lines of the file. How
// long that takes says how much faster an answer could be, whatever answers it.

import { closeSync, openSync, readSync } from 'node:fs';
import type { Contestant } from './contestant.ts';
import type { Family, WatchedFamily } from './facts.ts';

export interface Floors<F> {
  readonly objects: Contestant<F>;
  readonly columns: Contestant<F>;
  readonly file: Contestant<F>;
}

export const SIX_PROBLEMS: Floors<Family> = {
  objects: readingObjects(({ members, police_callouts, rent_arrears }) => {
    let found = (police_callouts ?? 0) + (rent_arrears ?? 0);
    for (const one of members ?? []) {
      found += one.born === undefined ? 0 : one.born.length;
      found += (one.proven_offences ?? 0) + (one.attendance ?? 0) + (one.exclusions ?? 0);
      found += Number(one.antisocial_behaviour === true) + Number(one.child_in_need === true);
      found += Number(one.child_protection_plan === true) + Number(one.out_of_work_benefit === true);
      found += Number(one.without_work_or_study === true) + Number(one.suffers_abuse === true);
      found += Number(one.health_condition === true) + Number(one.misuses_substances === true);
    }
    return found;
  }),
  columns: readingColumns((families) => {
    const members = families.reduce((sum, family) => sum + (family.members?.length ?? 0), 0);
    // The callouts and the rent of a family, and where its members begin; of a member the birthday, three numbers, and eight
    // of yes or no.
    return families.length * (8 + 8 + 4) + members * (4 + 3 * 8 + 8);
  }),
  file: readingLines(),
};

export const SUSTAINED: Floors<WatchedFamily> = {
  objects: readingObjects(({ identified_on, incidents }) => {
    let found = identified_on.length;
    for (const { on, kind } of incidents ?? []) found += (on?.length ?? 0) + (kind?.length ?? 0);
    return found;
  }),
  columns: readingColumns((families) => {
    const incidents = families.reduce((sum, family) => sum + (family.incidents?.length ?? 0), 0);
    // A day and where its incidents begin; of an incident the day and the kind.
    return families.length * (4 + 4) + incidents * (4 + 2);
  }),
  file: readingLines(),
};

function readingObjects<F>(read: (family: F) => number): Contestant<F> {
  return floor('every fact of objects read, and no rule asked', ({ families }) => () => {
    let found = 0;
    for (const family of families) found += read(family);
    return found;
  });
}

/** So many bytes as the facts fill in columns, read four at a time. */
function readingColumns<F>(bytesOf: (families: readonly F[]) => number): Contestant<F> {
  return floor('every byte of columns read, and no rule asked', ({ families }) => {
    const words = new Int32Array(bytesOf(families) >> 2).fill(1);
    return () => sum(words);
  });
}

/** Four sums beside each other: one would wait for itself. */
function sum(words: Int32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at + 3 < words.length; at += 4) {
    a = (a + words[at]!) | 0;
    b = (b + words[at + 1]!) | 0;
    c = (c + words[at + 2]!) | 0;
    d = (d + words[at + 3]!) | 0;
  }
  return a + b + c + d;
}

const PIECE = 1 << 20;

function readingLines<F>(): Contestant<F> {
  return floor('the file read and its lines found', ({ lines }) => {
    const piece = Buffer.allocUnsafe(PIECE);
    return () => {
      const file = openSync(lines, 'r');
      let found = 0;
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        for (let at = piece.indexOf(10); at >= 0 && at < read; at = piece.indexOf(10, at + 1)) found++;
      closeSync(file);
      return found;
    };
  });
}

function floor<F>(
  name: string,
  prepare: (given: { readonly families: readonly F[]; readonly lines: string }) => () => number,
): Contestant<F> {
  return {
    name,
    isFloor: true,
    prepare(given) {
      const work = prepare(given);
      let found = 0;
      return {
        run() {
          found = work();
          // Work that gives nothing might be left out.
          if (Number.isNaN(found)) throw new Error(`${name}: ${found}`);
        },
        verdicts: () => [],
      };
    },
  };
}
