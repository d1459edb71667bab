// The rules as written by hand take part in four ways: the verdict alone, every part of the answer, and file to file, with the
// facts checked by a schema and without.

import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { emitSchema, openProject, type Schema } from '../../src/index.ts';
import { HOST } from '../files.ts';
import type { Contestant } from './contestant.ts';
import { AS_OF, type Family, type Verdict, type WatchedFamily } from './facts.ts';
import { assess, birthdaysOn, eligible } from './idiomatic.ts';
import { assessProgress, latelyOn, progress } from './idiomatic-sustained.ts';

export interface ByHand<F> {
  readonly verdict: Contestant<F>;
  readonly everyPart: Contestant<F>;
  readonly fileToFile: Contestant<F>;
  /** Every family is checked by the schema of its facts. */
  readonly checkedFileToFile: Contestant<F>;
}

const NAME = 'TypeScript by hand';

const birthdays = birthdaysOn(AS_OF);
const lately = latelyOn(AS_OF);

export const SIX_PROBLEMS: ByHand<Family> = byHand(
  'six-problems.headline',
  (family) => eligible(family, birthdays),
  (family) => assess(family, birthdays),
  ({ eligibility }) => eligibility,
);

export const SUSTAINED: ByHand<WatchedFamily> = byHand(
  'sustained.headline',
  (family) => progress(family, lately),
  (family) => assessProgress(family, lately),
  (assessed) => assessed.progress,
);

function byHand<F extends { readonly reference: string }, A>(
  file: string,
  verdictOf: (family: F) => Verdict,
  assessed: (family: F) => A,
  verdictIn: (answer: A) => Verdict,
): ByHand<F> {
  return {
    verdict: {
      name: NAME,
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
      name: NAME,
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
    fileToFile: fileToFile(NAME, verdictOf, () => JSON.parse),
    checkedFileToFile: fileToFile(`${NAME}, and Ajv`, verdictOf, () => checking<F>(schemaOf(file))),
  };
}

/** How it reads a line is made beforehand, untimed. */
function fileToFile<F extends { readonly reference: string }>(
  name: string,
  verdictOf: (family: F) => Verdict,
  reading: () => (line: string) => F,
): Contestant<F> {
  return {
    name,
    prepare({ lines, folder }) {
      const written = join(folder, `${name}.csv`);
      const read = reading();
      return {
        async run() {
          const rows = ['reference,verdict'];
          for await (const line of createInterface({ input: createReadStream(lines) })) {
            const family = read(line);
            rows.push(`${family.reference},${verdictOf(family)}`);
          }
          writeFileSync(written, `${rows.join('\n')}\n`);
        },
        verdicts: () => verdictsIn(written),
      };
    },
  };
}

/** The facts of a line, if they fit. */
function checking<F>(schema: Schema): (line: string) => F {
  const ajv = new Ajv2020();
  const isFamily = ajv.compile<F>(schema);
  return (line) => {
    const facts: unknown = JSON.parse(line);
    if (!isFamily(facts)) throw new Error(ajv.errorsText(isFamily.errors));
    return facts;
  };
}

function schemaOf(file: string): Schema {
  const { program } = openProject(HOST, [`bench/families/${file}`]);
  if (!program) throw new Error(`${file} is no program`);
  return emitSchema(program, 'Family', [...program.plans.values()]);
}

/** The verdicts of a file of references and verdicts, in order of the references. */
export function verdictsIn(file: string): readonly Verdict[] {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).sort();
  return rows.map((row) => row.slice(row.indexOf(',') + 1) as Verdict);
}
