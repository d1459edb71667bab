// ` who is of_school_age`, ` who was a child on identification` -> docs.

import type { WhoIs } from '../syntax/ast.ts';
import { opening } from './block.ts';
import { type Context, wordsBetween } from './context.ts';
import type { Doc } from './doc.ts';

const PAST = { is: 'was', are: 'were' } as const;

/** In the words of the author where there are some. */
export function printWhoIs(whoIs: WhoIs | undefined, verb: 'is' | 'are', context: Context): Doc {
  if (!whoIs) return '';
  const { condition, on, span } = whoIs;
  const written = wordsBetween(context, span.start, condition.span.start);
  const words = written.length > 1 ? written.join(' ') : `who ${on ? PAST[verb] : verb}`;
  const then = on ? [' on ', context.print(on)] : '';
  return [' ', opening(words, span), ' ', context.print(condition), then];
}
