// Leaves out why a passage is not encoded. Somebody should look whether the citation is the slip; so nothing is done where a
// comment stands between, which may say more.

import type { Fix } from '../../diagnostics/fix.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Source } from '../../text/source.ts';

export function dropReason({ words, notEncoded }: ast.Passage, source: Source | undefined): Fix | undefined {
  if (!notEncoded || !source) return undefined;
  const span = { file: words.span.file, start: words.span.end, end: notEncoded.span.end };
  const between = source.text.slice(span.start, notEncoded.span.start);
  if (between.includes('//')) return undefined;
  return { title: 'leave out the reason', safety: 'review', edits: [{ span, text: '' }] };
}
