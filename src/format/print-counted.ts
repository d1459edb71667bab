// Counts -> docs: `at least 3 fixed exclusions where …`, `a signed consent`, `at least 2 of problems`, `all of { … }`.

import type { Bound, Counted, Counting, Tallied } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printBound } from './print-bound.ts';
import { printList } from './print-list.ts';
import { printName } from './print-name.ts';
import { firstLetter, printNoun } from './print-noun.ts';
import { printPath } from './print-path.ts';

/** What a sentence counts. */
export function printCounts(node: Counted | Tallied, context: Context): Doc {
  return node.kind === 'counted' ? printCounted(node, context) : printTallied(node, context);
}

export function printCounted(node: Counted, context: Context): Doc {
  return [printBound(node.bound, context, firstLetter(node)), ' ', printNoun(node, context)];
}

export function printTallied({ bound, relevant, of, counting }: Tallied, context: Context): Doc {
  const counts = isWord(bound) ? opening(bound.kind, bound.span) : printBound(bound, context, '');
  const at = relevant?.at ? [' at ', printPath(relevant.at)] : '';
  return [
    counts,
    relevant ? [' relevant', at] : '',
    ' of ',
    of.kind === 'path' ? printPath(of) : printList(of, context),
    counting ? group(',', nest(LINE, printCounting(counting))) : '',
  ];
}

function isWord(bound: Tallied['bound']): bound is Exclude<Tallied['bound'], Bound> {
  return bound.kind === 'any' || bound.kind === 'all' || bound.kind === 'none';
}

function printCounting({ each, noun, span }: Counting): Doc {
  const limit = [each ? ' ' : ' together ', closing('for at most one', span)];
  return [`counting ${each ? 'each' : 'all'} `, printName(noun), limit];
}
