// `headline tui`: the screen with families, verdicts and reasons; where there is no terminal, the same verdicts as a table.

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  askPlan,
  type CoreProgram,
  type Diagnostic,
  dayText,
  type FigureAnswer,
  printable,
  type Source,
  valueText,
} from '../../src/index.ts';
import { tableFile } from '../batch/formats.ts';
import { phaseOf } from '../batch/given.ts';
import { isFolder } from '../batch/records.ts';
import { type CaseFile, openCaseFile } from '../cases/case-file.ts';
import { pickFor, titleOfAsked } from '../cases/plans.ts';
import { type AddCommand, collect, examples, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { keeperOf } from '../keep/keeper-of.ts';
import { readRecovery } from '../keep/recovery.ts';
import { columns } from '../output.ts';
import { type Cases, casesAt, dayGiven, inForceLines, questionGiven, today } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, diskPath, openRules, programOf, type Rules } from '../rules.ts';
import { recovered } from '../ui/model/recovery.ts';
import type { SessionRules, TuiSession } from '../ui/session.ts';
import { watchRules } from '../watch-rules.ts';

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

interface TuiOptions {
  readonly families?: string;
  readonly phase?: string;
  readonly recover?: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly rules?: string;
}

async function tui(name: string | undefined, options: TuiOptions): Promise<Report> {
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const paths = options.rules === undefined ? [] : [options.rules];
  const rules = openRules(paths);
  const program = programOf(rules);
  const called = name ?? onlyOne(program);
  const { of, dates } = askedOf(program, called);
  const asked = { name: called, phase: phaseOf(program, called, options.phase) };
  const path = options.families ?? casesBeside(program, called, rules);
  const { cases, diagnostics, sources, file } = familiesAt(program, of, path);
  const given: TuiSession['given'] = {
    dates: questionGiven({ dates }, options.date),
    knownOn: options.knownOn === undefined ? undefined : dayGiven(options.knownOn),
  };
  const before = recovered(options.recover === undefined ? [] : readRecovery(program, of, options.recover));
  const session: TuiSession = {
    ...rulesIn(rules),
    asked,
    of,
    cases: [...before.cases, ...cases],
    edits: before.edits,
    ...(file ? { file } : {}),
    asOf,
    given,
    watch: (told) =>
      watchRules(rules, paths, (read) => told('rules' in read ? { rules: rulesIn(read.rules) } : read)),
  };
  const sourceOf = (asked: string): Source | undefined =>
    rules.sourceOf(asked) ?? sources.find((source) => source.file === asked);
  const isScreen = process.stdin.isTTY && process.stdout.isTTY;
  if (!isScreen && file) refuse('the screens need a terminal', 'for a table of so many: headline batch');
  if (!isScreen || diagnostics.length > 0)
    return {
      diagnostics: [...rules.diagnostics, ...diagnostics],
      sourceOf,
      lines: tableOf(session, diagnostics),
    };
  // React checks itself at every step unless it is told that nobody is developing it.
  process.env['NODE_ENV'] ??= 'production';
  const { openTui } = await import('../ui/open-tui.tsx');
  await openTui(session);
  return {};
}

function rulesIn(rules: Rules): SessionRules {
  return {
    program: programOf(rules),
    wordsOf: rules.wordsOf,
    keeper: keeperOf(rules),
    sourceOf: (file) => rules.project.sources.get(file),
  };
}

interface Families extends Cases {
  readonly file?: CaseFile;
}

/** JSON holds one case a file, and is read at once; other files hold many, and are read while the program runs. */
function familiesAt(program: CoreProgram, of: string, path: string): Families {
  const tables = isFolder(resolve(path)) && readdirSync(resolve(path)).some((name) => tableFile(name));
  const isJson = path.toLowerCase().endsWith('.json') || (isFolder(resolve(path)) && !tables);
  if (isJson || !existsSync(resolve(path))) return casesAt(program, of, path);
  return { cases: [], diagnostics: [], sources: [], file: openCaseFile(program, of, path) };
}

function onlyOne({ plans, programmes }: CoreProgram): string {
  const [name, ...others] = plans.keys();
  if (name === undefined) return refuse('these rules have no plan');
  if (others.length > 0)
    return refuse(`say which plan: ${[...programmes.keys(), ...plans.keys()].join(', ')}`);
  return name;
}

function casesBeside({ plans, programmes }: CoreProgram, name: string, { folder }: Rules): string {
  const asked = plans.get(name) ?? programmes.get(name);
  const path = shownPath(join(dirname(diskPath(folder, asked?.origin.file ?? '')), 'cases'));
  return existsSync(path)
    ? path
    : refuse(`there is no folder ‘${path}’`, 'say where the cases are: --families <path>');
}

/** A row for each family, with a column for the eligibility and for each problem. */
function tableOf(
  { program, asked, cases, asOf, given }: TuiSession,
  unfit: readonly Diagnostic[],
): readonly string[] {
  if (cases.length === 0) return [];
  const question = { ...given, asOf };
  const rows = cases.map(({ name, facts }) => {
    const picked = pickFor({ program, asked }, facts, question);
    return {
      name,
      picked,
      answer: 'plan' in picked ? askPlan(program, picked.plan, facts, question) : undefined,
    };
  });
  const answers = rows.flatMap(({ answer }) => answer ?? []);
  const titles = [...new Set(answers.flatMap(({ problems }) => problems.map((problem) => problem.name)))];
  const hasEligibility = answers.some(({ eligibility }) => eligibility);
  return [
    printable(titleOfAsked(program, asked)),
    `As of ${dayText(asOf)}`,
    ...(answers[0] ? inForceLines(answers[0]) : []),
    '',
    ...columns([
      ['', ...(hasEligibility ? ['eligibility'] : []), ...titles],
      ...rows.map(({ name, answer }) => [
        printable(name),
        ...(hasEligibility ? [figureText(answer?.eligibility)] : []),
        ...titles.map((title) => figureText(answer?.problems.find((problem) => problem.name === title))),
      ]),
    ]),
    ...rows.flatMap(({ name, picked }) =>
      'none' in picked ? ['', `${printable(name)}: ${picked.none}`] : [],
    ),
    ...(unfit.length > 0 ? ['', 'Not all could be asked about; the errors say why.'] : []),
  ];
}

/** Empty of what the plan of a case does not have. */
function figureText(figure: FigureAnswer | undefined): string {
  return figure ? valueText(figure.value, figure.unit) : '';
}
