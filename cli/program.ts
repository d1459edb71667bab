// The words after `headline` -> a command, its report, and the exit code.

import { Command, CommanderError } from 'commander';
import { type AddCommand, examples, type Perform } from './command.ts';
import { DONE, UNFIT } from './exit.ts';
import { needWorkingFolder } from './files.ts';
import { print, quietPipes, toStderr } from './output.ts';
import { type Report, Stop } from './report.ts';
import { version } from './version.ts';

/** Each command loads what it needs by itself: `check` needs neither a validator of facts nor a terminal. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  check: async () => (await import('./commands/check.ts')).addCheck,
  lint: async () => (await import('./commands/lint.ts')).addLint,
  fmt: async () => (await import('./commands/fmt.ts')).addFmt,
  test: async () => (await import('./commands/test.ts')).addTest,
  cases: async () => (await import('./commands/cases.ts')).addCases,
  eval: async () => (await import('./commands/eval.ts')).addEval,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  claim: async () => (await import('./commands/claim.ts')).addClaim,
  'why-not': async () => (await import('./commands/why-not.ts')).addWhyNot,
  next: async () => (await import('./commands/next.ts')).addNext,
  nearest: async () => (await import('./commands/nearest.ts')).addNearest,
  'what-if': async () => (await import('./commands/what-if.ts')).addWhatIf,
  near: async () => (await import('./commands/near.ts')).addNear,
  timeline: async () => (await import('./commands/timeline.ts')).addTimeline,
  batch: async () => (await import('./commands/batch.ts')).addBatch,
  tui: async () => (await import('./commands/tui.ts')).addTui,
  build: async () => (await import('./commands/build.ts')).addBuild,
  types: async () => (await import('./commands/types.ts')).addTypes,
  docs: async () => (await import('./commands/docs.ts')).addDocs,
  reconcile: async () => (await import('./commands/reconcile.ts')).addReconcile,
  sources: async () => (await import('./commands/sources.ts')).addSources,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
};

/** The command that the words begin with; all of them for help, and to tell which one may have been meant. */
async function commandsFor([first = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  return Promise.all(named ? [named()] : Object.values(COMMANDS).map((load) => load()));
}

export async function main(words: readonly string[]): Promise<void> {
  quietPipes();
  process.exitCode = await run(words);
}

/** Runs one command and says with which code to exit. */
export async function run(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json');
  let exit = DONE;
  let said = '';
  const perform: Perform = async ({ json = false }, work) => {
    exit = print(await endedEarly(work), json);
  };
  const hear = (text: string): void => {
    said += text;
  };
  try {
    await commandLine(await commandsFor(words), perform, hear).parseAsync(words, { from: 'user' });
    return exit;
  } catch (error) {
    return error instanceof CommanderError ? usageEnd(error, said, asJson) : fault(error, asJson);
  }
}

async function endedEarly(work: () => Report | Promise<Report>): Promise<Report> {
  try {
    needWorkingFolder();
    return await work();
  } catch (error) {
    if (error instanceof Stop) return error.report;
    throw error;
  }
}

/** Commander ends by throwing: after help and the version that were asked for, and at wrong usage. */
function usageEnd({ exitCode, code }: CommanderError, said: string, asJson: boolean): number {
  if (exitCode === 0) return DONE;
  if (code !== 'commander.help') return print({ error: said.trim().replace(/^error: /, '') }, asJson);
  toStderr([said.trimEnd()]);
  return UNFIT;
}

/** A promise of ours that is broken: one line, and no stack unless whoever looks for the fault asks for it. */
function fault(error: unknown, asJson: boolean): number {
  const promise = error instanceof Error ? error.message : String(error);
  const said = `this is a fault of headline, not of your rules: ${promise.split('\n')[0]}`;
  if (asJson) print({ error: said }, true);
  else toStderr([said]);
  if (process.env.HEADLINE_DEBUG === '1' && error instanceof Error) toStderr([error.stack ?? '']);
  return UNFIT;
}

/** `hear` is told what Commander says of wrong usage. */
function commandLine(
  commands: readonly AddCommand[],
  perform: Perform,
  hear: (text: string) => void,
): Command {
  const program = new Command('headline')
    .description('Plans as programs: checks, tests, asks and explains the rules that a policy lead wrote.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help, or that of a command')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({ writeErr: hear })
    .addHelpText('after', examples('headline check', 'headline test', 'headline help eval'));
  for (const add of commands) add(program, perform);
  return program;
}
