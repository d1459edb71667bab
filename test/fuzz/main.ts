// `npm run fuzz`: broken and odd rule files, one after the other, through the parser, the checks, the lint and the formatter, until
// the time is up or one is taken wrongly. The same seed gives the same inputs.

import { Worker } from 'node:worker_threads';
import { type FuzzArguments, readArguments } from './arguments.ts';
import type { Told, Work } from './run.ts';

/** No input may take so long, and no find so long to shrink, however busy the machine is. */
const PATIENCE_MS = 150_000;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words);
  if ('help' in asked) return say(asked.help, 0);
  if ('error' in asked) return say(`error: ${asked.error}`, 2);
  console.log(`seed ${asked.seed}, from input ${asked.from}, ${asked.seconds} seconds`);
  return await new Promise((resolve) => watch(asked, resolve));
}

function watch({ seed, from, seconds }: FuzzArguments, end: (code: number) => void): void {
  const workerData: Work = { seed, from, seconds };
  const worker = new Worker(new URL('./run.ts', import.meta.url), { workerData });
  let last: Told | undefined;
  let [lastAt, since] = [from, Date.now()];
  const stop = (code: number): void => {
    clearInterval(clock);
    void worker.terminate().then(() => end(code));
  };
  const clock = setInterval(() => {
    const waited = Date.now() - since;
    if (waited > PATIENCE_MS)
      stop(say(findText(seed, lastAt, `no answer in ${waited} ms`, inputText(last)), 1));
  }, 3000);
  worker.on('error', (error) => stop(say(findText(seed, lastAt, String(error), inputText(last)), 1)));
  worker.on('message', (told: Told) => {
    [last, since] = [told, Date.now()];
    if ('done' in told) return stop(say(doneText(told), 0));
    lastAt = told.at;
    if ('find' in told)
      stop(say(findText(seed, told.at, `${told.find.what}\n${told.find.detail}`, told.shrunk), 1));
  });
}

const inputText = (told: Told | undefined): string => (told && 'input' in told ? told.input.text : '');

function doneText({ done, kinds }: Extract<Told, { done: number }>): string {
  const each = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return `${done} inputs and no find (${each.sort().join(', ')})`;
}

function findText(seed: number, at: number, what: string, text: string): string {
  return `found: ${what}\n\ninput ${at}: npm run fuzz -- --seed ${seed} --from ${at} --seconds 1\nas text, and as JSON:\n${text}\n${JSON.stringify(text)}`;
}

function say(text: string, code: number): number {
  console.log(text);
  return code;
}
