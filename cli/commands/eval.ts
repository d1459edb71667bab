// `headline eval`: one family asked of one plan on one day; what the plan answers, and why.

import {
  askPlan,
  carriersOf,
  dayText,
  explain,
  isDecided,
  isoFromDay,
  missingFor,
  missingText,
  type PartAnswer,
  type PlanAnswer,
  partCalled,
  printable,
  type Reason,
  reasonLines,
  verdictWord,
  type WordsOf,
} from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { partJson, reasonJson } from '../json.ts';
import { columns } from '../output.ts';
import { type Case, caseAt, dayGiven, inForceLines, planTitle } from '../question.ts';
import type { Report } from '../report.ts';
import { openRules, planCalled, programOf } from '../rules.ts';

const FILE = 'rulesets/leicestershire/cases/case-2.json';

export const addEval: AddCommand = (program, perform) => {
  program
    .command('eval')
    .description('ask a plan about one family on one day')
    .argument('<plan>', 'the plan, by its name in the rules')
    .requiredOption('--family <file>', 'the facts of the family, as JSON')
    .requiredOption('--as-of <date>', 'the date of the question, such as 2015-09-30')
    .option(...RULES_OPTION)
    .option('--explain', 'say why, in the words of the rules and the facts')
    .option('--full', 'explain every part, not only those that the answer rests on')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(`headline eval leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30`),
    )
    .action((plan: string, options: EvalOptions) => perform(options, () => evaluate(plan, options)));
};

interface EvalOptions extends Asked {
  readonly family: string;
  readonly asOf: string;
  readonly rules?: string;
  readonly explain?: boolean;
  readonly full?: boolean;
}

function evaluate(planName: string, options: EvalOptions): Report {
  const asOf = dayGiven(options.asOf);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const plan = planCalled(program, planName);
  const subject = caseAt(program, plan, options.family);
  const answer = askPlan(program, plan, subject.facts, asOf);
  const isExplained = options.explain === true || options.full === true;
  const body = isExplained
    ? explanation(answer, rules.wordsOf, options.full === true)
    : [...table(answer), ...waiting(answer)];
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading(answer, subject), '', ...body],
    json: answerJson(answer, subject, isExplained ? rules.wordsOf : undefined),
  };
}

// -- text -----------------------------------------------------------------------------------------------------

function heading(answer: PlanAnswer, subject: Case): readonly string[] {
  return [
    printable(planTitle(answer.plan)),
    `${printable(subject.name)}, as of ${dayText(answer.asOf)}`,
    ...inForceLines(answer),
  ];
}

/** Every part of the plan with its verdict: `school  yes  Children who …`. */
function table(answer: PlanAnswer): readonly string[] {
  const { eligibility, problems, filters } = answer;
  const head = [row(eligibility, ''), ...because(answer)];
  const lines = columns([...head, ...[...problems, ...filters].map((part) => row(part))]);
  const firstFilter = head.length + problems.length;
  return [
    ...lines.slice(0, head.length),
    ...section('Problems', lines.slice(head.length, firstFilter)),
    ...section('Filters', lines.slice(firstFilter)),
  ];
}

function row({ name, label, verdict }: PartAnswer, indent = '  '): readonly string[] {
  return [indent + name, verdictWord(verdict), printable(label ?? '')];
}

/** The parts that the eligibility rests on; of one that is not known, what it waits for is told instead. */
function because(answer: PlanAnswer): readonly (readonly string[])[] {
  const { verdict, trace } = answer.eligibility;
  const carriers = isDecided(verdict) ? carriersOf(trace) : [];
  const told = carriers.flatMap((name) => partCalled(answer, name) ?? []).map(withVerdict);
  return told.length === 0 ? [] : [['', '', `because ${told.join(', ')}`]];
}

function withVerdict({ name, verdict }: PartAnswer): string {
  return `${name} (${verdictWord(verdict)})`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

const FIRST = 10;

/** The facts that an eligibility that is not known waits for. */
function waiting({ eligibility }: PlanAnswer): readonly string[] {
  const missing = missingFor(eligibility.trace).map(missingText);
  const shown = missing.slice(0, FIRST).map((text) => `  ${printable(text)}`);
  const more = missing.length - shown.length;
  return section('Waits for', more > 0 ? [...shown, `  and ${more} more; --explain lists them`] : shown);
}

/** Why the eligibility is what it is, and what is not known beside it. */
function explanation(answer: PlanAnswer, wordsOf: WordsOf, full: boolean): readonly string[] {
  const { eligibility, problems, filters } = answer;
  const missing = missingFor(eligibility.trace).map((one) => `  ${printable(missingText(one))}`);
  const open = problems.filter(({ verdict }) => isDecided(eligibility.verdict) && !isDecided(verdict));
  return [
    ...indented(explain(eligibility.trace, wordsOf), full),
    ...section('Not known, and could decide it', missing),
    ...section('Not known, and not needed for the answer', columns(open.map(unneeded))),
    ...section(
      'Filters',
      full
        ? filters.flatMap(({ trace }) => indented(explain(trace, wordsOf), full)).map((line) => `  ${line}`)
        : columns(filters.map((part) => row(part))),
    ),
  ];
}

function unneeded({ name, label }: PartAnswer): readonly string[] {
  return [`  ${name}`, printable(label ?? '')];
}

function indented(reason: Reason, full: boolean): readonly string[] {
  return reasonLines(reason, { full }).map(({ depth, text }) => '  '.repeat(depth) + text);
}

// -- JSON -----------------------------------------------------------------------------------------------------

function answerJson(
  answer: PlanAnswer,
  subject: Case,
  wordsOf: WordsOf | undefined,
): Report['json'] & object {
  const { plan, asOf, inForce, eligibility, problems, filters } = answer;
  const reason = wordsOf ? { reason: reasonJson(explain(eligibility.trace, wordsOf)) } : {};
  return {
    plan: plan.name,
    title: plan.label ?? null,
    about: subject.name,
    asOf: isoFromDay(asOf),
    inForce,
    eligibility: { ...partJson(eligibility), ...reason },
    problems: problems.map((problem) => ({
      ...partJson(problem),
      indicators: problem.indicators.map(partJson),
    })),
    filters: filters.map(partJson),
  };
}
