// `headline eval`: one family asked of one plan on one day; what the plan answers, and why.

import {
  type Account,
  accountLines,
  accountOf,
  askPlan,
  dayText,
  explain,
  isoFromDay,
  type PlanAnswer,
  printable,
  type WordsOf,
} from '../../src/index.ts';
import { answerTable, fullExplanation, waitingLines } from '../answer-text.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { accountJson, partJson, paymentJson, reasonJson } from '../json.ts';
import { type Case, caseAt, dayGiven, inForceLines, planTitle, questionGiven } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, openRules, programOf } from '../rules.ts';
import { writeWhy } from '../why-file.ts';

const FILE = 'rulesets/leicestershire/cases/case-2.json';

export const addEval: AddCommand = (program, perform) => {
  program
    .command('eval')
    .description('ask a plan about one family on one day')
    .argument('<plan>', 'the plan, or the programme, by its name in the rules')
    .requiredOption('--family <file>', 'the facts of the family, as JSON')
    .requiredOption('--as-of <date>', 'the date of the question, such as 2015-09-30')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option(...RULES_OPTION)
    .option('--explain', 'say why, in the words of the rules: each part with the fewest facts that settle it')
    .option('--full', 'every reason, not only those that the answer rests on')
    .option('--out <file>', 'write why into a file: .html, .md or .txt by its ending')
    .option('--force', 'write over a file that is there')
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
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly phase?: string;
  readonly rules?: string;
  readonly explain?: boolean;
  readonly full?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

function evaluate(planName: string, options: EvalOptions): Report {
  const asOf = dayGiven(options.asOf);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const asked = askedOf(program, planName);
  const subject = caseAt(program, asked.of, options.family);
  const question = { asOf, knownOn, dates: questionGiven(asked, options.date) };
  const { plan, phase } = asked.pick(subject.facts, question, options.phase);
  const answer = askPlan(program, plan, subject.facts, question);
  const isExplained = [options.explain, options.full, options.out].some((one) => one !== undefined);
  const account = isExplained
    ? accountOf({ program, plan, facts: subject.facts, asked: question }, rules.wordsOf)
    : undefined;
  const told = { answer, subject, phase, account, wordsOf: rules.wordsOf };
  const out =
    options.out === undefined || !account ? undefined : writeTold(options.out, options, told, account);
  const body = out === undefined ? bodyOf(told, options.full === true) : [`wrote ${shownPath(out)}`];
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading(told), '', ...body],
    json: answerJson(told),
  };
}

/** What is told of the answer, in whichever form. */
interface Told {
  readonly answer: PlanAnswer;
  readonly subject: Case;
  readonly phase: string | undefined;
  /** Undefined where nobody asked why. */
  readonly account: Account | undefined;
  readonly wordsOf: WordsOf;
}

function writeTold(out: string, { full, force }: EvalOptions, told: Told, account: Account): string {
  if (full === true) refuse('a file holds the shortest reasons', 'leave out --full, or leave out --out');
  return writeWhy(out, force, { account, about: told.subject.name, heading: heading(told) });
}

// -- text -----------------------------------------------------------------------------------------------------

function bodyOf({ answer, account, wordsOf }: Told, isFull: boolean): readonly string[] {
  if (isFull) return fullExplanation(answer, wordsOf);
  return account ? accountLines(account) : [...answerTable(answer), ...waitingLines(answer)];
}

function heading({ answer, subject, phase }: Told): readonly string[] {
  const known = answer.knownOn === undefined ? '' : `, as known on ${dayText(answer.knownOn)}`;
  return [
    printable(planTitle(answer.plan)),
    ...(phase === undefined ? [] : [`Phase ${printable(phase)}`]),
    `${printable(subject.name)}, as of ${dayText(answer.asOf)}${known}`,
    ...inForceLines(answer),
  ];
}

// -- JSON -----------------------------------------------------------------------------------------------------

function answerJson({ answer, subject, account, wordsOf }: Told): Report['json'] & object {
  const { plan, asOf, knownOn, inForce, eligibility } = answer;
  const reason = eligibility && account ? { reason: reasonJson(explain(eligibility.trace, wordsOf)) } : {};
  return {
    plan: plan.name,
    title: plan.label ?? null,
    about: subject.name,
    asOf: isoFromDay(asOf),
    knownOn: knownOn === undefined ? null : isoFromDay(knownOn),
    inForce,
    appliesTo: answer.appliesTo ? partJson(answer.appliesTo) : null,
    eligibility: eligibility ? { ...partJson(eligibility), ...reason } : null,
    eligible: answer.eligible ? partJson(answer.eligible) : null,
    problems: answer.problems.map((problem) => ({
      ...partJson(problem),
      indicators: problem.indicators.map(partJson),
    })),
    filters: answer.filters.map(partJson),
    gates: answer.gates.map(partJson),
    outcomes: answer.outcomes.map((outcome) => ({ ...partJson(outcome), for: outcome.for ?? null })),
    progress: answer.progress ? partJson(answer.progress) : null,
    payments: answer.payments.map(paymentJson),
    warnings: answer.warnings.map((warning) => ({ ...partJson(warning), because: warning.reason })),
    dates: answer.dates.map(partJson),
    figures: answer.defines.map(partJson),
    ...(account ? { explained: accountJson(account) } : {}),
  };
}
