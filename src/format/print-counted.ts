// Counts -> docs: `at least 3 fixed exclusions where …`, `a signed consent`, `at least 2 of problems`, `all of { … }`.

import type { Bound, Counted, Expression, ListOf, Tallied } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import { type Context, hasComment } from './context.ts';
import { CLOSING_LINE, type Doc, fill, group, hardLine, join, LINE, nest, word } from './doc.ts';
import { printDotted, printName } from './print-name.ts';

export function printCounted(node: Counted, context: Context): Doc {
  const { bound, adjectives, noun, where } = node;
  const words = [...adjectives, noun].map(printName);
  return [printBound(bound, context, firstLetter(node)), ' ', join(words, ' '), printWhere(where, context)];
}

export function printTallied({ bound, of }: Tallied, context: Context): Doc {
  const counts = isWord(bound) ? opening(bound.kind, bound.span) : printBound(bound, context, '');
  return [counts, ' of ', of.kind === 'path' ? printDotted(of.names) : printList(of, context)];
}

function isWord(bound: Tallied['bound']): bound is Exclude<Tallied['bound'], Bound> {
  return bound.kind === 'any' || bound.kind === 'all' || bound.kind === 'none';
}

/** A long list of options breaks in its braces, anything else before the `where`. */
export function printWhere(where: Expression | undefined, context: Context): Doc {
  if (!where) return '';
  const endsInList = where.kind === 'comparison' && where.predicate.kind === 'one-of';
  return group(nest(endsInList ? ' ' : LINE, 'where '), context.print(where));
}

/** `{ a, b }`: when broken, names and figures as many as fit on a line, conditions one on each. */
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

/** `following` is the letter that comes after, which decides between `a` and `an` unless the author did. */
function printBound(bound: Bound, context: Context, following: string): Doc {
  switch (bound.kind) {
    case 'a':
      return word(article(bound, context, following), bound.span);
    case 'no':
      return opening('no', bound.span);
    case 'bound':
      return [opening(bound.word, bound.span), ' ', printNumber(bound.number, context)];
  }
}

/** `at least one`, but `at least 2`: one is read as a word, and any other number is found faster as a figure. */
function printNumber(number: Expression, context: Context): Doc {
  const isOne = number.kind === 'literal' && number.value.kind === 'number' && number.value.number === 1;
  return isOne ? word('one', number.span) : context.print(number);
}

function article({ span }: Bound, { source }: Context, following: string): string {
  const written = source.text.slice(span.start, span.end);
  if (written === 'a' || written === 'an') return written;
  return /[aeio]/i.test(following) ? 'an' : 'a';
}

function firstLetter({ adjectives, noun }: Counted): string {
  return (adjectives[0] ?? noun).text.slice(0, 1);
}
