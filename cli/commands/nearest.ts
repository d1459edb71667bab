// `headline nearest`: the smallest changes of fact that flip a verdict, each replayed.

import { NO, nearestChanges, printable, verdictWord, type Way, YES } from '../../src/index.ts';
import { type AskingOptions, askingCommand, inquiryInto, openAsking, PART_OPTION } from '../asking.ts';
import { type AddCommand, examples } from '../command.ts';
import type { Report } from '../report.ts';

const FILE = 'rulesets/leicestershire/cases/case-4.json';

export const addNearest: AddCommand = (program, perform) => {
  askingCommand(program.command('nearest'))
    .description('find the smallest changes of fact that would make a part of a plan yes, or no')
    .option(...PART_OPTION)
    .option('--no', 'what would make it no')
    .option('--later', 'the date of the question may move forward')
    .addHelpText(
      'after',
      examples(`headline nearest leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30`),
    )
    .action((plan: string, options: NearestOptions) => perform(options, () => tellNearest(plan, options)));
};

interface NearestOptions extends AskingOptions {
  readonly no?: boolean;
  readonly later?: boolean;
}

function tellNearest(planName: string, options: NearestOptions): Report {
  const { rules, asking, heading } = openAsking(planName, options);
  const wanted = options.no === true ? NO : YES;
  const inquiry = inquiryInto(asking, options.part);
  const found = nearestChanges(inquiry, { wanted, mayMove: options.later === true });
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading, '', ...linesOf(found, options.part ?? 'eligibility', verdictWord(wanted))],
    json: {
      wanted: verdictWord(wanted),
      distance: found.distance ?? null,
      gaveUp: found.gaveUp,
      ways: found.ways.map(({ changes, texts }) => ({ changes, texts })),
    },
  };
}

function linesOf(
  { ways, distance, gaveUp, tried }: ReturnType<typeof nearestChanges>,
  part: string,
  word: string,
): readonly string[] {
  if (distance === 0) return [`${printable(part)} is ${word} already.`];
  const tries = `${tried} ${tried === 1 ? 'way was' : 'ways were'} tried`;
  if (ways.length === 0)
    return [
      distance === undefined
        ? `By the rules it takes more changes than are looked for, for ${printable(part)} to be ${word}.`
        : `No change was found that makes ${printable(part)} ${word}: ${tries}${gaveUp ? ', and not all there are' : ''}.`,
    ];
  return [
    `Any one of these makes ${printable(part)} ${word}:`,
    ...ways.flatMap(wayLines),
    ...(gaveUp ? ['', `There may be others: ${tries}.`] : []),
  ];
}

function wayLines({ texts }: Way): readonly string[] {
  return texts.map(
    (text, index) => `  ${index === 0 ? '·' : ' '} ${index === 0 ? '' : 'and '}${printable(text)}`,
  );
}
