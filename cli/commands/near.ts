// `headline near`: the records of a file that are a fact or two, or some weeks, from a verdict or a payment.

import { resolve } from 'node:path';
import {
  type CoreProgram,
  dayText,
  isoFromDay,
  type NearGroup,
  type NearMiss,
  nearGroups,
  plainAmount,
  point,
  printable,
} from '../../src/index.ts';
import { inputOf, phaseOf, threadsOf } from '../batch/given.ts';
import { readRegister } from '../claim/register.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { groupText, holdersIn } from '../near/group-text.ts';
import type { NearJob } from '../near/job.ts';
import { type NearFound, runNear } from '../near/run.ts';
import { dayGiven, questionGiven } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, openRules, programOf } from '../rules.ts';

export const addNear: AddCommand = (program, perform) => {
  program
    .command('near')
    .description('find the records of a file that nearly have a verdict or a payment, by what they lack')
    .argument('<plan>', 'the plan, or the programme, by its name in the rules')
    .requiredOption('--in <file>', 'the records: JSON Lines, CSV or Parquet, or a folder of tables')
    .requiredOption('--as-of <date>', 'the date of the question, such as 2015-09-30')
    .option(
      '--part <name>',
      'a part of the plan; may be given more than once (default: all of them)',
      collect,
      [],
    )
    .option('--facts <number>', 'how many facts short a record may be', '2')
    .option('--weeks <number>', 'how many weeks short it may be', '13')
    .option('--register <file>', 'what was claimed before, one claim a line; an empty file: nothing')
    .option('--names', 'name the records of each group')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option('--threads <number>', 'how many threads work at once (default: one a core, 8 at most)')
    .option('--in-format <format>', 'of the records, where the name of the file does not tell')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline near england_phase_2 --in families.jsonl --as-of 2015-09-30'))
    .action((plan: string, options: NearOptions) => perform(options, () => near(plan, options)));
};

interface NearOptions extends Asked {
  readonly in: string;
  readonly asOf: string;
  readonly part: readonly string[];
  readonly facts: string;
  readonly weeks: string;
  readonly register?: string;
  readonly names?: boolean;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly phase?: string;
  readonly threads?: string;
  readonly inFormat?: string;
  readonly rules?: string;
}

async function near(name: string, options: NearOptions): Promise<Report> {
  const input = { path: resolve(options.in), ...inputOf(options) };
  const threads = threadsOf(options.threads);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const asked = askedOf(program, name);
  const asOf = dayGiven(options.asOf);
  const question = {
    asOf,
    knownOn: options.knownOn === undefined ? undefined : dayGiven(options.knownOn),
    dates: questionGiven(asked, options.date),
  };
  const reach = {
    facts: wholeGiven(options.facts, 4),
    weeks: wholeGiven(options.weeks, 520),
    ...(options.part.length > 0 ? { parts: options.part } : {}),
  };
  const register = await readRegister(options.register, asOf);
  const job: NearJob = {
    program: { ...program, scenarios: [], stated: [], tables: [] },
    of: asked.of,
    name,
    phase: phaseOf(program, name, options.phase),
    question,
    reach,
    register,
  };
  const run = await runNear({ job, input, threads });
  const groups = nearGroups(run.found);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [
      printable(titleOf(program, name)),
      `as of ${dayText(asOf)}: ${count(run.records, 'record')}, ${count(run.found.length, 'record')} near to something`,
      ...rejectLines(run),
      ...groupLines(groups, options.names === true),
      ...holderLines(groups),
    ],
    json: {
      plan: name,
      asOf: options.asOf,
      records: run.records,
      near: run.found.map(({ name, misses }) => ({ name, misses: misses.map(missJson) })),
      groups: groups.map(groupJson),
      rejects: run.rejects.map(({ line, reject }) => ({ line, ...reject })),
    },
  };
}

function titleOf({ plans, programmes }: CoreProgram, name: string): string {
  return (plans.get(name) ?? programmes.get(name))?.label ?? name;
}

function wholeGiven(text: string, most: number): number {
  if (/^\d{1,4}$/.test(text) && Number(text) <= most) return Number(text);
  return refuse(`‘${text}’ is no number of them`, `write a whole number from 0 to ${most}`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

function rejectLines({ rejects }: NearFound): readonly string[] {
  const [first] = rejects;
  if (!first) return [];
  return [
    `${count(rejects.length, 'line')} left out; the first is line ${first.line}: ${printable(first.reject.reasons[0] ?? first.reject.code)}`,
  ];
}

// -- groups ---------------------------------------------------------------------------------------------------

function groupLines(groups: readonly NearGroup[], named: boolean): readonly string[] {
  const byPart = Map.groupBy(groups, ({ part }) => part);
  return [...byPart].flatMap(([part, own]) => [
    '',
    `${printable(part)}${own[0]?.label === undefined ? '' : `: ${printable(own[0].label)}`}`,
    ...own.flatMap((group) => [groupText(group), ...(named ? [namesLine(group)] : [])]),
  ]);
}

const namesLine = ({ names }: NearGroup): string => `         ${names.map(printable).join(', ')}`;

function holderLines(groups: readonly NearGroup[]): readonly string[] {
  const holders = holdersIn(groups);
  if (holders.length === 0) return [];
  return [
    '',
    'Whom to ask',
    ...holders.map(({ title, count }) => `${count.toLocaleString('en-GB').padStart(7)}  ${title}`),
  ];
}

// -- JSON -----------------------------------------------------------------------------------------------------

function missJson({ day, amount, weeks, ...miss }: NearMiss): object {
  return {
    ...miss,
    label: miss.label ?? null,
    day: day === undefined ? null : isoFromDay(day),
    weeks: weeks ?? null,
    amount: amount === undefined ? null : plainAmount(point(amount)),
  };
}

function groupJson({ amount, label, weeks, ...group }: NearGroup): object {
  return {
    ...group,
    label: label ?? null,
    weeks: weeks ?? null,
    amount: amount === undefined ? null : plainAmount(point(amount)),
  };
}
