// `figure … { stated … worked out as … }` -> doc: what a document states, with its source, beside what is worked out.

import type { Cites, Expression, Figure, Stated } from '../syntax/ast.ts';
import { before, block, opening, type Statement } from './block.ts';
import { type Context, hasComment } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { clauseStatements, printCites } from './print-clause.ts';
import { printKeys } from './print-define.ts';
import { printAfterHead } from './print-expression.ts';
import { keyedStatements } from './print-figures.ts';
import { printLabel, printName } from './print-name.ts';

export function printFigure(node: Figure, context: Context): Doc {
  const { name, by, label, stated, workedOut, clauses, span } = node;
  const keys = printKeys(by ? [by] : []);
  const head = [opening('figure', span), ' ', printName(name), keys, printLabel(label)];
  const source = stated && sourceOf(stated, node, context);
  const others = clauses.filter((clause) => clause !== source);
  const statements = [
    ...(stated ? [statedStatement(stated, source, context)] : []),
    ...clauseStatements(others, context),
    ...(workedOut ? [workedOutStatement(workedOut, context)] : []),
  ];
  return block(head, statements, span);
}

/** The citation right behind what is stated stands with it, unless a comment parts them. */
function sourceOf(stated: Stated, { workedOut, clauses }: Figure, context: Context): Cites | undefined {
  const from = stated.span.end;
  const next = clauses.find(({ span }) => span.start >= from);
  if (!next || !stated.value || hasComment(context, from, next.span.start)) return undefined;
  const between = workedOut && workedOut.span.start >= from && workedOut.span.start < next.span.start;
  return between ? undefined : next;
}

function statedStatement(stated: Stated, source: Cites | undefined, context: Context): Statement {
  const { says, value, span } = stated;
  const head = opening(says ? `stated ${says}` : 'stated', span);
  if (!value) return { doc: block(head, keyedStatements(stated.rows, context), span), span };
  const cited = source ? group(nest(LINE, printCites(source))) : '';
  return { doc: [head, ' ', context.print(value), cited], span };
}

function workedOutStatement(value: Expression, context: Context): Statement {
  const { span } = value;
  return { doc: printAfterHead(before('worked out as', span, context), value, context), span };
}
