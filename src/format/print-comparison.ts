// `A is at least B`, `A of at least B`, `A is not known`, `A is any of { … }`, `A has fallen by …` -> docs.

import type { ChangedBy, Comparison, Predicate } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printList } from './print-list.ts';
import { printStretch } from './print-window.ts';

export function printComparison({ left, negated, predicate }: Comparison, context: Context): Doc {
  const not = negated ? 'not ' : '';
  return [context.print(left), ` ${verb(predicate)} ${not}`, printPredicate(predicate, context)];
}

function verb(predicate: Predicate): string {
  if (predicate.kind === 'changed-by') return 'has';
  return predicate.kind === 'bounded' ? predicate.joined : 'is';
}

function printPredicate(predicate: Predicate, context: Context): Doc {
  switch (predicate.kind) {
    case 'bounded':
      return [predicate.word, ' ', context.print(predicate.value)];
    case 'equal':
      return context.print(predicate.value);
    case 'between': {
      const { low, high } = predicate;
      return ['between ', context.print(low), ' and ', context.print(high)];
    }
    case 'within':
      return [opening('within', predicate.span), ' ', printStretch(predicate.stretch, context)];
    case 'one-of':
      return ['any of ', printList(predicate.options, context)];
    case 'answer':
      return opening(predicate.answer, predicate.span);
    case 'none':
      return opening('none', predicate.span);
    case 'known':
      return opening(predicate.known ? 'known' : 'unknown', predicate.span);
    case 'changed-by':
      return printChangedBy(predicate, context);
  }
}

function printChangedBy(node: ChangedBy, context: Context): Doc {
  const { direction, word, by, points, from, to, whenNone, span } = node;
  const stretches = ['from ', printStretch(from, context), ' to ', printStretch(to, context)];
  const none = whenNone ? [LINE, 'when there were none before, ', closing(whenNone, span)] : '';
  const change = [opening(direction, span), ` by ${word} `, context.print(by)];
  return [change, points ? ' percentage points' : '', group(nest(LINE, stretches, none))];
}
