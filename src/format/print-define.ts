// `define … is …` -> doc, in a file or in a plan.

import type { Define } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, hardLine, nest } from './doc.ts';
import { printClause } from './print-clause.ts';
import { printAfterHead } from './print-expression.ts';
import { printLabel, printName } from './print-name.ts';

export function printDefine({ name, of, label, value, clauses, span }: Define, context: Context): Doc {
  const whose = of ? [' of ', printName(of)] : '';
  const head = [opening('define', span), ' ', printName(name), whose, printLabel(label), ' is'];
  const lines = clauses.map((clause) => [hardLine('statement'), printClause(clause)]);
  return [printAfterHead(head, value, context), nest(lines)];
}
