// One process that runs many command lines, one after another: starting a process takes longer than most commands.

import process from 'node:process';
import { run } from '../../../cli/program.ts';
import type { Asked, Said } from './headline.ts';

const written = { out: '', err: '' };
process.stdout.write = (text: unknown): boolean => {
  written.out += String(text);
  return true;
};
process.stderr.write = (text: unknown): boolean => {
  written.err += String(text);
  return true;
};

let before: Promise<unknown> = Promise.resolve();

process.on('message', (asked: Asked) => {
  before = before.then(() => answer(asked));
});

async function answer({ cwd, words, unprivileged }: Asked): Promise<void> {
  process.chdir(cwd);
  written.out = '';
  written.err = '';
  const code = await (unprivileged ? asNobody(() => run(words)) : run(words));
  const said: Said = { code, ...written };
  process.send?.(said);
}

/** The number of the user `nobody` by custom; any user but root would do. */
const NOBODY = 65_534;

/** Root may read and write everything, so what a permission refuses is tried as somebody else. */
async function asNobody(work: () => Promise<number>): Promise<number> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
