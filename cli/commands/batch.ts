// `headline batch`: every record of a file asked of one plan or programme; a file of answers, and what they come to.

import { dirname, resolve } from 'node:path';
import { type CoreProgram, nearestName } from '../../src/index.ts';
import { columnsOf } from '../batch/columns.ts';
import { formatOf, OUT_FORMATS } from '../batch/formats.ts';
import { inputOf, phaseOf, threadsOf } from '../batch/given.ts';
import { type Job, plansOf } from '../batch/job.ts';
import { makeJob } from '../batch/make-job.ts';
import { isFolder } from '../batch/records.ts';
import { type Ran, runBatch } from '../batch/run.ts';
import { askedText, optionsOf, type Summary, summaryOf } from '../batch/summary.ts';
import { summaryHtml } from '../batch/summary-html.ts';
import { summaryLines } from '../batch/summary-text.ts';
import { type AddCommand, type Asked, collect, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { realPath, shownPath } from '../files.ts';
import { dayGiven, questionGiven, today } from '../question.ts';
import { type Report, refuse } from '../report.ts';
import { askedOf, openRules, programOf } from '../rules.ts';

export const addBatch: AddCommand = (program, perform) => {
  program
    .command('batch')
    .description('ask a plan about every record of a file')
    .argument('<plan>', 'the plan, or the programme, by its name in the rules')
    .requiredOption(
      '--in <file>',
      'the records: .jsonl, .csv or .parquet, or a folder of tables in CSV; .gz or .zst where compressed',
    )
    .requiredOption(
      '--out <file>',
      'the answers: .jsonl, .csv or .parquet; .gz or .zst after the first two to compress',
    )
    .option('--as-of <date>', 'the date of the question, such as 2015-09-30 (default: today)')
    .option('--date <name=date>', 'a date that the plan asks for, such as claim=2015-09-30', collect, [])
    .option('--known-on <date>', 'count only what was recorded up to this day as known')
    .option('--phase <key>', 'of a programme: the phase (default: the one that its dates pick)')
    .option('--by <field>', 'break the summary down by a field; may be given again', collect, [])
    .option('--only <column>', 'write only this column of the answers; may be given again', collect, [])
    .option('--no-waits', 'do not count what an eligibility that is not known waits for, which takes time')
    .option('--rejects <file>', 'the records that can’t be asked about (default: OUT.rejects.jsonl)')
    .option('--summary <file>', 'write the summary too: .json, or .html for a page with charts')
    .option('--threads <number>', 'how many threads work at once (default: one a core, 8 at most)')
    .option('--in-format <format>', 'where the ending of the file does not say it: jsonl, csv or parquet')
    .option('--out-format <format>', 'where the ending of the file does not say it: jsonl, csv or parquet')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples('headline batch leicestershire_phase_2 --in all.jsonl --out answers.csv --as-of 2015-09-30'),
    )
    .action((plan: string, options: BatchOptions) => perform(options, () => batch(plan, options)));
};

interface BatchOptions extends Asked {
  readonly in: string;
  readonly out: string;
  readonly asOf?: string;
  readonly date: readonly string[];
  readonly knownOn?: string;
  readonly phase?: string;
  readonly by: readonly string[];
  readonly only: readonly string[];
  readonly waits: boolean;
  readonly rejects?: string;
  readonly summary?: string;
  readonly threads?: string;
  readonly inFormat?: string;
  readonly outFormat?: string;
  readonly rules?: string;
}

async function batch(name: string, options: BatchOptions): Promise<Report> {
  const input = inputOf(options);
  const output = formatOf(options.out, options.outFormat, OUT_FORMATS, '--out');
  const summaryForm = options.summary === undefined ? undefined : summaryFormOf(options.summary);
  const paths = pathsOf(options);
  const threads = threadsOf(options.threads);
  const asOf = options.asOf === undefined ? today() : dayGiven(options.asOf);
  const knownOn = options.knownOn === undefined ? undefined : dayGiven(options.knownOn);
  const rules = openRules(options.rules === undefined ? [] : [options.rules]);
  const program = programOf(rules);
  const asked = askedOf(program, name);
  const phase = phaseOf(program, name, options.phase);
  const question = { asOf, knownOn, dates: questionGiven(asked, options.date) };
  const by = fieldsOf(program, name, asked.of, options.by);
  const { waits } = options;
  if (options.only.length > 0 && output.format === 'jsonl')
    refuse('--only picks columns, and JSON Lines have none', 'write .csv or .parquet');
  const only = columnsAsked(program, name, phase, options.only);
  const job = await makeJob(program, { name, phase, question, format: output.format, by, waits, only });
  const told = (ran: Ran): Summary =>
    summaryOf(ran.tally, { program, name, job, milliseconds: ran.milliseconds });
  const ran = await runBatch({
    job,
    input: { path: paths.in, ...input },
    output: { path: paths.out, ...output },
    rejects: { path: paths.rejects, always: options.rejects !== undefined },
    threads,
    besidePaths: paths.summary === undefined ? [] : [paths.summary],
    beside: (counted) =>
      new Map(
        paths.summary === undefined || !summaryForm ? [] : [[paths.summary, summaryForm(told(counted), job)]],
      ),
  });
  const summary = told(ran);
  const hasRejects = summary.rejected.length > 0;
  const written = [
    paths.out,
    ...(hasRejects || options.rejects !== undefined ? [paths.rejects] : []),
    ...(paths.summary === undefined ? [] : [paths.summary]),
  ];
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...summaryLines(summary, askedText(job)), ''],
    summary: written.map((path) => `wrote ${shownPath(path)}`).join('\n'),
    json: { summary, out: shownPath(paths.out), rejects: hasRejects ? shownPath(paths.rejects) : null },
  };
}

type SummaryForm = (summary: Summary, job: Job) => string;

function summaryFormOf(path: string): SummaryForm {
  if (/\.html$/i.test(path)) return (summary, job) => summaryHtml(summary, askedText(job));
  if (/\.json$/i.test(path)) return (summary) => `${JSON.stringify(summary, null, 2)}\n`;
  return refuse(`the ending of ‘${path}’ does not say what the summary is to be`, 'end it in .json or .html');
}

interface Paths {
  readonly in: string;
  readonly out: string;
  readonly rejects: string;
  readonly summary: string | undefined;
}

/** Each file of a run is another file. */
function pathsOf({ in: input, out, rejects = `${out}.rejects.jsonl`, summary }: BatchOptions): Paths {
  const given = [
    ['--in', input],
    ['--out', out],
    ['--rejects', rejects],
    ...(summary === undefined ? [] : [['--summary', summary] as const]),
  ] as const;
  const seen = new Map<string, string>();
  for (const [option, text] of given) {
    const path = realPath(resolve(text)) ?? resolve(text);
    const other = seen.get(path);
    if (other !== undefined) refuse(`${other} and ${option} are one file: ‘${text}’`);
    seen.set(path, option);
  }
  // A table that a run left among those that it reads would be read by the next.
  const [folder] = seen.keys();
  if (folder !== undefined && isFolder(folder))
    for (const [path, option] of seen)
      if (dirname(path) === folder)
        refuse(`${option} lies in the folder that --in reads`, 'choose another folder');
  return {
    in: resolve(input),
    out: resolve(out),
    rejects: resolve(rejects),
    summary: summary === undefined ? undefined : resolve(summary),
  };
}

/** The titles of columns to write; those of no column are refused. */
function columnsAsked(
  program: CoreProgram,
  name: string,
  phase: string | undefined,
  given: readonly string[],
): readonly string[] {
  const columns = columnsOf(program, plansOf(program, name, phase), program.programmes.has(name));
  const titles = columns.map(({ title }) => title);
  for (const one of given)
    if (!titles.includes(one)) {
      const near = nearestName(one, titles);
      refuse(
        `the answers have no column ‘${one}’`,
        near === undefined ? `the columns are ${titles.join(', ')}` : `did you mean ‘${near}’?`,
      );
    }
  return given;
}

/** The fields to break the summary down by; left out, those by which a programme that has the plan chooses among places. */
function fieldsOf(
  program: CoreProgram,
  name: string,
  record: string,
  given: readonly string[],
): readonly string[] {
  if (given.length === 0) return placeFields(program, name);
  const fields = (program.records.get(record)?.fields ?? []).filter((field) => optionsOf(field).length > 0);
  const names = fields.map((field) => field.name);
  for (const one of given)
    if (!names.includes(one)) {
      const near = nearestName(one, names);
      const can =
        names.length === 0 ? 'no field of it is one of a few answers' : `it can be ${names.join(', ')}`;
      refuse(
        `the summary can’t be broken down by ‘${one}’`,
        near === undefined ? can : `did you mean ‘${near}’?`,
      );
    }
  return [...new Set(given)];
}

function placeFields(program: CoreProgram, name: string): readonly string[] {
  const asked = new Set([name, ...plansOf(program, name, undefined).map((plan) => plan.name)]);
  const phases = [...program.programmes.values()].flatMap((programme) => programme.phases);
  const fields = phases
    .filter(({ plan, local }) => asked.has(plan) || local.some((place) => asked.has(place.plan)))
    .flatMap(({ local }) => local.map(({ field }) => field));
  return [...new Set(fields)];
}
