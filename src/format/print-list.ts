// `{ a, b }`: what stands in braces.

import type { Expression, ListOf } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import { type Context, hasComment } from './context.ts';
import { CLOSING_LINE, type Doc, fill, group, hardLine, LINE, nest } from './doc.ts';

/** When broken, names and figures as many as fit on a line, conditions one on each. */
export function printList({ items, span }: ListOf, context: Context): Doc {
  const places = [span.start, ...items.map((item) => item.span.end)];
  const short = items.every(({ kind }) => kind === 'path' || kind === 'literal');
  const before = (index: number): Doc => {
    const to = items[index]?.span.start ?? span.end;
    return hasComment(context, places[index] ?? to, to) ? hardLine('continuation') : LINE;
  };
  const printed = items.map((item) => context.print(item));
  const inside = short
    ? fill(printed, (index) => before(index) !== LINE)
    : printed.map((item, index) => [index === 0 ? '' : [',', before(index)], item]);
  const end = before(items.length) === LINE ? CLOSING_LINE : hardLine('close');
  return group(opening('{', span), nest(before(0), inside), end, closing('}', span));
}

/** Whether braces end an expression, so that it breaks in them and stays where it begins. */
export function endsInList(node: Expression): boolean {
  if (node.kind === 'tallied') return node.of.kind === 'list-of' && !node.counting;
  return node.kind === 'comparison' && node.predicate.kind === 'one-of';
}
