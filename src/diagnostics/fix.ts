// A mend that a tool can make: edits of the text, and whether somebody should read them afterwards.

import type { Span } from '../text/span.ts';

/**
 * @example
 * const fixes = project.diagnostics.flatMap(({ fix }): readonly Fix[] => (fix ? [fix] : []));
 */
export interface Fix {
  /** What it does, in a few words, such as “mark it private”. */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/**
 * Safe: no answer of any plan changes. Review: one may, or a reader may hear the rule otherwise.
 *
 * @example
 * const kinds: readonly Safety[] = ['safe'];
 */
export type Safety = 'safe' | 'review';

/**
 * The text of a place, replaced; of a place without length, put in.
 *
 * @example
 * const removal: Edit = { span: { file: 'dry.headline', start: 0, end: 1 }, text: '' };
 */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text of a file with the edits of these fixes in it. Of two that touch one another the earlier is made and the later is
 * left out whole.
 */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  const made: Edit[] = [];
  for (const { edits } of fixes)
    if (!edits.some((edit) => made.some((other) => meet(edit.span, other.span)))) made.push(...edits);
  return made
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((whole, { span, text: put }) => whole.slice(0, span.start) + put + whole.slice(span.end), text);
}

function meet(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
