// `allocation … { share … among … }` -> doc: what is shared out, by what, and how it is rounded.

import type { Allocation } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { before, block, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printLabel, printName } from './print-name.ts';
import { printGrain } from './print-rounding.ts';

export function printAllocation(node: Allocation, context: Context): Doc {
  const { name, label, total, unit, among, weight, grain, method, clauses, span } = node;
  const head = [opening('allocation', span), ' ', printName(name), printLabel(label)];
  const line = (words: string, { span }: { readonly span: Span }, doc: Doc): Statement => {
    return { doc: [before(words, span, context), ' ', doc], span };
  };
  const what = [context.print(total), unit ? [' ', printName(unit)] : ''];
  const statements = [
    line('share', total, [what, ' among ', printName(among)]),
    line('in proportion to', weight, context.print(weight)),
    line('rounded to', grain, [printGrain(grain, context), ` by ${method}`]),
    ...clauseStatements(clauses, context),
  ];
  return block(head, statements, span);
}
