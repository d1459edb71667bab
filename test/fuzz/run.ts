// The work of the fuzzer: input after input until the time is up or one fails. It runs in a thread of its own, so that an input on
// which it never comes back is told too.

import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { FILES } from './corpus.ts';
import { type Input, inputOf } from './inputs.ts';
import { shrunk } from './shrink.ts';
import { type Find, tryInput } from './try-input.ts';

export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly seconds: number;
}

export type Told =
  | { readonly at: number; readonly input: Input }
  | { readonly at: number; readonly input: Input; readonly find: Find; readonly shrunk: string }
  | { readonly done: number; readonly kinds: Readonly<Record<string, number>> };

const SHRINKING_MS = 60_000;

if (!isMainThread) run(workerData as Work, (told) => parentPort?.postMessage(told));

function run({ seed, from, seconds }: Work, tell: (told: Told) => void): void {
  const until = Date.now() + seconds * 1000;
  const kinds: Record<string, number> = {};
  let at = from;
  for (; Date.now() < until; at++) {
    const input = inputOf(seed, at);
    tell({ at, input });
    kinds[input.kind] = (kinds[input.kind] ?? 0) + 1;
    const find = found(input.path, input.text);
    if (!find) continue;
    tell({ at, input, find, shrunk: smaller(input, find) });
    return;
  }
  tell({ done: at - from, kinds });
}

/** What is slow is tried again: the first time may have paid for what every input uses. */
function found(path: string, text: string): Find | undefined {
  const find = tryInput(path, text, FILES);
  return find?.what === 'slow' ? tryInput(path, text, FILES) : find;
}

function smaller({ path, text }: Input, { what }: Find): string {
  return shrunk(text, (shorter) => found(path, shorter)?.what === what, SHRINKING_MS);
}
