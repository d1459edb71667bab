// `headline tui`: the screen with families, verdicts and reasons; where there is no terminal, the same verdicts as a table.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  askPlan,
  type CorePlan,
  type CoreProgram,
  type Diagnostic,
  dayText,
  printable,
  type Source,
  valueText,
} from '../../src/index.ts';
import { type AddCommand, collect, examples, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { keeperOf } from '../keep/keeper-of.ts';
import { columns } from '../output.ts';
import { casesAt, dayGiven, inForceLines, planTitle, questionGiven, today } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { datesOf, diskPath, openRules, planCalled, programOf, type Rules } from '../rules.ts';
import type { TuiSession } from '../ui/session.ts';

export const addTui: AddCommand = (program, perform) => {
  program
    .command('tui')
    .description('open a screen of families, verdicts and reasons; a table where there is no terminal')
    .argument('[plan]', 'the plan, by its name in the rules (default: the only one)')
    .option('--families <path>', 'a JSON file, or a folder of them (default: cases, beside the plan)')
    .option('--as-of <date>', 'the date of the question, such as 2015-09-30 (default: today)')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option(...RULES_OPTION)
    .addHelpText('after', examples('headline tui', 'headline tui --as-of 2015-09-30 > verdicts.txt'))
    .action((plan: string | undefined, options: TuiOptions) => perform({}, () => tui(plan, options)));
};

interface TuiOptions {
  readonly families?: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly rules?: string;
}

async function tui(planName: string | undefined, options: TuiOptions): Promise<Report> {
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const plan = planName === undefined ? onlyPlan(program) : planCalled(program, planName);
  const path = options.families ?? casesBeside(plan, rules);
  const { cases, diagnostics, sources } = casesAt(program, plan.of, path);
  const given: TuiSession['given'] = {
    dates: questionGiven({ dates: datesOf([plan]) }, options.date),
    knownOn: options.knownOn === undefined ? undefined : dayGiven(options.knownOn),
  };
  const ruleFile: TuiSession['sourceOf'] = (file) => rules.project.sources.get(file);
  const { wordsOf } = rules;
  const session: TuiSession = {
    program,
    plan,
    cases,
    asOf,
    given,
    wordsOf,
    sourceOf: ruleFile,
    keeper: keeperOf(rules),
  };
  const sourceOf = (file: string): Source | undefined =>
    rules.sourceOf(file) ?? sources.find((source) => source.file === file);
  if (!process.stdin.isTTY || !process.stdout.isTTY || diagnostics.length > 0)
    return {
      diagnostics: [...rules.diagnostics, ...diagnostics],
      sourceOf,
      lines: tableOf(session, diagnostics),
    };
  const { openTui } = await import('../ui/open-tui.tsx');
  await openTui(session);
  return {};
}

function onlyPlan({ plans }: CoreProgram): CorePlan {
  const [plan, ...others] = plans.values();
  if (!plan) return refuse('these rules have no plan');
  if (others.length > 0) return refuse(`say which plan: ${[...plans.keys()].join(', ')}`);
  return plan;
}

function casesBeside({ origin }: CorePlan, { folder }: Rules): string {
  const path = shownPath(join(dirname(diskPath(folder, origin.file)), 'cases'));
  return existsSync(path)
    ? path
    : refuse(`there is no folder ‘${path}’`, 'say where the cases are: --families <path>');
}

/** A row for each family, with a column for the eligibility and for each problem. */
function tableOf(
  { program, plan, cases, asOf, given }: TuiSession,
  unfit: readonly Diagnostic[],
): readonly string[] {
  if (cases.length === 0) return [];
  const answers = cases.map(({ name, facts }) => ({
    name,
    ...askPlan(program, plan, facts, { ...given, asOf }),
  }));
  const titles = answers[0]?.problems.map((problem) => problem.name) ?? [];
  return [
    printable(planTitle(plan)),
    `As of ${dayText(asOf)}`,
    ...(answers[0] ? inForceLines(answers[0]) : []),
    '',
    ...columns([
      ['', ...(plan.eligibility === undefined ? [] : ['eligibility']), ...titles],
      ...answers.map(({ name, eligibility, problems }) => [
        printable(name),
        ...[...(eligibility ? [eligibility] : []), ...problems].map(({ value, unit }) =>
          valueText(value, unit),
        ),
      ]),
    ]),
    ...(unfit.length > 0 ? ['', 'Not all could be asked about; the errors say why.'] : []),
  ];
}
