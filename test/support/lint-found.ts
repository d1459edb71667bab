// Rules that stand in a test -> what the lint finds in them, and what its fixes make of them.

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Safety } from '../../src/diagnostics/fix.ts';
import type { LintCode } from '../../src/lint/linted.ts';
import { type FixedFiles, fixFiles, type LintedFiles, lintFiles } from '../../src/workspace/lint-files.ts';
import { memoryHost } from './memory-host.ts';

/** The messages of one code. The rules of a test have no errors, and may well be found other faults in. */
export function found(code: LintCode, rules: string): readonly string[] {
  return findings(code, rules).map(({ message }) => message);
}

/** The words that one code marks. */
export function marked(code: LintCode, rules: string): readonly string[] {
  return findings(code, rules).map(({ span }) => rules.slice(span.start, span.end));
}

export function findings(code: LintCode, rules: string): readonly Diagnostic[] {
  return sound(lintFiles(memoryHost({ 'example.headline': rules }), ['example.headline'])).findings.filter(
    (one) => one.code === code,
  );
}

/** The rules with the fixes of one kind made, and what is left to be found in them. */
export function fixed(rules: string, ...kinds: readonly Safety[]): FixedFiles & { readonly text: string } {
  const made = fixFiles(memoryHost({ 'example.headline': rules }), ['example.headline'], kinds);
  return { ...sound(made), text: made.changed.get('example.headline') ?? rules };
}

function sound<T extends LintedFiles>(linted: T): T {
  const { diagnostics, program } = linted.project;
  if (program) return linted;
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}
