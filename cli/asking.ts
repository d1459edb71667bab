// The words of a command about one part of a plan and one family -> what is asked, read and checked. Several commands ask so.

import type { Command } from 'commander';
import {
  type Asking,
  type CorePlan,
  type CoreProgram,
  dayText,
  type Inquiry,
  nearestName,
  printable,
} from '../src/index.ts';
import { type Asked, collect, JSON_OPTION, RULES_OPTION } from './command.ts';
import { caseAt, dayGiven, planTitle, questionGiven } from './question.ts';
import { refuse } from './report.ts';
import { askedOf, openRules, programOf, type Rules } from './rules.ts';

export interface AskingOptions extends Asked {
  readonly family: string;
  readonly asOf: string;
  readonly part?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly phase?: string;
  readonly rules?: string;
}

/** The options that every question about one family has. */
export function askingCommand(command: Command): Command {
  return command
    .argument('<plan>', 'the plan, or the programme, by its name in the rules')
    .requiredOption('--family <file>', 'the facts of the family, as JSON')
    .requiredOption('--as-of <date>', 'the date of the question, such as 2015-09-30')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION);
}

export const PART_OPTION = [
  '--part <name>',
  'the part of the plan, such as a problem (default: who is eligible)',
] as const;

export interface Opened {
  readonly rules: Rules;
  readonly asking: Asking;
  /** What the family is called. */
  readonly name: string;
  /** The plan, and of whom it is asked on which day. */
  readonly heading: readonly string[];
}

export function openAsking(planName: string, options: AskingOptions): Opened {
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const asked = askedOf(program, planName);
  const { name, facts } = caseAt(program, asked.of, options.family);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const question = { asOf: dayGiven(options.asOf), knownOn, dates: questionGiven(asked, options.date) };
  const { plan } = asked.pick(facts, question, options.phase);
  const known = knownOn === undefined ? '' : `, as known on ${dayText(knownOn)}`;
  return {
    rules,
    asking: { program, plan, facts, asked: question },
    name,
    heading: [printable(planTitle(plan)), `${printable(name)}, as of ${dayText(question.asOf)}${known}`],
  };
}

/** The verdict of a part by its name: of a payment, whether it is due. */
export function inquiryInto(asking: Asking, part: string | undefined): Inquiry {
  const rules = verdictsOf(asking.program, asking.plan);
  const name = part ?? 'eligibility';
  const rule = rules.get(name);
  if (rule !== undefined) return { ...asking, rule };
  const near = nearestName(name, [...rules.keys()]);
  return refuse(
    part === undefined ? 'the plan does not say who is eligible' : `the plan has no verdict ‘${name}’`,
    near === undefined
      ? `say which: --part with one of ${[...rules.keys()].join(', ')}`
      : `did you mean ‘${near}’?`,
  );
}

/** The ids of the rules that give verdicts, by what they are called in the plan. */
function verdictsOf({ rules }: CoreProgram, plan: CorePlan): ReadonlyMap<string, string> {
  const ids = [
    ...plan.problems.flatMap(({ rule, indicators }) => [rule, ...indicators]),
    ...plan.filters,
    ...plan.gates,
    ...plan.outcomes.map(({ rule }) => rule),
    ...(plan.progress === undefined ? [] : [plan.progress]),
    ...plan.defines,
  ].filter((id) => rules.get(id)?.gives === 'verdict');
  const eligible = plan.eligible ?? plan.eligibility;
  return new Map([
    ...(eligible === undefined ? [] : [['eligibility', eligible] as const]),
    ...ids.map((id) => [rules.get(id)?.name ?? id, id] as const),
    ...plan.payments.map(({ rule, when }) => [rules.get(rule)?.name ?? rule, when] as const),
  ]);
}
