// `A is at least B`, `A of at least B`, `A is not known`, `A is any of { … }` -> docs.

import type { Comparison, Predicate } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printList } from './print-counted.ts';

export function printComparison({ left, negated, predicate }: Comparison, context: Context): Doc {
  const joined = predicate.kind === 'bounded' ? predicate.joined : 'is';
  const not = negated ? 'not ' : '';
  return [context.print(left), ` ${joined} ${not}`, printPredicate(predicate, context)];
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
    case 'one-of':
      return ['any of ', printList(predicate.options, context)];
    case 'answer':
      return opening(predicate.answer, predicate.span);
    case 'known':
      return opening(predicate.known ? 'known' : 'unknown', predicate.span);
  }
}
