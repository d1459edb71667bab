// `headline tui`: the screen is there at once, with the cases by their files, while the rules are read.

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type AddCommand, collect, examples, RULES_OPTION } from '../command.ts';
import type { Report } from '../report.ts';
import type { Screen } from '../ui/opening.tsx';
import type { TuiOptions } from '../ui/run-tui.ts';

export const addTui: AddCommand = (program, perform) => {
  program
    .command('tui')
    .description('open a screen of families, verdicts and reasons; a table where there is no terminal')
    .argument('[plan]', 'the plan, or the programme, by its name in the rules (default: the only one)')
    .option(
      '--families <path>',
      'JSON, JSON Lines, CSV or Parquet, or a folder of them (default: cases, beside the plan)',
    )
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option('--as-of <date>', 'the date of the question, such as 2015-09-30 (default: today)')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--recover <file>', 'go on with changes that an earlier run could not keep')
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option(...RULES_OPTION)
    .addHelpText('after', examples('headline tui', 'headline tui --as-of 2015-09-30 > verdicts.txt'))
    .action((plan: string | undefined, options: TuiOptions) => perform({}, () => tui(plan, options)));
};

async function tui(plan: string | undefined, options: TuiOptions): Promise<Report> {
  const screen = await openedAtOnce(options.families);
  try {
    const { runTui } = await import('../ui/run-tui.ts');
    return await runTui(plan, options, screen);
  } finally {
    screen?.close();
  }
}

async function openedAtOnce(families: string | undefined): Promise<Screen | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  // React checks itself at every step unless it is told that nobody is developing it.
  process.env.NODE_ENV ??= 'production';
  const { openScreen } = await import('../ui/opening.tsx');
  return openScreen(process, families === undefined ? [] : filesAt(families));
}

/** What can be said of the cases before anything is known of them. */
function filesAt(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .map((name) => basename(name, '.json'));
  } catch {
    // A file, or nothing: what is wrong with it is told once it is read.
    return [basename(path)];
  }
}
