// What a rule of the lint looks at, and what it is.

import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CoreProgram } from '../ir/program.ts';
import { type Source, spanText } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Program } from '../types/check.ts';

/** Rules that have no errors, as the checker and as lowering leave them. */
export interface Linted {
  readonly checked: Program;
  readonly core: CoreProgram;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Finds every place at which one code of the lint is due. */
export type LintRule = (linted: Linted) => readonly Diagnostic[];

export type LintCode = Extract<Code, `lint/${string}`>;

/** The words of a place, comments left out and white space folded: what two places that say the same have in common. */
export function wordsAt({ sources }: Linted, span: Span): string {
  const source = sources.get(span.file);
  return source ? spanText(source, span) : '';
}
