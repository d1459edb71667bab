// `entries … of … { … }` -> doc: the facts of each row below the fields of the heading.

import type { Entries } from '../syntax/ast.ts';
import { cover } from '../text/span.ts';
import { block, opening } from './block.ts';
import { barred } from './columns.ts';
import type { Context } from './context.ts';
import { type Doc, row } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printFact } from './print-fact.ts';
import { printLabel, printName } from './print-name.ts';

export function printEntries(node: Entries, context: Context): Doc {
  const { name, of, label, fields, rows, clauses, span } = node;
  const head = [opening('entries', span), ' ', printName(name), ' of ', printName(of), printLabel(label)];
  const [first = span, last = span] = [fields[0]?.span, fields.at(-1)?.span];
  const spans = [cover(first, last), ...rows.map((entry) => entry.span)];
  const lines = barred([fields.map(printName), ...rows.map(({ facts }) => facts.map(printFact))]);
  const statements = lines.map((line, index) => ({ doc: row(line), span: spans[index] ?? span }));
  return block(head, [...statements, ...clauseStatements(clauses, context)], span);
}
