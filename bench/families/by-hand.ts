// The rules as written by hand take part in three ways: the verdict alone, every part of the answer, and file to file.

import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Contestant } from './contestant.ts';
import { AS_OF, type Family, type Verdict, type WatchedFamily } from './facts.ts';
import { assess, birthdaysOn, eligible } from './idiomatic.ts';
import { assessProgress, latelyOn, progress } from './idiomatic-sustained.ts';

export interface ByHand<F> {
  readonly verdict: Contestant<F>;
  readonly everyPart: Contestant<F>;
  readonly fileToFile: Contestant<F>;
}

const birthdays = birthdaysOn(AS_OF);
const lately = latelyOn(AS_OF);

export const SIX_PROBLEMS: ByHand<Family> = byHand(
  (family) => eligible(family, birthdays),
  (family) => assess(family, birthdays),
  ({ eligibility }) => eligibility,
);

export const SUSTAINED: ByHand<WatchedFamily> = byHand(
  (family) => progress(family, lately),
  (family) => assessProgress(family, lately),
  (assessed) => assessed.progress,
);

function byHand<F extends { readonly reference: string }, A>(
  verdictOf: (family: F) => Verdict,
  assessed: (family: F) => A,
  verdictIn: (answer: A) => Verdict,
): ByHand<F> {
  const name = 'TypeScript by hand';
  return {
    verdict: {
      name,
      prepare({ families }) {
        let verdicts: readonly Verdict[] = [];
        return {
          run() {
            verdicts = families.map(verdictOf);
          },
          verdicts: () => verdicts,
        };
      },
    },
    everyPart: {
      name,
      prepare({ families }) {
        let answers: readonly A[] = [];
        return {
          run() {
            answers = families.map(assessed);
          },
          verdicts: () => answers.map(verdictIn),
        };
      },
    },
    fileToFile: {
      name,
      prepare({ lines, folder }) {
        const written = join(folder, 'by-hand.csv');
        return {
          async run() {
            const rows = ['reference,verdict'];
            for await (const line of createInterface({ input: createReadStream(lines) })) {
              const family: F = JSON.parse(line);
              rows.push(`${family.reference},${verdictOf(family)}`);
            }
            writeFileSync(written, `${rows.join('\n')}\n`);
          },
          verdicts: () => verdictsIn(written),
        };
      },
    },
  };
}

/** The verdicts of a file of references and verdicts, in order of the references. */
export function verdictsIn(file: string): readonly Verdict[] {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).sort();
  return rows.map((row) => row.slice(row.indexOf(',') + 1) as Verdict);
}
