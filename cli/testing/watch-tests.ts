// `headline test --watch`: everything run again each time a rule file or the facts of a scenario are saved, until the program is told to end.

import { factsFileOf } from '../../src/index.ts';
import { print, toStderr } from '../output.ts';
import { type Report, Stop } from '../report.ts';
import type { Rules } from '../rules.ts';
import { type RulesRead, watchRules } from '../watch-rules.ts';

/** `run`: one run, told. It never ends by itself. */
export function watchTests(
  first: Rules,
  paths: readonly string[],
  run: (rules: Rules) => Promise<Report>,
): Promise<Report> {
  return new Promise((resolve, reject) => {
    // Listening begins before the first run, so that what is saved meanwhile is not missed.
    let before = tell(first, run);
    before.catch(reject);
    const again = (read: RulesRead): void => {
      before = before.then(() => tellRead(read, run));
      before.catch(reject);
    };
    const stop = watchRules(first, paths, again, factsOf);
    // The watchers alone do not keep the program alive.
    const alive = setInterval(() => undefined, 2 ** 30);
    process.once('SIGINT', () => {
      stop();
      clearInterval(alive);
      resolve({});
    });
  });
}

/** The files of facts that scenarios name. */
function factsOf({ project }: Rules): readonly string[] {
  const files = (project.program?.scenarios ?? []).flatMap((scenario) => factsFileOf(scenario) ?? []);
  return [...new Set(files)];
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
  toStderr(['', 'waiting for rules or facts to be saved; Ctrl+C ends it']);
}
