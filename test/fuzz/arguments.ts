// The words of the command line -> how long to look, and from where.

import { Command, InvalidArgumentError } from 'commander';
import { type Instead, readWords } from '../../cohort/read-words.ts';

export interface FuzzArguments {
  readonly seconds: number;
  readonly seed: number;
  /** The first input of the seed. */
  readonly from: number;
}

export function readArguments(words: readonly string[]): FuzzArguments | Instead {
  const program = commandLine();
  const instead = readWords(program, words);
  if (instead) return instead;
  const { seconds, seed = Date.now() % 1_000_000, from } = program.opts<Given>();
  return { seconds, seed, from };
}

interface Given extends Omit<FuzzArguments, 'seed'> {
  readonly seed?: number;
}

function commandLine(): Command {
  return new Command('npm run fuzz --')
    .description('Tries the toolkit on broken and odd rule files.')
    .option('--seconds <number>', 'how long', whole, 60)
    .option('--seed <number>', 'which inputs; without it, others each time', whole)
    .option('--from <number>', 'the first of them', whole, 0)
    .helpOption('-h, --help', 'show this help')
    .exitOverride();
}

function whole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
