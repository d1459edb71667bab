// `headline why-not`: the smallest sets of conditions that keep a verdict from being what is wanted.

import { type Lack, NO, printable, verdictWord, whyNot, YES } from '../../src/index.ts';
import { type AskingOptions, askingCommand, inquiryInto, openAsking, PART_OPTION } from '../asking.ts';
import { type AddCommand, examples } from '../command.ts';
import { reasonJson } from '../json.ts';
import type { Report } from '../report.ts';

const FILE = 'rulesets/leicestershire/cases/case-4.json';

export const addWhyNot: AddCommand = (program, perform) => {
  askingCommand(program.command('why-not'))
    .description('say which conditions keep a part of a plan from being yes: the smallest sets of them')
    .option(...PART_OPTION)
    .option('--no', 'why it is not no')
    .addHelpText(
      'after',
      examples(`headline why-not leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30`),
    )
    .action((plan: string, options: WhyNotOptions) => perform(options, () => tellWhyNot(plan, options)));
};

interface WhyNotOptions extends AskingOptions {
  readonly no?: boolean;
}

/** So many conditions are told. */
const TOLD = 24;

function tellWhyNot(planName: string, options: WhyNotOptions): Report {
  const { rules, asking, heading } = openAsking(planName, options);
  const wanted = options.no === true ? NO : YES;
  const found = whyNot(inquiryInto(asking, options.part), wanted, rules.wordsOf);
  const word = verdictWord(wanted);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading, '', ...linesOf(found, options.part ?? 'eligibility', word)],
    json: {
      wanted: word,
      distance: found.distance ?? null,
      sets: found.sets.map((set) => set.map(lackJson)),
    },
  };
}

type Found = ReturnType<typeof whyNot>;

/** The conditions of the smallest sets, each once. */
function linesOf(found: Found, part: string, word: string): readonly string[] {
  const { sets, distance, smallest } = found;
  const near = sets.slice(0, smallest);
  const size = near[0]?.length ?? 0;
  if (size === 0)
    return [distance === undefined ? noWay(part, word) : `${printable(part)} is ${word} already.`];
  const all = [...new Map(near.flat().map((lack) => [lackText(lack), lack])).values()];
  const told = all.slice(0, TOLD);
  const facts = `${distance} ${distance === 1 ? 'fact' : 'facts'} at least`;
  return [
    size === 1
      ? `For ${printable(part)} to be ${word}, one of these would have to come out otherwise (${facts}):`
      : `For ${printable(part)} to be ${word}, ${size} of these would have to come out otherwise together (${facts}; ${near.length} such sets):`,
    ...groupLines(told),
    ...(all.length > told.length ? [`  and ${all.length - told.length} more`] : []),
  ];
}

function noWay(part: string, word: string): string {
  return `By the rules no fact makes ${printable(part)} ${word}, or nothing says so of these.`;
}

/** Under each part of the plan its conditions; those that are told of several people alike stand on one line. */
function groupLines(lacks: readonly Lack[]): readonly string[] {
  const byPart = Map.groupBy(lacks, ({ parts }) => parts.at(-1) ?? '');
  return [...byPart].flatMap(([part, own]) => {
    const byWords = Map.groupBy(own, ({ reason, wanted }) => `${reason.text}${reason.answer}${wanted}`);
    return [
      ...(part === '' ? [] : [`  ${printable(part)}`]),
      ...[...byWords.values()].map((same) => sameLine(same)),
    ];
  });
}

function sameLine(same: readonly Lack[]): string {
  const [first] = same;
  if (!first) return '';
  const of = [...new Set(same.flatMap((one) => one.of.slice(-1)))].map(printable).join(', ');
  return `    ${of === '' ? '' : `${of}: `}${printable(lackText(first))}`;
}

function lackText({ reason, wanted }: Lack): string {
  const [detail] = reason.details;
  const told = detail === undefined ? '' : `, ${detail}`;
  return `“${reason.text}” is ${reason.answer}${told}${verdictWord(wanted) === 'no' ? ' and should not be' : ''}`;
}

function lackJson({ parts, of, reason, wanted, cost }: Lack): object {
  return { parts, of, wanted: verdictWord(wanted), cost, reason: reasonJson(reason) };
}
