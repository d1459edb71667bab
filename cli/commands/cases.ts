// `headline cases`: for each boundary that a plan names two cases, one on either side of it, as files with their verdicts.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BoundaryCases } from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { counted } from '../output.ts';
import { type Report, refuse } from '../report.ts';
import { openRules, placeText, planCalled, programOf, type Rules } from '../rules.ts';
import { boundaryFiles } from '../testing/boundary-files.ts';
import { wholeNumber } from '../whole-number.ts';
import { newFile, writeAll } from '../write.ts';

export const addCases: AddCommand = (program, perform) => {
  program
    .command('cases')
    .description('write two cases for each boundary that a plan names: one just inside, one just outside')
    .argument('<plan>', 'the plan, by its name in the rules')
    .argument('[paths...]', 'rule files, or folders of them (default: rulesets, else this folder)')
    .requiredOption('--out <folder>', 'the folder for the cases, their verdicts and a list of both')
    .option('--tries <number>', 'how many cases are looked at for one boundary (default: 60)')
    .option('--seed <number>', 'the same seed starts from the same generated cases (default: 1)')
    .option('--force', 'write over files that are there already')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline cases england_phase_2 --out cases'))
    .action((plan: string, paths: string[], options: CasesOptions) =>
      perform(options, () => cases(plan, paths, options)),
    );
};

interface CasesOptions extends Asked {
  readonly out: string;
  readonly tries?: string;
  readonly seed?: string;
  readonly force?: boolean;
}

const USUAL_TRIES = 60;
const MOST_TRIES = 10_000;
const MOST_SEED = 2 ** 31 - 1;

async function cases(name: string, paths: readonly string[], options: CasesOptions): Promise<Report> {
  const tries = wholeNumber('--tries', options.tries, { usual: USUAL_TRIES, least: 1, most: MOST_TRIES });
  const seed = wholeNumber('--seed', options.seed, { usual: 1, least: 1, most: MOST_SEED });
  const out = folderFor(options.out);
  const rules = openRules(paths);
  const plan = planCalled(programOf(rules), name);
  // Loaded here, since what makes cases up takes time to load, and help does not need it.
  const { boundaryRun } = await import('../testing/boundary-run.ts');
  const found = boundaryRun(rules, plan, { tries, seed });
  if (found.cases.length === 0 && found.without.length === 0)
    refuse(`‘${name}’ names no boundary`, 'a boundary is a number, an end of a window or a day');
  const { texts, index } = boundaryFiles(plan, found, rules);
  const files = [...texts].map(([file, text]) => [newFile(join(out, file), options.force), text] as const);
  writeAll(new Map(files));
  return told(found, rules, out, index);
}

function folderFor(path: string): string {
  const out = resolve(path);
  if (existsSync(out) && !statSync(out).isDirectory())
    refuse(`‘${shownPath(out)}’ is a file`, 'name a folder, which is made if it is not there');
  return out;
}

function told({ cases: pairs, without }: BoundaryCases, rules: Rules, out: string, index: object): Report {
  const boundaries = counted(pairs.length + without.length, 'boundary', 'boundaries');
  return {
    lines: [
      ...pairs.map(
        ({ boundary, part, sides: [first, second] }) =>
          `${part}: ${first.verdict} | ${second.verdict}  ${boundary}`,
      ),
      ...(without.length === 0 ? [] : ['', 'no case found:']),
      ...without.map((one) => `  ${placeText(rules, one.at)}  ${one.boundary}`),
      '',
    ],
    summary: `${counted(pairs.length * 2, 'case')} for ${pairs.length} of ${boundaries}, in ${shownPath(out)}`,
    json: { out: shownPath(out), ...index },
  };
}
