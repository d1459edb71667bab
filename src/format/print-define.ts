// `define … is …` -> doc, in a file or in a plan.

import type { Define, Starting } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, hardLine, join, LINE, nest } from './doc.ts';
import { printClause } from './print-clause.ts';
import { printAfterHead } from './print-expression.ts';
import { printLabel, printName } from './print-name.ts';

export function printDefine(node: Define, context: Context): Doc {
  const { name, of, keys, label, starting, span } = node;
  const whose = of ? [' of ', printName(of)] : printKeys(keys);
  const head = [opening('define', span), ' ', printName(name), whose, printLabel(label), ' is'];
  return [
    printDefined(head, node, context),
    starting ? printStarting(starting, context) : '',
    clauseLines(node, context),
  ];
}

/** A head that ends in `is`, with what is defined behind it. */
export function printDefined(head: Doc, { value }: Define, context: Context): Doc {
  return value.kind === 'dated' ? [head, context.print(value)] : printAfterHead(head, value, context);
}

/** The clauses of what has no braces, a line each. */
export function clauseLines({ clauses }: Pick<Define, 'clauses'>, context: Context): Doc {
  return nest(clauses.map((clause) => [hardLine('statement'), printClause(clause, context)]));
}

/** ` by Partner and BudgetYear` */
export function printKeys(keys: Define['keys']): Doc {
  return keys.length > 0 ? [' by ', join(keys.map(printName), ' and ')] : '';
}

function printStarting({ value, before }: Starting, context: Context): Doc {
  const from = ['starting from ', context.print(value)];
  return group(',', nest(LINE, from, before ? [' before ', printName(before)] : ''));
}
