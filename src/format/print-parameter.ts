// `parameter … : money { £1,000 from 1 April 2015 }` -> doc: a line for each time.

import type { Cites, DatedValue, Parameter } from '../syntax/ast.ts';
import { block, opening } from './block.ts';
import { type Context, hasComment } from './context.ts';
import { type Doc, group, hardLine, LINE, nest } from './doc.ts';
import { printCites } from './print-clause.ts';
import { printFromDate, printLabel, printName } from './print-name.ts';
import { printType } from './print-type.ts';
import { rows, WIDE } from './rows.ts';

export function printParameter(node: Parameter, context: Context): Doc {
  const { name, label, type, values, span } = node;
  const head = [opening('parameter', span), ' ', printName(name), printLabel(label), ' : ', printType(type)];
  const lines = rows(
    context,
    values,
    (value) => [context.print(value.value), printPeriod(value, context)],
    WIDE,
  );
  return block(head, lines, span);
}

/** Since when a value holds, and the sources that say so: on the same line if they fit. */
function printPeriod({ period, clauses }: DatedValue, context: Context): Doc {
  const cited = clauses.map((clause, index) => {
    const end = (clauses[index - 1] ?? period).span.end;
    return [lineBefore(clause, end, context), printCites(clause)];
  });
  return [printFromDate(period), group(nest(cited))];
}

/** A comment before a citation would no longer stand beside what it is about. */
function lineBefore({ span }: Cites, from: number, context: Context): Doc {
  return hasComment(context, from, span.start) ? hardLine('continuation') : LINE;
}
