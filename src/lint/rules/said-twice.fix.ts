// Leaves out the second of two items that are the same, with the comma or the word before it.

import type { Fix } from '../../diagnostics/fix.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Linted } from '../linted.ts';

/** Nothing where a comment would be lost with it. */
export function dropItem({ sources }: Linted, before: ast.Expression, item: ast.Expression): Fix | undefined {
  const span = { file: item.span.file, start: before.span.end, end: item.span.end };
  const dropped = sources.get(span.file)?.text.slice(span.start, span.end) ?? '//';
  if (dropped.includes('//')) return undefined;
  return { title: 'leave the second out', safety: 'safe', edits: [{ span, text: '' }] };
}
