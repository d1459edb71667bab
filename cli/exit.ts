// What the shell is told: done, no, or unfit.

import type { Diagnostic } from '../src/index.ts';

export const DONE = 0;
/** The rules or the tests say no. */
export const SAID_NO = 1;
/** Wrong usage, or input that can't be read or does not fit. */
export const UNFIT = 2;

/** What is wrong with the input weighs more than what is wrong in the rules: it hides the rest. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('input/'))) return UNFIT;
  return errors.length > 0 ? SAID_NO : DONE;
}
