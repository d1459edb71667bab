// What the commands share as commands: how each is run, and the options that several have.

import type { Command } from 'commander';
import type { Report } from './report.ts';

/** Runs the work of a command and prints its report. */
export type Perform = (asked: Asked, work: () => Report | Promise<Report>) => Promise<void>;

/** Hangs one command into the program. */
export type AddCommand = (program: Command, perform: Perform) => void;

export interface Asked {
  readonly json?: boolean;
}

export const JSON_OPTION = ['--json', 'print the result as one JSON document'] as const;

export const RULES_OPTION = [
  '--rules <path>',
  'a rule file, or a folder of them (default: rulesets, else this folder)',
] as const;

export const PATHS_ARGUMENT = [
  '[paths...]',
  'rule files, or folders of them (default: rulesets, else this folder)',
] as const;

/** Lines for the end of a command's help. */
export function examples(...commands: readonly string[]): string {
  return `\nFor example:\n${commands.map((command) => `  ${command}`).join('\n')}`;
}

/** Of an option that may be given more than once: all its values. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
