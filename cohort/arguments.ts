// The words of the command line -> what was asked for, or what is wrong with them in plain words.

import { Command, InvalidArgumentError, Option } from 'commander';
import { dayFromIso } from '../src/index.ts';
import { AS_OF, type CohortOptions, DEFAULTS } from './cohort.ts';
import type { Counting } from './needs.ts';
import { WHOLE } from './random.ts';
import { type Instead, readWords } from './read-words.ts';

export type Arguments =
  | { readonly options: Required<CohortOptions>; readonly out: string | undefined }
  | Instead;

export function readArguments(words: readonly string[]): Arguments {
  const program = commandLine();
  const instead = readWords(program, words);
  if (instead) return instead;
  const { out, as: counting, ...numbers } = program.opts<Given>();
  return { options: { ...numbers, counting }, out: out === '-' ? undefined : out };
}

interface Given extends Omit<Required<CohortOptions>, 'counting'> {
  readonly as: Counting;
  readonly out?: string;
}

function commandLine(): Command {
  return new Command('npm run cohort --')
    .description('Writes made-up families in the shares of a county, one to a line, as JSON.')
    .option('--families <number>', 'how many', count(1), DEFAULTS.families)
    .option('--seed <number>', 'another seed, other families', count(0), DEFAULTS.seed)
    .addOption(rateOption('--missing <rate>', 'so often a fact is not known', DEFAULTS.missing))
    .addOption(rateOption('--undated <rate>', 'so often a day is not known', DEFAULTS.undated))
    .option('--as-of <date>', 'the day that all is seen from', day, DEFAULTS.asOf)
    .addOption(
      new Option(
        '--as <counting>',
        'needs as the snapshot of 2012 counted them, or as assessments found them',
      )
        .choices(['snapshot', 'assessed'])
        .default(DEFAULTS.counting),
    )
    .option('--out <file>', 'where to write; without it, or with -, standard output')
    .helpOption('-h, --help', 'show this help')
    .exitOverride();
}

function count(least: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    if (number === undefined || number < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
    return number;
  };
}

function rateOption(flags: string, description: string, inWhole: number): Option {
  return new Option(flags, description).argParser(rate).default(inWhole, String(inWhole / WHOLE));
}

/** `0.08` -> 800 in 10,000, from the digits, so that nothing is rounded. */
function rate(text: string): number {
  const [, whole, part = ''] = /^([01])(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  const inWhole = whole === undefined ? undefined : Number(whole + part.padEnd(4, '0'));
  if (inWhole === undefined || inWhole > WHOLE)
    throw new InvalidArgumentError(
      'It must be a rate from 0 to 1, with four decimals at most, such as 0.08.',
    );
  return inWhole;
}

function day(text: string): string {
  if (dayFromIso(text) === undefined || text < AS_OF.first || text > AS_OF.last)
    throw new InvalidArgumentError(`It must be a date from ${AS_OF.first} to ${AS_OF.last}.`);
  return text;
}
