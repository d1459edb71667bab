// `headline claim`: what can be claimed for the records of a file, once each, and a sample of it to audit.

import { join, resolve } from 'node:path';
import { auditor, type CorePlan, sampleShare } from '../../src/index.ts';
import type { Asking } from '../claim/ask.ts';
import { readRegister } from '../claim/register.ts';
import { type Ran, runClaims } from '../claim/run.ts';
import type { SampleAsked } from '../claim/sample.ts';
import { type ClaimSummary, claimLines, claimSummary } from '../claim/summary.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { realPath, shownPath } from '../files.ts';
import { dayGiven, planTitle, questionGiven, today } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, openRules, planCalled, programOf } from '../rules.ts';
import { sha256 } from '../sha256.ts';
import { version } from '../version.ts';

export const addClaim: AddCommand = (program, perform) => {
  program
    .command('claim')
    .description('find what can be claimed for the records of a file, nothing twice, with a sample to audit')
    .argument('<plan>', 'the plan, by its name in the rules')
    .requiredOption('--in <file>', 'the records, one a line: .jsonl; .gz or .zst after it where compressed')
    .requiredOption('--out <folder>', 'a folder that is not there yet: claims, register, sample and the rest')
    .option('--register <file>', 'what was claimed before, one claim a line; an empty file: nothing')
    .option('--as-of <date>', 'the date of the question and of the claims (default: today)')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--sample <share>', 'keep an audit file of such a share, rounded up: 10%, 12.5%, 1/3')
    .option('--no-reasons', 'do not say why the rest is not claimed, which takes most of the time')
    .option('--seed <number>', 'another seed, another sample', '1')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(
        'headline claim leicestershire_phase_2 --in all.jsonl --register claimed.jsonl --sample 10% --out claim-1',
      ),
    )
    .action((plan: string, options: ClaimOptions) => perform(options, () => claim(plan, options)));
};

interface ClaimOptions extends Asked {
  readonly in: string;
  readonly out: string;
  readonly register?: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly sample?: string;
  readonly seed: string;
  readonly reasons: boolean;
  readonly rules?: string;
}

async function claim(name: string, options: ClaimOptions): Promise<Report> {
  const sample = options.sample === undefined ? undefined : sampleOf(options.sample, options.seed);
  const paths = pathsOf(options);
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const plan = payingPlan(planCalled(program, name));
  const question = { asOf, knownOn, dates: questionGiven(askedOf(program, name), options.date) };
  const register = await readRegister(paths.register, asOf);
  const asking: Asking = {
    program,
    plan,
    question,
    wordsOf: rules.wordsOf,
    register,
    reasons: options.reasons,
  };
  const told = (ran: Ran): ClaimSummary =>
    claimSummary(asking, ran, sample && { text: options.sample ?? '', seed: sample.seed });
  const ran = await runClaims({
    asking,
    input: paths.in,
    out: paths.out,
    sample,
    keep: auditor(rules.project, plan, { toolkit: version(), sha256 }),
    beside: (all) => new Map([['summary.json', `${JSON.stringify(told(all), null, 2)}\n`]]),
  });
  const summary = told(ran);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...claimLines(summary, asOf), ''],
    summary: filesIn(paths.out, summary)
      .map((path) => `wrote ${shownPath(path)}`)
      .join('\n'),
    json: { summary, out: shownPath(paths.out) },
  };
}

function payingPlan(plan: CorePlan): CorePlan {
  return plan.payments.length > 0
    ? plan
    : refuse(`‘${planTitle(plan)}’ has no payments`, 'name a plan that pays something');
}

function sampleOf(text: string, seed: string): SampleAsked {
  if (!/^\d{1,15}$/.test(seed)) refuse(`‘${seed}’ is no seed`, 'give a whole number of at most 15 digits');
  const share = sampleShare(text);
  return share === undefined
    ? refuse(`‘${text}’ is no share of the claims`, 'give one up to the whole, such as 10%, 12.5% or 1/3')
    : { share, seed };
}

interface Paths {
  readonly in: string;
  readonly out: string;
  readonly register: string | undefined;
}

function pathsOf({ in: input, out, register }: ClaimOptions): Paths {
  const real = (path: string): string => realPath(resolve(path)) ?? resolve(path);
  if (register !== undefined && real(register) === real(input))
    refuse(`--in and --register are one file: ‘${input}’`);
  return {
    in: resolve(input),
    out: resolve(out),
    register: register === undefined ? undefined : resolve(register),
  };
}

function filesIn(folder: string, { sample }: ClaimSummary): readonly string[] {
  const names = [
    ...['claims.jsonl', 'register.jsonl', 'blocked.jsonl', 'rejects.jsonl', 'summary.json'],
    ...(sample ? ['sample.jsonl'] : []),
    ...(sample && sample.drawn > 0 ? ['audit'] : []),
  ];
  return names.map((name) => join(folder, name));
}
