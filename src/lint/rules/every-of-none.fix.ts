// Says aloud what holds where there is none: the block then does not apply.

import type { Fix } from '../../diagnostics/fix.ts';
import type * as ast from '../../syntax/ast.ts';
import { lineText, positionAt } from '../../text/source.ts';
import type { Linted } from '../linted.ts';
import { wordsAt } from '../linted.ts';

/** Only of records asked about on the date of the question: of events it would have to say in which window. */
export function sayWhenItApplies(
  linted: Linted,
  condition: ast.Expression,
  node: ast.Quantified | ast.Newly | ast.FollowedBy,
): Fix | undefined {
  const source = linted.sources.get(condition.span.file);
  const isOfRecords = linted.checked.resolutions.nouns.get(node)?.element.form === 'record';
  if (!source || !isOfRecords || !standsOutermost(condition, node)) return undefined;
  const line = lineText(source, positionAt(source, condition.span.start).line);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const noun = node.noun.text;
  const whoIs = node.whoIs ? ` ${wordsAt(linted, node.whoIs.span)}` : '';
  const clause = `applies when there is ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}${whoIs}`;
  const { file, end } = condition.span;
  const edits = [{ span: { file, start: end, end }, text: `\n${indent}${clause}` }];
  return { title: `add ‘${clause}’`, safety: 'review', edits };
}

/** Whether what it goes through is that of the record in hand, on the date of the question. */
function standsOutermost(condition: ast.Expression, node: ast.Expression): boolean {
  if (condition === node) return true;
  switch (condition.kind) {
    case 'connected':
      return condition.parts.some((part) => standsOutermost(part, node));
    case 'bracketed':
      return standsOutermost(condition.inner, node);
    case 'not':
    case 'windowed':
      return standsOutermost(condition.value, node);
    default:
      return false;
  }
}
