// `headline timeline`: one family asked about one part of a plan; what has dates in its facts, the windows of the part, and what counts.

import {
  askPlan,
  dayText,
  type FigureAnswer,
  isoFromDay,
  nearestName,
  type PlanAnswer,
  partCalled,
  printable,
  type Range,
  reasonTrace,
  type Timeline,
  type TimelineBecause,
  type TimelineItem,
  type TimelineLane,
  timelineOf,
} from '../../src/index.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { type Case, caseAt, dayGiven, inForceLines, planTitle, questionGiven } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, openRules, programOf } from '../rules.ts';
import { lineText } from '../ui/model/line.ts';
import { everyLine } from '../ui/rooms/timeline/lines.ts';

const FILE = 'rulesets/leicestershire/cases/case-2.json';

export const addTimeline: AddCommand = (program, perform) => {
  program
    .command('timeline')
    .description('show what has dates in the facts of one family, and what of it counts for a part of a plan')
    .argument('<plan>', 'the plan, or the programme, by its name in the rules')
    .requiredOption('--family <file>', 'the facts of the family, as JSON')
    .requiredOption('--as-of <date>', 'the date of the question, such as 2015-09-30')
    .option(
      '--rule <name>',
      'the part of the plan, such as a problem (default: the eligibility)',
      'eligibility',
    )
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(`headline timeline leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30 --rule school`),
    )
    .action((plan: string, options: TimelineOptions) => perform(options, () => timeline(plan, options)));
};

interface TimelineOptions extends Asked {
  readonly family: string;
  readonly asOf: string;
  readonly rule: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly phase?: string;
  readonly rules?: string;
}

/** As wide as a terminal is at least, and as a letter takes. */
const WIDTH = 80;

function timeline(planName: string, options: TimelineOptions): Report {
  const asOf = dayGiven(options.asOf);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const asked = askedOf(program, planName);
  const subject = caseAt(program, asked.of, options.family);
  const question = { asOf, knownOn, dates: questionGiven(asked, options.date) };
  const { plan } = asked.pick(subject.facts, question, options.phase);
  const answer = askPlan(program, plan, subject.facts, question);
  const part = partOf(answer, options.rule);
  const asking = { program, plan, facts: subject.facts, asked: question };
  const found = timelineOf(asking, reasonTrace(part), rules.wordsOf);
  const title = part.label === undefined ? part.name : `${part.name}: ${part.label}`;
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading(answer, subject), '', ...everyLine({ title, timeline: found }, WIDTH).map(textOf)],
    json: { plan: plan.name, rule: part.name, about: subject.name, ...timelineJson(found) },
  };
}

function partOf(answer: PlanAnswer, name: string): FigureAnswer {
  const part = partCalled(answer, name);
  if (part) return part;
  const names = answer.problems.flatMap((problem) => [
    problem.name,
    ...problem.indicators.map((one) => one.name),
  ]);
  const near = nearestName(name, names);
  return refuse(
    `the plan ‘${answer.plan.name}’ has no part ‘${name}’`,
    near === undefined
      ? 'say a problem, an indicator, an outcome or another part by its name'
      : `did you mean ‘${near}’?`,
  );
}

const textOf = (line: Parameters<typeof lineText>[0]): string => lineText(line).trimEnd();

function heading(answer: PlanAnswer, { name }: Case): readonly string[] {
  const known = answer.knownOn === undefined ? '' : `, as known on ${dayText(answer.knownOn)}`;
  return [
    printable(planTitle(answer.plan)),
    `${printable(name)}, as of ${dayText(answer.asOf)}${known}`,
    ...inForceLines(answer),
  ];
}

// -- JSON -----------------------------------------------------------------------------------------------------

type Json = Readonly<Record<string, unknown>>;

function timelineJson({ asOf, horizon, dates, windows, calendars, rows }: Timeline): Json {
  return {
    asOf: isoFromDay(asOf),
    knownTo: isoFromDay(horizon),
    dates: dates.map(({ name, day }) => ({ name, ...dayJson(day) })),
    windows: windows.map(({ words, days, periods }) => ({
      words,
      from: dayJson(days.from),
      to: dayJson(days.to),
      periods: periods.map(periodJson),
    })),
    calendars: calendars.map(({ name, periods }) => ({ name, periods: periods.map(periodJson) })),
    rows: rows.map(({ name, path, lanes }) => ({ name, path, lanes: lanes.map(laneJson) })),
  };
}

function laneJson({ items, ...lane }: TimelineLane): Json {
  return { ...lane, items: items.map(itemJson) };
}

function itemJson({ path, text, mark, from, to, ongoing, uses }: TimelineItem): Json {
  const told = uses.map(({ because, ...use }) => ({ ...use, because: because.map(becauseJson) }));
  return { path, text, mark, from: dayJson(from), to: dayJson(to), ongoing, uses: told };
}

function becauseJson(because: TimelineBecause): Json {
  if (!('window' in because)) return { ...because };
  const { kind, words, window } = because;
  return { kind, words, from: dayJson(window.from), to: dayJson(window.to) };
}

function periodJson({
  label,
  from,
  to,
}: {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}): Json {
  return { label, from: isoFromDay(from), to: isoFromDay(to) };
}

/** The first and the last day that it can be; null where there is no bound. */
function dayJson({ lo, hi }: Range): Json {
  const [earliest, latest] = [lo, hi].map((day) => (Number.isFinite(day) ? isoFromDay(Number(day)) : null));
  return { earliest, latest };
}
