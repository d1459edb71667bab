// `figures … by … { … }` -> doc: a figure a line, or with two keys the cells of each row below those of the heading.

import type { Figures, KeyedRow } from '../syntax/ast.ts';
import { cover } from '../text/span.ts';
import { block, opening, type Statement } from './block.ts';
import { barred } from './columns.ts';
import type { Context } from './context.ts';
import { type Doc, row } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printKeys } from './print-define.ts';
import { printLabel, printName } from './print-name.ts';
import { rows } from './rows.ts';

export function printFigures(node: Figures, context: Context): Doc {
  const { name, keys, label, columns, clauses, span } = node;
  const head = [opening('figures', span), ' ', printName(name), printKeys(keys), printLabel(label)];
  const figures = columns.length > 0 ? rowStatements(node, context) : keyedStatements(node.rows, context);
  return block(head, [...figures, ...clauseStatements(clauses, context)], span);
}

/** `charnwood 1,066` */
export function keyedStatements(items: readonly KeyedRow[], context: Context): readonly Statement[] {
  return rows(context, items, ({ key, values }) => [printName(key), ...values.map(context.print)]);
}

/** The heading, which has no cell above the keys, and the rows. */
function rowStatements(node: Figures, context: Context): readonly Statement[] {
  const { columns, span } = node;
  const [first = span, last = span] = [columns[0]?.span, columns.at(-1)?.span];
  const spans = [cover(first, last), ...node.rows.map((found) => found.span)];
  const lines = barred([
    ['', ...columns.map(printName)],
    ...node.rows.map(({ key, values }) => [printName(key), ...values.map(context.print)]),
  ]);
  return lines.map((line, index) => ({ doc: row(line), span: spans[index] ?? span }));
}
