// `table … of … { … }` -> doc: the cells of each row below those of the heading.

import type { InputCell, OutputHeading, Table, TableRow } from '../syntax/ast.ts';
import { cover, type Span } from '../text/span.ts';
import { block, opening, type Statement } from './block.ts';
import { barred } from './columns.ts';
import type { Context } from './context.ts';
import { type Doc, join, row } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printLabel, printName } from './print-name.ts';
import { printPath } from './print-path.ts';

export function printTable(node: Table, context: Context): Doc {
  const { name, of, label, firstMatch, clauses, span } = node;
  const called = [opening('table', span), ' ', printName(name), ' of ', printName(of), printLabel(label)];
  const head = [called, firstMatch ? ', first match' : ''];
  return block(head, [...rowStatements(node, context), ...clauseStatements(clauses, context)], span);
}

/** The heading and the rows, a line each. */
function rowStatements(table: Table, context: Context): readonly Statement[] {
  const answered = barred([
    table.outputs.map(printOutput),
    ...table.rows.map(({ outputs }) => outputs.map((value) => context.print(value))),
  ]);
  const lines = asked(table, context).map((cells, index) => [cells, answered[index] ?? '']);
  const spans = [headingSpan(table), ...table.rows.map(({ span }) => span)];
  return barred(lines, '||').map((line, index) => ({ doc: row(line), span: spans[index] ?? table.span }));
}

function headingSpan({ inputs, outputs, span }: Table): Span {
  const [first = span, last = span] = [inputs[0]?.span, outputs.at(-1)?.span];
  return cover(first, last);
}

/** What stands before the double bars; `otherwise` stands for all cells at once. */
function asked({ inputs, rows }: Table, context: Context): readonly Doc[] {
  const cells = rows.flatMap((found) => (found.inputs ? [found.inputs] : []));
  const [heading = '', ...others] = barred([
    inputs.map(printPath),
    ...cells.map((row) => row.map((cell) => printCell(cell, context))),
  ]);
  const rest = [...others];
  return [heading, ...rows.map((found) => (found.inputs ? (rest.shift() ?? '') : otherwise(found)))];
}

function otherwise({ span }: TableRow): Doc {
  return opening('otherwise', span);
}

function printOutput({ name, choice }: OutputHeading): Doc {
  return [printName(name), choice ? [' : ', printName(choice)] : ''];
}

export function printCell(cell: InputCell, context: Context): Doc {
  switch (cell.kind) {
    case 'any':
      return opening('any', cell.span);
    case 'values':
      return join(cell.values.map(context.print), ', ');
    case 'range': {
      const to = cell.under ? ' to under ' : ' to ';
      return [opening('from', cell.span), ' ', context.print(cell.from), to, context.print(cell.to)];
    }
    case 'bounded':
      return [opening(cell.word, cell.span), ' ', context.print(cell.value)];
  }
}
