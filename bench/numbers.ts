// How many families a run of the benchmark asks about.

import { parseArgs } from 'node:util';

export interface Numbers {
  /** Of the six problems. */
  readonly families: number;
  /** With dated incidents. */
  readonly watched: number;
}

export const NUMBERS: Numbers = { families: 200_000, watched: 50_000 };

/** Fewer would leave nothing of the smallest size whose growth is measured. */
const FEWEST = 80;

/** From the words after `node bench/run.ts`: `--families 4000 --watched 1000`, or either, or none. */
export function numbersAsked(words: readonly string[]): Numbers {
  const { values } = parseArgs({
    args: [...words],
    options: { families: { type: 'string' }, watched: { type: 'string' } },
  });
  return {
    families: numberIn('families', values.families) ?? NUMBERS.families,
    watched: numberIn('watched', values.watched) ?? NUMBERS.watched,
  };
}

function numberIn(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < FEWEST)
    throw new Error(`--${option} takes a whole number of at least ${FEWEST}, and not ‘${text}’`);
  return number;
}
