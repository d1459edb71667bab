// The words of a command line -> what is to be told instead of doing anything: its help, or what is wrong with them in plain words.

import { type Command, CommanderError } from 'commander';

export type Instead = { readonly help: string } | { readonly error: string };

/** Undefined where the words are as they should be, and stand in the options of the command. */
export function readWords(command: Command, words: readonly string[]): Instead | undefined {
  let said = '';
  const hear = (text: string): void => {
    said += text;
  };
  try {
    command.configureOutput({ writeOut: hear, writeErr: hear }).parse(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { help: said } : { error: said.trim().replace(/^error: /, '') };
  }
}
