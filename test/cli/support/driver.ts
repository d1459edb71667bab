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

async function answer({ cwd, words }: Asked): Promise<void> {
  process.chdir(cwd);
  written.out = '';
  written.err = '';
  const code = await run(words);
  const said: Said = { code, ...written };
  process.send?.(said);
}
