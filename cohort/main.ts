// `npm run cohort`: families as JSON, one to a line.

import { DONE, UNFIT } from '../cli/exit.ts';
import { readArguments } from './arguments.ts';
import { generateFamilies } from './cohort.ts';
import { Unwritable, writeToFile, writeToStdout } from './write.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words);
  if ('help' in asked) return told(process.stdout, asked.help, DONE);
  if ('error' in asked) return told(process.stderr, `error: ${asked.error}\n`, UNFIT);
  const lines = linesOf(generateFamilies(asked.options));
  try {
    await (asked.out === undefined ? writeToStdout(lines) : writeToFile(lines, asked.out));
    return DONE;
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    return told(process.stderr, `error: ${error.message}\n`, UNFIT);
  }
}

function* linesOf(families: Iterable<unknown>): Iterable<string> {
  for (const family of families) yield JSON.stringify(family);
}

function told(stream: NodeJS.WritableStream, text: string, code: number): number {
  stream.write(text);
  return code;
}
