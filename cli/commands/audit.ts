// `headline audit`: a decision kept in one file with all that it rests on, and asked again from that file.

import {
  type Audit,
  type AuditDifference,
  askPlan,
  auditor,
  auditText,
  dayText,
  InternalError,
  type Project,
  printable,
  readAudit,
  replayAudit,
  replayUnder,
  type Source,
  textDiffers,
} from '../../src/index.ts';
import { answerTable } from '../answer-text.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { DONE, SAID_NO } from '../exit.ts';
import { givenPath, nameIn, openFolder, rootOf, shownPath } from '../files.ts';
import { counted } from '../output.ts';
import { caseAt, dayGiven, inForceLines, planTitle, questionGiven, today } from '../question.ts';
import { type Report, refuse, stop } from '../report.ts';
import { askedOf, openRules, planCalled, programOf } from '../rules.ts';
import { sha256 } from '../sha256.ts';
import { version } from '../version.ts';
import { newFile, writeAll } from '../write.ts';

const FILE = 'rulesets/leicestershire/cases/case-2.json';

export const addAudit: AddCommand = (program, perform) => {
  program
    .command('audit')
    .description(
      'keep a decision in one file, with the rules, the facts and the reasons; or replay such a file',
    )
    .argument('[plan]', 'the plan, by its name in the rules')
    .option('--family <file>', 'the facts of the family, as JSON')
    .option('--as-of <date>', 'the date of the question, such as 2015-09-30 (default: today)')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--out <file>', 'the audit file')
    .option('--force', 'write over an audit file that is there')
    .option('--made-on <date>', 'the day on which the file is made, to stand in it (default: none)')
    .option(
      '--verify <file>',
      'replay this audit file from what stands in it; with --rules, under those rules',
    )
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(
        `headline audit leicestershire_phase_2 --family ${FILE} --as-of 2015-09-30 --out case-2.audit.json`,
        'headline audit --verify case-2.audit.json',
        'headline audit --verify case-2.audit.json --rules rulesets',
      ),
    )
    .action((plan: string | undefined, options: AuditOptions) =>
      perform(options, () =>
        options.verify === undefined ? make(plan, options) : verify(options.verify, plan, options),
      ),
    );
};

interface AuditOptions extends Asked {
  readonly family?: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly madeOn?: string;
  readonly verify?: string;
  readonly rules?: string;
}

// -- making ---------------------------------------------------------------------------------------------------

function make(name: string | undefined, options: AuditOptions): Report {
  if (name === undefined)
    return refuse('which plan is meant?', 'name it, or replay a file: headline audit --verify FILE');
  const out = placeFor(options);
  const facts = options.family ?? refuse('whose decision is meant?', 'give the facts: --family FILE');
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const madeOn = options.madeOn === undefined ? undefined : dayGiven(options.madeOn);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const plan = planCalled(program, name);
  const question = { asOf, knownOn, dates: questionGiven(askedOf(program, name), options.date) };
  const subject = caseAt(program, plan.of, facts);
  const keep = auditor(rules.project, plan, { toolkit: version(), sha256, madeOn });
  const audit = keep(subject.facts, question);
  writeAll(new Map([[out, auditText(audit)]]));
  const answer = askPlan(program, plan, subject.facts, question);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [
      printable(planTitle(plan)),
      `${printable(subject.name)}, as of ${dayText(asOf)}`,
      ...inForceLines(answer),
      '',
      ...answerTable(answer),
      '',
    ],
    summary: `wrote ${shownPath(out)}: ${contentsText(audit)}`,
    json: { out: shownPath(out), plan: plan.name, sha256: audit.sha256, rules: filesJson(audit) },
  };
}

/** It holds facts about people, and is what a decision is later held to. */
function placeFor({ out, force }: AuditOptions): string {
  if (out === undefined) return refuse('where is the audit file to be written?', 'say so: --out FILE');
  return newFile(out, force);
}

function contentsText({ rules, answer, sha256: hash }: Audit): string {
  const parts = `${counted(answer.parts.length, 'answer')} with their reasons`;
  return `${counted(rules.files.length, 'rule file')}, the facts, ${parts}; SHA-256 ${hash}`;
}

function filesJson({ rules }: Audit): object {
  return {
    sha256: rules.sha256,
    files: rules.files.map((file) => ({ name: file.name, sha256: file.sha256 })),
  };
}

// -- replaying ------------------------------------------------------------------------------------------------

function verify(path: string, plan: string | undefined, options: AuditOptions): Report {
  const extra = extraOption(options);
  if (plan !== undefined || extra !== undefined)
    refuse(
      `--verify asks what stands in the file, so ${extra ?? 'a plan'} has no place beside it`,
      'leave it out; only --rules may be there',
    );
  const source = sourceAt(path);
  const { value: audit, diagnostics } = readAudit(source);
  if (!audit) return { diagnostics };
  const own = [...textDiffers(audit, source.text), ...replayAudit(audit, sha256)];
  if (options.rules === undefined) return told(audit, own, own, 'the same answer');
  const under = replayUnder(audit, projectAt(options.rules));
  const failing = [...own.filter(({ kind }) => kind === 'hash'), ...under.moved];
  return told(audit, [...under.files, ...failing], failing, 'the same answer under these rules');
}

function extraOption({ family, asOf, date, knownOn, out, force, madeOn }: AuditOptions): string | undefined {
  const given = {
    '--family': family,
    '--as-of': asOf,
    '--known-on': knownOn,
    '--out': out,
    '--force': force,
  };
  const all = Object.entries({ ...given, '--made-on': madeOn, '--date': date[0] });
  return all.find(([, value]) => value !== undefined)?.[0];
}

function sourceAt(path: string): Source {
  const given = givenPath(path);
  if ('severity' in given) return stop([given]);
  const folder = openFolder(rootOf([given]));
  const text = folder.read(nameIn(folder, given.path));
  return { file: shownPath(given.path), text: text ?? stop(folder.unreadable.map((one) => one.diagnostic)) };
}

function projectAt(path: string): Project {
  const rules = openRules([path]);
  if (!programOf(rules)) throw new InternalError('rules without errors have a program');
  return rules.project;
}

/** `failing`: the differences for which the answer does not stand; the others are told beside them. */
function told(
  audit: Audit,
  all: readonly AuditDifference[],
  failing: readonly AuditDifference[],
  same: string,
): Report {
  const lines = all.map(({ text }) => printable(text));
  return {
    lines: [...askedLines(audit), ...lines],
    summary: failing.length === 0 ? same : counted(failing.length, 'difference'),
    json: {
      plan: audit.plan,
      toolkit: audit.toolkit,
      same: failing.length === 0,
      differences: failing,
      beside: all.filter((one) => !failing.includes(one)),
    },
    exit: failing.length === 0 ? DONE : SAID_NO,
  };
}

function askedLines({ plan, question, toolkit }: Audit): readonly string[] {
  const known = question.knownOn === null ? '' : `, as known on ${question.knownOn}`;
  const by = toolkit === version() ? '' : `; made by headline ${toolkit}, replayed by ${version()}`;
  return [printable(`${plan}, as of ${question.asOf}${known}${by}`)];
}
