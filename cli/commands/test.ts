// `headline test`: every scenario run, and every property tried on generated families; what differs is told with the explanation of the
// part that differs, and what breaks with the smallest family that breaks it.

import { resolve } from 'node:path';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { type Report, refuse } from '../report.ts';
import { openRules, type Rules } from '../rules.ts';
import {
  addCoverageOptions,
  type CoverageOptions,
  checkCoverageOptions,
  withCoverage,
} from '../testing/coverage.ts';
import { wholeNumber } from '../whole-number.ts';
import { writeAll } from '../write.ts';

export const addTest: AddCommand = (program, perform) => {
  const command = program
    .command('test')
    .description('run scenarios, and try properties on generated families')
    .argument(...PATHS_ARGUMENT)
    .option('--filter <text>', 'only scenarios and properties with this in their titles')
    .option('--runs <number>', 'on so many families properties are tried; 0: only scenarios (default: 25)')
    .option('--seed <number>', 'the same seed gives the same families (default: 1)')
    .option('--junit <file>', 'write the result as JUnit XML too')
    .option('--mutate', 'make small slips in the rules, and tell which of them no scenario would notice')
    .option('--tries <number>', 'with --mutate: cases looked at for each such slip (default: 200)')
    .option('--write', 'with --mutate: write the scenarios that would notice beside the rules')
    .option(
      '--min <percent>',
      'with --mutate: of slips, so many have to be noticed; with --coverage: of each kind, reached',
    )
    .option('--watch', 'run again each time a rule file or the facts of a scenario are saved')
    .option(...JSON_OPTION);
  addCoverageOptions(command)
    .addHelpText(
      'after',
      examples(
        'headline test',
        'headline test --filter "case 2"',
        'headline test --runs 1000 --seed 7',
        'headline test --runs 0 --coverage --html coverage.html',
      ),
    )
    .action((paths: string[], options: TestOptions) => perform(options, () => test(paths, options)));
};

interface TestOptions extends Asked, CoverageOptions {
  readonly filter?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly junit?: string;
  readonly watch?: boolean;
  readonly mutate?: boolean;
  readonly tries?: string;
  readonly write?: boolean;
}

const USUAL_TRIES = 200;
const MOST_TRIES = 100_000;

const USUAL_RUNS = 25;
const MOST_RUNS = 100_000;
const USUAL_SEED = 1;
const MOST_SEED = 2 ** 31 - 1;

async function test(paths: readonly string[], options: TestOptions): Promise<Report> {
  const asked = {
    paths,
    filter: options.filter,
    runs: wholeNumber('--runs', options.runs, { usual: USUAL_RUNS, most: MOST_RUNS }),
    seed: wholeNumber('--seed', options.seed, { usual: USUAL_SEED, most: MOST_SEED }),
  };
  refuseTogether(options);
  checkCoverageOptions(options);
  if (options.mutate) return mutate(paths, options, asked.seed);
  // Loaded here, since what makes families up takes time to load, and help does not need it.
  const { testRun } = await import('../testing/test-run.ts');
  const run = async (rules: Rules): Promise<Report> => {
    const { report, junit } = await testRun(rules, asked);
    if (options.junit !== undefined) writeAll(new Map([[resolve(options.junit), junit]]));
    return withCoverage(report, rules, paths, options);
  };
  const rules = openRules(paths);
  if (!options.watch) return run(rules);
  const { watchTests } = await import('../testing/watch-tests.ts');
  return watchTests(rules, paths, run);
}

/** What would be left aside, for whoever asked for it to know. */
function refuseTogether(options: TestOptions): void {
  const { watch, json, mutate: isOfSlips } = options;
  if (watch && json) refuse('--watch tells people, and --json tells tools: give one of them');
  const given = (names: readonly (keyof TestOptions)[]): string | undefined =>
    names.find((name) => options[name] !== undefined);
  const aside = given(isOfSlips ? ['filter', 'runs', 'junit', 'watch'] : ['tries', 'write']);
  if (aside !== undefined) refuse(`--${aside} goes ${isOfSlips ? 'without --mutate' : 'with --mutate only'}`);
}

async function mutate(paths: readonly string[], options: TestOptions, seed: number): Promise<Report> {
  const { mutationRun } = await import('../testing/mutation-run.ts');
  return mutationRun(openRules(paths), {
    paths,
    seed,
    tries: wholeNumber('--tries', options.tries, { usual: USUAL_TRIES, most: MOST_TRIES }),
    min: options.min === undefined ? undefined : wholeNumber('--min', options.min, { usual: 0, most: 100 }),
    write: options.write === true,
  });
}
