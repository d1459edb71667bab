// The words of `headline tui` -> the screens on what they name; where there is no terminal, the same verdicts as a table.

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
import { shownPath } from '../files.ts';
import { keeperOf } from '../keep/keeper-of.ts';
import { readRecovery } from '../keep/recovery.ts';
import { columns } from '../output.ts';
import { type Cases, casesAt, dayGiven, inForceLines, questionGiven, today } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, diskPath, openRules, programOf, type Rules } from '../rules.ts';
import { watchRules } from '../watch-rules.ts';
import { recovered } from './model/recovery.ts';
import type { Screen } from './opening.tsx';
import type { SessionRules, TuiSession } from './session.ts';

export interface TuiOptions {
  readonly families?: string;
  readonly phase?: string;
  readonly recover?: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly rules?: string;
}

/** `screen`: where it is drawn; undefined where there is no terminal. */
export async function runTui(
  name: string | undefined,
  options: TuiOptions,
  screen: Screen | undefined,
): Promise<Report> {
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const paths = options.rules === undefined ? [] : [options.rules];
  const rules = openRules(paths);
  const program = programOf(rules);
  const called = name ?? onlyOne(program);
  const { of, dates } = askedOf(program, called);
  const asked = { name: called, phase: phaseOf(program, called, options.phase) };
  const path = options.families ?? casesBeside(program, called, rules);
  const { cases, diagnostics, sources, file } = casesFor(program, of, path);
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
  if (!screen && file) refuse('the screens need a terminal', 'for a table of so many: headline batch');
  if (!screen || diagnostics.length > 0)
    return {
      diagnostics: [...rules.diagnostics, ...diagnostics],
      sourceOf,
      lines: tableOf(session, diagnostics),
    };
  const { showTui } = await import('./open-tui.tsx');
  await showTui(session, screen);
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

interface CasesFound extends Cases {
  readonly file?: CaseFile;
}

/** JSON holds one case a file, and is read at once; other files hold many, and are read while the program runs. */
function casesFor(program: CoreProgram, of: string, path: string): CasesFound {
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
