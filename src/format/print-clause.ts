// What a block decides by, and its clauses: citations, evidence, when it applies, what is assumed, what lasts -> docs.

import type * as ast from '../syntax/ast.ts';
import { closing, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { datedStatements } from './print-dated.ts';
import { printAfterHead } from './print-expression.ts';
import { printEither, printLabel, printName, printQuoted } from './print-name.ts';

/** One condition with its clauses. */
export function blockStatements(
  { condition, clauses }: Pick<ast.Indicator, 'condition' | 'clauses'>,
  context: Context,
): readonly Statement[] {
  return [...conditionStatements(condition, context), ...clauseStatements(clauses, context)];
}

/** A line for the condition, or for each time that it has one for. */
export function conditionStatements(node: ast.Expression, context: Context): readonly Statement[] {
  if (node.kind === 'dated') return datedStatements(node, context);
  return [{ doc: context.print(node), span: node.span }];
}

export function clauseStatements(clauses: readonly ast.Clause[], context: Context): readonly Statement[] {
  return clauses.map((clause) => ({ doc: printClause(clause, context), span: clause.span }));
}

type Printer<Kind extends ast.Clause['kind']> = (
  node: Extract<ast.Clause, { kind: Kind }>,
  context: Context,
) => Doc;

const PRINTERS: { readonly [Kind in ast.Clause['kind']]: Printer<Kind> } = {
  cites: printCites,
  evidence: ({ from, span }) => group(opening('evidence', span), ' from', nest(printEither(from))),
  'applies-when': ({ when, span }, context) => printAfterHead(opening('applies when', span), when, context),
  assume: printAssume,
  stays: printStays,
  'ends-when': ({ when, span }, context) => printAfterHead(opening('ends when', span), when, context),
};

export function printClause(clause: ast.Clause, context: Context): Doc {
  const print = PRINTERS[clause.kind] as Printer<ast.Clause['kind']>;
  return print(clause as never, context);
}

export function printCites({ source, place, span }: ast.Cites): Doc {
  return [opening('cites', span), ' ', printName(source), printLabel(place)];
}

function printAssume({ answer, because, span }: ast.Assume): Doc {
  const unknown = because ? 'unknown' : closing('unknown', span);
  return [opening(`assume ${answer} when`, span), ' ', unknown, printBecause(because)];
}

function printStays({ answer, once, on, span }: ast.Stays, context: Context): Doc {
  return [opening(`stays ${answer} once ${once} on`, span), ' ', context.print(on)];
}

/** ` because "…"`, on the next line when it does not fit. */
export function printBecause(because: ast.Quoted | undefined): Doc {
  return because ? group(nest(LINE, 'because ', printQuoted(because))) : '';
}
