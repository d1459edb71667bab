// Figures of a list -> docs: `number of visits where …`, `sum of attendance.unauthorised`, `least of { a, b }`.

import type { Fold, NumberOf } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printList } from './print-list.ts';
import { printByAll, printNoun, printWhere } from './print-noun.ts';
import { printPath } from './print-path.ts';

export function printNumberOf(node: NumberOf, context: Context): Doc {
  const met = node.met ? [' ', closing('met', node.span)] : '';
  return [opening('number', node.span), ' of ', printNoun(node, context), met];
}

export function printFold({ op, over, where, byAll, byWho, span }: Fold, context: Context): Doc {
  const list = over.kind === 'path' ? printPath(over) : printList(over, context);
  return [opening(op, span), ' of ', list, printWhere(where, context), printByAll({ byAll, byWho }, context)];
}
