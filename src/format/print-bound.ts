// How many: `at least 3`, `more than 2`, `a`, `no` -> docs.

import type { Bound, CountBound, Expression } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, word } from './doc.ts';
import { isOne } from './print-literal.ts';

/** `following` is the letter that comes after, which decides between `a` and `an` unless the author did. */
export function printBound(bound: Bound, context: Context, following: string): Doc {
  switch (bound.kind) {
    case 'a':
      return word(article(bound, context, following), bound.span);
    case 'no':
      return opening('no', bound.span);
    case 'bound':
      return printCountBound(bound, context);
  }
}

export function printCountBound(bound: CountBound, context: Context): Doc {
  return [opening(bound.word, bound.span), ' ', printNumber(bound.number, context)];
}

/** `at least one`, but `at least 2`: one is read as a word, and any other number is found faster as a figure. */
function printNumber(number: Expression, context: Context): Doc {
  return isOne(number) ? word('one', number.span) : context.print(number);
}

function article({ span }: Bound, { source }: Context, following: string): string {
  const written = source.text.slice(span.start, span.end);
  if (written === 'a' || written === 'an') return written;
  return /[aeio]/i.test(following) ? 'an' : 'a';
}
