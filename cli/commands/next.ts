// `headline next`: the facts worth asking for, best first.

import {
  type Ask,
  changeText,
  missingText,
  printable,
  traceOf,
  valueText,
  whatNext,
} from '../../src/index.ts';
import { type AskingOptions, askingCommand, inquiryInto, openAsking, PART_OPTION } from '../asking.ts';
import { type AddCommand, examples } from '../command.ts';
import { missingJson } from '../json.ts';
import { columns } from '../output.ts';
import type { Report } from '../report.ts';

const FILE = 'rulesets/leicestershire/cases/case-3.json';

export const addNext: AddCommand = (program, perform) => {
  askingCommand(program.command('next'))
    .description(
      'list the facts that can still change a verdict, those first that decide most at least effort',
    )
    .option(...PART_OPTION)
    .addHelpText(
      'after',
      examples(`headline next leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30`),
    )
    .action((plan: string, options: AskingOptions) => perform(options, () => tellNext(plan, options)));
};

function tellNext(planName: string, options: AskingOptions): Report {
  const { rules, asking, heading } = openAsking(planName, options);
  const inquiry = inquiryInto(asking, options.part);
  const { asks, waits } = whatNext(inquiry);
  const verdict = valueText(traceOf(inquiry).value, 'plain');
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [
      ...heading,
      '',
      asks.length + waits.length === 0
        ? `It is ${verdict}, and no other fact can change that.`
        : `It is ${verdict}. Worth asking for, best first:`,
      ...columns(asks.map(askRow)),
      ...(waits.length > 0
        ? ['', 'What no fact helps:', ...waits.map((one) => `  ${printable(missingText(one))}`)]
        : []),
    ],
    json: {
      verdict,
      asks: asks.map((ask) => ({
        ...missingJson(ask.missing),
        settles: ask.settles,
        tried: ask.answers.length,
        effort: ask.effort,
        answers: ask.answers.map((answer) => changeText(inquiry, answer)),
      })),
      waits: waits.map(missingJson),
    },
  };
}

function askRow({ text, settles, answers }: Ask): readonly string[] {
  return [
    `  ${printable(text)}`,
    answers.length === 0 ? '' : `${settles} of ${answers.length} answers tried settle it`,
  ];
}
