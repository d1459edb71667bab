// `headline what-if`: some facts or the date otherwise; which parts of the plan move.

import {
  type Asking,
  type Change,
  changed,
  printable,
  readFacts,
  stepsTo,
  type WhatIf,
  whatIf,
} from '../../src/index.ts';
import { type AskingOptions, askingCommand, openAsking } from '../asking.ts';
import { type AddCommand, collect, examples } from '../command.ts';
import { columns } from '../output.ts';
import { dayGiven } from '../question.ts';
import { type Report, refuse, stop } from '../report.ts';

const FILE = 'rulesets/leicestershire/cases/case-4.json';

export const addWhatIf: AddCommand = (program, perform) => {
  askingCommand(program.command('what-if'))
    .description('suppose that some facts, or the date, are otherwise, and see which parts of the plan move')
    .option('--set <path=value>', 'a fact, by its place and as JSON; without a value: not known', collect, [])
    .option('--on <date>', 'asked on this day instead')
    .addHelpText(
      'after',
      examples(`headline what-if leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30 --on 2015-12-31`),
    )
    .action((plan: string, options: WhatIfOptions) => perform(options, () => tellWhatIf(plan, options)));
};

interface WhatIfOptions extends AskingOptions {
  readonly set: readonly string[];
  readonly on?: string;
}

function tellWhatIf(planName: string, options: WhatIfOptions): Report {
  const { rules, asking, heading } = openAsking(planName, options);
  const day: readonly Change[] = options.on === undefined ? [] : [{ kind: 'day', day: dayGiven(options.on) }];
  const changes = [...options.set.map((text) => changeGiven(asking, text)), ...day];
  if (changes.length === 0)
    refuse('nothing is supposed', 'say what is otherwise: --set path=value, or --on with a date');
  expectToFit(changed(asking, ...changes));
  const found = whatIf(asking, changes);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...heading, ...found.texts.map((text) => `  if ${printable(text)}`), '', ...movedLines(found)],
    json: {
      changes: found.texts,
      moved: found.moved.map(({ name, label, from, to }) => ({ name, label: label ?? null, from, to })),
    },
  };
}

function movedLines({ moved }: WhatIf): readonly string[] {
  if (moved.length === 0) return ['No part of the plan moves.'];
  return columns(
    moved.map(({ name, label, from, to }) => [
      printable(name),
      printable(from),
      `→ ${printable(to)}`,
      printable(label ?? ''),
    ]),
  );
}

/** `members[0].arrears=1200` */
function changeGiven(asking: Asking, text: string): Change {
  const [path = '', value] = text.split(/=(.*)/s);
  const steps = stepsTo(asking, path);
  if (!steps)
    return refuse(`there is no fact at ‘${path}’`, 'write its place as --json shows it: members[0].arrears');
  return { kind: 'fact', steps, to: value === undefined || value === '' ? undefined : jsonGiven(value) };
}

/** JSON; what is none is taken for a text, so that an option needs no quotes. */
function jsonGiven(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** What is supposed has to fit the vocabulary too, before anything is asked of it. */
function expectToFit({ program, plan, facts }: Asking): void {
  const source = { file: 'what is supposed', text: JSON.stringify(facts) };
  const { diagnostics } = readFacts(program, plan.of, source);
  if (diagnostics.length > 0) stop(diagnostics, () => source);
}
