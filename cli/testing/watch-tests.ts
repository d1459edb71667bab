// `headline test --watch`: everything run again each time a rule file is saved, until the program is told to end.

import { print, toStderr } from '../output.ts';
import { type Report, Stop } from '../report.ts';
import type { Rules } from '../rules.ts';
import { type RulesRead, watchRules } from '../watch-rules.ts';

/** `run`: one run, told. It never ends by itself. */
export async function watchTests(
  first: Rules,
  paths: readonly string[],
  run: (rules: Rules) => Promise<Report>,
): Promise<Report> {
  await tell(first, run);
  return new Promise((resolve) => {
    let before: Promise<void> = Promise.resolve();
    const stop = watchRules(first, paths, (read) => {
      before = before.then(() => tellRead(read, run));
    });
    // The watchers alone do not keep the program alive.
    const alive = setInterval(() => undefined, 2 ** 30);
    process.once('SIGINT', () => {
      stop();
      clearInterval(alive);
      resolve({});
    });
  });
}

async function tellRead(read: RulesRead, run: (rules: Rules) => Promise<Report>): Promise<void> {
  toStderr(['']);
  if ('rules' in read) await tell(read.rules, run);
  else toStderr([...read.trouble]);
  if (!('rules' in read)) waiting();
}

async function tell(rules: Rules, run: (rules: Rules) => Promise<Report>): Promise<void> {
  try {
    print(await run(rules), false);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    print(error.report, false);
  }
  waiting();
}

function waiting(): void {
  toStderr(['', 'waiting for a rule file to be saved; Ctrl+C ends it']);
}
